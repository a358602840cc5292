import type { ConceptId } from '../../domain/ids';
import { LANGUAGES, type Language } from '../../domain/language';
import type { Concept, ConceptKind } from '../../domain/reference/concept';
import { WEAK_WORDS } from '../words/ordinary-words';
import { inflectionKey } from '../words/stem';
import { NOUNS_WITHOUT_VERBS } from '../words/trade-words';
import { foldLabel } from '../words/words';
import { formsOfLabel, type LabelForms, spellingsOfLabel } from './label-forms';
import { swedishVerbStem } from './verb-forms';

/** One meaning of a written form. */
export interface Sense {
  readonly concept: ConceptId;
  readonly language: Language;
  /** True for the label that people are shown; decides which meaning of a homonym is offered first. */
  readonly isPreferred: boolean;
  /** The form is an ordinary word too and needs other words of the trade beside it. */
  readonly isWeak: boolean;
  /** Set for codes of at most three letters: they count only as written here, in capitals. */
  readonly code?: string;
  /** Written with digits or in capitals only, so the same in both languages. */
  readonly isNeutral: boolean;
  /** True for a form that means the work only beside what is worked on: "temper tools". */
  readonly isBesideObject: boolean;
  /** Also said by the form, beside its own concept: a pressed part says pressing. */
  readonly isImplied: boolean;
}

/** A label's form as the stem index keeps it: the stems may agree by accident, so the words are compared as well. */
export interface StemEntry {
  readonly words: readonly string[];
  readonly sense: Sense;
}

/** One label of one concept, with all that is made of it. */
export interface Entry {
  readonly label: string;
  readonly sense: Sense;
  readonly kind: ConceptKind;
}

/** What labels, their forms and their stems mean, while it is being gathered. Lists are shared between keys and never changed. */
export interface LabelIndex {
  readonly labels: Map<string, readonly Sense[]>;
  readonly forms: Map<string, readonly Sense[]>;
  readonly stems: Readonly<Record<Language, Map<string, readonly StemEntry[]>>>;
  /** English forms that count only beside what is worked on: `temper`, `straightener`. */
  readonly besideObject: Map<string, readonly Sense[]>;
  /** Forms that say of a thing how it was made, of those that some label begins with. */
  readonly participles: Map<string, readonly Sense[]>;
  /** Swedish first parts that name a trade (`svets`, `lackerings`), to what they mean. */
  readonly tradeStems: Map<string, readonly Sense[]>;
  /** Those that are made of ordinary words (`blandnings`, `häft`), and name the trade before a machine and who runs it. */
  readonly machineStems: Map<string, readonly Sense[]>;
  /** Labels and forms that name work, word by word: what a misspelling may have meant, for things have ordinary neighbours. */
  readonly work: Set<string>;
}

/** An index of nothing. */
export function emptyIndex(): LabelIndex {
  const stems = { sv: new Map(), en: new Map() };
  return {
    ...{ labels: new Map(), forms: new Map(), stems, besideObject: new Map() },
    ...{ participles: new Map(), tradeStems: new Map(), machineStems: new Map(), work: new Set() },
  };
}

/** Every label of every concept, in both languages, each once. */
export function entriesOf(concepts: readonly Concept[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const concept of concepts) for (const language of LANGUAGES) gatherEntries(concept, language, entries);
  return entries;
}

/** Codes count only in capitals; the shortest also need company of their kind. */
const LONGEST_CODE = 3;
const SHORTEST_SURE_CODE = 3;

function gatherEntries({ id, kind, labels }: Concept, language: Language, entries: Entry[]): void {
  const { preferred, alternative } = labels[language];
  const seen = new Set<string>();
  for (const written of [preferred, ...alternative]) {
    const isCode = written.length <= LONGEST_CODE && /^\p{Lu}+$/u.test(written);
    for (const label of spellingsOfLabel(foldLabel(written), language)) {
      if (label === '' || seen.has(label)) continue;
      seen.add(label);
      const sense: Sense = {
        concept: id,
        language,
        isPreferred: written === preferred,
        isWeak: WEAK_WORDS[language].has(label) || (isCode && written.length < SHORTEST_SURE_CODE),
        isImplied: false,
        isBesideObject: false,
        isNeutral: /\d/u.test(written) || written === written.toUpperCase(),
        ...(isCode ? { code: written } : {}),
      };
      entries.push({ label, sense, kind });
    }
  }
}

/**
 * Puts a label, its forms and its stems into the index.
 *
 * @param isSaidOfThings whether a participle is worth keeping: some label begins with it
 */
export function addEntry(
  index: LabelIndex,
  { label, sense, kind }: Entry,
  isSaidOfThings: (participle: string) => boolean,
): void {
  const isTrade = kind === 'process' || kind === 'service';
  const made = formsOfLabel(label, sense.language, isTrade);
  const alone = [sense];
  add(index.labels, label, alone);
  for (const form of made.all)
    add(index.forms, form, isSameAs(sense, form) ? alone : [{ ...sense, isWeak: !sense.isWeak }]);
  for (const form of made.participles) if (isSaidOfThings(form)) add(index.participles, form, alone);
  if (sense.code === undefined && made.mayBeStemmed) addStems(index, label, sense);
  if (isTrade && !(sense.isWeak && kind === 'service')) addTradeStems(index, label, { made, sense });
  if (kind !== 'process') return;
  for (const form of made.besideObject)
    add(index.besideObject, form, [{ ...sense, isWeak: true, isBesideObject: true }]);
  for (const word of label.split(' ')) index.work.add(word);
  for (const form of made.all) if (!form.includes(' ')) index.work.add(form);
}

/** A form is ordinary by itself, not by its label: `turning` is weak, and so is `turned`, but `boring` makes no other word weak. */
function isSameAs({ isWeak, language }: Sense, form: string): boolean {
  const weak = WEAK_WORDS[language];
  return isWeak === (weak.has(form) || (isWeak && weak.has(form.endsWith('s') ? form.slice(0, -1) : form)));
}

function addTradeStems(
  { tradeStems, machineStems }: LabelIndex,
  label: string,
  { made, sense }: { readonly made: LabelForms; readonly sense: Sense },
): void {
  if (sense.language !== 'sv' || label.includes(' ') || sense.code !== undefined || label.length < 4) return;
  const meant = [sense.isWeak ? { ...sense, isWeak: false } : sense];
  const hasVerb = !NOUNS_WITHOUT_VERBS.has(label);
  const stems = sense.isWeak || !hasVerb ? machineStems : tradeStems;
  const stem = hasVerb ? swedishVerbStem(label) : undefined;
  if (stem !== undefined && stem.length >= 3) add(stems, stem, meant);
  add(stems, stem === undefined && hasVerb ? label : `${label}s`, meant);
  for (const form of made.all) if (form.endsWith('eri')) add(stems, form, meant);
}

/** Puts the stems of a label's words into the index, so that its inflections are known. */
export function addStems({ stems }: LabelIndex, label: string, sense: Sense): void {
  const { language } = sense;
  if (!label.includes(' ')) {
    add(stems[language], inflectionKey(label, language), [{ words: [label], sense }]);
    return;
  }
  const words = label.split(' ');
  add(stems[language], words.map((word) => inflectionKey(word, language)).join(' '), [{ words, sense }]);
}

/** Adds values to a key; a key met for the first time takes the list as it is. */
function add<Value>(map: Map<string, readonly Value[]>, key: string, values: readonly Value[]): void {
  const known = map.get(key);
  map.set(key, known === undefined ? values : [...known, ...values]);
}
