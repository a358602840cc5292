import type { Language } from '../../domain/language';
import type { Fault, FaultCode } from '../../domain/problem';
import { type Bilingual, inBoth } from './bilingual';
import { expectedIn, firstNumberIn } from './findings/expected-wording';

/** One broken rule as a sentence: what is wrong, with the value, and what would be right. */
export function wordFault(fault: Fault, language: Language): string {
  return faultIn(fault)[language];
}

/** One broken rule in both languages. */
export function faultIn({ code, value, expected }: Fault): Bilingual {
  const said = value === undefined ? undefined : `(${value})`;
  const bound = expected === undefined ? undefined : firstNumberIn(expected);
  const main = bound === undefined ? SENTENCES[code](said) : (BOUNDED[code]?.(bound, said) ?? SENTENCES[code](said));
  if (expected === undefined || (bound !== undefined && BOUNDED[code] !== undefined)) return main;
  const right = expectedIn(expected);
  return {
    sv: right.sv === '' ? main.sv : `${main.sv} Väntat: ${right.sv}.`,
    en: right.en === '' ? main.en : `${main.en} Expected: ${right.en}.`,
  };
}

/** `(value)` with a space before it, or nothing. */
const after = (said: string | undefined): string => (said === undefined ? '' : ` ${said}`);

/** The sentence of each code; `said` is the value in brackets where there is one. */
const SENTENCES: Readonly<Record<FaultCode, (said?: string) => Bilingual>> = {
  absent: (said) => ({
    sv: `Det finns inte${after(said)}, eller så får du inte se det.`,
    en: `It does not exist${after(said)}, or you may not see it.`,
  }),
  'booked-already': (said) => ({
    sv: `Tiden är redan upptagen${said === undefined ? '' : `: ${said}`}. Välj en annan tid.`,
    en: `That time is taken already${said === undefined ? '' : `: ${said}`}. Choose another time.`,
  }),
  'cannot-stand': (said) => ({
    sv: `Mötet${after(said)} kan inte stå så.`,
    en: `The meeting${after(said)} cannot stand like this.`,
  }),
  collision: (said) => ({ sv: `Namnet${after(said)} är upptaget.`, en: `The name${after(said)} is taken.` }),
  cycle: (said) => ({
    sv: `Detta leder tillbaka till sig självt${after(said)}.`,
    en: `This leads back to itself${after(said)}.`,
  }),
  'date-order': (said) => ({
    sv: `Datumen${after(said)} står i fel ordning.`,
    en: `The dates${after(said)} are in the wrong order.`,
  }),
  duplicate: (said) => ({
    sv: `Värdet${after(said)} förekommer mer än en gång.`,
    en: `The value${after(said)} occurs more than once.`,
  }),
  'easy-to-guess': () => ({
    sv: 'Lösenordet är för lätt att gissa. Några ord som inte hör ihop är både bättre och lättare att minnas.',
    en: 'This password is too easy to guess. A few words that do not belong together are better, and easier to remember.',
  }),
  malformed: (said) => ({
    sv: `Värdet${after(said)} är inte rätt skrivet.`,
    en: `The value${after(said)} is not written as it should be.`,
  }),
  missing: () => ({ sv: 'Här saknas ett värde.', en: 'A value is missing here.' }),
  'missing-scope': (said) => ({
    sv: `Nyckeln saknar den omfattning (scope) som krävs${after(said)}.`,
    en: `The key lacks the scope that this needs${after(said)}.`,
  }),
  'moved-on': (said) => ({
    sv: `Den version som du ändrade${after(said)} är inte längre den senaste. Läs in den igen och gör om ändringen.`,
    en: `The revision that you changed${after(said)} is no longer the newest. Read it again and redo your change.`,
  }),
  'no-recipient': (said) => ({
    sv: `Ingen sköter profilen${after(said)}. Bjud in någon först.`,
    en: `Nobody looks after the profile${after(said)}. Invite somebody first.`,
  }),
  'not-allowed': (said) => ({ sv: `Detta är inte tillåtet${after(said)}.`, en: `This is not allowed${after(said)}.` }),
  outdated: (said) => ({
    sv: `Det du såg${after(said)} är inte längre det som skulle gälla. Läs det igen.`,
    en: `What you saw${after(said)} is no longer what would come into force. Read it again.`,
  }),
  'range-empty': () => ({
    sv: 'Intervallet har varken undre eller övre gräns.',
    en: 'The range has neither a lower nor an upper bound.',
  }),
  'range-reversed': (said) => ({
    sv: `Intervallets undre gräns ligger över den övre${after(said)}.`,
    en: `The lower bound of the range lies above the upper one${after(said)}.`,
  }),
  'reminded-already': (said) => ({
    sv: `Leverantören har redan påmints${after(said)}. En påminnelse i veckan räcker.`,
    en: `The supplier has been reminded already${after(said)}. One reminder a week is enough.`,
  }),
  'too-few': (said) => ({
    sv: `Här finns för få värden${after(said)}.`,
    en: `There are too few values here${after(said)}.`,
  }),
  'too-large': (said) => ({ sv: `Värdet${after(said)} är för stort.`, en: `The value${after(said)} is too large.` }),
  'too-long': (said) => ({ sv: `Texten${after(said)} är för lång.`, en: `The text${after(said)} is too long.` }),
  'too-many': (said) => ({
    sv: `Här finns för många värden${after(said)}.`,
    en: `There are too many values here${after(said)}.`,
  }),
  'too-short': () => ({ sv: 'Texten är för kort.', en: 'The text is too short.' }),
  'too-soon': () => ({ sv: 'Vänta en stund och försök igen.', en: 'Wait a while and try again.' }),
  'too-small': (said) => ({ sv: `Värdet${after(said)} är för litet.`, en: `The value${after(said)} is too small.` }),
  'unknown-field': (said) => ({
    sv: `Det finns inget fält${after(said)} här.`,
    en: `There is no field${after(said)} here.`,
  }),
  'unknown-reference': (said) => ({
    sv: `Det som pekas ut${after(said)} finns inte.`,
    en: `What this refers to${after(said)} does not exist.`,
  }),
  unreadable: (said) => ({ sv: `Filen kan inte läsas${after(said)}.`, en: `The file cannot be read${after(said)}.` }),
  'wrong-kind': (said) => ({
    sv: `Värdet${after(said)} är av fel slag.`,
    en: `The value${after(said)} is of the wrong kind.`,
  }),
  'wrong-password': () => ({
    sv: 'Adressen eller lösenordet stämmer inte.',
    en: 'The address or the password is not right.',
  }),
};

type Bounded = (bound: Bilingual, said?: string) => Bilingual;

/** The sentence of a code whose expectation is a number. */
const BOUNDED: Readonly<Partial<Record<FaultCode, Bounded>>> = {
  'moved-on': (bound, said) => ({
    sv: `Den version som du ändrade${after(said)} är inte längre den senaste, som är ${bound.sv}. Läs in den igen och gör om ändringen.`,
    en: `The revision that you changed${after(said)} is no longer the newest, which is ${bound.en}. Read it again and redo your change.`,
  }),
  'too-few': (bound) => ({
    sv: `Antalet värden ska vara minst ${bound.sv}.`,
    en: `The number of values must be at least ${bound.en}.`,
  }),
  'too-large': (bound, said) => ({
    sv: `Värdet${after(said)} får vara högst ${bound.sv}.`,
    en: `The value${after(said)} may be at most ${bound.en}.`,
  }),
  'too-long': (bound) => ({
    sv: `Antalet tecken får vara högst ${bound.sv}.`,
    en: `The number of characters may be at most ${bound.en}.`,
  }),
  'too-many': (bound) => ({
    sv: `Antalet värden får vara högst ${bound.sv}.`,
    en: `The number of values may be at most ${bound.en}.`,
  }),
  'too-short': (bound) => ({
    sv: `Antalet tecken ska vara minst ${bound.sv}.`,
    en: `The number of characters must be at least ${bound.en}.`,
  }),
  'too-soon': (bound) => ({
    sv: `Vänta ${bound.sv} sekunder och försök igen.`,
    en: `Wait ${bound.en} seconds and try again.`,
  }),
  'too-small': (bound, said) => ({
    sv: `Värdet${after(said)} ska vara minst ${bound.sv}.`,
    en: `The value${after(said)} must be at least ${bound.en}.`,
  }),
};

/** Every fault code, so that a test can ask each for its sentence. */
export const FAULT_CODES = Object.keys(SENTENCES) as readonly FaultCode[];

/** How many faults a problem lists; the rest are counted in one closing sentence. */
export const FAULTS_LISTED_AT_MOST = 100;

/** The sentence that stands for the faults beyond the limit. */
export function moreFaultsIn(count: number): Bilingual {
  return inBoth((language) =>
    language === 'sv' ? `Ytterligare ${count} fel visas inte.` : `${count} more faults are not shown.`,
  );
}
