import fc from 'fast-check';
import type { Language } from '../../../../src/domain/language';
import { readQuantities } from '../../../../src/text/quantities/read-quantities';
import { expectLinearGrowth } from '../../../support/growth';

/** What is read, as `dimension min..max`. */
function read(text: string, language: Language): readonly string[] {
  return readQuantities(text, language).map(
    ({ dimension, range }) => `${dimension} ${range.min ?? ''}..${range.max ?? ''}`,
  );
}

const CASES: readonly (readonly [text: string, language: Language, ...found: string[]])[] = [
  ['250 tons press', 'en', 'pressForceKn ..2452'],
  ['250-tonspress', 'sv', 'pressForceKn ..2452'],
  ['Press force up to 1,250 tonnes', 'en', 'pressForceKn ..12258'],
  ['pressar från 80 till 1 250 ton', 'sv', 'pressForceKn 785..12258'],
  ['Presses between 80 and 1250 tonnes', 'en', 'pressForceKn 785..12258'],
  ['4 x 250 ton presses', 'en', 'pressForceKn ..2452'],
  ['6300 kN press', 'en', 'pressForceKn ..6300'],
  ['plåt 0,7–3 mm', 'sv', 'sheetThicknessMm 0.7..3'],
  ['0.7 to 3 mm sheet', 'en', 'sheetThicknessMm 0.7..3'],
  ['2 mm plåt', 'sv', 'sheetThicknessMm 2..2'],
  ['plåttjocklek upp till 6 mm', 'sv', 'sheetThicknessMm ..6'],
  ['sheet from 0.5 mm', 'en', 'sheetThicknessMm 0.5..'],
  ['upp till 200\u00a0000 st/år', 'sv', 'annualVolume ..200000'],
  ['200,000 pcs per year', 'en', 'annualVolume 200000..200000'],
  ['1,2 miljoner detaljer per år', 'sv', 'annualVolume 1200000..1200000'],
  ['minst 100 000 stycken om året', 'sv', 'annualVolume 100000..'],
  ['årsvolym: 20 000–50 000 st', 'sv', 'annualVolume 20000..50000'],
  ['12,000 to 16,000 a year for seven years', 'en', 'annualVolume 12000..16000'],
  ['±0.1 mm', 'en', 'toleranceMm 0.1..'],
  ['Toleranser ned till 0,05 mm', 'sv', 'toleranceMm 0.05..'],
  ['1200 x 800 x 350 mm', 'en', 'partLengthMm ..1200', 'partWidthMm ..800', 'partHeightMm ..350'],
  ['detaljer max 2 m', 'sv', 'partLengthMm ..2000'],
  ['1 200 mm lång och 3 mm tjock', 'sv', 'partLengthMm ..1200', 'sheetThicknessMm 3..3'],
  ['Max 80 cm bred', 'sv', 'partWidthMm ..800'],
  ['detaljvikt 0,2 - 15 kg', 'sv', 'massKg 0.2..15'],
  ['upp till 25 kg', 'sv', 'massKg ..25'],
  ['castings from 500 g to 40 kg', 'en', 'massKg 0.5..40'],
  ['bed size 4.2 m x 2 m', 'en', 'bedLengthMm ..4200', 'bedWidthMm ..2000'],
  [
    'Hydraulisk press 1250 ton, bord 4 200 x 2 200 mm, plåt upp till 6 mm',
    'sv',
    'pressForceKn ..12258',
    'bedLengthMm ..4200',
    'bedWidthMm ..2200',
    'sheetThicknessMm ..6',
  ],
];

test.each(CASES.map(([text, language, ...found]) => ({ text, language, found })))(
  '($text) is read',
  ({ text, language, found }) => {
    expect(read(text, language)).toEqual(found);
  },
);

const LEFT_OUT: readonly (readonly [what: string, text: string, language: Language])[] = [
  ['a layer is no sheet', 'Zinkskikt 8–12 µm, skikttjocklek 80 µm', 'sv'],
  ['a wall is no sheet', 'Wall thickness 3 mm', 'en'],
  ['money is no volume', 'Omsättning 200 MSEK per år', 'sv'],
  ['tonnes a year are neither mass nor force', 'Vi pressar 5 000 ton per år', 'sv'],
  ['a year is no number of pieces', 'Grundat 1987, 120 anställda', 'sv'],
  ['a coil is no part', 'coil up to 20 tons', 'en'],
  ['a clamping force presses no sheet', 'clamping force 5000 kN', 'en'],
  ['a pallet is no part', 'EUR-pall 1200 x 800 mm', 'sv'],
  ['a floor is no sheet', 'Vi har 8 pressar på 2 500 m² yta', 'sv'],
  ['a number in a name measures nothing', 'IATF 16949:2016 and ISO 9001', 'en'],
  ['a length of nothing said is left out', 'about 40 mm', 'en'],
  ['pieces of no year are left out', '600 pcs', 'en'],
];

test.each(LEFT_OUT)('%s', (_what, text, language) => {
  expect(read(text, language)).toEqual([]);
});

test('a comma is a decimal sign in Swedish, and parts thousands in English', () => {
  expect(read('längd 1,250 m', 'sv')).toEqual(['partLengthMm ..1250']);
  expect(read('length 1,250 mm', 'en')).toEqual(['partLengthMm ..1250']);
  expect(read('tolerance 0,125 mm', 'en')).toEqual(['toleranceMm 0.125..']);
});

test('what is read stands where it says', () => {
  const text = 'Vi pressar plåt 0,7–3 mm i följdverktyg.';
  expect(readQuantities(text, 'sv').map(({ start, end }) => text.slice(start, end))).toEqual(['0,7–3 mm']);
});

const PIECES = [
  '1',
  '12',
  ' 000',
  ',',
  '.',
  ' ',
  '-',
  '–',
  'x',
  ' mm',
  ' ton',
  ' kg',
  '±',
  'plåt ',
  'press',
  ' st/år',
  ' till ',
  '\n',
  'å',
];

test('no text makes it fail, and every span lies within the text with its bounds in order', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 40 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('sv', 'en', undefined), (written, language) => {
      for (const { range, start, end } of readQuantities(written, language)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(written.length);
        expect(start).toBeLessThan(end);
        expect(range.min ?? 0).toBeLessThanOrEqual(range.max ?? Number.POSITIVE_INFINITY);
      }
    }),
  );
});

test('a hundred thousand hostile characters cost about four times as much as a quarter of them', () => {
  for (const piece of ['1 ', '000 ', '1 x ', '1-', '1,', '± ', 'press ', '9', '1 mm plåt ', '000.5.5 ']) {
    const whole = piece.repeat(Math.ceil(100_000 / piece.length));
    expectLinearGrowth((share) => readQuantities(share === 'whole' ? whole : whole.slice(0, 25_000), 'sv'));
  }
});

test('high-strength steel says nothing of a height', () => {
  const read = (text: string) => readQuantities(text, 'en').map(({ dimension }) => dimension);
  expect(read('Reinforcement in high-strength steel, 1.2–1.6 mm.')).toEqual([]);
  expect(read('Parts up to 600 mm high and light.')).toEqual(['partHeightMm']);
});
