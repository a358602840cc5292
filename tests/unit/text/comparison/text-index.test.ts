import fc from 'fast-check';
import type { Language } from '../../../../src/domain/language';
import { makeTextIndex, type TextIndex } from '../../../../src/text/comparison/text-index';
import { MAX_TEXT_LENGTH } from '../../../../src/text/recognition/recognise-concepts';
import { LEXICON } from '../taxonomy';
import { BOOK } from './word-book';

const anIndex = (documents: Readonly<Record<string, string>> = {}, language?: Language): TextIndex => {
  const index = makeTextIndex(LEXICON, BOOK);
  for (const [id, text] of Object.entries(documents)) index.put(id, { text, ...(language && { language }) });
  return index;
};

const found = (index: TextIndex, text: string, top = 10) => index.search({ text }, top).map(({ id }) => id);

test('a Swedish query finds an English document, by a concept that no word of it shares', () => {
  const index = anIndex({ a: 'Spot welding of brackets', b: 'Powder coating of brackets', c: 'Office cleaning' }, 'en');
  expect(found(index, 'punktsvetsade konsoler')[0]).toBe('a');
});

test('a narrower concept is found, after the very one and before a stranger', () => {
  const index = anIndex({ narrow: 'Spot welding', same: 'Welding', other: 'Turning' }, 'en');
  expect(found(index, 'svetsning').slice(0, 2)).toEqual(['same', 'narrow']);
});

test('what is denied is not what a text is about', () => {
  const index = anIndex({ denied: 'We do not offer spot welding', offered: 'We offer spot welding' }, 'en');
  expect(found(index, 'punktsvetsning')[0]).toBe('offered');
});

test('without any concept, words, parts of compounds and cognates still find across languages', () => {
  const index = anIndex(
    { a: 'Microscopes for laboratories', b: 'Wooden toys for children', c: 'Postage stamps' },
    'en',
  );
  expect(found(index, 'träleksaker')[0]).toBe('b');
  expect(found(index, 'laboratoriemikroskop')[0]).toBe('a');
});

test('a slip of the pen is found by its letters', () => {
  expect(found(anIndex({ a: 'Vattenpumpar', b: 'Gardiner' }), 'vatenpumparr')[0]).toBe('a');
});

test('what is common says less than what is rare', () => {
  const documents = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`m${at}`, `manufacture of item ${at}`]));
  const index = anIndex({ ...documents, rare: 'xylophone repair' }, 'en');
  expect(found(index, 'manufacture of xylophone')[0]).toBe('rare');
});

test('equals are ordered by id, and only so many are given', () => {
  const index = anIndex({ c: 'bread', a: 'bread', b: 'bread' }, 'en');
  expect(found(index, 'bread')).toEqual(['a', 'b', 'c']);
  expect(found(index, 'bread', 2)).toEqual(['a', 'b']);
});

test('nothing is found by nothing, nor in nothing', () => {
  expect(found(anIndex({ a: 'bread' }), '')).toEqual([]);
  expect(found(anIndex({ a: '' }), 'bread')).toEqual([]);
  expect(found(anIndex(), 'bread')).toEqual([]);
  expect(found(anIndex({ a: 'bread' }), 'constructor __proto__ toString')).toEqual([]);
});

test('a text beyond the limit is refused, and the document it was to replace stays', () => {
  const index = anIndex({ a: 'bread' });
  expect(() => index.put('a', { text: 'x'.repeat(MAX_TEXT_LENGTH + 1) })).toThrow('too-large');
  expect(found(index, 'bread')).toEqual(['a']);
});

const WORDS =
  'svetsning welding spot punktsvetsade stål steel bröd bread och of konsol bracket mjölk 12 tråd gjutgods casting café'.split(
    ' ',
  );
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));
const change = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), text: fc.option(text, { nil: undefined }) });

test('after any changes an index answers as one made afresh of what is left', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 25 }), fc.array(text, { maxLength: 4 }), (changes, queries) => {
      const changed = anIndex();
      const left = new Map<string, string>();
      for (const { id, text: to } of changes) {
        const was = left.delete(id);
        if (to === undefined) expect(changed.remove(id)).toBe(was);
        else {
          changed.put(id, { text: to });
          left.set(id, to);
        }
      }
      const fresh = anIndex(Object.fromEntries(left));
      expect(changed.size()).toBe(left.size);
      for (const query of queries) {
        expect(changed.search({ text: query }, 10)).toEqual(fresh.search({ text: query }, 10));
      }
    }),
    { numRuns: 200 },
  );
});
