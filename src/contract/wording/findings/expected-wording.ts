import { type Bilingual, inBoth } from '../bilingual';
import { wordNumber } from './quantity-wording';

/** What a fault may expect in words, as the code that finds the fault writes it, and how both languages say it. */
const PHRASES: Readonly<Record<string, Bilingual>> = {
  'a text': { sv: 'en text', en: 'a text' },
  'a number': { sv: 'ett tal', en: 'a number' },
  'a whole number': { sv: 'ett heltal', en: 'a whole number' },
  'true or false': { sv: 'true eller false', en: 'true or false' },
  'a list': { sv: 'en lista', en: 'a list' },
  'an object': { sv: 'ett objekt', en: 'an object' },
  'a single value': { sv: 'ett enda värde', en: 'a single value' },
  'a date YYYY-MM-DD': { sv: 'ett datum ÅÅÅÅ-MM-DD', en: 'a date YYYY-MM-DD' },
  'an id': {
    sv: 'små bokstäver och siffror med enkla bindestreck, högst 80 tecken',
    en: 'lower-case letters and digits joined by single hyphens, at most 80 characters',
  },
  'a language code': {
    sv: 'en språkkod med två små bokstäver, som sv',
    en: 'a language code of two lower-case letters, such as sv',
  },
  'a country code': {
    sv: 'en landskod med två stora bokstäver, som SE',
    en: 'a country code of two capital letters, such as SE',
  },
  'an organisation number': { sv: 'ett organisationsnummer NNNNNN-NNNN', en: 'an organisation number NNNNNN-NNNN' },
  'a cursor from a Link header': { sv: 'en markör från en Link-rubrik', en: 'a cursor from a Link header' },
  'an entity tag': { sv: 'en ETag som "3"', en: 'an entity tag such as "3"' },
  'a file': { sv: 'en fil', en: 'a file' },
  'a whole file': { sv: 'en hel fil, utan något efter dess slut', en: 'a whole file, with nothing after its end' },
  'a PDF without scripts': { sv: 'en PDF utan skript', en: 'a PDF without scripts' },
  'a PDF, a PNG or a JPEG': { sv: 'en PDF, en PNG eller en JPEG', en: 'a PDF, a PNG or a JPEG' },
  'different ids': { sv: 'olika id', en: 'different ids' },
  'valid JSON': { sv: 'giltig JSON', en: 'valid JSON' },
};

/** Phrases around a value, which stands where the expression captures it. */
const PATTERNS: readonly (readonly [RegExp, (value: string) => Bilingual])[] = [
  [/^(\d+) columns$/, (count) => ({ sv: `${count} kolumner`, en: `${count} columns` })],
  [
    /^a name that (.+) does not have$/,
    (other) => ({ sv: `ett namn som ${other} inte har`, en: `a name that ${other} does not have` }),
  ],
];

/** What would be right, in both languages. Codes, numbers and lists of words are the same in each; an unknown phrase is left out of the Swedish. */
export function expectedIn(expected: string): Bilingual {
  const phrase = Object.hasOwn(PHRASES, expected) ? PHRASES[expected] : undefined;
  if (phrase !== undefined) return phrase;
  for (const [pattern, word] of PATTERNS) {
    const [, value] = pattern.exec(expected) ?? [];
    if (value !== undefined) return word(value);
  }
  const isNeutral = !/\p{L} \p{L}/u.test(expected);
  return { sv: isNeutral ? expected : '', en: expected };
}

/** The first number of an expectation such as `at most 100000 characters`, written as people do in each language. */
export function firstNumberIn(expected: string): Bilingual | undefined {
  const [digits] = /-?\d+(?:\.\d+)?/.exec(expected) ?? [];
  return digits === undefined ? undefined : inBoth((language) => wordNumber(Number(digits), language));
}
