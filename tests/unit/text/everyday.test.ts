import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, type Language } from '../../../src/domain/language';
import { recogniseConcepts } from '../../../src/text/recognition/recognise-concepts';
import { LEXICON } from './taxonomy';

const FILE = path.resolve(__dirname, '../../golden/concepts/everyday.json');
const EVERYDAY = JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<Language, readonly string[]>>;

/** Places, languages, offices, food, animals, sports, medicine, law, school, weather: words that are made by no factory. */
test.each(LANGUAGES)('fewer than one in a hundred everyday words and phrases (%s) raise a false alarm', (language) => {
  const texts = EVERYDAY[language];
  const alarms = texts.filter((text) => recogniseConcepts(text, LEXICON, language).some(({ negated }) => !negated));
  expect(texts.length).toBeGreaterThan(300);
  expect(alarms.slice(0, Math.floor(texts.length / 100))).toEqual(alarms);
});

test('one in fifty at most does where the language is left to be detected', () => {
  const texts = LANGUAGES.flatMap((language) => EVERYDAY[language]);
  const alarms = texts.filter((text) => recogniseConcepts(text, LEXICON).some(({ negated }) => !negated));
  expect(alarms.slice(0, Math.floor(texts.length / 50))).toEqual(alarms);
});
