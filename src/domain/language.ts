/** The languages the product speaks; every sentence it shows exists in each of them. */
export type Language = 'sv' | 'en';

/** Both languages, in the order in which they are listed to people. */
export const LANGUAGES: readonly Language[] = ['sv', 'en'];

/** A text that may exist in one language, in both, or not at all. */
export interface Texts {
  readonly sv?: string;
  readonly en?: string;
}

/** The text in the language asked for, or else in the other one; the empty string when there is none. */
export function textIn(texts: Texts, language: Language): string {
  return texts[language] ?? texts[language === 'sv' ? 'en' : 'sv'] ?? '';
}

/** The texts with one of them written anew. An emptied text is one that is not there. */
export function withText(texts: Texts, language: Language, text: string): Texts {
  const { [language]: _before, ...others } = texts;
  return text === '' ? others : { ...others, [language]: text };
}
