import type { ConceptKind } from '../../domain/reference/concept';
import type { Sense } from '../lexicon/label-index';
import type { Lexicon } from '../lexicon/lexicon';
import {
  FOR_WORDS,
  GENERAL_THINGS,
  HEADING_LINKS,
  JOINERS,
  MAKER_VERBS,
  MAKER_WORDS,
  OF_WORDS,
  RUNNING_WORDS,
  TELLING_DOERS,
  TOGETHER_WORDS,
  WORK_HEADS,
  WORKED_SURFACES,
  WORKED_THINGS,
} from '../words/trade-words';
import { type Candidate, isApartBySpace, type Reading } from './reading';

/** How many words a heading may have: "hissar för personer och gods" is one, an advert is none. */
const LONGEST_HEADING = 7;

/** There are services of any kind: "telephone services" are none of the trade. */
const ANY_SERVICE: ReadonlySet<string> = new Set(['service', 'services', 'tjänst', 'tjänster']);

/** Words of an occupation. */
const LONGEST_OCCUPATION = 4;

/** Letters that a word before "machines" has at least if it says what they are for, and is no article or the like. */
const SHORTEST_USE = 5;

/** How many words before the "of" it may be told who makes or delivers: "delivery and mounting of". */
const TOLD_BEFORE = 4;

/** Kinds that make each other's ordinary words count when they stand in one phrase: "gloves of leather", "repair of shoes". */
const PAIRS: Readonly<Record<ConceptKind, readonly ConceptKind[]>> = {
  material: ['product', 'process'],
  product: ['material', 'service', 'process'],
  service: ['product'],
  process: ['product', 'material', 'tooling'],
  tooling: ['process'],
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
    isKindOfMachine(candidate, reading) ||
    isKindOfDoer(candidate, reading) ||
    hasPartner(candidate, neighbours, reading) ||
    isHeading(candidate, neighbours, reading)
  );
}

/** "Temper tools", "bar straightener", "file surfaces": does this work stand right beside what it is done to? */
export function isBesideObject(work: Candidate, { before, after }: Neighbours, reading: Reading): boolean {
  const { words } = reading;
  const next = words[work.to]?.fold ?? '';
  if ((RUNNING_WORDS.has(next) || TOGETHER_WORDS.has(next)) && isApartBySpace(work.to, reading)) return true;
  // A task begins with its verb: "turn parts", but not "it forms part of our offer".
  if (work.from === 0 && /[rs]$/u.test(next) && WORKED_THINGS.has(next)) return true;
  if (isWorkedThing(next) && isApartBySpace(work.to, reading)) return true;
  // What is worked on stands before those who do it only: "bar straightener", but not "sheet thickness".
  const isDoer = /ers?$/u.test(words[work.to - 1]?.fold ?? '');
  if (isDoer && isWorkedThing(words[work.from - 1]?.fold ?? '') && isApartBySpace(work.from, reading)) return true;
  const isObject = ({ senses }: Candidate) =>
    (['product', 'material', 'tooling'] as const).some((kind) => isOfKind(senses, kind, reading.lexicon)) &&
    senses.some(({ isWeak, concept }) => !isWeak || reading.lexicon.taxonomy.concepts.get(concept)?.kind !== 'product');
  return (
    (isDoer && before !== undefined && isObject(before) && isOnePhrase(before, work, reading)) ||
    (after !== undefined && isObject(after) && isOnePhrase(work, after, reading))
  );
}

/** What can only be worked on, as goods and parts in general can not. */
function isWorkedThing(word: string): boolean {
  if (GENERAL_THINGS.has(word)) return false;
  return WORKED_SURFACES.has(word) || WORKED_THINGS.has(word);
}

/** "Clock manufacturer", "production of toys", "installera hissar": whoever makes or delivers a thing means the thing. */
function isMade(candidate: Candidate, { words, text, lexicon }: Reading): boolean {
  if (!(['product', 'material', 'tooling'] as const).some((kind) => isOfKind(candidate.senses, kind, lexicon)))
    return false;
  const { from, to } = candidate;
  const [linked, last, next] = [words[from - 1], words[to - 1], words[to]];
  if (last !== undefined && next !== undefined && (MAKER_WORDS.has(next.fold) || GENERAL_THINGS.has(next.fold))) {
    if (isApartBySpace(to, { words, text })) return true;
  }
  if (next !== undefined && RUNNING_WORDS.has(next.fold) && isApartBySpace(to, { words, text })) {
    return isShaped(candidate, lexicon);
  }
  if (linked === undefined) return false;
  if (MAKER_VERBS.has(linked.fold)) return true;
  if (GENERAL_THINGS.has(words[from - 2]?.fold ?? '') && (OF_WORDS.has(linked.fold) || FOR_WORDS.has(linked.fold)))
    return true;
  if (!OF_WORDS.has(linked.fold)) return false;
  return words.slice(Math.max(0, from - TOLD_BEFORE), from - 1).some(({ fold }) => MAKER_WORDS.has(fold));
}

/** A machine or whoever runs it makes what comes out, unless that is put together: a radio operator makes no radios. */
function isShaped({ senses }: Candidate, { families, taxonomy }: Lexicon): boolean {
  return senses.some(({ concept }) => families.get(concept)?.families.some((family) => taxonomy.depthOf(family) > 1));
}

/** "Ice cream machines": any machines are, whatever they are for, but "the machines" of a story are not. */
function isKindOfMachine({ from, to }: Candidate, reading: Reading): boolean {
  if (reading.words.length > LONGEST_HEADING) return false;
  const [before, head] = [reading.words[from - 1], reading.words[to - 1]];
  if (before === undefined || head === undefined || !/^machine(?:s|ry)$/u.test(head.fold)) return false;
  return before.fold.length >= SHORTEST_USE && !OF_WORDS.has(before.fold) && isApartBySpace(from, reading);
}

/** "Carbide grinder", "surface polishers": an occupation, whatever the word before it. */
function isKindOfDoer({ from, to }: Candidate, reading: Reading): boolean {
  const { words } = reading;
  if (to - from !== 1 || from === 0 || to !== words.length || to > LONGEST_OCCUPATION) return false;
  return TELLING_DOERS.has(words[from]?.fold.replace(/s$/u, '') ?? '') && isApartBySpace(from, reading);
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
  if (between.length > 1 || ANY_SERVICE.has(words[second.from]?.fold ?? '')) return false;
  const isUsedFor =
    isOfKind(second.senses, 'material', lexicon) ||
    (isOfKind(first.senses, 'tooling', lexicon) && isOfKind(second.senses, 'process', lexicon));
  const isKindOfThing = isOfKind(first.senses, 'material', lexicon) && isOfKind(second.senses, 'product', lexicon);
  // "Metal office furniture", "saw blades for metal", "tools for turning": a material may stand a word before the thing, and
  // a thing may be for a material, or a tool for some work.
  const mayLink = (word: string) => OF_WORDS.has(word) || (isUsedFor && /^f[oö]r$/u.test(word));
  if (!between.every(({ fold }) => mayLink(fold) || (isKindOfThing && !JOINERS.has(fold)))) return false;
  if (!/^[ \u00a0-]?\p{L}*[ \u00a0]?$/u.test(text.slice(words[first.to - 1]?.end, words[second.from]?.start)))
    return false;
  // "Moulding machines" is where the work is done, and no thing that is moulded.
  if (between.length === 0 && WORK_HEADS.has(words[second.from]?.fold ?? '')) return false;
  return kindsOf(first.senses, lexicon).some((kind) =>
    kindsOf(second.senses, lexicon).some((other) => PAIRS[kind].includes(other)),
  );
}

/** Words for how a thing is, which no verb ends as: `electric`, `threaded`, `seamless`; `elektriska`, `gängade`. */
const QUALITY =
  /^(?:\p{L}{3,}(?:ic|[tc]al|[dn]al|less|[ai]ble|[st]ive|ous|ular|(?<!e)ed|isk[at]?|lig[at]?|lös[at]?|ell[at]?|[tds]iv[at]?|ade|ande))$/u;

/** "Pumps for liquids", "threaded bolts", "hissar och rulltrappor": a heading that begins with the thing. Of English things only the plural. */
function isHeading(candidate: Candidate, { before }: Neighbours, { words, text, lexicon }: Reading): boolean {
  if (words.length > LONGEST_HEADING || /[.?!]\s*\S/u.test(text)) return false;
  if (!isThing(candidate, lexicon)) return false;
  if (candidate.senses.every(({ language }) => language === 'en') && !words[candidate.to - 1]?.fold.endsWith('s'))
    return false;
  if (!isHeadingEnd(candidate.to, words, text)) return false;
  if (words.slice(0, candidate.from).every(({ fold }) => QUALITY.test(fold))) return true;
  const joined = words.slice(before?.to, candidate.from);
  return before !== undefined && before.from === 0 && joined.every(({ fold }) => JOINERS.has(fold));
}

/** A product, or a tool below the root that is named by the bare word. */
function isThing({ senses }: Candidate, { taxonomy }: Lexicon): boolean {
  return senses.some(({ concept }) => {
    const kind = taxonomy.concepts.get(concept)?.kind;
    return kind === 'product' || (kind === 'tooling' && taxonomy.depthOf(concept) > 1);
  });
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
