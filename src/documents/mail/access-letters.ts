import { ROLE_WORDS } from '../../contract/wording/role-wording';
import type { Language } from '../../domain/language';
import type { Letter } from '../../domain/mail';
import type { Role } from '../../domain/permission';
import { dayIn, type LetterParts, nameIn, writeLetter } from './write-letter';

/** What every letter to somebody with an account knows. */
export interface Reader {
  /** The reader's own name. */
  readonly name: string;
}

/** What a letter with a one-time link knows. */
export interface OneTimeLink {
  /** Where it leads, with its secret in the fragment. */
  readonly link: string;
  /** How long it opens anything, in whole minutes. */
  readonly minutes: number;
}

const GREETING: Readonly<Record<Language, (name: string) => string>> = {
  sv: (name) => `Hej ${nameIn(name)}!`,
  en: (name) => `Hello ${nameIn(name)},`,
};

/** How long a link lasts, in the largest unit that is whole. */
const LASTS: Readonly<Record<Language, (minutes: number) => string>> = {
  sv: (minutes) => `Länken gäller i ${spanIn(minutes, 'sv')} och går att använda en gång.`,
  en: (minutes) => `The link works for ${spanIn(minutes, 'en')}, and once.`,
};

const UNITS = [
  { minutes: 24 * 60, sv: ['dag', 'dagar'], en: ['day', 'days'] },
  { minutes: 60, sv: ['timme', 'timmar'], en: ['hour', 'hours'] },
  { minutes: 1, sv: ['minut', 'minuter'], en: ['minute', 'minutes'] },
] as const;

function spanIn(minutes: number, language: Language): string {
  const unit = UNITS.find((candidate) => minutes % candidate.minutes === 0) ?? UNITS[2];
  const count = minutes / unit.minutes;
  return `${count} ${unit[language][count === 1 ? 0 : 1]}`;
}

/** The link by which somebody who has asked for it signs in. */
export function signInLetter(values: Reader & OneTimeLink, language: Language): Letter {
  const { name, link, minutes } = values;
  const words: Readonly<Record<Language, LetterParts>> = {
    sv: {
      subject: 'Din länk för att logga in i Matchverk',
      greeting: GREETING.sv(name),
      paragraphs: ['Här är länken som du bad om. Den loggar in dig i den webbläsare där du öppnar den.'],
      action: { label: 'Logga in', link },
      after: [LASTS.sv(minutes), 'Bad du inte om den? Då behöver du inte göra något: utan länken kommer ingen in.'],
      why: 'Du får mejlet för att någon bad om en inloggningslänk till den här adressen.',
    },
    en: {
      subject: 'Your link to sign in to Matchverk',
      greeting: GREETING.en(name),
      paragraphs: ['Here is the link you asked for. It signs you in, in the browser in which you open it.'],
      action: { label: 'Sign in', link },
      after: [LASTS.en(minutes), 'Not you? Then there is nothing to do: nobody gets in without the link.'],
      why: 'You get this because somebody asked for a sign-in link to this address.',
    },
  };
  return writeLetter(words[language], language);
}

/** What an invitation tells. */
export interface Invitation extends Reader, OneTimeLink {
  readonly role: Exclude<Role, 'house'>;
  /** The supplier or buyer that the reader is to act for; absent for roles that act for none. */
  readonly organisation?: string | undefined;
  readonly invitedBy: string;
}

/** Tells somebody that there is an account, what it is for, and how to open it. */
export function invitationLetter(values: Invitation, language: Language): Letter {
  const { name, link, minutes, role, organisation } = values;
  const { name: called, means } = ROLE_WORDS[role];
  const inviter = nameIn(values.invitedBy);
  const forWhom = organisation === undefined ? '' : nameIn(organisation);
  const words: Readonly<Record<Language, LetterParts>> = {
    sv: {
      subject: forWhom === '' ? 'Du är inbjuden till Matchverk' : `Du är inbjuden till Matchverk för ${forWhom}`,
      greeting: GREETING.sv(name),
      paragraphs: [
        `${inviter} bjuder in dig till Matchverk som ${called.sv}${forWhom === '' ? '' : ` för ${forWhom}`}.`,
        means.sv,
      ],
      action: { label: 'Ta emot inbjudan', link },
      after: [`${LASTS.sv(minutes)} Något lösenord behövs inte.`],
      why: `Du får mejlet för att ${inviter} har bjudit in den här adressen.`,
    },
    en: {
      subject: forWhom === '' ? 'You are invited to Matchverk' : `You are invited to Matchverk for ${forWhom}`,
      greeting: GREETING.en(name),
      paragraphs: [
        `${inviter} invites you to Matchverk as ${called.en}${forWhom === '' ? '' : ` for ${forWhom}`}.`,
        means.en,
      ],
      action: { label: 'Accept the invitation', link },
      after: [`${LASTS.en(minutes)} You need no password.`],
      why: `You get this because ${inviter} has invited this address.`,
    },
  };
  return writeLetter(words[language], language);
}

/** Tells every administrator that there is one more. */
export function newAdministratorLetter(
  values: Reader & { readonly newcomer: string; readonly appointedBy: string },
  language: Language,
): Letter {
  const newcomer = nameIn(values.newcomer);
  const by = nameIn(values.appointedBy);
  const words: Readonly<Record<Language, LetterParts>> = {
    sv: {
      subject: `${newcomer} är nu administratör i Matchverk`,
      greeting: GREETING.sv(values.name),
      paragraphs: [
        `${by} har gjort ${newcomer} till administratör. En administratör får se och ändra allt.`,
        'Stämmer det inte, stäng kontot under Personer redan nu.',
      ],
      why: 'Du får mejlet för att du är administratör.',
    },
    en: {
      subject: `${newcomer} is now an administrator of Matchverk`,
      greeting: GREETING.en(values.name),
      paragraphs: [
        `${by} has made ${newcomer} an administrator. An administrator may see and change everything.`,
        'If that is wrong, disable the account under People at once.',
      ],
      why: 'You get this because you are an administrator.',
    },
  };
  return writeLetter(words[language], language);
}

/** Tells whoever has an account that its password has been set or changed. */
export function passwordChangedLetter(values: Reader & { readonly on: string }, language: Language): Letter {
  const words: Readonly<Record<Language, LetterParts>> = {
    sv: {
      subject: 'Ditt lösenord i Matchverk har ändrats',
      greeting: GREETING.sv(values.name),
      paragraphs: [
        `Lösenordet till ditt konto ändrades ${dayIn(values.on, 'sv')}. Alla andra webbläsare har loggats ut.`,
        'Var det inte du, be om en inloggningslänk, sätt ett nytt lösenord och säg till din administratör.',
      ],
      why: 'Du får mejlet för att lösenordet till ditt konto har ändrats.',
    },
    en: {
      subject: 'Your password for Matchverk has been changed',
      greeting: GREETING.en(values.name),
      paragraphs: [
        `The password of your account was changed on ${dayIn(values.on, 'en')}. All other browsers have been signed out.`,
        'If it was not you, ask for a sign-in link, set a new password, and tell your administrator.',
      ],
      why: 'You get this because the password of your account has been changed.',
    },
  };
  return writeLetter(words[language], language);
}
