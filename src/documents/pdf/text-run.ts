import { LANGUAGES, type Language, type Texts } from '../../domain/language';
import { clip } from './clip';
import type { Run } from './content';

/** The beginning of somebody's text in the language of the paper, or else in the other one and marked so; nothing where there is none. */
export function textRun(texts: Texts, language: Language, length: number): readonly Run[] {
  const spoken = [language, ...LANGUAGES].find((candidate) => (texts[candidate] ?? '') !== '');
  if (spoken === undefined) return [];
  const text = clip(texts[spoken] ?? '', length);
  return [spoken === language ? { text } : { text, language: spoken }];
}
