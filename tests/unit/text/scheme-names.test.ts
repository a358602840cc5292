import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeSchemeBook, type Scheme } from '../../../src/domain/reference/scheme';
import { findSchemes } from '../../../src/text/recognition/scheme-names';
import { expectLinearGrowth } from '../../support/growth';

const FILE = path.resolve(__dirname, '../../../seeds/schemes.json');
const SCHEMES = JSON.parse(readFileSync(FILE, 'utf8')) as readonly Scheme[];
const BOOK = makeSchemeBook(SCHEMES);

/** What is found, as `scheme=quote`, with `!` before what is denied. */
const found = (text: string) =>
  findSchemes(text, BOOK).map(
    ({ scheme, start, end, negated }) => `${negated ? '!' : ''}${scheme}=${text.slice(start, end)}`,
  );

test.each([
  ['IATF 16949:2016 och ISO 14001', ['iatf-16949=IATF 16949:2016', 'iso-14001=ISO 14001']],
  ['ISO9001:2015', ['iso-9001=ISO9001:2015']],
  ['ISO 9001-certifierad', ['iso-9001=ISO 9001']],
  ['SS-EN ISO 3834-2', ['iso-3834-2=SS-EN ISO 3834-2']],
  ['ISO 14 001', ['iso-14001=ISO 14 001']],
  ['ISO 9001, 14001 and 45001', ['iso-9001=ISO 9001', 'iso-14001=14001', 'iso-45001=45001']],
  ['ISO 9001/14001', ['iso-9001=ISO 9001', 'iso-14001=14001']],
  ['TS16949', ['iso-ts-16949=TS16949']],
  ['ISO/TS-16949:2009', ['iso-ts-16949=ISO/TS-16949:2009']],
  ['EN 1090-1 EXC2, VDA 6.3', ['en-1090-1-exc2=EN 1090-1 EXC2', 'vda-6-3=VDA 6.3']],
] as const)('(%s) names its schemes', (text, schemes) => {
  expect(found(text)).toEqual(schemes);
});

test('every label and every alias of every scheme is found as that scheme', () => {
  const lost = SCHEMES.flatMap(({ id, labels, aliases }) =>
    [labels.sv, labels.en, ...aliases].filter((name) => findSchemes(name, BOOK)[0]?.scheme !== id),
  );
  expect(lost).toEqual([]);
});

test('a scheme that is not asked for is told as denied', () => {
  expect(found('IATF 16949 is not needed, ISO 9001 is.')).toEqual(['!iatf-16949=IATF 16949', 'iso-9001=ISO 9001']);
  expect(found('Ingen ISO 9001.')).toEqual(['!iso-9001=ISO 9001']);
});

test('a scheme that nobody can hold any more is told with its successor', () => {
  expect(findSchemes('ISO/TS 16949', BOOK)).toMatchObject([
    { scheme: 'iso-ts-16949', retired: { since: '2018-09-14', successor: 'iatf-16949' } },
  ]);
});

test('an ordinary word and another standard are no scheme', () => {
  expect(found('We reach customers; tolerances by ISO 2768, drawing 9001.')).toEqual([]);
  expect(found('REACH compliance')).toEqual(['reach=REACH compliance']);
});

test('a hundred thousand hostile characters cost about four times as much as a quarter of them', () => {
  for (const piece of ['iso ', 'iso 9001 ', '14 001 ', 'not iso 9001 ', 'ISO 9001, 14001, ', 'vda 6 ', '1']) {
    const whole = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
    expectLinearGrowth((share) => findSchemes(share === 'whole' ? whole : whole.slice(0, 25_000), BOOK));
  }
});
