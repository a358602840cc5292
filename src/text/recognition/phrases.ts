import type { ConceptKind } from '../../domain/reference/concept';
import type { Sense } from '../lexicon/label-index';
import type { Lexicon } from '../lexicon/lexicon';
import {
  FOR_WORDS,
  GENERAL_THINGS,
  HEADING_LINKS,
  MAKER_VERBS,
  MAKER_WORDS,
  OF_WORDS,
  WORK_HEADS,
} from '../words/trade-words';
import type { Candidate, Reading } from './candidates';
import { JOINERS } from './hanging-parts';

/** How many words a heading may have: "hissar för personer och gods" is one, an advert is none. */
const LONGEST_HEADING = 7;

/** How many words before the "of" it may be told who makes or delivers: "delivery and mounting of". */
const TOLD_BEFORE = 4;

/** Kinds that make each other's ordinary words count when they stand in one phrase: "gloves of leather", "repair of shoes". */
const PAIRS: Readonly<Record<ConceptKind, readonly ConceptKind[]>> = {
  material: ['product', 'process'],
  product: ['material', 'service', 'process'],
  service: ['product'],
  process: ['product', 'material'],
  tooling: [],
};

/** The candidates on either side, if any. */
export interface Neighbours {
  readonly before: Candidate | undefined;
  readonly after: Candidate | undefined;
}

/** Does the phrase that an ordinary word stands in show that the word of the trade is meant? */
export function isMeantByPhrase(candidate: Candidate, neighbours: Neighbours, reading: Reading): boolean {
  return (
    isMade(candidate, reading) ||
    hasPartner(candidate, neighbours, reading) ||
    isHeading(candidate, neighbours, reading)
  );
}

/** "Clock manufacturer", "production of toys", "installera hissar": whoever makes or delivers a thing means the thing. */
function isMade(candidate: Candidate, { words, text, lexicon }: Reading): boolean {
  if (!(['product', 'material', 'tooling'] as const).some((kind) => isOfKind(candidate.senses, kind, lexicon)))
    return false;
  const { from, to } = candidate;
  const [linked, last, next] = [words[from - 1], words[to - 1], words[to]];
  if (last !== undefined && next !== undefined && (MAKER_WORDS.has(next.fold) || GENERAL_THINGS.has(next.fold))) {
    if (/^[ \u00a0-]$/u.test(text.slice(last.end, next.start))) return true;
  }
  if (linked === undefined) return false;
  if (MAKER_VERBS.has(linked.fold)) return true;
  if (GENERAL_THINGS.has(words[from - 2]?.fold ?? '') && (OF_WORDS.has(linked.fold) || FOR_WORDS.has(linked.fold)))
    return true;
  if (!OF_WORDS.has(linked.fold)) return false;
  return words.slice(Math.max(0, from - TOLD_BEFORE), from - 1).some(({ fold }) => MAKER_WORDS.has(fold));
}

/** The neighbour on either side, right beside or with an "of" between, where the two kinds make sense of each other. */
function hasPartner(candidate: Candidate, { before, after }: Neighbours, reading: Reading): boolean {
  return (
    (before !== undefined && isOnePhrase(before, candidate, reading)) ||
    (after !== undefined && isOnePhrase(candidate, after, reading))
  );
}

function isOnePhrase(first: Candidate, second: Candidate, { words, text, lexicon }: Reading): boolean {
  const between = words.slice(first.to, second.from);
  if (between.length > 1) return false;
  const isOfMaterial = isOfKind(second.senses, 'material', lexicon);
  const isKindOfThing = isOfKind(first.senses, 'material', lexicon) && isOfKind(second.senses, 'product', lexicon);
  // "Metal office furniture", "saw blades for metal": a material may stand a word before the thing, or be what it is for.
  const mayLink = (word: string) => OF_WORDS.has(word) || (isOfMaterial && /^f[oö]r$/u.test(word));
  if (!between.every(({ fold }) => mayLink(fold) || (isKindOfThing && !JOINERS.has(fold)))) return false;
  if (!/^[ \u00a0-]?\p{L}*[ \u00a0]?$/u.test(text.slice(words[first.to - 1]?.end, words[second.from]?.start)))
    return false;
  // "Moulding machines" is where the work is done, and no thing that is moulded.
  if (between.length === 0 && WORK_HEADS.has(words[second.from]?.fold ?? '')) return false;
  return kindsOf(first.senses, lexicon).some((kind) =>
    kindsOf(second.senses, lexicon).some((other) => PAIRS[kind].includes(other)),
  );
}

/** "Pumps for liquids", "hissar och rulltrappor": a heading that begins with the thing. Of English things only the plural. */
function isHeading(candidate: Candidate, { before }: Neighbours, { words, text, lexicon }: Reading): boolean {
  if (words.length > LONGEST_HEADING || /[.?!]\s*\S/u.test(text)) return false;
  if (!isOfKind(candidate.senses, 'product', lexicon)) return false;
  if (candidate.senses.every(({ language }) => language === 'en') && !words[candidate.to - 1]?.fold.endsWith('s'))
    return false;
  if (!isHeadingEnd(candidate.to, words, text)) return false;
  if (candidate.from === 0) return true;
  const joined = words.slice(before?.to, candidate.from);
  return before !== undefined && before.from === 0 && joined.every(({ fold }) => JOINERS.has(fold));
}

function isHeadingEnd(to: number, words: Reading['words'], text: string): boolean {
  const next = words[to];
  if (next === undefined) return true;
  const gap = text.slice(words[to - 1]?.end, next.start);
  return /[,;(]/u.test(gap) || HEADING_LINKS.has(next.fold) || JOINERS.has(next.fold);
}

function isOfKind(senses: readonly Sense[], kind: ConceptKind, lexicon: Lexicon): boolean {
  return kindsOf(senses, lexicon).includes(kind);
}

function kindsOf(senses: readonly Sense[], { taxonomy }: Lexicon): readonly ConceptKind[] {
  return senses.flatMap(({ concept }) => taxonomy.concepts.get(concept)?.kind ?? []);
}
