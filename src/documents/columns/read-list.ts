import { allowedWords, readSheetWord, type WordOf, type WordSet } from '../../contract/exchange/sheet-words';
import type { CellFault } from '../../domain/exchange/import';
import type { ConceptId, SchemeId } from '../../domain/ids';
import { shown } from '../../domain/problem';
import { type ListEntry, readEntry, splitByCommas, splitList } from './list-cell';
import { type Filled, type Read, read, readText } from './read-cell';

/** Finds what people call by a name, in either language, or by its id. */
export interface NameFinder {
  process(name: string): ConceptId | undefined;
  material(name: string): ConceptId | undefined;
  scheme(name: string): SchemeId | undefined;
}

/** Reads the entries of a list one by one, and gathers everything that is wrong with any of them. */
export function readEntries<Value>(
  cell: Filled,
  isKnown: (name: string) => boolean,
  readOne: (entry: ListEntry, faults: CellFault[]) => Value | undefined,
): Read<readonly Value[]> {
  const text = readText(cell);
  if ('faults' in text) return text;
  const faults: CellFault[] = [];
  const values = splitList(text.value)
    .flatMap((piece) => entriesIn(piece, isKnown))
    .flatMap((entry) => readOne(entry, faults) ?? []);
  return faults.length > 0 ? { faults } : read(values);
}

/** Many part their lists by commas; a name that has one itself is known as a whole. */
function entriesIn(piece: string, isKnown: (name: string) => boolean): readonly ListEntry[] {
  const entry = readEntry(piece);
  if (isKnown(entry.name) || entry.parts.length > 0) return [entry];
  return splitByCommas(piece).map(readEntry);
}

/** Simple values in a list, parted by semicolons, commas or lines. */
export function readEach<Value>(cell: Filled, readOne: (cell: Filled) => Read<Value>): Read<readonly Value[]> {
  const faults: CellFault[] = [];
  const values = splitByCommas(String(cell)).flatMap((piece) => {
    const one = readOne(piece);
    if ('value' in one) return [one.value];
    faults.push(...one.faults);
    return [];
  });
  return faults.length > 0 ? { faults } : read(values);
}

/** The words of an entry, each of one of the sets; a word of none is a fault that lists them all. */
export function readWords<Sets extends readonly WordSet[]>(
  words: readonly string[],
  sets: Sets,
  faults: CellFault[],
): { readonly [S in Sets[number]]?: WordOf<S> } {
  const found: Partial<Record<WordSet, string>> = {};
  for (const word of words) {
    const set = sets.find((one) => readSheetWord(one, word) !== undefined);
    if (set !== undefined) found[set] = readSheetWord(set, word) ?? word;
    else faults.push({ code: 'not-allowed', value: shown(word), expected: sets.map(allowedWords).join(', ') });
  }
  return found as { readonly [S in Sets[number]]?: WordOf<S> };
}

/** What is found under a name, or a fault that says what would be. */
export function findOr<Id>(found: Id | undefined, name: string, expected: string, faults: CellFault[]): Id | undefined {
  if (found === undefined) faults.push({ code: 'unknown-reference', value: shown(name), expected });
  return found;
}

/** Every name found, or undefined when any is not. */
export function findEach<Id>(
  names: readonly string[],
  find: (name: string) => Id | undefined,
  expected: string,
  faults: CellFault[],
): readonly Id[] | undefined {
  const found = names.map((name) => findOr(find(name), name, expected, faults));
  return found.every((id) => id !== undefined) ? found : undefined;
}
