import { wordLabel } from '../../contract/wording/label-wording';
import { majorOf } from '../../contract/wording/outcome/money-wording';
import { figureIn, notesIn } from '../../contract/wording/outcome/report-wording';
import { type Language, textIn } from '../../domain/language';
import type { Figure, FigureRecord, FundersReport, Measure, ReportCompany } from '../../domain/outcome/funders-report';
import { amountOf } from '../../domain/outcome/report-figures';
import { type Sheet, type SheetColumn, sheetOf } from '../sheet/sheet';
import { type OrderLine, orderLines } from './order-lines';
import { WORDS } from './words';

const SHEETS = {
  figures: { sv: 'Summor', en: 'Figures' },
  companies: { sv: 'Företag', en: 'Companies' },
  orders: { sv: 'Order', en: 'Orders' },
  records: { sv: 'Poster', en: 'Records' },
  about: { sv: 'Om rapporten', en: 'About the report' },
} as const;

/** The report as a workbook: the figures; what each company adds to each; the orders; every record of every figure; how it was counted. */
export function fundersSheets(report: FundersReport, language: Language): readonly [Sheet, ...Sheet[]] {
  return [
    sheetOf(SHEETS.figures[language], figureColumns(language), report.figures),
    sheetOf(SHEETS.companies[language], companyColumns(report, language), report.companies),
    sheetOf(SHEETS.orders[language], orderColumns(report, language), orderLines(report)),
    sheetOf(SHEETS.records[language], recordColumns(report, language), recordLines(report)),
    sheetOf(
      SHEETS.about[language],
      [{ head: WORDS.about[language], width: 100, kind: 'text', cell: (line: string) => line }],
      aboutLines(report, language),
    ),
  ];
}

/** Amounts of money in whole units of their currency, which is how a spreadsheet adds them up. */
function cellAmount(measure: Measure, amount: number): number {
  return 'currency' in measure ? majorOf(amount) : amount;
}

function figureColumns(language: Language): readonly SheetColumn<Figure>[] {
  return [
    { head: WORDS.figure[language], width: 70, kind: 'text', cell: ({ measure }) => figureIn(measure)[language] },
    {
      head: WORDS.total[language],
      width: 18,
      kind: 'number',
      cell: ({ measure, total }) => cellAmount(measure, total),
    },
  ];
}

function companyColumns(report: FundersReport, language: Language): readonly SheetColumn<ReportCompany>[] {
  return [
    { head: WORDS.company[language], width: 34, kind: 'text', cell: ({ name }) => name },
    {
      head: WORDS.organisationNumber[language],
      width: 20,
      kind: 'text',
      cell: ({ organisationNumber }) => organisationNumber ?? WORDS.notStated[language],
    },
    ...report.figures.map(
      ({ measure }): SheetColumn<ReportCompany> => ({
        head: figureIn(measure)[language],
        width: 20,
        kind: 'number',
        cell: ({ key }) => cellAmount(measure, amountOf(report, measure, key) ?? 0),
      }),
    ),
  ];
}

function orderColumns(report: FundersReport, language: Language): readonly SheetColumn<OrderLine>[] {
  const names = new Map(report.companies.map(({ key, name }) => [key, name]));
  const { day, company, what, valuePerYear, currency, inSek, jobs, withoutHelp, confirmed, example, id, yes } = WORDS;
  return [
    { head: day[language], width: 12, kind: 'date', cell: ({ record }) => record.on },
    { head: company[language], width: 34, kind: 'text', cell: ({ record }) => names.get(record.company) },
    { head: what[language], width: 50, kind: 'text', cell: ({ record }) => textIn(record.label, language) },
    {
      head: valuePerYear[language],
      width: 18,
      kind: 'number',
      cell: (line) => line.valuePerYear && majorOf(line.valuePerYear.minor),
    },
    { head: currency[language], width: 9, kind: 'text', cell: (line) => line.valuePerYear?.currency },
    {
      head: inSek[language],
      width: 18,
      kind: 'number',
      cell: (line) => (line.inSek === undefined ? undefined : majorOf(line.inSek)),
    },
    { head: jobs[language], width: 9, kind: 'number', cell: (line) => line.jobs },
    {
      head: withoutHelp[language],
      width: 24,
      kind: 'text',
      cell: (line) => wordLabel('withoutHelp', line.withoutHelp, language),
    },
    {
      head: confirmed[language],
      width: 24,
      kind: 'text',
      cell: (line) => (line.confirmed ? yes[language] : undefined),
    },
    {
      head: example[language],
      width: 12,
      kind: 'text',
      cell: ({ record }) => (record.illustrative ? yes[language] : undefined),
    },
    { head: id[language], width: 38, kind: 'text', cell: ({ record }) => record.id },
  ];
}

interface RecordLine {
  readonly measure: Measure;
  readonly record: FigureRecord;
}

function recordLines({ figures }: FundersReport): readonly RecordLine[] {
  return figures.flatMap(({ measure, records }) => records.map((record) => ({ measure, record })));
}

function recordColumns(report: FundersReport, language: Language): readonly SheetColumn<RecordLine>[] {
  const names = new Map(report.companies.map(({ key, name }) => [key, name]));
  const { figure, day, company, what, amount, id, example, yes } = WORDS;
  return [
    { head: figure[language], width: 60, kind: 'text', cell: ({ measure }) => figureIn(measure)[language] },
    { head: day[language], width: 12, kind: 'date', cell: ({ record }) => record.on },
    { head: company[language], width: 34, kind: 'text', cell: ({ record }) => names.get(record.company) },
    { head: what[language], width: 50, kind: 'text', cell: ({ record }) => textIn(record.label, language) },
    {
      head: amount[language],
      width: 18,
      kind: 'number',
      cell: ({ measure, record }) => cellAmount(measure, record.amount),
    },
    { head: id[language], width: 38, kind: 'text', cell: ({ record }) => record.id },
    {
      head: example[language],
      width: 12,
      kind: 'text',
      cell: ({ record }) => (record.illustrative ? yes[language] : undefined),
    },
  ];
}

function aboutLines(report: FundersReport, language: Language): readonly string[] {
  const { period, memorandum } = report;
  return [
    `${WORDS.title[language]} ${period.from} – ${period.to}`,
    ...(memorandum ? [`${WORDS.memorandum[language]}: ${memorandum.title}`] : []),
    ...notesIn(report).map((note) => note[language]),
  ];
}
