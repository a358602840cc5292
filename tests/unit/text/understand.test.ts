import type { ConceptId } from '../../../src/domain/ids';
import { NOTHING_UNDERSTOOD } from '../../../src/domain/supplier/understanding';
import { understand } from '../../../src/text/recognition/understand';
import { LEXICON } from './taxonomy';

const AS_READ = { rejected: [], added: [] };
const id = (text: string) => text as ConceptId;

test('both texts are read, concepts and terms are sorted and named once', () => {
  const understood = understand({ sv: 'Svetsning, PPAP', en: 'Welding and powder coating, APQP' }, AS_READ, LEXICON);
  expect(understood.concepts).toEqual(['powder-coating', 'welding']);
  expect(understood.terms).toEqual(['apqp', 'ppap']);
  expect(Object.keys(understood.mentions)).toEqual(['sv', 'en']);
});

test('what is denied is mentioned and not understood as offered', () => {
  const understood = understand({ en: 'We do not weld.' }, AS_READ, LEXICON);
  expect(understood.concepts).toEqual([]);
  expect(understood.mentions.en).toHaveLength(1);
});

test('corrections have the last word', () => {
  const corrections = { rejected: [id('welding')], added: [id('stamping')] };
  expect(understand({ en: 'We weld.' }, corrections, LEXICON).concepts).toEqual(['stamping']);
});

test('no text is nothing understood', () => {
  expect(understand({}, AS_READ, LEXICON)).toEqual(NOTHING_UNDERSTOOD);
});
