import type { ConceptId } from '../../domain/ids';
import type { Lexicon } from '../lexicon/lexicon';
import {
  JOINERS,
  OF_WORDS,
  OFFER_WORDS,
  TOGETHER_WORDS,
  WORK_HEADS,
  WORKED_SURFACES,
  WORKED_THINGS,
} from '../words/trade-words';
import { type Settled, settleSenses } from './homonyms';
import { companyOf, type Surroundings, within } from './neighbourhood';
import { isBesideObject, isMeantByPhrase } from './phrases';
import { type Candidate, isApartBySpace, type Reading } from './reading';

/** How near, in words, a neighbour must stand to carry a weak word, and a word that offers to the work. */
const CARRIES_WITHIN = 12;
const OFFERS_WITHIN = 3;

/** "Crushing and screening operator": how far behind a joined list the word for the work may stand. */
const LISTED_WORK = 4;

/** Drops weak words that nothing around them carries, and settles homonyms, or offers each meaning at a lower confidence. */
export function settle(reading: Reading, found: readonly Candidate[]): readonly Settled[] {
  const sentences = sentenceOfWords(reading);
  const candidates = withoutIdleVerbs(found, reading);
  const strong = candidates.filter((candidate) => candidate.senses.some(({ isWeak }) => !isWeak));
  const around = { reading, candidates, strong, sentences, heard: new Map<string, number>() };
  const kept: Candidate[] = [];
  for (const [at, candidate] of candidates.entries()) {
    if (candidate.senses.length === 0 || isStreet(candidate, reading)) continue;
    if (isHeadOfWork(candidate, kept.at(-1), reading)) continue;
    const neighbours = { before: candidates[at - 1], after: candidates[at + 1] };
    const isMeant =
      !isWeak(candidate) ||
      isAlone(reading, candidates) ||
      isMeantByPhrase(candidate, neighbours, reading) ||
      isCarried(candidate, around);
    if (isMeant) kept.push(candidate);
  }
  return kept.map((candidate) => ({ candidate, senses: settleSenses(candidate, around) }));
}

/** Words that mean work only beside what is worked on: with that they mean nothing else, without it everything else. */
function withoutIdleVerbs(found: readonly Candidate[], reading: Reading): readonly Candidate[] {
  return found.flatMap((candidate, at) => {
    const verbs = candidate.senses.filter(({ isBesideObject }) => isBesideObject);
    if (verbs.length === 0) return [candidate];
    const work = { ...candidate, senses: verbs };
    if (isBesideObject(work, { before: found[at - 1], after: found[at + 1] }, reading)) {
      return [{ ...work, senses: verbs.map((sense) => ({ ...sense, isWeak: false })) }];
    }
    const senses = candidate.senses.filter((sense) => !sense.isBesideObject);
    return senses.length === 0 ? [] : [{ ...candidate, senses }];
  });
}

/** "Goldsmith Street" is where somebody lives. */
function isStreet({ to }: Candidate, { words }: Reading): boolean {
  const [last, next] = [words[to - 1], words[to]];
  return last?.isCapitalised === true && next?.isCapitalised === true && STREETS.has(next.fold);
}

const STREETS: ReadonlySet<string> = new Set(['street', 'road', 'lane', 'avenue', 'square']);

/** "Turning machines", "carton machine operator": the work, or what comes out of it, has been named, and who or what does it says no more. */
function isHeadOfWork({ from, to }: Candidate, before: Candidate | undefined, reading: Reading): boolean {
  const { words, lexicon } = reading;
  if (before?.to !== from || !isApartBySpace(from, reading)) return false;
  const isNamed = before.senses.some(({ concept }) => {
    const isWork = lexicon.taxonomy.concepts.get(concept)?.kind === 'process';
    return isWork || (words[from]?.fold === 'machine' && lexicon.families.has(concept));
  });
  return isNamed && words.slice(from, to).every(({ fold }) => WORK_HEADS.has(fold));
}

function isWeak({ senses }: Candidate): boolean {
  return senses.every((sense) => sense.isWeak);
}

/** The text is the label and nothing else, as in a search box. */
function isAlone({ words }: Reading, candidates: readonly Candidate[]): boolean {
  const [first] = candidates;
  return candidates.length === 1 && first !== undefined && first.from === 0 && first.to === words.length;
}

/** Sentences end at a full stop, question or exclamation mark before a space; line ends do not end them, since lists have none. */
function sentenceOfWords({ text, words }: Reading): readonly number[] {
  let sentence = 0;
  return words.map(({ start }, index) => {
    const before = words[index - 1];
    if (
      before !== undefined &&
      !(start === before.end + 1 && text.charAt(before.end) === ' ') &&
      /^[^\s]{0,3}[.?!](?:\s|$)/u.test(text.slice(before.end, Math.min(start, before.end + 6)))
    ) {
      sentence += 1;
    }
    return sentence;
  });
}

function isCarried(candidate: Candidate, around: Surroundings): boolean {
  const { reading, candidates, strong, sentences } = around;
  const sentence = sentences[candidate.from];
  const isHere = (other: Candidate) => sentences[other.from] === sentence;
  if (candidate.senses.some(({ concept }) => isTrade(concept, reading.lexicon))) {
    if (isOffered(reading, candidate) || hasWorkBehind(reading, candidate)) return true;
    if (within(strong, candidate, CARRIES_WITHIN).some(isHere)) return true;
    return within(candidates, candidate, 1).some((other) => isHere(other) && isListedWith(other, candidate, reading));
  }
  if (isOfMaterial(candidate, around)) return true;
  return within(strong, candidate, CARRIES_WITHIN).some(
    (other) =>
      isHere(other) &&
      other.senses.some((theirs) => candidate.senses.some((own) => companyOf(own.concept, theirs.concept, around) > 0)),
  );
}

/** "Steel springs", "nuts and bolts of brass": a material right before the thing, or right after an "of", carries it. */
function isOfMaterial({ from, to }: Candidate, { reading, strong }: Surroundings): boolean {
  const { words, text, lexicon } = reading;
  const isMaterial = ({ senses }: Candidate) =>
    senses.some(({ concept }) => lexicon.taxonomy.concepts.get(concept)?.kind === 'material');
  const near = within(strong, { from, to, senses: [], how: 'label' }, 8).filter(isMaterial);
  const before = near.some(
    (other) => other.to === from && /^[ -]$/u.test(text.slice(words[from - 1]?.end, words[from]?.start)),
  );
  return before || near.some((other) => other.from > to && OF_WORDS.has(words[other.from - 1]?.fold ?? ''));
}

/** Two words of work side by side in a list, "turning and boring", carry each other. */
function isListedWith(other: Candidate, candidate: Candidate, { words, lexicon }: Reading): boolean {
  const between = words.slice(Math.min(other.to, candidate.to), Math.max(other.from, candidate.from));
  return (
    between.every(({ fold }) => JOINERS.has(fold)) &&
    other.senses.some(({ concept }) => isTrade(concept, lexicon)) &&
    other.senses.every(({ concept }) => candidate.senses.every((sense) => sense.concept !== concept))
  );
}

/** Work and the tools for it: any word of the trade nearby carries them. Parts and materials need company of their own kind. */
function isTrade(concept: ConceptId, { taxonomy }: Lexicon): boolean {
  const kind = taxonomy.concepts.get(concept)?.kind;
  return kind === 'process' || (kind === 'tooling' && taxonomy.depthOf(concept) >= 1);
}

function isOffered({ words }: Reading, { from }: Candidate): boolean {
  return words.slice(Math.max(0, from - OFFERS_WITHIN), from).some(({ fold }) => OFFER_WORDS.has(fold));
}

/** "Boring machine", "forged articles": the word behind says that the work is meant. */
function hasWorkBehind(reading: Reading, { to }: Candidate): boolean {
  const { words } = reading;
  const next = words[to];
  if (next === undefined || !isApartBySpace(to, reading)) return false;
  if (TOGETHER_WORDS.has(next.fold)) return true;
  if (OF_WORDS.has(next.fold) && WORKED_SURFACES.has(words[to + 1]?.fold ?? '')) return true;
  const listed = words.slice(to + 1, to + LISTED_WORK).some(({ fold }) => WORK_HEADS.has(fold));
  return isWork(next.fold) || (JOINERS.has(next.fold) && listed);
}

function isWork(word: string): boolean {
  return WORK_HEADS.has(word) || WORKED_THINGS.has(word) || WORKED_SURFACES.has(word);
}
