import type { Language } from '../../domain/language';

/** One thing said in both languages; a sentence cannot be written in only one of them. */
export type Bilingual = Readonly<Record<Language, string>>;

/** How many members of a list a sentence names before it counts the rest. */
const NAMED_AT_MOST = 6;

const LIST_FORMATS = {
  and: {
    sv: new Intl.ListFormat('sv', { type: 'conjunction' }),
    en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  },
  or: {
    sv: new Intl.ListFormat('sv', { type: 'disjunction' }),
    en: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
  },
} as const;

/** The same phrase made once for each language. */
export function inBoth(make: (language: Language) => string): Bilingual {
  return { sv: make('sv'), en: make('en') };
}

/** The same phrase looked up by a code and kept; only for codes of which there are few. */
export function remembered(make: (code: string) => Bilingual): (code: string) => Bilingual {
  const known = new Map<string, Bilingual>();
  return (code) => {
    const phrase = known.get(code) ?? make(code);
    known.set(code, phrase);
    return phrase;
  };
}

/** "A, B and C" / "A, B och C", or with "or" / "eller"; a long list ends in the number left out. */
export function joined(parts: readonly Bilingual[], by: 'and' | 'or'): Bilingual {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const rest = parts.length - NAMED_AT_MOST;
  const more: Bilingual = { sv: `${rest} till`, en: `${rest} more` };
  const named = rest > 0 ? [...parts.slice(0, NAMED_AT_MOST), more] : parts;
  return inBoth((language) => LIST_FORMATS[by][language].format(named.map((part) => part[language])));
}

/** The clause as a sentence: a capital first, unless the first word is written like `eCoat`, and a full stop. */
export function asSentence(clause: Bilingual): Bilingual {
  return inBoth((language) => `${capitalised(clause[language], language)}.`);
}

/** A text with a capital first, unless its first word is written like `eCoat`. */
export function capitalised(text: string, language: Language): string {
  if (/^\p{Ll}\p{Lu}/u.test(text)) return text;
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
