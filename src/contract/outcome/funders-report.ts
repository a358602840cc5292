import { z } from 'zod';
import {
  BilingualShape,
  CalendarDateShape,
  LanguageShape,
  MAX,
  MemorandumIdShape,
  SupplierIdShape,
  TextsShape,
  textUpTo,
} from '../primitives';
import { CurrencyShape, WithoutHelpShape } from './outcome';

/** A rate in a query, as text. */
function rateInQuery(currency: string): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^\d{1,5}(?:\.\d{1,6})?$/, { error: 'a rate such as 11.4523' })
    .transform(Number)
    .meta({
      description: `SEK for one ${currency}, with at most six decimals. Needed where there are such orders.`,
      override: { type: 'number', minimum: 0.0001, maximum: 10_000 },
    });
}

const FUNDERS_QUERY = {
  from: CalendarDateShape.meta({ description: 'The first day.' }),
  to: CalendarDateShape.meta({ description: 'The last day.' }),
  memorandum: MemorandumIdShape.exactOptional().meta({ description: 'Only what came of trips under it.' }),
  sekPerEur: rateInQuery('EUR').exactOptional(),
  sekPerGbp: rateInQuery('GBP').exactOptional(),
  ratesOn: CalendarDateShape.exactOptional().meta({ description: 'Of which day the rates are; needed with a rate.' }),
  ratesSource: textUpTo(MAX.word).exactOptional().meta({ description: 'Who states the rates; needed with a rate.' }),
} as const;

/** What the report is asked for. */
export const FundersQuery = z.strictObject(FUNDERS_QUERY);

/** The same, for a paper. */
export const FundersPaperQuery = z.strictObject({ ...FUNDERS_QUERY, language: LanguageShape });

const ConfirmedShape = z.boolean().meta({ description: 'By the company itself.' });

const MeasureView = z
  .discriminatedUnion('of', [
    z.strictObject({ of: z.enum(['companies', 'meetings', 'visited', 'evaluated', 'approved', 'nominated']) }),
    z.strictObject({ of: z.enum(['orders', 'jobs']), confirmed: ConfirmedShape }),
    z.strictObject({ of: z.enum(['value', 'value-at-rates']), confirmed: ConfirmedShape, currency: CurrencyShape }),
    z.strictObject({ of: z.enum(['orders-by', 'jobs-by']), confirmed: ConfirmedShape, withoutHelp: WithoutHelpShape }),
  ])
  .meta({
    id: 'Measure',
    description:
      'What a figure measures. `value` is that of the orders stated in the currency, a year; `value-at-rates` that of all orders told in it.',
  });

const FigureView = z
  .strictObject({
    measure: MeasureView,
    label: BilingualShape,
    total: z.number(),
    byCompany: z.array(z.strictObject({ company: z.string(), amount: z.number() })),
    records: z.array(
      z
        .strictObject({
          id: z.string().meta({ description: 'Of the meeting, the stage event, the outcome or the company.' }),
          label: TextsShape,
          company: z.string().meta({ description: 'The key of one of the companies.' }),
          on: CalendarDateShape,
          amount: z.number(),
          illustrative: z.boolean().meta({ description: 'Invented for demonstration.' }),
        })
        .meta({ id: 'FigureRecord', description: 'One record, and how much it adds.' }),
    ),
  })
  .meta({
    id: 'Figure',
    description:
      'A figure: the sum of its records, and of what each company adds. Counts are whole, values in minor units, jobs in full-time equivalents.',
  });

/** What became of the work of a period. */
export const FundersReportView = z
  .strictObject({
    period: z.strictObject({ from: CalendarDateShape, to: CalendarDateShape }),
    memorandum: z.strictObject({ id: MemorandumIdShape, title: z.string() }).exactOptional(),
    rates: z
      .strictObject({
        EUR: z.number().exactOptional(),
        GBP: z.number().exactOptional(),
        on: CalendarDateShape,
        source: z.string(),
      })
      .exactOptional()
      .meta({ description: 'SEK for one of each, as stated.' }),
    companies: z.array(
      z
        .strictObject({
          key: z.string().meta({ description: 'The organisation number, or the id where none was stated.' }),
          name: z.string(),
          organisationNumber: z.string().exactOptional(),
          supplierIds: z.array(SupplierIdShape),
        })
        .meta({
          id: 'ReportCompany',
          description: 'A company that stands behind anything in the report, counted once.',
        }),
    ),
    companiesWithoutNumber: z.int().min(0),
    ordersWithoutValue: z.int().min(0),
    ordersWithoutJobs: z.int().min(0),
    figures: z.array(FigureView),
    notes: z.array(BilingualShape).meta({ description: 'How everything was counted.' }),
  })
  .meta({ id: 'FundersReport', description: 'What the work of a period led to, for those who pay for it.' });
