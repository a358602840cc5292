import type { Role } from '../../domain/permission';
import type { Bilingual } from './bilingual';

/** What a role is called, and what whoever has it may do, as a person who is new to the product reads it. */
export interface RoleWords {
  readonly name: Bilingual;
  /** A whole sentence. */
  readonly means: Bilingual;
}

/** Every role in words. */
export const ROLE_WORDS: Readonly<Record<Exclude<Role, 'house'>, RoleWords>> = {
  administrator: {
    name: { sv: 'administratör', en: 'administrator' },
    means: {
      sv: 'Du sköter konton, nycklar och grunddata, och får se och ändra allt.',
      en: 'You look after accounts, keys and reference data, and may see and change everything.',
    },
  },
  'cluster-leader': {
    name: { sv: 'klusterledare', en: 'cluster leader' },
    means: {
      sv: 'Du ser klustrets medlemmar och alla behov, bjuder in och påminner, och förbereder urvalen.',
      en: "You see the cluster's members and all needs, invite and remind, and prepare the shortlists.",
    },
  },
  'supplier-editor': {
    name: { sv: 'leverantör', en: 'supplier' },
    means: {
      sv: 'Du håller ditt företags profil aktuell och ser var ni passar, och vad som saknas.',
      en: "You keep your company's profile up to date and see where you fit, and what is missing.",
    },
  },
  purchaser: {
    name: { sv: 'inköpare', en: 'purchaser' },
    means: {
      sv: 'Du beskriver behov och får urval där varje bedömning har sitt underlag.',
      en: 'You describe needs and get shortlists in which every judgement shows its evidence.',
    },
  },
};
