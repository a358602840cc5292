import type { SchemeId } from '../../domain/ids';
import type { Scheme, SchemeBook } from '../../domain/reference/scheme';
import { wordsOf } from '../words/words';
import { deniedWords } from './negation';

/** A certification scheme named in a text. Offsets are UTF-16 code units; `end` is exclusive. */
export interface SchemeMention {
  readonly scheme: SchemeId;
  readonly start: number;
  readonly end: number;
  /** True for "IATF 16949 is not needed". */
  readonly negated: boolean;
  /** For a scheme that nobody can hold any more: what took its place, where anything did. */
  readonly retired?: { readonly since: string; readonly successor?: SchemeId };
}

/** The names of schemes, made ready to be looked for. */
interface SchemeNames {
  readonly byTokens: ReadonlyMap<string, readonly Name[]>;
  /** First token of a name, to how many tokens the longest such name has. */
  readonly reach: ReadonlyMap<string, number>;
}

interface Name {
  readonly scheme: Scheme;
  /** Set for a single word in capitals: `REACH` is a regulation, `reach` is not. */
  readonly asWritten?: string;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly fold: string;
}

const prepared = new WeakMap<SchemeBook, SchemeNames>();

/** Labels and aliases, made ready once a book; some milliseconds. */
function namesIn(book: SchemeBook): SchemeNames {
  const names = prepared.get(book) ?? makeNames([...book.schemes.values()]);
  prepared.set(book, names);
  return names;
}

function makeNames(schemes: readonly Scheme[]): SchemeNames {
  const byTokens = new Map<string, Name[]>();
  const reach = new Map<string, number>();
  for (const scheme of schemes) {
    for (const written of new Set([scheme.labels.sv, scheme.labels.en, ...scheme.aliases])) {
      const tokens = tokensOf(written);
      const [first] = tokens;
      if (first === undefined) continue;
      const key = tokens.map(({ fold }) => fold).join(' ');
      const name = { scheme, ...(tokens.length === 1 && !/\d/u.test(written) ? { asWritten: written } : {}) };
      byTokens.set(key, [...(byTokens.get(key) ?? []), name]);
      reach.set(first.fold, Math.max(reach.get(first.fold) ?? 0, tokens.length));
    }
  }
  return { byTokens, reach };
}

/** The schemes that a text names, in order, however the parts are joined: `ISO9001:2015`, `ISO/TS-16949`, `ISO 9001 and 14001`. */
export function findSchemes(text: string, book: SchemeBook): readonly SchemeMention[] {
  const names = namesIn(book);
  const tokens = tokensOf(text);
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; ) {
    const named = nameAt(text, tokens, at, names) ?? numberAfter(text, tokens, at, { names, before: found.at(-1) });
    if (named !== undefined) found.push(named);
    at = named === undefined ? at + 1 : named.to;
  }
  if (found.length === 0) return [];
  const negated = negationOf(text, found);
  return found.map(({ scheme, start, end }, index) => ({
    scheme: scheme.id,
    start,
    end,
    negated: negated[index] === true,
    ...(scheme.retired && { retired: scheme.retired }),
  }));
}

interface Found {
  readonly scheme: Scheme;
  readonly start: number;
  readonly end: number;
  /** Index after its last token. */
  readonly to: number;
  /** An ISO standard, after which further numbers may stand alone. */
  readonly isIso: boolean;
}

/** Letters and digits apart, so that `TS16949` and `TS 16949` are the same; `14 001` is one number. */
const TOKEN = /\p{L}+|\d+/gu;
const APART = /^[\s/:.,()&_–-]{0,3}$/u;
const EDITION = /^(?: ?[:-] ?| \(?)(?:19|20)\d{2}\)?(?!\d)/u;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const token = { start: match.index, end: match.index + match[0].length, fold: match[0].toLowerCase() };
    const before = tokens.at(-1);
    const isSplit =
      before !== undefined &&
      /^\d{1,2}$/u.test(before.fold) &&
      /^\d{3}$/u.test(token.fold) &&
      /^[ \u00a0]$/u.test(text.slice(before.end, token.start));
    if (isSplit) tokens.splice(-1, 1, { start: before.start, end: token.end, fold: before.fold + token.fold });
    else tokens.push(token);
  }
  return tokens;
}

/** The longest name that begins here. */
function nameAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  { byTokens, reach }: SchemeNames,
): Found | undefined {
  const first = tokens[at];
  if (first === undefined || /[\p{L}\p{N}_]/u.test(text.slice(Math.max(0, first.start - 1), first.start)))
    return undefined;
  let longest: Found | undefined;
  let key = '';
  for (let to = at + 1; to <= Math.min(tokens.length, at + (reach.get(first.fold) ?? 0)); to++) {
    const [before, last] = [tokens[to - 2], tokens[to - 1]];
    if (last === undefined) break;
    if (to > at + 1 && !APART.test(text.slice(before?.end ?? last.start, last.start))) break;
    key = key === '' ? last.fold : `${key} ${last.fold}`;
    const written = text.slice(first.start, last.end);
    const name = byTokens.get(key)?.find(({ asWritten }) => asWritten === undefined || asWritten === written);
    if (name !== undefined && !/^[\p{L}\p{N}]/u.test(text.slice(last.end, last.end + 1))) {
      longest = ending(text, tokens, {
        scheme: name.scheme,
        start: first.start,
        end: last.end,
        to,
        isIso: /iso/iu.test(written),
      });
    }
  }
  return longest;
}

/** The edition belongs to the name, whether the schemes list that edition or not. */
function ending(text: string, tokens: readonly Token[], found: Found): Found {
  const edition = EDITION.exec(text.slice(found.end, found.end + 12))?.[0] ?? '';
  const end = found.end + edition.length;
  let { to } = found;
  while ((tokens[to]?.end ?? end + 1) <= end) to += 1;
  return { ...found, end, to };
}

interface AfterName {
  readonly names: SchemeNames;
  readonly before: Found | undefined;
}

/** `14001` right after "ISO 9001 and": the name's first word is said once for several. */
function numberAfter(
  text: string,
  tokens: readonly Token[],
  at: number,
  { names, before }: AfterName,
): Found | undefined {
  const token = tokens[at];
  if (token === undefined || before === undefined || !/^\d{4,5}$/u.test(token.fold)) return undefined;
  if (!/^(?:,? ?(?:och|and|samt|or|eller|&|\+) ?|, ?| ?\/ ?)$/u.test(text.slice(before.end, token.start)))
    return undefined;
  const name = names.byTokens.get(`iso ${token.fold}`)?.[0];
  if (name === undefined || !before.isIso) return undefined;
  return ending(text, tokens, { scheme: name.scheme, start: token.start, end: token.end, to: at + 1, isIso: true });
}

/** Whether each name is denied, in the order of the names. */
function negationOf(text: string, found: readonly Found[]): readonly boolean[] {
  const words = wordsOf(text);
  let at = 0;
  const indexes = found.map(({ start, end }) => {
    while ((words[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const own: number[] = [];
    for (let index = at; (words[index]?.start ?? end) < end; index++) own.push(index);
    return own;
  });
  const named = new Set(indexes.flat());
  const denied = deniedWords(text, words, (index) => named.has(index));
  return indexes.map((own) => own.some((index) => denied.has(index)));
}

/** The one scheme that a name means: by its id, or as it would be found in a text that says nothing else. */
export function nameScheme(name: string, book: SchemeBook): SchemeId | undefined {
  if (book.schemes.has(name as SchemeId)) return name as SchemeId;
  const [found, ...others] = findSchemes(name, book);
  if (found === undefined || others.length > 0) return undefined;
  const isWhole = !/[\p{L}\p{N}]/u.test(name.slice(0, found.start) + name.slice(found.end));
  return isWhole ? found.scheme : undefined;
}
