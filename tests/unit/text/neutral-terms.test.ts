import { recogniseConcepts } from '../../../src/text/recognition/recognise-concepts';
import { neutralTerms } from '../../../src/text/words/neutral-terms';
import { LEXICON } from './taxonomy';

function termsOf(text: string): readonly string[] {
  return neutralTerms(text, recogniseConcepts(text, LEXICON));
}

test('abbreviations and words with digits are terms, in lower case, sorted, once', () => {
  expect(termsOf('PPAP and APQP, then PPAP again; CQI-9 and M8x40.')).toEqual(['apqp', 'cqi-9', 'm8x40', 'ppap']);
});

test('what a concept covers is no term', () => {
  expect(termsOf('Press hardening of 22MnB5, AHSS, KTL')).toEqual([]);
});

test('numbers are no terms, with or without a unit', () => {
  expect(termsOf('1200 x 800 mm, 5mm, 400t, 2500kN, 60000st, 3m2, 24h, 2nd, 1200x800mm')).toEqual([]);
});

test('words in capitals, companies and addresses are no terms', () => {
  expect(termsOf('VI PRESSAR OCH MÅLAR HELA DAGEN')).toEqual([]);
  expect(termsOf('Firman AB, info@A1B2.se')).toEqual([]);
});

test('initials that are read as schemes and milestones are no terms beside', () => {
  expect(termsOf('IATF 16949 and ISO 14001 by SOP, with APQP.')).toEqual(['apqp']);
});
