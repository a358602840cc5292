import type { MentionKind } from '../../domain/reference/concept';
import { inflectionKey, isInflection, LONGEST_WORD } from '../words/stem';
import { CUSTOMERS_THINGS, JOINERS, MAKER_WORDS, OF_WORDS, RUNNING_WORDS, WORK_HEADS } from '../words/trade-words';
import { lookUp, lookUpWord } from './look-up';
import { type Candidate, isTight, type Reading } from './reading';
import { readUnknown, widen } from './unknown-words';

const SURENESS: readonly MentionKind[] = ['label', 'stem', 'compound', 'misspelling'];

/**
 * All candidates that do not overlap, in order: most words first, those that only say who or what does it counted last ("micro
 * moulding" before "moulding machine operator"), then the surer way of finding, then the earlier.
 */
export function findCandidates(reading: Reading): readonly Candidate[] {
  const taken: (Candidate | undefined)[] = new Array(reading.words.length).fill(undefined);
  choose([...knownCandidates(reading)], taken, reading);
  for (let at = 0; at < taken.length; at++) {
    if (taken[at] !== undefined) continue;
    const found = readUnknown(reading, at);
    if (found === undefined) continue;
    const { senses, how, meant } = found;
    const wider = meant === undefined ? undefined : widen(reading, at, { taken, meant });
    const candidate = wider ?? { from: at, to: at + 1, senses, how };
    taken.fill(candidate, candidate.from, candidate.to);
  }
  return [...new Set(taken)].filter((candidate) => candidate !== undefined);
}

function choose(
  candidates: readonly Candidate[],
  taken: (Candidate | undefined)[],
  { words }: Pick<Reading, 'words'>,
): void {
  const ranked = candidates.map((candidate) => ({ candidate, telling: tellingWords(candidate, words) }));
  ranked.sort(
    ({ candidate: one, telling }, { candidate: other, telling: otherTelling }) =>
      otherTelling - telling ||
      other.to - other.from - (one.to - one.from) ||
      SURENESS.indexOf(one.how) - SURENESS.indexOf(other.how) ||
      one.from - other.from,
  );
  for (const { candidate } of ranked) {
    const isFree = taken.slice(candidate.from, candidate.to).every((other) => other === undefined);
    if (isFree) taken.fill(candidate, candidate.from, candidate.to);
  }
}

/** How many words there are up to the last that says more than who or what does the work; one at least. */
function tellingWords({ from, to }: Candidate, words: Reading['words']): number {
  let end = to;
  while (end > from + 1 && WORK_HEADS.has(words[end - 1]?.fold ?? '')) end -= 1;
  return end - from;
}

function* knownCandidates(reading: Reading): Generator<Candidate> {
  for (let from = 0; from < reading.words.length; from++) {
    const shared = ofSharedMaterial(reading, from);
    if (shared !== undefined) yield shared;
    const longest = longestRun(reading, from);
    for (let to = from + longest; to > from; to--) {
      const found = to - from === 1 ? lookUpWord(reading, from) : lookUp(reading, reading.words.slice(from, to));
      if (found !== undefined) yield { from, to, ...found };
    }
    const attributive = attributiveThing(reading, from);
    if (attributive !== undefined) yield attributive;
    const joined = joinedPair(reading, from);
    if (joined !== undefined) yield joined;
  }
}

/** How many words from here on could be one label: as far as the lexicon reaches and nothing but a space or a hyphen parts them. */
function longestRun({ text, words, lexicon, stems }: Reading, from: number): number {
  const first = words[from]?.fold ?? '';
  const [sv = '', en = ''] = [stems.sv[from], stems.en[from]];
  const reach = Math.max(
    first.endsWith('s') ? 1 : 0,
    lexicon.reach.get(first) ?? 0,
    lexicon.stemReach.sv.get(sv) ?? 0,
    lexicon.stemReach.en.get(en) ?? 0,
  );
  const next = words[from + 1]?.fold;
  if (reach < 2 || next === undefined) return Math.min(reach, 1);
  const { pairs } = lexicon;
  const known = Math.max(
    lengthOf(pairs, first, next),
    lengthOf(pairs, sv, stems.sv[from + 1]),
    lengthOf(pairs, en, stems.en[from + 1]),
  );
  if (known === 0) return 1;
  let length = Math.min(known > 2 ? reach : 2, words.length - from);
  for (let at = from + 1; at < from + length; at++) {
    const [end = 0, start = 0] = [words[at - 1]?.end, words[at]?.start];
    if (start - end === 1 && text.charCodeAt(end) === SPACE) continue;
    if (!isTight(text.slice(end, start))) length = at - from;
  }
  return length;
}

function lengthOf(pairs: Reading['lexicon']['pairs'], first: string, second = ''): number {
  return pairs.get(first)?.get(second) ?? 0;
}

const SPACE = 32;

/** "Bottles and jars of plastics": what is joined to a thing of some material is of that material too. */
function ofSharedMaterial(reading: Reading, from: number): Candidate | undefined {
  const { text, words } = reading;
  const [thing, joiner] = [words[from], words[from + 1]];
  if (thing === undefined || joiner === undefined || !JOINERS.has(joiner.fold)) return undefined;
  const of = OF_WORDS.has(words[from + 3]?.fold ?? '') ? from + 3 : from + 4;
  const [link, material] = [words[of], words[of + 1]];
  if (link === undefined || material === undefined || !OF_WORDS.has(link.fold)) return undefined;
  if (/[^\p{L} -]/u.test(text.slice(thing.start, material.end))) return undefined;
  const found = lookUp(reading, [thing, link, material]);
  return found === undefined || found.senses.length === 0 ? undefined : { from, to: from + 1, ...found };
}

/** "Needle factory", where the label says needles: before who or what makes it, a thing is said in the singular. */
function attributiveThing(reading: Reading, from: number): Candidate | undefined {
  const { words, languages } = reading;
  const [word, next] = [words[from], words[from + 1]];
  if (word === undefined || next === undefined || !languages.includes('en')) return undefined;
  if ((!MAKER_WORDS.has(next.fold) && !RUNNING_WORDS.has(next.fold)) || CUSTOMERS_THINGS.has(word.fold))
    return undefined;
  const senses = reading.lexicon.labels.get(`${word.fold}s`)?.filter(({ language }) => language === 'en') ?? [];
  return senses.length === 0 ? undefined : { from, to: from + 1, senses, how: 'stem' };
}

/** Swedish compounds written apart or with a hyphen: `puls svetsning` is no label, but `punkt svetsning` is one. */
function joinedPair(reading: Reading, from: number): Candidate | undefined {
  const { text, words, lexicon } = reading;
  const [first, second] = [words[from], words[from + 1]];
  if (first === undefined || second === undefined || !reading.languages.includes('sv')) return undefined;
  if (second.start - first.end !== 1 || !' -'.includes(text.charAt(first.end))) return undefined;
  const length = first.fold.length + second.fold.length;
  if (length < 8 || length > LONGEST_WORD || first.fold.length < 3 || second.fold.length < 4) return undefined;
  const key = first.fold + second.fold;
  const known = lexicon.labels.get(key) ?? lexicon.forms.get(key);
  const stemmed = lexicon.stems.sv.get(first.fold + inflectionKey(second.fold, 'sv'));
  const all =
    known ?? stemmed?.filter(({ words: label }) => isInflection(key, label[0] ?? '', 'sv')).map(({ sense }) => sense);
  const senses = (all ?? []).filter(({ language, code }) => language === 'sv' && code === undefined);
  return senses.length === 0 ? undefined : { from, to: from + 2, senses, how: 'misspelling' };
}
