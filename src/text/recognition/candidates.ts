import type { Language } from '../../domain/language';
import type { MentionKind } from '../../domain/reference/concept';
import type { Sense } from '../lexicon/label-index';
import type { Lexicon } from '../lexicon/lexicon';
import { compoundSenses } from '../words/compounds';
import { correctSpelling } from '../words/misspelling';
import { inflectionKey, isInflection, LONGEST_WORD } from '../words/stem';
import type { Found, Meaning, WordMemory } from '../words/word-memory';
import type { Word } from '../words/words';

/** Words of a text that may name concepts, before neighbours have had their say. `to` is the index after the last word. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** What it may mean; empty for an ordinary phrase that takes its words out. */
  readonly senses: readonly Sense[];
  readonly how: MentionKind;
}

/** A text ready to be searched. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly languages: readonly Language[];
  readonly lexicon: Lexicon;
  readonly memory: WordMemory;
  /** The stem of each word, as either language would have it. */
  readonly stems: Readonly<Record<Language, readonly string[]>>;
}

const SURENESS: readonly MentionKind[] = ['label', 'stem', 'compound', 'misspelling'];

/** All candidates that do not overlap, in order: most words first, then the surer way of finding, then the earlier. */
export function findCandidates(reading: Reading): readonly Candidate[] {
  const taken: (Candidate | undefined)[] = new Array(reading.words.length).fill(undefined);
  choose([...knownCandidates(reading)], taken);
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

function choose(candidates: Candidate[], taken: (Candidate | undefined)[]): void {
  candidates.sort(
    (one, other) =>
      other.to - other.from - (one.to - one.from) ||
      SURENESS.indexOf(one.how) - SURENESS.indexOf(other.how) ||
      one.from - other.from,
  );
  for (const candidate of candidates) {
    const isFree = taken.slice(candidate.from, candidate.to).every((other) => other === undefined);
    if (isFree) taken.fill(candidate, candidate.from, candidate.to);
  }
}

function* knownCandidates(reading: Reading): Generator<Candidate> {
  for (let from = 0; from < reading.words.length; from++) {
    const longest = longestRun(reading, from);
    for (let to = from + longest; to > from; to--) {
      const found = to - from === 1 ? lookUpWord(reading, from) : lookUp(reading, reading.words.slice(from, to));
      if (found !== undefined) yield { from, to, ...found };
    }
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
  if (reach < 2) return reach;
  const next = words[from + 1]?.fold ?? '';
  const isLong =
    reach > 2 &&
    (lexicon.longPairs.has(`${first} ${next}`) ||
      lexicon.longPairs.has(`${sv} ${stems.sv[from + 1] ?? ''}`) ||
      lexicon.longPairs.has(`${en} ${stems.en[from + 1] ?? ''}`));
  let length = Math.min(isLong ? reach : 2, words.length - from);
  for (let at = from + 1; at < from + length; at++) {
    const [end = 0, start = 0] = [words[at - 1]?.end, words[at]?.start];
    if (start - end === 1 && text.charCodeAt(end) === SPACE) continue;
    if (!isTight(text.slice(end, start))) length = at - from;
  }
  return length;
}

const SPACE = 32;

/** Nothing between two words that parts phrases: spaces, one line end, a hyphen, a slash, or a dot inside a number. */
function isTight(gap: string): boolean {
  return gap === ' ' || (gap.length <= 60 && /^(?:['’]?[^\S\n]*\n?[^\S\n]*[-‐‑–/&+]?[^\S\n]*|\.|\/)$/u.test(gap));
}

/** As `lookUp`, remembered by how the word is written. */
function lookUpWord(reading: Reading, at: number): Found | undefined {
  const word = reading.words[at];
  if (word === undefined || word.fold.length > LONGEST_WORD) return undefined;
  const written = reading.text.slice(word.start, word.end);
  const { known } = reading.memory;
  const remembered = known.get(written);
  if (remembered !== undefined || known.has(written)) return remembered;
  const found = lookUp(reading, [word]);
  known.set(written, found);
  return found;
}

/** The label, or a form of it, that these words are. Exactly written labels come first, then forms, then stems. */
function lookUp(reading: Reading, words: readonly Word[]): Found | undefined {
  const { lexicon, languages } = reading;
  const key = words.map(({ fold }) => fold).join(' ');
  const label = lexicon.labels.get(key);
  if (label?.length === 0) return { senses: [], how: 'label' };
  const senses = usable(label, reading, words);
  if (senses.length > 0) return { senses, how: 'label' };
  const forms = usable(lexicon.forms.get(key) ?? genitive(key, reading), reading, words);
  if (forms.length > 0) return { senses: forms, how: 'stem' };
  const order: readonly Language[] = languages.includes('sv') ? ['sv', 'en'] : ['en', 'sv'];
  for (const language of order) {
    if (words.length === 1 && !languages.includes(language)) continue;
    if ((lexicon.stemReach[language].get(inflectionKey(words[0]?.fold ?? '', language)) ?? 0) < words.length) continue;
    const stemmed = words.map(({ fold }) => inflectionKey(fold, language)).join(' ');
    const entries = lexicon.stems[language].get(stemmed) ?? [];
    const inflected = entries.filter((entry) =>
      words.every(({ fold }, index) => isInflection(fold, entry.words[index] ?? '', language)),
    );
    const meant = usable(distinct(inflected.map(({ sense }) => sense)), reading, words);
    if (meant.length > 0) return { senses: meant, how: 'stem' };
  }
  return undefined;
}

/** `svetsarens`: forms are kept without the s of the genitive. */
function genitive(key: string, { lexicon, languages }: Reading): readonly Sense[] | undefined {
  if (!languages.includes('sv') || key.length < 7 || !key.endsWith('s')) return undefined;
  return lexicon.forms.get(key.slice(0, -1))?.filter(({ language }) => language === 'sv');
}

/**
 * Meanings that may be meant here: a code only as written, and a short single word only in its own language,
 * since `sill` is a herring and `nut` a mistyped name in the other one.
 */
function usable(
  senses: readonly Sense[] | undefined,
  { text, languages }: Reading,
  words: readonly Word[],
): readonly Sense[] {
  const [first] = words;
  if (senses === undefined || first === undefined) return [];
  const isShort = words.length === 1 && first.fold.length < 6;
  const meant = senses.filter(({ code, language, isNeutral }) => {
    if (code !== undefined) return text.slice(first.start, first.end) === code;
    return !isShort || isNeutral || languages.includes(language);
  });
  // A text known to be in one language means its own words by what both write: Swedish `service` is upkeep.
  const own = languages.length === 1 ? meant.filter(({ language }) => languages.includes(language)) : [];
  return own.length > 0 ? own : meant;
}

function distinct(senses: readonly Sense[]): readonly Sense[] {
  return [...new Map(senses.map((sense) => [sense.concept, sense])).values()];
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

/** A word that no label and no form is: a compound, else a slip of the pen. A name is neither. */
function readUnknown(reading: Reading, at: number): Meaning | undefined {
  const word = reading.words[at];
  if (word === undefined || word.fold.length < 6 || word.fold.length > LONGEST_WORD) return undefined;
  if (isName(reading, at)) return undefined;
  const { meanings } = reading.memory;
  if (!meanings.has(word.fold)) meanings.set(word.fold, meaningOf(word, reading));
  return meanings.get(word.fold);
}

/** A mistyped word may belong to a longer label with a free word beside it: `powder coatting`. */
function widen(
  reading: Reading,
  at: number,
  { taken, meant }: { readonly taken: readonly (Candidate | undefined)[]; readonly meant: string },
): Candidate | undefined {
  const { text, words } = reading;
  for (const from of [at - 1, at]) {
    const pair = words.slice(from, from + 2);
    const [first, second] = pair;
    if (from < 0 || first === undefined || second === undefined) continue;
    if (taken[from] !== undefined || taken[from + 1] !== undefined) continue;
    if (!isTight(text.slice(first.end, second.start))) continue;
    const found = lookUp(
      reading,
      pair.map((word, index) => (from + index === at ? { ...word, fold: meant } : word)),
    );
    if (found !== undefined && found.senses.length > 0) {
      return { from, to: from + 2, senses: found.senses, how: 'misspelling' };
    }
  }
  return undefined;
}

function meaningOf(word: Word, reading: Reading): Meaning | undefined {
  const { lexicon } = reading;
  const compound = reading.languages.includes('sv') ? compoundSenses(word.fold, lexicon) : [];
  if (compound.length > 0) return { senses: compound, how: 'compound' };
  const joined = runTogether(word.fold, reading);
  if (joined !== undefined) return joined;
  const meant = correctSpelling(word.fold, lexicon);
  if (meant === undefined) return undefined;
  const found = lookUp(reading, [{ ...word, fold: meant }]);
  const senses = (found?.senses ?? []).filter(
    ({ code, isWeak, language }) => code === undefined && !isWeak && reading.languages.includes(language),
  );
  return senses.length === 0 ? undefined : { senses, how: 'misspelling', meant };
}

/** Two words of a label written as one: `spotwelding`, `toolmakers`. */
function runTogether(word: string, reading: Reading): Meaning | undefined {
  for (let at = 3; at <= word.length - 3; at++) {
    for (const last of word.endsWith('s') ? [word.slice(at), word.slice(at, -1)] : [word.slice(at)]) {
      const key = `${word.slice(0, at)} ${last}`;
      const senses = reading.lexicon.labels.get(key) ?? reading.lexicon.forms.get(key) ?? [];
      const english = senses.filter(({ language, code }) => language === 'en' && code === undefined);
      if (english.length > 0) return { senses: english, how: 'stem' };
    }
  }
  return undefined;
}

/** Capitalised in the middle of a sentence after a word in lower case: "Vi bor på Presslinjen", "our friend Bendt". */
function isName({ text, words }: Pick<Reading, 'text' | 'words'>, at: number): boolean {
  const [word, before] = [words[at], words[at - 1]];
  if (word === undefined || before === undefined || !word.isCapitalised || before.isCapitalised) return false;
  return before.fold !== '' && !before.isUpper && /^[ \t]+$/u.test(text.slice(before.end, word.start));
}
