import { writeFundersPdf } from '../../../src/documents/funders-report/funders-pdf';
import { fundersSheets } from '../../../src/documents/funders-report/funders-sheets';
import { writeSheets } from '../../../src/documents/sheet/write-sheets';
import {
  type FundersReport,
  fundersReportOf,
  type ReportEvent,
  type ReportOrder,
  type ReportSupplier,
} from '../../../src/domain/outcome/funders-report';
import type { Order } from '../../../src/domain/outcome/outcome';
import { anOrder, id } from '../../support/builders';
import { testWithText, textOfPdf } from '../../support/read-pdf';
import { readWorkbook } from '../../support/read-workbook';

const EBP = {
  id: id.supplier('ebp'),
  name: 'EBP i Olofström AB',
  organisationNumber: '556036-0793',
  illustrative: false,
};
const SAFEMAN = { id: id.supplier('safeman'), name: 'Safeman AB', illustrative: true };

const happened = (name: string, supplier: ReportSupplier, on = '2026-11-10'): ReportEvent => ({
  id: name,
  supplier,
  label: { sv: `${name} på svenska`, en: `${name} in English` },
  on,
  illustrative: false,
});

const ordered = (name: string, order: Partial<Order>, state: ReportOrder['state'], supplier: ReportSupplier) => ({
  ...happened(name, supplier),
  label: { sv: name, en: name },
  state,
  order: anOrder(order),
});

/** What somebody may write who wants a spreadsheet to run it, or a page to fall apart. */
const HOSTILE = '=HYPERLINK("https://evil.example") #let x = 1 $a$ \\u{1F600} <b>';

function aReport(meetings: readonly ReportEvent[] = [happened('a meeting', EBP)]): FundersReport {
  return fundersReportOf({
    period: { from: '2026-07-01', to: '2026-12-31' },
    memorandum: { id: id.memorandum('olofstrom-coventry'), title: 'Olofström and Coventry' },
    rates: { EUR: 11.4523, GBP: 13.3784, on: '2026-11-20', source: 'Riksbanken' },
    meetings,
    stages: { visited: [happened('a visit', SAFEMAN)], evaluated: [], approved: [], nominated: [] },
    orders: [
      ordered('Brackets', { valuePerYear: { minor: 123_456_789, currency: 'EUR' }, jobs: 3.5 }, 'confirmed', EBP),
      ordered(HOSTILE, { valuePerYear: { minor: 500_000_00, currency: 'SEK' } }, 'asked', SAFEMAN),
      { ...ordered('Unknown', {}, 'noted', EBP), order: { what: '', orderedOn: '2026-11-10', withoutHelp: 'unknown' } },
    ],
  });
}

testWithText('the paper tells in Swedish what was counted, for whom, and how', async () => {
  const text = textOfPdf(await writeFundersPdf(aReport(), 'sv', '2026-11-29')).replaceAll(/\s+/g, ' ');
  for (const part of [
    'Rapport till finansiärerna',
    'Period: 2026-07-01 – 2026-12-31 · Avsiktsförklaring: Olofström and Coventry',
    'Företag som har deltagit 2',
    'Möten som har hållits 1',
    'Ordervärde per år, angivet i EUR 1 234 567,89 EUR 0 EUR',
    'Allt ordervärde per år, räknat i SEK 14 138 641,85 SEK 500 000 SEK',
    'EBP i Olofström AB',
    '556036-0793',
    'Organisationsnummer: ej angivet',
    'Kurser 2026-11-20: 1 EUR = 11,4523 SEK, 1 GBP = 13,3784 SEK. Källa: Riksbanken.',
    '1 av företagen har inte angett något organisationsnummer',
    'Antal order utan angivet värde: 1. Antal order utan angivna jobb: 1.',
  ]) {
    expect(text).toContain(part);
  }
});

testWithText('the paper tells the same in English, and what people wrote is but text', async () => {
  const pdf = await writeFundersPdf(aReport(), 'en', '2026-11-29');
  const text = textOfPdf(pdf).replaceAll(/\s+/g, ' ');
  for (const part of [
    "Funders' report",
    'Companies that took part 2',
    'EUR 1,234,567.89 EUR 0',
    'a visit in English (illustrative)',
    '#let x',
    'Confirmed is what the company itself has said',
  ]) {
    expect(text).toContain(part);
  }
  expect(pdf.toString('latin1')).not.toMatch(/\/URI|\/JavaScript|\/EmbeddedFile/);
});

testWithText('a paper with more records than it has room for says how many stand in the workbook', async () => {
  const meetings = Array.from({ length: 450 }, (_one, index) => happened(`meeting ${index}`, EBP));
  const text = textOfPdf(await writeFundersPdf(aReport(meetings), 'en', '2026-11-29'));
  expect(text).toContain('and 50 more, see the workbook');
  expect(text).toContain('Meetings held');
});

test.each(['sv', 'en'] as const)(
  'the workbook in %s holds every record, adds up, and runs nothing',
  async (language) => {
    const report = aReport();
    const { bytes } = await writeSheets('report', fundersSheets(report, language), 'xlsx');
    const { sheets, formulas } = await readWorkbook(bytes);
    expect(formulas).toBe(0);
    const [sums, companies, orders, records, about] = sheets.map(({ rows }) => rows.slice(1));
    expect([sums?.length, companies?.length, orders?.length]).toEqual([report.figures.length, 2, 3]);
    expect(records).toHaveLength(report.figures.reduce((sum, figure) => sum + figure.records.length, 0));
    for (const [figure, total] of sums ?? []) {
      const amounts = records?.filter(([of]) => of === figure).map((row) => Number(row[4])) ?? [];
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(Number(total), 6);
    }
    expect(orders?.map((row) => row[2])).toContain(HOSTILE);
    expect(about?.length).toBeGreaterThan(5);
  },
);
