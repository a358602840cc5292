/** One word of a text. Offsets are UTF-16 code units into the text as it was given; `end` is exclusive. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Composed (NFC), lower case, without soft hyphens, zero-width characters and the English genitive. */
  readonly fold: string;
  /** Written in capitals only, with at least two letters or digits. */
  readonly isUpper: boolean;
  /** Begins with a capital and goes on in lower case. */
  readonly isCapitalised: boolean;
}

/** Soft hyphen, zero-width characters, word joiner and byte order mark: invisible, and common in text pasted from PDF. */
const INVISIBLE = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';

const WORD = new RegExp(
  `[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}]|[${INVISIBLE}]+(?=[\\p{L}\\p{N}\\p{M}])|['’](?=\\p{L}))*`,
  'gu',
);
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'gu');

/** Cuts a text into words, in order. Hyphens and slashes part words; apostrophes inside a word do not. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const fold = foldWord(raw);
    words.push({
      start: match.index,
      end: match.index + raw.length,
      fold,
      isUpper: raw.length > 1 && raw !== raw.toLowerCase() && raw === raw.toUpperCase(),
      isCapitalised: /^\p{Lu}\p{Ll}/u.test(raw),
    });
  }
  return words;
}

/** A word as it is compared: see `Word.fold`. */
function foldWord(raw: string): string {
  return raw.replace(INVISIBLES, '').normalize('NFC').toLowerCase().replace(/’/gu, "'").replace(/'s$/u, '');
}

/** Labels that need nothing but lower case. */
const PLAIN_LABEL = /^[a-zåäö0-9]+(?: [a-zåäö0-9]+)*$/iu;

/** A label as it is compared: its folded words, one space between them. */
export function foldLabel(label: string): string {
  if (PLAIN_LABEL.test(label)) return label.toLowerCase();
  return wordsOf(label)
    .map(({ fold }) => fold)
    .join(' ');
}
