import { type Concept, makeTaxonomy, type Taxonomy } from '../domain/concept';
import type { ConceptId } from '../domain/ids';
import { LANGUAGES, type Language } from '../domain/language';
import { refuseFaults } from '../domain/problem';
import { type Families, makeFamilies } from './families';
import { collisionFaults } from './label-collisions';
import { formsOfLabel, type LabelForms, spellingsOfLabel } from './label-forms';
import { idsInNote } from './notes';
import { ORDINARY_PHRASES, WEAK_WORDS } from './ordinary-words';
import { makeSpellings, type Spellings } from './spellings';
import { stemOf } from './stem';
import { NOUNS_WITHOUT_VERBS, PART_NOUNS, TRADE_MODIFIERS } from './trade-words';
import { swedishVerbStem } from './verb-forms';
import { foldLabel } from './words';

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
  /** Also said by the form, beside its own concept: a pressed part says pressing. */
  readonly isImplied: boolean;
}

/** A label's form as the stem index keeps it: the stems may agree by accident, so the words are compared as well. */
interface StemEntry {
  readonly words: readonly string[];
  readonly sense: Sense;
}

/** Everything recognition looks up, made from the concepts. Opaque outside this room. */
export interface Lexicon {
  readonly taxonomy: Taxonomy;
  /** Folded label to its meanings; an empty list is an ordinary phrase that takes its words out. */
  readonly labels: ReadonlyMap<string, readonly Sense[]>;
  /** Forms made by rule from labels. */
  readonly forms: ReadonlyMap<string, readonly Sense[]>;
  readonly stems: Readonly<Record<Language, ReadonlyMap<string, readonly StemEntry[]>>>;
  /** First word of a label or form, to how many words the longest has. */
  readonly reach: ReadonlyMap<string, number>;
  readonly stemReach: Readonly<Record<Language, ReadonlyMap<string, number>>>;
  /** Swedish words that may end a compound; `stems` of Swedish single words serve their inflections. */
  readonly modifiers: ReadonlySet<string>;
  /** Swedish first parts that name a trade (`svets`, `lackerings`), to what they mean. */
  readonly tradeStems: ReadonlyMap<string, readonly Sense[]>;
  /** Words that a misspelling may have meant. */
  readonly spellings: Spellings;
  /** For a homonym or a code: the concepts (with all below them) whose company speaks for it. */
  readonly near: ReadonlyMap<ConceptId, readonly ConceptId[]>;
  readonly families: Families;
}

type Multimap<Value> = Map<string, Value[]>;

/** How strict to be with concepts. */
export interface LexiconOptions {
  /** True for a scheme that is not ours to mend: labels that its concepts share are homonyms, whether its notes say so or not. */
  readonly mayShareLabels?: boolean;
}

/**
 * Builds what recognition needs; some 100 ms for 550 concepts, so once per taxonomy.
 *
 * @throws Problem `invalid` listing every label that two concepts share in one language unless both notes say `homonym`,
 *   and whatever `makeTaxonomy` refuses.
 */
export function buildLexicon(concepts: readonly Concept[], { mayShareLabels = false }: LexiconOptions = {}): Lexicon {
  if (!mayShareLabels) refuseFaults(collisionFaults(concepts));
  const taxonomy = makeTaxonomy(concepts);
  const entries = concepts.flatMap((concept) => LANGUAGES.flatMap((language) => formsOfConcept(concept, language)));
  const labels: Multimap<Sense> = new Map(ORDINARY_PHRASES.map((phrase) => [foldLabel(phrase), []]));
  const forms: Multimap<Sense> = new Map();
  const participles: Multimap<Sense> = new Map();
  const stems = { sv: new Map() as Multimap<StemEntry>, en: new Map() as Multimap<StemEntry> };
  for (const { label, sense, made } of entries) {
    add(labels, label, sense);
    for (const form of made.all) add(forms, form, formSense(form, sense));
    for (const form of made.participles) add(participles, form, formSense(form, sense));
    if (sense.code === undefined && made.mayBeStemmed) {
      const words = label.split(' ');
      add(stems[sense.language], words.map((word) => stemOf(word, sense.language)).join(' '), { words, sense });
    }
  }
  addImplied(labels, stems, participles, taxonomy);
  const spellings = makeSpellings([...labels.keys()], [...forms.keys()]);
  addGerman(concepts, labels, forms);
  const keys = [...labels.keys(), ...forms.keys()];
  const tradeStems = tradeStemsOf(entries);
  return {
    taxonomy,
    labels,
    forms,
    stems,
    reach: reachOf(keys),
    stemReach: { sv: reachOf(stems.sv.keys()), en: reachOf(stems.en.keys()) },
    modifiers: modifiersOf(labels, forms, tradeStems),
    tradeStems,
    spellings,
    near: new Map(concepts.map(({ id, note }) => [id, idsInNote(note, 'near')])),
    families: makeFamilies(concepts, taxonomy),
  };
}

interface Entry {
  readonly label: string;
  readonly sense: Sense;
  readonly made: LabelForms;
  readonly isTrade: boolean;
}

function formsOfConcept(concept: Concept, language: Language): readonly Entry[] {
  const { preferred, alternative } = concept.labels[language];
  const seen = new Set<string>();
  const spelled = [preferred, ...alternative].flatMap((written, index) =>
    spellingsOfLabel(foldLabel(written), language).map((label) => ({ written, index, label })),
  );
  return spelled.flatMap(({ written, index, label }) => {
    if (label === '' || seen.has(label)) return [];
    seen.add(label);
    const isCode = /^\p{Lu}{1,3}$/u.test(written);
    const sense: Sense = {
      concept: concept.id,
      language,
      isPreferred: index === 0,
      isWeak: WEAK_WORDS[language].has(label) || /^\p{Lu}{1,2}$/u.test(written),
      isImplied: false,
      isNeutral: /\d/u.test(written) || written === written.toUpperCase(),
      ...(isCode ? { code: written } : {}),
    };
    const isTrade = concept.kind === 'process' || concept.kind === 'service';
    return [{ label, sense, made: formsOfLabel(label, language, isTrade), isTrade }];
  });
}

/** A form is ordinary by itself, not by its label: `turning` is weak, and so is `turned`, but `boring` makes no other word weak. */
function formSense(form: string, sense: Sense): Sense {
  const weak = WEAK_WORDS[sense.language];
  const isWeak = weak.has(form) || (sense.isWeak && weak.has(form.endsWith('s') ? form.slice(0, -1) : form));
  return isWeak === sense.isWeak ? sense : { ...sense, isWeak };
}

/** A part named by how it was made says the process too, unless that process is above it anyway. */
function addImplied(
  labels: Multimap<Sense>,
  stems: Readonly<Record<Language, Multimap<StemEntry>>>,
  participles: ReadonlyMap<string, readonly Sense[]>,
  taxonomy: Taxonomy,
): void {
  for (const [label, senses] of labels) {
    const words = label.split(' ');
    const isPart = PART_NOUNS.has(
      (words.at(-1) ?? '').replace(
        /(?<=detalj|profil|produkt)er$|(?<=tube|pipe|plate|sheet|profile|section|bar|product|article|part|component)s$/u,
        '',
      ),
    );
    const made = isPart ? participles.get(words.slice(0, -1).join(' ')) : madeByCompound(label, labels);
    for (const { concept, language } of made ?? []) {
      if (senses.some((sense) => taxonomy.ancestryOf(sense.concept).includes(concept))) continue;
      const own = senses[0];
      if (own === undefined || own.language !== language || own.isImplied) continue;
      const sense: Sense = { ...own, concept, isPreferred: false, isImplied: true };
      senses.push(sense);
      add(stems[language], words.map((word) => stemOf(word, language)).join(' '), { words, sense });
    }
  }
}

/** `pressdetalj` is made by `pressning`, `svarvdetalj` by `svarvning`. */
function madeByCompound(label: string, labels: ReadonlyMap<string, readonly Sense[]>): readonly Sense[] | undefined {
  const match = /^(\p{L}{4,})(?:detalj|komponent|artikel)$/u.exec(label);
  return match?.[1] === undefined ? undefined : labels.get(`${match[1]}ning`);
}

/** German labels count as written: no inflections, no slips, and none that means something in the other languages. */
function addGerman(
  concepts: readonly Concept[],
  labels: Multimap<Sense>,
  forms: ReadonlyMap<string, readonly Sense[]>,
): void {
  const german = new Map(
    concepts.flatMap(({ id, german: label }) => (label === undefined ? [] : [[foldLabel(label), id]])),
  );
  for (const [label, concept] of german) {
    if (label.length < SHORTEST_GERMAN || labels.has(label) || forms.has(label)) continue;
    const sense: Sense = {
      concept,
      language: 'en',
      isPreferred: false,
      isWeak: false,
      isNeutral: true,
      isImplied: false,
    };
    add(labels, label, sense);
  }
}

const SHORTEST_GERMAN = 6;

function tradeStemsOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Sense[]> {
  const trades: Multimap<Sense> = new Map();
  for (const { label, sense, isTrade, made } of entries) {
    if (sense.language !== 'sv' || !isTrade || label.includes(' ') || NOUNS_WITHOUT_VERBS.has(label)) continue;
    const stem = swedishVerbStem(label);
    if (sense.isWeak || sense.code !== undefined || label.length < 4) continue;
    if (stem !== undefined && stem.length >= 3) add(trades, stem, sense);
    add(trades, stem === undefined ? label : `${label}s`, sense);
    for (const form of made.all) if (form.endsWith('eri')) add(trades, form, sense);
  }
  return trades;
}

/** First parts of known Swedish compounds, and the stems of the trades: what may stand before a word of the trade. */
function modifiersOf(
  labels: ReadonlyMap<string, readonly Sense[]>,
  forms: ReadonlyMap<string, readonly Sense[]>,
  tradeStems: ReadonlyMap<string, readonly Sense[]>,
): ReadonlySet<string> {
  const modifiers = new Set([...TRADE_MODIFIERS, ...tradeStems.keys()]);
  for (const [label, senses] of labels) {
    if (label.includes(' ') || !senses.some(({ language }) => language === 'sv')) continue;
    if (senses.some(({ isWeak, code }) => !isWeak && code === undefined)) modifiers.add(label);
    for (let at = 3; at <= label.length - 4; at++) {
      const rest = label.slice(at);
      if (labels.has(rest) || forms.has(rest)) modifiers.add(label.slice(0, at));
    }
  }
  return modifiers;
}

function reachOf(keys: Iterable<string>): ReadonlyMap<string, number> {
  const reach = new Map<string, number>();
  for (const key of keys) {
    let length = 1;
    for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) length += 1;
    const first = length === 1 ? key : key.slice(0, key.indexOf(' '));
    if ((reach.get(first) ?? 0) < length) reach.set(first, length);
  }
  return reach;
}

function add<Value>(map: Multimap<Value>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
