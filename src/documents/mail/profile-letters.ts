import type { CalendarDate } from '../../domain/calendar-date';
import type { Language } from '../../domain/language';
import type { Letter } from '../../domain/mail';
import type { OneTimeLink, Reader } from './access-letters';
import { dayIn, type LetterParts, nameIn, writeLetter } from './write-letter';

/** What a letter with a link to a supplier's own profile knows. */
export interface ProfileLink extends Reader, OneTimeLink {
  /** The supplier's name. */
  readonly supplier: string;
}

/** A certificate whose end is near or past. */
export interface LapsingCertificate {
  readonly scheme: Readonly<Record<Language, string>>;
  readonly site: string;
  readonly expires: CalendarDate;
  readonly hasLapsed: boolean;
}

/** What makes a profile worth a look. */
export interface ProfileReminder extends ProfileLink {
  /** Who asks. */
  readonly askedBy: string;
  /** When somebody last saved or confirmed it. */
  readonly lastConfirmedOn: CalendarDate;
  readonly lapsing: readonly LapsingCertificate[];
}

const LISTED_AT_MOST = 10;

const LASTS: Readonly<Record<Language, (minutes: number) => string>> = {
  sv: (minutes) =>
    `Länken gäller i ${Math.floor(minutes / DAY)} dagar och öppnar bara er egen profil. Skicka den inte vidare.`,
  en: (minutes) =>
    `The link works for ${Math.floor(minutes / DAY)} days and opens your own profile only. Please do not pass it on.`,
};
const DAY = 24 * 60;

/** Asks a supplier to look at its profile, and says what is known to be old. */
export function profileReminderLetter(values: ProfileReminder, language: Language): Letter {
  const { name, link, minutes, lastConfirmedOn, lapsing } = values;
  const supplier = nameIn(values.supplier);
  const by = nameIn(values.askedBy);
  const list = lapsing.slice(0, LISTED_AT_MOST).map((certificate) => LAPSING[language](certificate));
  const words: Readonly<Record<Language, LetterParts>> = {
    sv: {
      subject: `Stämmer profilen för ${supplier} fortfarande?`,
      greeting: `Hej ${nameIn(name)}!`,
      paragraphs: [
        `${by} ber dig titta igenom profilen för ${supplier}. Köparna ser den, och den bekräftades senast ${dayIn(lastConfirmedOn, 'sv')}.`,
        'Är allt rätt räcker det att trycka på ”Allt stämmer”. Det tar en minut.',
        ...(list.length > 0 ? ['Det här behöver nog en ny uppgift:'] : []),
      ],
      list,
      action: { label: 'Öppna profilen', link },
      after: [LASTS.sv(minutes)],
      why: `Du får mejlet för att du sköter profilen för ${supplier}. Ni påminns högst en gång i veckan.`,
    },
    en: {
      subject: `Is the profile of ${supplier} still right?`,
      greeting: `Hello ${nameIn(name)},`,
      paragraphs: [
        `${by} asks you to look through the profile of ${supplier}. Buyers see it, and it was last confirmed on ${dayIn(lastConfirmedOn, 'en')}.`,
        'If all is right, press “All still correct”. It takes a minute.',
        ...(list.length > 0 ? ['This probably needs a newer answer:'] : []),
      ],
      list,
      action: { label: 'Open the profile', link },
      after: [LASTS.en(minutes)],
      why: `You get this because you look after the profile of ${supplier}. You are reminded once a week at most.`,
    },
  };
  return writeLetter(words[language], language);
}

const LAPSING: Readonly<Record<Language, (certificate: LapsingCertificate) => string>> = {
  sv: ({ scheme, site, expires, hasLapsed }) =>
    `${nameIn(scheme.sv)}, ${nameIn(site)}: ${hasLapsed ? 'gick ut' : 'går ut'} ${dayIn(expires, 'sv')}`,
  en: ({ scheme, site, expires, hasLapsed }) =>
    `${nameIn(scheme.en)}, ${nameIn(site)}: ${hasLapsed ? 'expired' : 'expires'} on ${dayIn(expires, 'en')}`,
};

/** A new link to the supplier's own profile, for whoever has asked for one. */
export function profileUpdateLetter(values: ProfileLink, language: Language): Letter {
  const { name, link, minutes } = values;
  const supplier = nameIn(values.supplier);
  const words: Readonly<Record<Language, LetterParts>> = {
    sv: {
      subject: `Länk till profilen för ${supplier}`,
      greeting: `Hej ${nameIn(name)}!`,
      paragraphs: [`Här är en ny länk till profilen för ${supplier}.`],
      action: { label: 'Öppna profilen', link },
      after: [LASTS.sv(minutes)],
      why: `Du får mejlet för att någon bad om en länk till profilen för ${supplier}, som du sköter.`,
    },
    en: {
      subject: `Link to the profile of ${supplier}`,
      greeting: `Hello ${nameIn(name)},`,
      paragraphs: [`Here is a new link to the profile of ${supplier}.`],
      action: { label: 'Open the profile', link },
      after: [LASTS.en(minutes)],
      why: `You get this because somebody asked for a link to the profile of ${supplier}, which you look after.`,
    },
  };
  return writeLetter(words[language], language);
}
