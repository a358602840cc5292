import { piecesOf } from '../../../src/documents/reading/file-rows';
import { formatOf, readSheet } from '../../../src/documents/reading/read-sheet';
import { Problem } from '../../../src/domain/problem';
import { aZip, workbookParts } from '../../support/a-workbook';

/** The rows of a file, handed over in pieces of so many bytes. */
async function rowsOf(bytes: Buffer, length = bytes.length) {
  const pieces = async function* () {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  };
  const rows: (readonly unknown[])[] = [];
  const from = length === bytes.length ? piecesOf(bytes) : pieces;
  for await (const { cells } of readSheet(from, formatOf(bytes))) rows.push(cells);
  return rows;
}

/** Why a file cannot be read. */
async function refusalOf(bytes: Buffer): Promise<unknown> {
  try {
    return await rowsOf(bytes);
  } catch (error) {
    return error instanceof Problem ? [error.kind, error.faults[0]?.expected] : error;
  }
}

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const TEXT = 'Namn;Ort\r\nStrömsund Åkeri;Växjö\r\n';
const LONG = `${'Namn;Ort\r\n'.repeat(20_000)}Sista åäö;Ö\r\n`;

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16 with a mark', utf16(TEXT)],
  ['Windows-1252', Buffer.from(TEXT, 'latin1')],
  ['commas', Buffer.from(TEXT.replaceAll(';', ','))],
  ['tabs', Buffer.from(TEXT.replaceAll(';', '\t'))],
  ['tabs in UTF-16, as Excel calls "Unicode text"', utf16(TEXT.replaceAll(';', '\t'))],
  ['bars', Buffer.from(TEXT.replaceAll(';', '|'))],
  ['line ends of Unix', Buffer.from(TEXT.replaceAll('\r', ''))],
  ['line ends of old Macintoshes', Buffer.from(TEXT.replaceAll('\n', ''))],
  ['empty rows between', Buffer.from(TEXT.replace('\r\n', '\r\n;\r\n\r\n'))],
  ['quotes around everything', Buffer.from(TEXT.replaceAll(/[^;\r\n]+/g, '"$&"'))],
])('a text in %s is read, also in pieces that part its letters', async (_name, bytes) => {
  const rows = [
    ['Namn', 'Ort'],
    ['Strömsund Åkeri', 'Växjö'],
  ];
  expect(await rowsOf(bytes)).toEqual(rows);
  expect(await rowsOf(bytes, 7)).toEqual(rows);
});

test.each([
  ['UTF-8', Buffer.from(LONG)],
  ['Windows-1252, of which only the last line tells', Buffer.from(LONG, 'latin1')],
])('a long text in %s is read to its end', async (_name, bytes) => {
  for (const length of [bytes.length, 65_536]) expect((await rowsOf(bytes, length)).at(-1)).toEqual(['Sista åäö', 'Ö']);
});

test('the line by which Excel names its delimiter is counted, and is no row', async () => {
  const bytes = Buffer.from('sep=|\r\nNamn|Text\r\nEBP|a;b,c\r\n');
  const rows = [];
  for await (const row of readSheet(piecesOf(bytes), 'csv')) rows.push([row.number, ...row.cells]);
  expect(rows).toEqual([
    [2, 'Namn', 'Text'],
    [3, 'EBP', 'a;b,c'],
  ]);
});

test.each([
  ['no file of a kind that is read', Buffer.from([0, 1, 2, 3]), ['invalid', 'an .xlsx or .csv file']],
  [
    'a workbook of before 2007, or one with a password',
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    ['invalid', 'an .xlsx or .csv file'],
  ],
  ['quotes that never end', Buffer.from('Namn;Ort\r\n"EBP;Olofström\r\n'), ['invalid', 'closed quotation marks']],
  [
    'more columns than any sheet',
    Buffer.from(';'.repeat(300).replace(';', 'a;')),
    ['too-large', 'at most 200 columns'],
  ],
])('refused: %s', async (_name, bytes, refusal) => {
  const refused = await Promise.resolve()
    .then(() => refusalOf(bytes))
    .catch((error: Problem) => [error.kind, error.faults[0]?.expected]);
  expect(refused).toEqual(refusal);
});

const row = (...cells: readonly string[]) => `<row r="1">${cells.join('')}</row>`;
const days = row('<c r="A1" s="1"><v>1</v></c>', '<c r="B1" s="1"><v>44927.75</v></c>', '<c r="C1"><v>44927.5</v></c>');

test.each([
  ['days from 1900', workbookParts({ rows: days }), ['1900-01-01', '2023-01-01', 44_927.5]],
  [
    'days from 1904',
    workbookParts({ rows: days, properties: '<workbookPr date1904="1"/>' }),
    ['1904-01-02', '2027-01-02', 44_927.5],
  ],
  [
    'what a formula came to, and never the formula',
    workbookParts({
      rows: row('<c r="A1"><f>1+1</f><v>2</v></c>', '<c r="B1" t="str"><f>HYPERLINK("http://x")</f><v>länk</v></c>'),
    }),
    [2, 'länk'],
  ],
  [
    'texts within the sheet',
    workbookParts({ rows: row('<c r="B1" t="inlineStr"><is><t>åäö _x000D_</t></is></c>') }),
    [undefined, 'åäö \r'],
  ],
  [
    'a workbook with macros, of which none is run',
    workbookParts({
      rows: row('<c r="A1"><v>7</v></c>'),
      more: [{ name: 'xl/vbaProject.bin', content: 'Sub Auto_Open()' }],
    }),
    [7],
  ],
  ['a cell far down', workbookParts({ rows: '<row r="1048576"><c r="A1048576"><v>7</v></c></row>' }), [7]],
])('a workbook with %s', async (_name, parts, cells) => {
  expect(await rowsOf(aZip(parts))).toEqual([cells]);
});

const A_CELL = row('<c r="A1"><v>7</v></c>');
const DAMAGED = ['invalid', 'a workbook that is not damaged'];
const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

test.each([
  [
    'that grows a hundredfold',
    aZip(workbookParts({ rows: A_CELL + ' '.repeat(2_000_000) })),
    ['too-large', 'at most 100 times its size unpacked'],
  ],
  [
    'that claims to be larger than any workbook',
    aZip(workbookParts({ rows: A_CELL, more: [{ name: 'x', content: 'x', says: 300 * 2 ** 20 }] })),
    ['too-large', `at most ${200 * 2 ** 20} bytes unpacked`],
  ],
  [
    'that is larger than it claims',
    aZip(
      workbookParts({ rows: A_CELL }).map((part) => ({ ...part, ...(part.name.includes('sheet1') && { says: 10 }) })),
    ),
    DAMAGED,
  ],
  [
    'of a thousand parts and more',
    aZip([
      ...workbookParts({ rows: A_CELL }),
      ...Array.from({ length: 1_000 }, (_none, at) => ({ name: `x${at}`, content: '' })),
    ]),
    ['too-large', 'at most 1000 parts'],
  ],
  [
    'whose entities would grow',
    aZip(workbookParts({ rows: A_CELL }).map(({ name, content }) => ({ name, content: entity + content }))),
    DAMAGED,
  ],
  [
    'with a part outside of it',
    aZip(workbookParts({ rows: A_CELL, more: [{ name: '../../etc/passwd', content: 'x' }] })),
    DAMAGED,
  ],
  [
    'whose sheet is a file of the machine',
    aZip(workbookParts({ rows: A_CELL, target: '../../../etc/passwd' })),
    DAMAGED,
  ],
  [
    'with a cell further right than any',
    aZip(workbookParts({ rows: row('<c r="XFD1"><v>7</v></c>') })),
    ['too-large', 'at most 200 columns'],
  ],
  ['with a cell nowhere', aZip(workbookParts({ rows: row('<c r="1"><v>7</v></c>') })), DAMAGED],
  [
    'with a row beyond the last',
    aZip(workbookParts({ rows: '<row r="99999999999"><c r="A1"><v>7</v></c></row>' })),
    DAMAGED,
  ],
  ['with rows out of order', aZip(workbookParts({ rows: `<row r="5"/>${A_CELL}` })), DAMAGED],
  ['that breaks off', aZip(workbookParts({ rows: A_CELL })).subarray(0, 300), DAMAGED],
  ['that is no XML', aZip(workbookParts({ rows: '<row><c></row>' })), DAMAGED],
])('refused: a workbook %s', async (_name, bytes, refusal) => {
  expect(await refusalOf(bytes)).toEqual(refusal);
});
