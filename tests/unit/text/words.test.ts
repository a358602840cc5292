import { foldLabel, wordsOf } from '../../../src/text/words/words';

test('words carry offsets into the text as it was given, composed or not', () => {
  const text = 'Vi målar – åäö.'.normalize('NFD');
  const [, second, third] = wordsOf(text);
  expect(second?.fold).toBe('målar');
  expect(text.slice(second?.start, second?.end).normalize('NFC')).toBe('målar');
  expect(third?.fold).toBe('åäö');
});

test('hyphens and slashes part words, apostrophes do not', () => {
  expect(wordsOf("MIG/MAG-svetsning isn't").map(({ fold }) => fold)).toEqual(['mig', 'mag', 'svetsning', "isn't"]);
});

test('invisible characters inside a word are not seen, and those after it are not part of it', () => {
  const [word] = wordsOf('press\u00advertyg'.replace('vert', 'verkt').concat('\u200b next'));
  expect(word?.fold).toBe('pressverktyg');
  expect(word?.end).toBe('press\u00adverktyg'.length);
});

test('the English genitive falls', () => {
  expect(foldLabel("Welding's")).toBe('welding');
});

test('capitals are noticed', () => {
  expect(wordsOf('PT Volvo svets').map(({ isUpper, isCapitalised }) => [isUpper, isCapitalised])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});
