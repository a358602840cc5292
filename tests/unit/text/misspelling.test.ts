import { correctSpelling } from '../../../src/text/words/misspelling';
import { LEXICON } from './taxonomy';

test.each([
  ['svestning', 'svetsning'],
  ['svetssning', 'svetsning'],
  ['weldng', 'welding'],
  ['malning', 'målning'],
  ['pulverlakering', 'pulverlackering'],
  ['pulvarlakering', 'pulverlackering'],
  ['electroplatng', 'electroplating'],
])('%s is read as %s', (word, meant) => {
  expect(correctSpelling(word, LEXICON)).toBe(meant);
});

test.each([
  'wedding',
  'sending',
  'printing',
  'soldier',
  'banking',
  'monter',
  'skickas',
  'sharing',
  'pres',
  'bendd',
  'splitting',
  'vägarbeten',
  'hårtekniker',
  'matmakare',
  'höstfabrik',
  'fungerande',
  'maskinförare',
  'busstation',
  'calculates',
])('%s is a word of its own', (word) => {
  expect(correctSpelling(word, LEXICON)).toBeUndefined();
});
