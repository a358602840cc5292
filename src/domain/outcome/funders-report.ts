import type { CalendarDate } from '../calendar-date';
import type { MemorandumId, SupplierId } from '../ids';
import type { Texts } from '../language';
import { CURRENCIES, type Currency, convert, type RatesInSek } from './money';
import { isConfirmed, type Order, type OutcomeState, tenthsOfJobs, WITHOUT_HELP, type WithoutHelp } from './outcome';

/** The days of a report, the first and the last included. */
export interface ReportPeriod {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The rates at which amounts are told in other currencies, of which day they are and who says so. */
export interface StatedRates extends RatesInSek {
  readonly on: CalendarDate;
  readonly source: string;
}

/** A company as it stands behind a record. */
export interface ReportSupplier {
  readonly id: SupplierId;
  readonly name: string;
  readonly organisationNumber?: string;
  readonly illustrative: boolean;
}

/** What happened once, as the report is handed it. */
export interface ReportEvent {
  readonly id: string;
  readonly supplier: ReportSupplier;
  /** What it was about: the trip and the people met, or the need. */
  readonly label: Texts;
  readonly on: CalendarDate;
  readonly illustrative: boolean;
}

/** An order, as the report is handed it. Withdrawn ones are left out. */
export interface ReportOrder extends ReportEvent {
  readonly state: OutcomeState;
  readonly order: Order;
}

/** The stages of which the report counts matches. */
export const REPORTED_STAGES = ['visited', 'evaluated', 'approved', 'nominated'] as const;

type ReportedStage = (typeof REPORTED_STAGES)[number];

/** All that a report is made from: what happened in the period, each record once. */
export interface ReportSource {
  readonly period: ReportPeriod;
  readonly memorandum?: { readonly id: MemorandumId; readonly title: string };
  readonly rates?: StatedRates;
  /** Meetings that were held. */
  readonly meetings: readonly ReportEvent[];
  /** Matches that reached the stage for the first time. */
  readonly stages: Readonly<Record<ReportedStage, readonly ReportEvent[]>>;
  readonly orders: readonly ReportOrder[];
}

/**
 * What a figure measures. `value` is that of the orders stated in the currency, per year; `value-at-rates` that of all orders
 * told in the currency; `orders-by` and `jobs-by` those with this answer to what would have happened without help.
 */
export type Measure =
  | { readonly of: 'companies' | 'meetings' | ReportedStage }
  | { readonly of: 'orders' | 'jobs'; readonly confirmed: boolean }
  | { readonly of: 'value' | 'value-at-rates'; readonly confirmed: boolean; readonly currency: Currency }
  | { readonly of: 'orders-by' | 'jobs-by'; readonly confirmed: boolean; readonly withoutHelp: WithoutHelp };

/** One record of a figure, and how much it adds to it. */
export interface FigureRecord {
  readonly id: string;
  readonly label: Texts;
  /** Key of one of the companies of the report. */
  readonly company: string;
  readonly on: CalendarDate;
  readonly amount: number;
  /** Invented for demonstration. */
  readonly illustrative: boolean;
}

/** A figure with all its records. Counts are whole; values are in minor units; jobs in full-time equivalents with one decimal. */
export interface Figure {
  readonly measure: Measure;
  readonly total: number;
  /** The same, parted by company; those that add nothing are left out. */
  readonly byCompany: readonly { readonly company: string; readonly amount: number }[];
  /** In order of day. */
  readonly records: readonly FigureRecord[];
}

/** A company that stands behind anything in the report. */
export interface ReportCompany {
  /** Its organisation number, or its id where it has stated none. */
  readonly key: string;
  readonly name: string;
  readonly organisationNumber?: string;
  /** More than one where two suppliers are the same company by number. */
  readonly supplierIds: readonly SupplierId[];
}

/** What became of the work of a period, for those who paid for it. */
export interface FundersReport {
  readonly period: ReportPeriod;
  readonly memorandum?: ReportSource['memorandum'];
  readonly rates?: StatedRates;
  /** In order of name, each counted once. */
  readonly companies: readonly ReportCompany[];
  /** How many of them are told apart by their id, since they have stated no organisation number. */
  readonly companiesWithoutNumber: number;
  /** Orders of which no value was stated, and of which no jobs were: they are in no sum. */
  readonly ordersWithoutValue: number;
  readonly ordersWithoutJobs: number;
  readonly figures: readonly Figure[];
}

/**
 * Makes the report. Every figure is the sum of its records, and of what each company adds to it. Each amount is converted and
 * rounded by itself (whole minor units, halves up), and a total is the sum of the rounded; it is left out where a rate is missing.
 */
export function fundersReportOf(source: ReportSource): FundersReport {
  const { period, memorandum, rates, meetings, stages, orders } = source;
  const companies = companiesIn([...meetings, ...REPORTED_STAGES.flatMap((stage) => stages[stage]), ...orders]);
  return {
    period,
    ...(memorandum && { memorandum }),
    ...(rates && { rates }),
    companies: companies.map(({ first: _first, ...company }) => company),
    companiesWithoutNumber: companies.filter(({ organisationNumber }) => organisationNumber === undefined).length,
    ordersWithoutValue: orders.filter(({ order }) => order.valuePerYear === undefined).length,
    ordersWithoutJobs: orders.filter(({ order }) => order.jobs === undefined).length,
    figures: [
      figureOf({ of: 'companies' }, companies.map(recordOfCompany)),
      figureOf({ of: 'meetings' }, meetings.map(countedOnce)),
      ...REPORTED_STAGES.map((of) => figureOf({ of }, stages[of].map(countedOnce))),
      ...[true, false].flatMap((confirmed) =>
        orderFigures(
          orders.filter((order) => isConfirmed(order) === confirmed),
          confirmed,
          rates ?? {},
        ),
      ),
    ],
  };
}

/** The currencies of these orders of which the rate was not stated, though the report must tell them in SEK. */
export function ratesMissing(
  orders: readonly Pick<ReportOrder, 'order'>[],
  rates: RatesInSek,
): readonly Exclude<Currency, 'SEK'>[] {
  const used = new Set(orders.map(({ order }) => order.valuePerYear?.currency));
  return (['EUR', 'GBP'] as const).filter((currency) => used.has(currency) && rates[currency] === undefined);
}

/** By which a company is counted once. */
export function companyKeyOf({ id, organisationNumber }: Pick<ReportSupplier, 'id' | 'organisationNumber'>): string {
  return organisationNumber ?? id;
}

interface CompanyWithFirst extends ReportCompany {
  /** The first record that it stands behind. */
  readonly first: ReportEvent;
}

function companiesIn(events: readonly ReportEvent[]): readonly CompanyWithFirst[] {
  const byKey = new Map<string, ReportEvent[]>();
  for (const event of [...events].sort(byDay)) {
    const key = companyKeyOf(event.supplier);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [event]);
    else known.push(event);
  }
  return [...byKey]
    .flatMap(([key, [first, ...others]]) => {
      if (first === undefined) return [];
      const { name, organisationNumber } = first.supplier;
      const supplierIds = [...new Set([first, ...others].map(({ supplier }) => supplier.id))].sort();
      return [{ key, name, ...(organisationNumber !== undefined && { organisationNumber }), supplierIds, first }];
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'sv') || (one.key < other.key ? -1 : 1));
}

function recordOfCompany({ key, name, first }: CompanyWithFirst): FigureRecord {
  const { on, supplier } = first;
  return { id: key, label: { sv: name, en: name }, company: key, on, amount: 1, illustrative: supplier.illustrative };
}

function orderFigures(orders: readonly ReportOrder[], confirmed: boolean, rates: RatesInSek): readonly Figure[] {
  const jobs = (ofOrder: Order) => ofOrder.jobs;
  const of = (withoutHelp: WithoutHelp) => orders.filter(({ order }) => order.withoutHelp === withoutHelp);
  return [
    figureOf({ of: 'orders', confirmed }, orders.map(countedOnce)),
    ...CURRENCIES.map((currency) =>
      figureOf(
        { of: 'value', confirmed, currency },
        withAmounts(orders, ({ valuePerYear }) =>
          valuePerYear?.currency === currency ? valuePerYear.minor : undefined,
        ),
      ),
    ),
    ...CURRENCIES.flatMap((currency) => {
      const records = withAmounts(orders, ({ valuePerYear }) => valuePerYear && convert(valuePerYear, currency, rates));
      const valued = orders.filter(({ order }) => order.valuePerYear !== undefined);
      return records.length < valued.length ? [] : [figureOf({ of: 'value-at-rates', confirmed, currency }, records)];
    }),
    ...WITHOUT_HELP.map((withoutHelp) =>
      figureOf({ of: 'orders-by', confirmed, withoutHelp }, of(withoutHelp).map(countedOnce)),
    ),
    figureOf({ of: 'jobs', confirmed }, withAmounts(orders, jobs)),
    ...WITHOUT_HELP.map((withoutHelp) =>
      figureOf({ of: 'jobs-by', confirmed, withoutHelp }, withAmounts(of(withoutHelp), jobs)),
    ),
  ];
}

function withAmounts(
  orders: readonly ReportOrder[],
  amountOf: (order: Order) => number | undefined,
): readonly FigureRecord[] {
  return orders.flatMap((one) => {
    const amount = amountOf(one.order);
    return amount === undefined ? [] : [recordOf(one, amount)];
  });
}

function countedOnce(event: ReportEvent): FigureRecord {
  return recordOf(event, 1);
}

function recordOf({ id, label, supplier, on, illustrative }: ReportEvent, amount: number): FigureRecord {
  return {
    id,
    label,
    company: companyKeyOf(supplier),
    on,
    amount,
    illustrative: illustrative || supplier.illustrative,
  };
}

function figureOf(measure: Measure, unsorted: readonly FigureRecord[]): Figure {
  const records = [...unsorted].sort(byDay);
  const companies = [...new Set(records.map(({ company }) => company))].sort();
  const sum = (of: readonly FigureRecord[]) =>
    sumExactly(
      measure,
      of.map(({ amount }) => amount),
    );
  return {
    measure,
    total: sum(records),
    byCompany: companies.map((company) => ({
      company,
      amount: sum(records.filter((record) => record.company === company)),
    })),
    records,
  };
}

/** Jobs have a decimal, which floating point would not add up exactly. */
function sumExactly({ of }: Measure, amounts: readonly number[]): number {
  const isInTenths = of === 'jobs' || of === 'jobs-by';
  if (!isInTenths) return amounts.reduce((sum, amount) => sum + amount, 0);
  return amounts.reduce((sum, amount) => sum + tenthsOfJobs(amount), 0) / 10;
}

function byDay(one: { readonly on: string; readonly id: string }, other: { readonly on: string; readonly id: string }) {
  return `${one.on} ${one.id}` < `${other.on} ${other.id}` ? -1 : 1;
}
