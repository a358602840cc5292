import { LANGUAGES, type Language } from '../../domain/language';
import type { Word } from '../words/words';

/** Small words that only one of the two languages has. */
const MARKERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: new Set(
    'och att vi är som på för med av till inte ej utan eller samt från också hos kan har ett en den det de vår våra söker behöver erbjuder utför gör ingen inga inget'.split(
      ' ',
    ),
  ),
  en: new Set(
    'and the we is are of for with to not or from our a an by without can has have that this which need offer do does no in on at'.split(
      ' ',
    ),
  ),
};

/** Words looked at; the language of a text shows early, and long texts should cost no more. */
const LOOKED_AT = 400;

/**
 * In which languages a text may be read: the one given, the one its small words show, or both when they do not tell.
 *
 * A text in one language under the flag of the other is read in both, since people paste.
 */
export function languagesOf(words: readonly Word[], given: Language | undefined): readonly Language[] {
  const counts = { sv: 0, en: 0 };
  for (const { fold } of words.slice(0, LOOKED_AT)) {
    if (MARKERS.sv.has(fold) || /[åäö]/u.test(fold)) counts.sv += 1;
    if (MARKERS.en.has(fold)) counts.en += 1;
  }
  const seen = LANGUAGES.filter((language) => counts[language] > 2 * counts[language === 'sv' ? 'en' : 'sv']);
  const all = given === undefined ? seen : [given, ...seen.filter((language) => language !== given)];
  return all.length === 0 ? LANGUAGES : all;
}
