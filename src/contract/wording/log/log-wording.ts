import type { FieldChange } from '../../../domain/log/differences';
import type { LogEntry } from '../../../domain/log/log-entry';
import { asSentence, type Bilingual, inBoth } from '../bilingual';
import type { Names } from '../names';
import { fieldIn, placeOfChangeIn, valueIn } from './field-wording';
import { askedIn, doneIn } from './operation-wording';

/** What the sentence on an entry is made from. */
type Told = Pick<LogEntry, 'by' | 'outcome' | 'operation' | 'changes' | 'unwritten'> & { readonly revision?: number };

const NOTHING: Bilingual = { sv: '', en: '' };

const SOMEBODY: Bilingual = { sv: 'Någon som inte är känd', en: 'Somebody unknown' };

/**
 * Who did what: `Anna Ek changed the expiry of IATF 16949 at Olofström from 2027-04-15 to 2028-04-15.`
 *
 * @param about what the record is called, where that is not plain from where the sentence stands
 */
export function entryIn(entry: Told, names: Names, about?: Bilingual): Bilingual {
  const { by, outcome, operation, changes, revision } = entry;
  const who = by.name === '' ? SOMEBODY : inBoth(() => by.name);
  const of = about === undefined ? NOTHING : inBoth((language) => ` (${about[language]})`);
  if (outcome === 'denied') return deniedIn(entry, who, of);
  const [only] = changes;
  if (only !== undefined && changes.length === 1 && revision !== undefined) {
    const change = changeClauseIn(only, names);
    return inBoth((language) => `${who[language]} ${change[language]}${of[language]}.`);
  }
  const done = operation === undefined ? { sv: 'loggade in', en: 'signed in' } : doneIn(operation);
  return inBoth((language) => `${who[language]} ${done[language]}${of[language]}.`);
}

function deniedIn({ operation, unwritten = 0 }: Told, who: Bilingual, of: Bilingual): Bilingual {
  const more: Bilingual =
    unwritten > 0
      ? {
          sv: ` Dessförinnan nekades ${unwritten} försök till.`,
          en: ` Before that, ${unwritten} more attempts were refused.`,
        }
      : NOTHING;
  if (operation === undefined) {
    return { sv: `${who.sv} släpptes inte in.${more.sv}`, en: `${who.en} was not let in.${more.en}` };
  }
  const asked = askedIn(operation);
  return {
    sv: `${who.sv} nekades att ${asked.sv}${of.sv}.${more.sv}`,
    en: `${who.en} was refused to ${asked.en}${of.en}.${more.en}`,
  };
}

/** One change as a sentence of its own: `Changed the expiry of IATF 16949 at Olofström from 2027-04-15 to 2028-04-15.` */
export function changeIn(change: FieldChange, names: Names): Bilingual {
  return asSentence(changeClauseIn(change, names));
}

function changeClauseIn(change: FieldChange, names: Names): Bilingual {
  const { path, within, before, after } = change;
  const place = placeOfChangeIn(within, names);
  if (place !== undefined && isWholeMember(change)) {
    return before === undefined
      ? { sv: `lade till ${place.sv}`, en: `added ${place.en}` }
      : { sv: `tog bort ${place.sv}`, en: `took away ${place.en}` };
  }
  const field = fieldIn(path);
  const what = place === undefined ? field : { sv: `${field.sv} för ${place.sv}`, en: `${field.en} of ${place.en}` };
  return movedIn(what, valueIn(path, before, names), valueIn(path, after, names), change);
}

function movedIn(
  what: Bilingual,
  was: Bilingual | undefined,
  is: Bilingual | undefined,
  { before, after }: FieldChange,
): Bilingual {
  if (before === undefined) {
    return is === undefined
      ? { sv: `lade till ${what.sv}`, en: `added ${what.en}` }
      : { sv: `angav ${what.sv}: ${is.sv}`, en: `stated ${what.en}: ${is.en}` };
  }
  if (after === undefined) {
    return was === undefined
      ? { sv: `tog bort ${what.sv}`, en: `took away ${what.en}` }
      : { sv: `tog bort ${what.sv}, som var ${was.sv}`, en: `took away ${what.en}, which was ${was.en}` };
  }
  if (isLongText(before) && isLongText(after)) return editedIn(what, before, after);
  if (was === undefined || is === undefined) return { sv: `ändrade ${what.sv}`, en: `changed ${what.en}` };
  return {
    sv: `ändrade ${what.sv} från ${was.sv} till ${is.sv}`,
    en: `changed ${what.en} from ${was.en} to ${is.en}`,
  };
}

/** Does the pointer end at a member of a list, and not at something within it? */
function isWholeMember({ path, within }: FieldChange): boolean {
  return path.split('/').at(-2) === within.at(-1)?.list;
}

/** A text longer than this is told by what was put in and taken out. */
const SHORT_TEXT = 60;

const TOLD_LENGTH = 160;

function isLongText(value: unknown): value is string {
  return typeof value === 'string' && value.length > SHORT_TEXT;
}

function editedIn(what: Bilingual, before: string, after: string): Bilingual {
  const start = lengthInCommon([...before], [...after]);
  const [oldRest, newRest] = [before, after].map((text) => [...text].slice(start));
  const end = lengthInCommon([...(oldRest ?? [])].reverse(), [...(newRest ?? [])].reverse());
  const [gone, come] = [oldRest, newRest].map((rest = []) => told(rest.slice(0, rest.length - end).join('')));
  const sv = [gone && `tog bort ”${gone}”`, come && `skrev ”${come}”`].filter(Boolean).join(' och ');
  const en = [gone && `took out “${gone}”`, come && `wrote “${come}”`].filter(Boolean).join(' and ');
  return { sv: `ändrade ${what.sv}: ${sv}`, en: `changed ${what.en}: ${en}` };
}

function lengthInCommon(one: readonly string[], other: readonly string[]): number {
  const parting = one.findIndex((character, index) => character !== other[index]);
  return parting === -1 ? one.length : parting;
}

function told(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  return line.length > TOLD_LENGTH ? `${line.slice(0, TOLD_LENGTH)}…` : line;
}
