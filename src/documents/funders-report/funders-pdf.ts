import { wordNumber } from '../../contract/wording/findings/quantity-wording';
import { wordLabel } from '../../contract/wording/label-wording';
import { wordMoney } from '../../contract/wording/outcome/money-wording';
import { amountIn, figureIn, measureIn, notesIn } from '../../contract/wording/outcome/report-wording';
import type { CalendarDate } from '../../domain/calendar-date';
import { type Language, textIn } from '../../domain/language';
import { type Figure, type FundersReport, type Measure, REPORTED_STAGES } from '../../domain/outcome/funders-report';
import { amountOf, findFigure } from '../../domain/outcome/report-figures';
import { clip } from '../pdf/clip';
import type { Cell, Content } from '../pdf/content';
import { writePdf } from '../pdf/write-pdf';
import { type OrderLine, orderLines } from './order-lines';
import { moreIn, WORDS } from './words';

/** Rows of a table that the paper tells; the workbook tells all. */
const ROWS_SHOWN = 400;

const NAME_SHOWN = 60;
const WHAT_SHOWN = 100;

const COUNTED: readonly Measure[] = [
  { of: 'companies' },
  { of: 'meetings' },
  ...REPORTED_STAGES.map((of) => ({ of }) as const),
];

/** The report on paper: the figures, how they were counted, what each company adds to them, and the records behind. */
export async function writeFundersPdf(
  report: FundersReport,
  language: Language,
  madeOn: CalendarDate,
): Promise<Buffer> {
  const { from, to } = report.period;
  const title = `${WORDS.title[language]} ${from} – ${to}`;
  const foot = `Matchverk · ${title} · ${WORDS.made[language]} ${madeOn}`;
  const { bytes } = await writePdf({ title, language, madeOn, foot }, [
    { heading: WORDS.title[language], level: 1 },
    { text: whatFor(report, language), style: 'faint' },
    ...countedFigures(report, language),
    ...orderFigures(report, language),
    heading(WORDS.counted[language]),
    { list: notesIn(report).map((note) => ({ text: note[language] })) },
    ...companyTable(report, language),
    ...recordTables(report, language),
    ...orderTables(report, language),
  ]);
  return bytes;
}

function whatFor({ period: { from, to }, memorandum }: FundersReport, language: Language): string {
  const under = memorandum ? ` · ${WORDS.memorandum[language]}: ${clip(memorandum.title, WHAT_SHOWN)}` : '';
  return `${WORDS.period[language]}: ${from} – ${to}${under}`;
}

function countedFigures(report: FundersReport, language: Language): readonly Content[] {
  const rows = COUNTED.flatMap((measure) => {
    const figure = findFigure(report, measure);
    return figure ? [[measureIn(measure)[language], amountIn(measure, figure.total)[language]]] : [];
  });
  return table(
    WORDS.figures[language],
    [
      { head: WORDS.figure[language], width: '*' },
      { head: WORDS.total[language], width: 120 },
    ],
    rows,
    language,
  );
}

/** Confirmed and not confirmed stand side by side, and are not added up: only one of them is the companies' own word. */
function orderFigures(report: FundersReport, language: Language): readonly Content[] {
  const rows = report.figures
    .filter(({ measure }) => 'confirmed' in measure && measure.confirmed)
    .flatMap((figure) => {
      const { measure, total } = figure;
      const other = findFigure(report, { ...measure, confirmed: false } as Measure);
      if (isLeftOut(figure, other)) return [];
      const cell = (amount: number | undefined) => (amount === undefined ? '–' : amountIn(measure, amount)[language]);
      return [[measureIn(measure)[language], cell(total), cell(other?.total)]];
    });
  return table(
    WORDS.orders[language],
    [
      { head: WORDS.figure[language], width: '*' },
      { head: WORDS.confirmed[language], width: 120 },
      { head: WORDS.unconfirmed[language], width: 120 },
    ],
    rows,
    language,
  );
}

/** A currency in which nobody has ordered says nothing. */
function isLeftOut({ measure, records }: Figure, other: Figure | undefined): boolean {
  return measure.of === 'value' && records.length === 0 && (other?.records.length ?? 0) === 0;
}

function companyTable(report: FundersReport, language: Language): readonly Content[] {
  const measures: readonly Measure[] = [
    ...COUNTED.slice(1),
    { of: 'orders', confirmed: true },
    { of: 'orders', confirmed: false },
  ];
  const rows = report.companies.map(({ key, name, organisationNumber }) => [
    twoLines(clip(name, NAME_SHOWN), organisationNumber ?? withoutNumber(language)),
    ...measures.map((measure) => wordNumber(amountOf(report, measure, key) ?? 0, language)),
  ]);
  const heads = measures.map((measure) => {
    const label = measureIn(measure)[language];
    if (!('confirmed' in measure)) return label;
    return `${label}, ${WORDS[measure.confirmed ? 'confirmed' : 'unconfirmed'][language].toLocaleLowerCase(language)}`;
  });
  return table(
    WORDS.byCompany[language],
    [
      { head: WORDS.company[language], width: '*' },
      ...heads.map((head, index) => ({ head, width: COMPANY_WIDTHS[index] ?? 40 })),
    ],
    rows,
    language,
  );
}

/** The longest word of each head, in both languages, in its small letters. */
const COMPANY_WIDTHS = [36, 30, 52, 52, 50, 42, 42];

function withoutNumber(language: Language): string {
  return `${WORDS.organisationNumber[language]}: ${WORDS.notStated[language]}`;
}

function recordTables(report: FundersReport, language: Language): readonly Content[] {
  const names = namesIn(report);
  return COUNTED.slice(1).flatMap((measure) => {
    const { records = [] } = findFigure(report, measure) ?? {};
    const rows = records.map(({ on, company, label, illustrative }) => [
      on,
      names(company),
      said(textIn(label, language), illustrative, language),
    ]);
    return table(
      measureIn(measure)[language],
      [
        { head: WORDS.day[language], width: 56 },
        { head: WORDS.company[language], width: 160 },
        { head: WORDS.what[language], width: '*' },
      ],
      rows,
      language,
    );
  });
}

function orderTables(report: FundersReport, language: Language): readonly Content[] {
  const lines = orderLines(report);
  return [true, false].flatMap((confirmed) => {
    const measure = { of: 'orders', confirmed } as const;
    return orderTable(
      report,
      lines.filter((line) => line.confirmed === confirmed),
      figureIn(measure)[language],
      language,
    );
  });
}

function orderTable(
  report: FundersReport,
  lines: readonly OrderLine[],
  title: string,
  language: Language,
): readonly Content[] {
  const names = namesIn(report);
  const notStated = WORDS.notStated[language];
  const rows = lines.map(({ record, valuePerYear, inSek, jobs, withoutHelp }) => [
    record.on,
    twoLines(said(textIn(record.label, language), record.illustrative, language), names(record.company)),
    valuePerYear ? wordMoney(valuePerYear, language) : notStated,
    inSek === undefined ? '–' : wordMoney({ minor: inSek, currency: 'SEK' }, language),
    jobs === undefined ? notStated : wordNumber(jobs, language),
    wordLabel('withoutHelp', withoutHelp, language),
  ]);
  const { day, what, valuePerYear, inSek, jobs, withoutHelp } = WORDS;
  return table(
    title,
    [
      { head: day[language], width: 56 },
      { head: what[language], width: '*' },
      { head: valuePerYear[language], width: 86 },
      { head: inSek[language], width: 86 },
      { head: jobs[language], width: 36 },
      { head: withoutHelp[language], width: 62 },
    ],
    rows,
    language,
  );
}

function namesIn({ companies }: FundersReport): (key: string) => string {
  const byKey = new Map(companies.map(({ key, name }) => [key, clip(name, NAME_SHOWN)]));
  return (key) => byKey.get(key) ?? key;
}

function said(text: string, illustrative: boolean, language: Language): string {
  const shown = clip(text, WHAT_SHOWN);
  return illustrative ? `${shown} (${WORDS.illustrative[language]})` : shown;
}

interface Column {
  readonly head: string;
  readonly width: number | '*';
}

function twoLines(first: string, second: string): Cell {
  return { text: [{ text: first }, { text: `\n${second}`, style: 'small' }] };
}

function heading(text: string): Content {
  return { heading: text, level: 2 };
}

function table(
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | Cell)[])[],
  language: Language,
): readonly Content[] {
  if (rows.length === 0) return [heading(title), { text: WORDS.none[language] }];
  const rest = rows.length - ROWS_SHOWN;
  return [
    heading(title),
    {
      heads: columns.map(({ head }) => head),
      widths: columns.map(({ width }) => width),
      rows: rows
        .slice(0, ROWS_SHOWN)
        .map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell))),
    },
    ...(rest > 0 ? [{ text: moreIn(rest)[language], style: 'faint' as const }] : []),
  ];
}
