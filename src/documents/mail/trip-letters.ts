import { wordRemedy } from '../../contract/wording/advice/remedy-wording';
import { namesFor } from '../../contract/wording/names';
import type { CalendarDate } from '../../domain/calendar-date';
import { type Language, type Texts, textIn } from '../../domain/language';
import type { Letter } from '../../domain/mail';
import type { MatchNames } from '../../domain/match/match-names';
import type { Supplier } from '../../domain/supplier/supplier';
import type { Hours } from '../../domain/trip/clock-time';
import type { TripGap } from '../../domain/trip/trip-gaps';
import type { OneTimeLink, Reader } from './access-letters';
import { dayIn, type LetterParts, nameIn, sentenceIn, writeLetter } from './write-letter';

/** What every letter about a trip knows. */
interface AboutTrip extends Reader, OneTimeLink {
  /** The title of the trip. */
  readonly trip: string;
  readonly supplier: Pick<Supplier, 'id' | 'name'>;
}

/** A meeting in one line. */
export interface MeetingInBrief extends Hours {
  /** Whom the reader meets: the buyer and its people. */
  readonly with: string;
  readonly place: string;
}

/** What a member is to know and to do before a trip. */
export interface TripPreparation extends AboutTrip {
  /** Who asks. */
  readonly askedBy: string;
  readonly timeZone: string;
  /** The member's own meetings, in order of time. */
  readonly meetings: readonly MeetingInBrief[];
  /** The member's own gaps, most effect first. */
  readonly gaps: readonly TripGap[];
  readonly names: MatchNames;
}

const MEETINGS_LISTED = 8;
const GAPS_LISTED = 5;
const DAY = 24 * 60;

const LASTS: Readonly<Record<Language, (minutes: number) => string>> = {
  sv: (minutes) =>
    `Länken gäller i ${Math.floor(minutes / DAY)} dagar och öppnar bara det som gäller er själva. Skicka den inte vidare.`,
  en: (minutes) =>
    `The link works for ${Math.floor(minutes / DAY)} days and opens only what concerns you. Please do not pass it on.`,
};

const MORE: Readonly<Record<Language, (count: number) => string>> = {
  sv: (count) => `och ${count} till`,
  en: (count) => `and ${count} more`,
};

/** Tells a member its meetings and what would lift them most, and asks it to confirm that it comes along. */
export function tripPreparationLetter(values: TripPreparation, language: Language): Letter {
  const { name, link, minutes, timeZone } = values;
  const [trip, supplier, by] = [values.trip, values.supplier.name, values.askedBy].map(nameIn);
  const meetings = listed(values.meetings, MEETINGS_LISTED, (meeting) => meetingLine(meeting, language), language);
  const gaps = listed(values.gaps, GAPS_LISTED, (gap) => gapLine(gap, values, language), language);
  const words: Readonly<Record<Language, LetterParts>> = {
    sv: {
      subject: `Inför ${trip}: era möten och vad som lyfter dem`,
      greeting: `Hej ${nameIn(name)}!`,
      paragraphs: [
        `${by} förbereder ${trip} och ber ${supplier} att titta igenom sina möten och bekräfta att ni är med.`,
      ],
      sections: [
        { head: `Era möten, alla tider i ${nameIn(timeZone)}:`, list: meetings },
        { head: 'Gör det här före resan, det som lyfter mötena mest först:', list: gaps },
      ],
      action: { label: 'Titta och bekräfta', link },
      after: [LASTS.sv(minutes)],
      why: `Du får mejlet för att ${supplier} är med på resan.`,
    },
    en: {
      subject: `Before ${trip}: your meetings and what would lift them`,
      greeting: `Hello ${nameIn(name)},`,
      paragraphs: [
        `${by} is preparing ${trip} and asks ${supplier} to look through your meetings and to confirm that you come along.`,
      ],
      sections: [
        { head: `Your meetings, all times in ${nameIn(timeZone)}:`, list: meetings },
        { head: 'To do before the trip, what lifts the meetings most first:', list: gaps },
      ],
      action: { label: 'Look and confirm', link },
      after: [LASTS.en(minutes)],
      why: `You get this because ${supplier} takes part in the trip.`,
    },
  };
  return writeLetter(words[language], language);
}

function listed<Item>(
  items: readonly Item[],
  most: number,
  lineOf: (item: Item) => string,
  language: Language,
): readonly string[] {
  const rest = items.length - most;
  return [...items.slice(0, most).map(lineOf), ...(rest > 0 ? [MORE[language](rest)] : [])];
}

function meetingLine({ date, from, to, with: whom, place }: MeetingInBrief, language: Language): string {
  return `${dayIn(date, language)} ${from}–${to}: ${nameIn(whom)}, ${nameIn(place)}`;
}

function gapLine({ remedy, until }: TripGap, { names, supplier }: TripPreparation, language: Language): string {
  const sentence = sentenceIn(wordRemedy(remedy, language, namesFor(names, supplier.id)));
  return `${sentence} ${{ sv: 'Senast', en: 'By' }[language]} ${dayIn(until, language)}.`;
}

/** A meeting that has been and that nobody has closed. */
export interface MeetingToClose extends AboutTrip {
  readonly date: CalendarDate;
  /** Whom the reader met. */
  readonly with: string;
}

/** Asks how a meeting went, what comes next, who does it and until when. */
export function meetingClosingLetter(values: MeetingToClose, language: Language): Letter {
  const { name, link, minutes, date } = values;
  const [trip, supplier, whom] = [values.trip, values.supplier.name, values.with].map(nameIn);
  const words: Readonly<Record<Language, LetterParts>> = {
    sv: {
      subject: `Hur gick mötet med ${whom}?`,
      greeting: `Hej ${nameIn(name)}!`,
      paragraphs: [
        `${supplier} och ${whom} hade ett möte ${dayIn(date, 'sv')} (${trip}).`,
        'Svara på hur det gick, vad nästa steg är, vem som tar det och till när. Det tar en minut och går bra på telefonen.',
      ],
      action: { label: 'Svara om mötet', link },
      after: [LASTS.sv(minutes)],
      why: `Du får mejlet för att du var anmäld till mötet för ${supplier}.`,
    },
    en: {
      subject: `How did the meeting with ${whom} go?`,
      greeting: `Hello ${nameIn(name)},`,
      paragraphs: [
        `${supplier} and ${whom} had a meeting on ${dayIn(date, 'en')} (${trip}).`,
        'Tell how it went, what the next step is, who takes it and by when. It takes a minute and works on a phone.',
      ],
      action: { label: 'Answer about the meeting', link },
      after: [LASTS.en(minutes)],
      why: `You get this because you were down for the meeting for ${supplier}.`,
    },
  };
  return writeLetter(words[language], language);
}

/** A result that only counts once the company itself has confirmed it. */
export interface OutcomeToConfirm extends Reader, OneTimeLink {
  readonly supplier: Pick<Supplier, 'name'>;
  readonly buyer: string;
  /** What the need was called. */
  readonly need: Texts;
  /** Who asks. */
  readonly askedBy: string;
}

/** Asks a company to confirm what came of a match: value per year, jobs, and what would have happened without help. */
export function outcomeConfirmationLetter(values: OutcomeToConfirm, language: Language): Letter {
  const { name, link, minutes } = values;
  const [supplier, buyer, by] = [values.supplier.name, values.buyer, values.askedBy].map(nameIn);
  const need = nameIn(textIn(values.need, language));
  const words: Readonly<Record<Language, LetterParts>> = {
    sv: {
      subject: `Stämmer resultatet med ${buyer}?`,
      greeting: `Hej ${nameIn(name)}!`,
      paragraphs: [
        `${by} har antecknat ett resultat för ${supplier} hos ${buyer}: ${need}.`,
        'Bekräfta eller rätta värdet per år, jobben och vad som hade hänt utan hjälp. Inget räknas förrän ni själva har bekräftat det.',
      ],
      action: { label: 'Bekräfta eller rätta', link },
      after: [LASTS.sv(minutes)],
      why: `Du får mejlet för att du svarar för ${supplier}.`,
    },
    en: {
      subject: `Is the result with ${buyer} right?`,
      greeting: `Hello ${nameIn(name)},`,
      paragraphs: [
        `${by} has noted a result for ${supplier} with ${buyer}: ${need}.`,
        'Confirm or correct the value per year, the jobs, and what would have happened without help. Nothing counts before you have confirmed it yourselves.',
      ],
      action: { label: 'Confirm or correct', link },
      after: [LASTS.en(minutes)],
      why: `You get this because you answer for ${supplier}.`,
    },
  };
  return writeLetter(words[language], language);
}
