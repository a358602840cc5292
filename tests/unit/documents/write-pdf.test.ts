import fc from 'fast-check';
import type { Content } from '../../../src/documents/pdf/content';
import { textRun } from '../../../src/documents/pdf/text-run';
import { type PdfAbout, writePdf } from '../../../src/documents/pdf/write-pdf';
import type { Texts } from '../../../src/domain/language';
import { pageTexts, readPdf, testWithText, textOfPdf } from '../../support/read-pdf';

const ABOUT: PdfAbout = {
  title: 'Åkeriet i Ängelholm',
  language: 'sv',
  madeOn: '2026-11-29',
  foot: 'Matchverk · prov',
};

const EVERY_PART: readonly Content[] = [
  { heading: 'Åkeriet i Ängelholm', level: 1 },
  { text: [{ text: 'Öppet: ', style: 'strong' }, { text: 'varje dag' }], edge: '#a3261e' },
  { heading: 'Vad som finns', level: 2 },
  { list: [{ text: 'Första' }, { text: 'Andra', style: 'faint' }] },
  { heading: 'Tabell', level: 3 },
  { heads: ['Namn', 'Tal'], widths: ['*', 60], rows: [[{ text: 'ett' }, { text: '1' }]] },
  {
    width: 100,
    height: 60,
    alt: 'En karta',
    shapes: [
      { shape: 'line', from: [0, 0], to: [90, 50], thickness: 1, color: '#545b64', isDashed: true },
      { shape: 'dot', at: [90, 50], radius: 6, color: '#1d4f91', text: '1' },
      { shape: 'label', at: [80, 50], text: 'Coventry', anchor: 'end' },
    ],
  },
  { width: 50, height: 8, shapes: [{ shape: 'rect', x: 0, y: 0, width: 40, height: 7, color: '#1d4f91' }] },
  { together: [{ text: 'Hör ihop' }, { text: 'med detta' }] },
  { pageBreak: true },
  { text: 'Sista sidan' },
];

test('a paper is tagged part by part, tells its language and claims the standard it keeps', async () => {
  const { bytes, pages } = await writePdf(ABOUT, EVERY_PART);
  const read = readPdf(bytes);
  expect([pages, read.pages, read.language, read.claimsAccessible]).toEqual([2, 2, 'sv-SE', true]);
  expect(read.tags).toEqual(
    expect.arrayContaining(['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'TD']),
  );
  expect(read.tags.filter((tag) => tag === 'Figure')).toHaveLength(1);
  expect(read.objects).toMatch(/\/Alt (\(En karta\)|<FEFF|\(\xfe\xff)/);
  expect(read.objects).not.toMatch(/\/URI|\/JavaScript|\/EmbeddedFile|\/Launch/);
});

test('the same content gives the same bytes, dated by the paper and by no clock', async () => {
  const [one, other] = [await writePdf(ABOUT, EVERY_PART), await writePdf(ABOUT, EVERY_PART)];
  expect(one.bytes.equals(other.bytes)).toBe(true);
  expect(readPdf(one.bytes).objects).toContain('/CreationDate (D:20261129');
});

test('a text that exists in the other language only is marked as such', async () => {
  const languagesOf = async (texts: Texts) => {
    const paragraph = { text: textRun(texts, 'sv', 80) };
    const { bytes } = await writePdf(ABOUT, [{ heading: 'Behov', level: 1 }, paragraph]);
    return readPdf(bytes).objects.match(/(?<=\/Lang \()[^)]*/g);
  };
  expect(await languagesOf({ en: 'a pressed part' })).toEqual(['en-GB', 'sv-SE']);
  expect(await languagesOf({ sv: 'en pressad del', en: 'a pressed part' })).toEqual(['sv-SE']);
  expect(textRun({}, 'sv', 80)).toEqual([]);
});

testWithText('every page tells its number, and the words come out with å, ä and ö', async () => {
  const { bytes } = await writePdf(ABOUT, EVERY_PART);
  const [first, second] = pageTexts(bytes);
  expect(first).toMatch(/Åkeriet i Ängelholm Öppet: varje dag .*Matchverk · prov 1 ?\/ ?2$/);
  expect(second).toMatch(/^Sista sidan Matchverk · prov 2 ?\/ ?2$/);
});

testWithText('the heads of a table stand on every page that it reaches', async () => {
  const rows = Array.from({ length: 120 }, (_row, at) => [{ text: `rad ${at}` }, { text: 'x' }]);
  const { bytes, pages } = await writePdf(ABOUT, [{ heads: ['Huvud', 'Mer'], widths: ['*', '*'], rows }]);
  expect(pages).toBeGreaterThan(2);
  for (const page of pageTexts(bytes)) expect(page).toMatch(/^Huvud Mer rad/);
});

testWithText('nothing in a text is markup', async () => {
  const hostile = '#read("/etc/passwd") *fet* _kursiv_ = rubrik $x^2$ <etikett> @ref // not \\u{41} #{panic()} `kod`';
  const { bytes } = await writePdf({ ...ABOUT, title: hostile, foot: hostile }, [
    { heading: hostile, level: 1 },
    { text: hostile },
    { list: [{ text: hostile }] },
    { heads: [hostile], widths: ['*'], rows: [[{ text: hostile }]] },
  ]);
  expect(textOfPdf(bytes).split(hostile)).toHaveLength(7);
});

test('any text at all makes a paper', async () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom('\0\u0007', '中文 🎉', 'å'.repeat(500), '\ud800', '\u202e\u2066', ''),
  );
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const { bytes } = await writePdf({ ...ABOUT, foot: text }, [
        { heading: text, level: 1 },
        { heads: [text], widths: [40], rows: [[{ text }]] },
      ]);
      expect(readPdf(bytes).tags).toContain('H1');
    }),
    { numRuns: 60 },
  );
});

testWithText('a number that no line holds is broken, and reads as it was', async () => {
  const long = 'SE559123456701234567890123456789012345678901234567890';
  const { bytes } = await writePdf(ABOUT, [{ heads: ['Nr'], widths: [60], rows: [[{ text: long }]] }]);
  expect(textOfPdf(bytes).replaceAll(' ', '')).toContain(long);
});
