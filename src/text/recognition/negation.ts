import type { Word } from '../words/words';

/** A stretch of words: `from` to `to`, the latter exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function list(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Deny what follows them. */
const BEFORE = list(
  'ingen inget inga utan varken saknar undantaget exklusive no without neither nor excluding except lack lacks',
);
/** Deny the verb: what follows them, or what stands before when nothing follows. */
const VERBAL = list('inte ej icke aldrig not never cannot');
/** Deny what stands before them. */
const AFTER = list('saknas undantas');
const CONTRACTED = /n't$|^(?:dont|doesnt|cant|wont|isnt|arent)$/u;

/** After a denying word these turn it into something else: not only, no problem, do not hesitate, nothing but. */
const NOT_DENYING = list(
  'bara enbart endast blott minst only just merely solely least problem problems doubt matter tveka hesitate annat också även fler färre mindre mer less more fewer further vidare ytterligare later senare längre limit gräns',
);

/** Words that end the reach of a denial. */
const TURNS = list(
  'men dock däremot but however although though while medan whereas except istället instead fast only bara endast',
);
const SUBJECTS = list('vi jag de det ni we i they you it');
const ALTERNATIVES = list('eller or nor varken samt');
const COPULAS = list(
  'is are was were be been do does did have has görs utförs erbjuds ingår sker gör utför erbjuder har can kan',
);

/** How many words a denial may reach. */
const REACH = 9;
const REACH_OF_WITHOUT = 4;

/**
 * Which words of a text are denied: "ingen svetsning", "vi svetsar inte", "we do not weld", "painting is not offered".
 *
 * A denial stays within its clause. A comma ends it unless a list goes on to an "or" ("no welding, painting or plating").
 * "Not only" and its kin deny nothing.
 *
 * @param isMention says of a word whether it is part of something recognised; a denied verb that stands before the denial
 *   is only looked for when nothing recognised follows ("vi svetsar inte aluminium" still welds).
 */
export function deniedWords(
  text: string,
  words: readonly Word[],
  isMention: (index: number) => boolean,
): ReadonlySet<number> {
  const denied = new Set(nonWords(words, isMention));
  for (const [index, { fold }] of words.entries()) {
    const isVerbal = VERBAL.has(fold) || CONTRACTED.test(fold);
    if (!isVerbal && !BEFORE.has(fold) && !AFTER.has(fold)) continue;
    if (!isDenying(text, words, index)) continue;
    const clause = clauseOf(text, words, index);
    const ahead = { from: index + 1, to: AFTER.has(fold) ? index + 1 : clause.to };
    const hasAhead = mark(ahead, isMention, denied);
    const isAfterCopula = COPULAS.has(words[index - 1]?.fold ?? '') && isVerbal;
    const mayLookBack = AFTER.has(fold) || (isVerbal && (!hasAhead || isAfterCopula));
    if (mayLookBack && !isContrast(text, words, index)) markBack(clause.from, index, { isMention, denied, words });
  }
  return denied;
}

/** "Non-threaded", but not "non-destructive testing", which is a name. */
function nonWords(words: readonly Word[], isMention: (index: number) => boolean): readonly number[] {
  return words.flatMap(({ fold }, at) => (fold === 'non' && !isMention(at) && isMention(at + 1) ? [at + 1] : []));
}

function mark({ from, to }: Stretch, isMention: (index: number) => boolean, denied: Set<number>): boolean {
  let has = false;
  for (let at = from; at < to; at++) {
    if (!isMention(at)) continue;
    denied.add(at);
    has = true;
  }
  return has;
}

interface Denials {
  readonly isMention: (index: number) => boolean;
  readonly denied: Set<number>;
  readonly words: readonly Word[];
}

/** The nearest mention before the denial and those joined to it ("svetsning och lackering utförs inte"). */
function markBack(from: number, index: number, { isMention, denied, words }: Denials): void {
  for (let at = index - 1; at >= from; at--) {
    if (isMention(at)) denied.add(at);
    else if (denied.has(at + 1) && !/^(?:och|eller|and|or|samt)$/u.test(words[at]?.fold ?? '')) return;
  }
}

function isDenying(text: string, words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  const word = words[index];
  if (word === undefined) return false;
  if (next !== undefined && NOT_DENYING.has(next.fold)) return false;
  if (words[index - 1]?.fold === 'tveka') return false;
  // "No. 1 in welding" is a number, and "utan" after another denial and a comma is "but".
  if (word.fold === 'no' && /^\.? ?\d/u.test(text.slice(word.end, word.end + 3))) return false;
  if (word.fold !== 'utan') return true;
  const before = words.slice(Math.max(0, index - 12), index);
  return !before.some(({ fold }) => VERBAL.has(fold) || fold.startsWith('ing'));
}

/** "We weld steel, not aluminium": a denial right after a comma looks forward only. */
function isContrast(text: string, words: readonly Word[], index: number): boolean {
  const gap = text.slice(words[index - 1]?.end ?? 0, words[index]?.start);
  return /[,;]/u.test(gap);
}

function clauseOf(text: string, words: readonly Word[], index: number): Stretch {
  const cue = words[index]?.fold ?? '';
  const reach = cue === 'utan' || cue === 'without' ? REACH_OF_WITHOUT : REACH;
  let to = index + 1;
  while (to < words.length && to <= index + reach && !partsClause(text, words, to)) to++;
  let from = index;
  while (
    from > 0 &&
    from > index - REACH &&
    !partsClause(text, words, from) &&
    !TURNS.has(words[from - 1]?.fold ?? '')
  ) {
    from--;
  }
  return { from, to };
}

/** Does a clause begin with this word? */
function partsClause(text: string, words: readonly Word[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (before === undefined || word === undefined) return true;
  const gap = text.slice(before.end, word.start);
  if (TURNS.has(word.fold) && !/^(?:bara|endast|only)$/u.test(word.fold)) return true;
  if (word.fold === 'utan' && !isDenying(text, words, index)) return true;
  if (/^(?:och|and)$/u.test(word.fold) && SUBJECTS.has(words[index + 1]?.fold ?? '')) return true;
  if (gap.length > 60 || /[.;:!?()[\]•–—]|\n\s*\n| - /u.test(gap)) return !/^\.\S/u.test(gap);
  return gap.includes(',') && !isListGoingOn(text, words, index);
}

/** After the comma: short list items up to an "or", so the denial goes on over them. */
function isListGoingOn(text: string, words: readonly Word[], index: number): boolean {
  let sinceComma = 0;
  for (let at = index; at < Math.min(words.length, index + 10); at++) {
    const word = words[at];
    const gap = text.slice(words[at - 1]?.end, word?.start);
    if (at > index && /[.;:!?()\n]/u.test(gap)) return false;
    if (at > index && gap.includes(',')) sinceComma = 0;
    if (word === undefined || TURNS.has(word.fold) || SUBJECTS.has(word.fold)) return false;
    if (ALTERNATIVES.has(word.fold)) return true;
    sinceComma += 1;
    if (sinceComma > 3) return false;
  }
  return false;
}
