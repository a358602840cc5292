import type { ConceptId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import { refuseFaults } from '../../domain/problem';
import { type Concept, makeTaxonomy, type Taxonomy } from '../../domain/reference/concept';
import { modifiersOf } from '../recognition/modifiers';
import { ORDINARY_PHRASES } from '../words/ordinary-words';
import { foldLabel } from '../words/words';
import { type Families, makeFamilies } from './families';
import { addGerman, addImplied, addTurned, participlesSaid } from './further-labels';
import { collisionFaults } from './label-collisions';
import { addEntry, emptyIndex, entriesOf, type Sense, type StemEntry } from './label-index';
import { idsInNote } from './notes';
import { makeSpellings, type Spellings } from './spellings';
import { materialWordsOf } from './turned-labels';

/** Everything recognition looks up, made from the concepts. Opaque outside this room. */
export interface Lexicon {
  readonly taxonomy: Taxonomy;
  /** Folded label to its meanings; an empty list is an ordinary phrase that takes its words out. */
  readonly labels: ReadonlyMap<string, readonly Sense[]>;
  /** Forms made by rule from labels. */
  readonly forms: ReadonlyMap<string, readonly Sense[]>;
  readonly stems: Readonly<Record<Language, ReadonlyMap<string, readonly StemEntry[]>>>;
  /** English forms of work that count only beside what is worked on. */
  readonly besideObject: ReadonlyMap<string, readonly Sense[]>;
  /** First word of a label or form, to how many words the longest has. */
  readonly reach: ReadonlyMap<string, number>;
  readonly stemReach: Readonly<Record<Language, ReadonlyMap<string, number>>>;
  /**
   * By the first word, or its stem, of all that has two words or more: the second one, with 3 where anything goes on behind it and 2
   * elsewhere. Most beginnings go on otherwise.
   */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Swedish words that may end a compound; `stems` of Swedish single words serve their inflections. */
  readonly modifiers: ReadonlySet<string>;
  /** Swedish first parts that name a trade (`svets`, `lackerings`), to what they mean. */
  readonly tradeStems: ReadonlyMap<string, readonly Sense[]>;
  /** Those made of ordinary words, which do so before a machine and who runs it. */
  readonly machineStems: ReadonlyMap<string, readonly Sense[]>;
  /** Words that a misspelling may have meant. */
  readonly spellings: Spellings;
  /** For a homonym or a code: the concepts (with all below them) whose company speaks for it. */
  readonly near: ReadonlyMap<ConceptId, readonly ConceptId[]>;
  readonly families: Families;
}

/** How strict to be with concepts. */
export interface LexiconOptions {
  /** True for a scheme that is not ours to mend: labels that its concepts share are homonyms, whether its notes say so or not. */
  readonly mayShareLabels?: boolean;
}

/**
 * Builds what recognition needs; over a second for a thousand concepts in a cold process, so once per taxonomy.
 *
 * @throws Problem `invalid` listing every label that two concepts share in one language unless both notes say `homonym`,
 *   and whatever `makeTaxonomy` refuses.
 */
export function buildLexicon(concepts: readonly Concept[], { mayShareLabels = false }: LexiconOptions = {}): Lexicon {
  if (!mayShareLabels) refuseFaults(collisionFaults(concepts));
  const taxonomy = makeTaxonomy(concepts);
  const entries = entriesOf(concepts);
  const index = emptyIndex();
  for (const phrase of ORDINARY_PHRASES) index.labels.set(foldLabel(phrase), []);
  const participles = participlesSaid(entries);
  for (const entry of entries) addEntry(index, entry, (participle) => participles.has(participle));
  addTurned(index, entries, materialWordsOf(concepts));
  addImplied(index, taxonomy);
  addGerman(index, concepts);
  const { labels, forms, stems, besideObject, tradeStems, machineStems } = index;
  return {
    taxonomy,
    labels,
    forms,
    stems,
    besideObject,
    reach: reachOf([labels, forms, besideObject]),
    stemReach: { sv: reachOf([stems.sv]), en: reachOf([stems.en]) },
    pairs: pairsOf([labels, forms, stems.sv, stems.en]),
    modifiers: modifiersOf(index, taxonomy),
    tradeStems,
    machineStems,
    spellings: makeSpellings(index.work),
    near: new Map(concepts.map(({ id, note }) => [id, idsInNote(note, 'near')])),
    families: makeFamilies(concepts, taxonomy),
  };
}

function reachOf(maps: readonly ReadonlyMap<string, unknown>[]): ReadonlyMap<string, number> {
  const reach = new Map<string, number>();
  for (const map of maps) for (const key of map.keys()) extendReach(reach, key);
  return reach;
}

function extendReach(reach: Map<string, number>, key: string): void {
  const end = key.indexOf(' ');
  let length = 1;
  for (let at = end; at >= 0; at = key.indexOf(' ', at + 1)) length += 1;
  const first = end < 0 ? key : key.slice(0, end);
  if ((reach.get(first) ?? 0) < length) reach.set(first, length);
}

function pairsOf(maps: readonly ReadonlyMap<string, unknown>[]): Lexicon['pairs'] {
  const pairs = new Map<string, Map<string, number>>();
  for (const map of maps) {
    for (const key of map.keys()) {
      const [first = '', second, third] = key.split(' ', 3);
      if (second === undefined) continue;
      const seconds = pairs.get(first) ?? new Map<string, number>();
      pairs.set(first, seconds);
      if (third !== undefined || !seconds.has(second)) seconds.set(second, third === undefined ? 2 : 3);
    }
  }
  return pairs;
}
