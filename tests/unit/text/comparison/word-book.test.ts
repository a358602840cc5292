import { makeWordBook } from '../../../../src/text/comparison/word-book';
import { parseWordPairs } from '../../../../src/text/comparison/word-pairs';
import { BOOK, PAIRS } from './word-book';

const book = makeWordBook(parseWordPairs('sv\ten\nskola|skolor\tschool\nbok|böcker\tbook\nbuss\tbus|coach\n'));

test('a word and its translation mean the same', () => {
  expect(book.meaningsOf('skolorna', 'sv')).toEqual(book.meaningsOf('schools', 'en'));
  expect(book.meaningsOf('böckerna', 'sv')).toEqual(book.meaningsOf('book', 'en'));
});

test('a Swedish compound means its parts, whatever binds them', () => {
  const parts = [...book.meaningsOf('school', 'en'), ...book.meaningsOf('book', 'en')];
  expect(book.meaningsOf('skolböcker', 'sv')).toEqual(parts);
  expect(book.meaningsOf('skolbuss', 'sv')).toEqual([['#0'], ['#2']]);
});

test('a word of several pairs has all their meanings', () => {
  const ambiguous = makeWordBook(parseWordPairs('sv\ten\nlager\tbearing\nlager\tstorage\n'));
  expect(ambiguous.meaningsOf('lager', 'sv')).toEqual([['#0', '#1']]);
  expect(ambiguous.meaningsOf('bearings', 'en')).toEqual([['#0']]);
});

test('of a compound with one known part, the rest stays as it is', () => {
  expect(book.meaningsOf('privatskolan', 'sv')).toEqual([['#0'], ['privat']]);
});

test('a word that nobody knows means itself, written so that a cognate is the same', () => {
  expect(book.meaningsOf('mikroskop', 'sv')).toEqual(book.meaningsOf('microscope', 'en'));
  expect(book.meaningsOf('projekt', 'sv')).toEqual(book.meaningsOf('projects', 'en'));
});

test('with no pairs every word means itself', () => {
  expect(makeWordBook([]).meaningsOf('skolbok', 'sv')).toEqual([['skolbok']]);
});

test('every pair of the seeds names both languages', () => {
  expect(PAIRS.length).toBeGreaterThan(1000);
  for (const { sv, en } of PAIRS) {
    const [inSwedish, inEnglish] = [
      BOOK.meaningsOf(sv[0] ?? '', 'sv').flat(),
      BOOK.meaningsOf(en[0] ?? '', 'en').flat(),
    ];
    const shared = inSwedish.filter((name) => inEnglish.includes(name));
    expect({ sv, en, shared }).not.toEqual({ sv, en, shared: [] });
  }
});

test.each([
  ['another head', 'en\tsv\n', '/1'],
  ['a missing column', 'sv\ten\nskola\n', '/2'],
  ['an empty word', 'sv\ten\nskola|\tschool\n', '/2/sv'],
  ['two words in one', 'sv\ten\nskola\tprimary school\n', '/2/en'],
])('%s is refused, with its place', (_what, tsv, path) => {
  expect(() => parseWordPairs(tsv)).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ path })] }));
});
