import { dimensionIn, languageIn } from '../../../../contract/wording/findings/quantity-wording';
import type { Language } from '../../../../domain/language';
import type { Names } from '../../../reference/vocabulary';
import type { WRITING_WORDS } from '../words';
import type { Ask } from './asks';

type Words = (typeof WRITING_WORDS)['en'];

/** An ask by name, as its row calls it. */
export function nameOf(ask: Ask, names: Names, words: Words, language: Language): string {
  switch (ask.kind) {
    case 'step':
      return names.concept(ask.process);
    case 'material':
      return names.concept(ask.material);
    case 'dimension':
      return capital(dimensionIn(ask.dimension)[language]);
    case 'volume':
      return words.volume;
    case 'certificate':
      return ask.anyOf.map(names.scheme).join(` ${words.or} `);
    case 'language':
      return capital(languageIn(ask.language)[language]);
    case 'distance':
      return words.distance;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
