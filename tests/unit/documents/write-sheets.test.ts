import { parse } from 'csv-parse/sync';
import { unguardText } from '../../../src/documents/sheet/formula-guard';
import { sheetOf } from '../../../src/documents/sheet/sheet';
import { writeSheets } from '../../../src/documents/sheet/write-sheets';
import { readWorkbook } from '../../support/read-workbook';

const HOSTILE = [
  '=1+1',
  '+46 454 301 00',
  '-5',
  '@x',
  '\t=1',
  '＝1',
  "'=1",
  'a;b,"c"\r\nd',
  '<b>&amp;',
  '_x0041_',
  ' Łódź å ä ö ',
];

interface Row {
  readonly text: string;
  readonly number?: number;
}

const sheet = sheetOf<Row>(
  'Rader',
  [
    { head: 'Namn', width: 20, kind: 'text', cell: ({ text }) => text },
    { head: 'Tal', width: 8, kind: 'number', cell: ({ number }) => number },
    { head: 'Dag', width: 12, kind: 'date', cell: () => '2027-03-01' },
  ],
  HOSTILE.map((text, at) => (at === 0 ? { text } : { text, number: -at - 0.5 })),
);

test('a workbook holds every text as text, numbers as numbers and days as days', async () => {
  const { bytes, name } = await writeSheets('rader', [sheet, { ...sheet, name: 'Två' }], 'xlsx');
  const book = await readWorkbook(bytes);
  expect(name).toBe('rader.xlsx');
  expect(book.formulas).toBe(0);
  expect(book.sheets.map((one) => one.name)).toEqual(['Rader', 'Två']);
  const [heads, ...rows] = book.sheets[0]?.rows ?? [];
  expect(heads).toEqual(['Namn', 'Tal', 'Dag']);
  expect(rows.map(([text]) => text)).toEqual(HOSTILE);
  expect(rows[0]?.[1]).toBeUndefined();
  // 46447 is the first of March 2027 as Excel counts days.
  expect(rows[3]?.slice(1)).toEqual([-3.5, 46447]);
});

test('what a workbook cannot hold is left out of it, and the rest stays', async () => {
  const odd = sheetOf('Udda', [{ head: 'X', width: 9, kind: 'text', cell: (text: string) => text }], ['a\0b\u0007c']);
  const { bytes } = await writeSheets('udda', [odd], 'xlsx');
  expect((await readWorkbook(bytes)).sheets[0]?.rows[1]).toEqual(['abc']);
});

test.each([
  ['csv', ',', '-2.5'],
  ['csv-excel', ';', '-2,5'],
] as const)('a file in %s comes back unchanged and runs nothing', async (format, delimiter, number) => {
  const { bytes, mediaType, name } = await writeSheets('rader', [sheet], format);
  const text = Buffer.from(bytes).toString('utf8');
  expect([name, mediaType]).toEqual(['rader.csv', 'text/csv; charset=utf-8']);
  expect(text.startsWith('\ufeff')).toBe(format === 'csv-excel');
  const [heads, ...rows] = parse(text, { delimiter, bom: true }) as string[][];
  expect(heads).toEqual(['Namn', 'Tal', 'Dag']);
  expect(rows.map(([first = '']) => unguardText(first))).toEqual(HOSTILE);
  expect(rows[1]?.slice(1)).toEqual([number.replace('2', '1'), '2027-03-01']);
  for (const [first = ''] of rows) expect(first).not.toMatch(/^[\s\0]*[=+\-@＝]/);
});
