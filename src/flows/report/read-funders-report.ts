import type { FundersQuery } from '../../db/stores/outcome/funders-view';
import type { Stores } from '../../db/stores/stores';
import type { CalendarDate } from '../../domain/calendar-date';
import type { MemorandumId } from '../../domain/ids';
import {
  type FundersReport,
  fundersReportOf,
  REPORTED_STAGES,
  type ReportEvent,
  type ReportSource,
  ratesMissing,
  type StatedRates,
} from '../../domain/outcome/funders-report';
import type { RatesInSek } from '../../domain/outcome/money';
import { type Actor, requireMay } from '../../domain/permission';
import { type Fault, Problem, refuseFaults, shown } from '../../domain/problem';
import { checkDate, checkLine, checkNumber, checkOrder } from '../check-values';
import type { FlowDeps } from '../flow-deps';

/** Which days, under which memorandum, and at which rates. */
export interface FundersReportOrder {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly memorandum?: MemorandumId | undefined;
  /** SEK for one euro and for one pound. */
  readonly sekPerEur?: number | undefined;
  readonly sekPerGbp?: number | undefined;
  /** Of which day the rates are, and who says so; both are needed where a rate is given. */
  readonly ratesOn?: CalendarDate | undefined;
  readonly ratesSource?: string | undefined;
}

/** So many records of each kind; a report that left some out would not add up. */
const MAX_RECORDS = 5_000;

const RATE_BOUNDS = { min: 0.0001, max: 10_000 };

/**
 * Makes the report for those who pay: what the work of a period led to, each figure with its records.
 *
 * @throws Problem `invalid` listing every fault: days in the wrong order, a rate that is needed and missing, a rate without its
 * day or source, a period with more records than a report can hold; `absent` when there is no such memorandum
 */
export async function readFundersReport(
  deps: FlowDeps,
  actor: Actor,
  order: FundersReportOrder,
): Promise<FundersReport> {
  requireMay(actor, 'read-funders-report');
  refuseFaults(checkOrderOfReport(order));
  const source = await deps.database.inSnapshot((stores) => gather(stores, order));
  const missing = ratesMissing(source.orders, source.rates ?? {});
  refuseFaults(
    missing.map((currency) => ({ code: 'missing', path: RATE_PATHS[currency], expected: 'a rate such as 11.4523' })),
  );
  return fundersReportOf(source);
}

const RATE_PATHS = { EUR: '/sekPerEur', GBP: '/sekPerGbp' } as const;

async function gather(
  stores: Stores,
  { from, to, memorandum: id, ...order }: FundersReportOrder,
): Promise<ReportSource> {
  const memorandum = id && (await stores.memoranda.find(id));
  if (id !== undefined && !memorandum) throw new Problem('absent', [{ code: 'absent', path: '/memorandum' }]);
  const period = { from, to };
  const query: FundersQuery = { period, memorandumId: id, limit: MAX_RECORDS + 1 };
  const meetings = await stores.funders.listMeetings(query);
  const stages = await stores.funders.listStages(query, REPORTED_STAGES);
  const orders = await stores.funders.listOrders(query);
  for (const records of [meetings, stages, orders]) refuseTooMany(records);
  const rates = statedRates(order);
  const of = (stage: (typeof REPORTED_STAGES)[number]): readonly ReportEvent[] =>
    stages.filter((event) => event.stage === stage).map(({ stage: _stage, ...event }) => event);
  return {
    period,
    ...(memorandum && { memorandum: { id: memorandum.id, title: memorandum.title } }),
    ...(rates && { rates }),
    meetings,
    stages: {
      visited: of('visited'),
      evaluated: of('evaluated'),
      approved: of('approved'),
      nominated: of('nominated'),
    },
    orders,
  };
}

function refuseTooMany({ length }: readonly unknown[]): void {
  if (length <= MAX_RECORDS) return;
  refuseFaults([{ code: 'too-many', path: '/to', value: String(length), expected: `at most ${MAX_RECORDS}` }]);
}

function statedRates({
  sekPerEur,
  sekPerGbp,
  ratesOn,
  ratesSource,
}: Omit<FundersReportOrder, 'from' | 'to'>): StatedRates | undefined {
  if (ratesOn === undefined || ratesSource === undefined) return undefined;
  const rates: RatesInSek = {
    ...(sekPerEur !== undefined && { EUR: sekPerEur }),
    ...(sekPerGbp !== undefined && { GBP: sekPerGbp }),
  };
  return Object.keys(rates).length === 0 ? undefined : { ...rates, on: ratesOn, source: ratesSource };
}

function checkOrderOfReport(order: FundersReportOrder): readonly Fault[] {
  const { from, to, sekPerEur, sekPerGbp, ratesOn, ratesSource } = order;
  const hasRates = sekPerEur !== undefined || sekPerGbp !== undefined;
  const needed = (value: string | undefined, path: string): readonly Fault[] =>
    hasRates && !value?.trim() ? [{ code: 'missing', path }] : [];
  return [
    ...checkDate(from, '/from'),
    ...checkDate(to, '/to'),
    ...checkOrder(from, to, '/to'),
    ...checkRate(sekPerEur, '/sekPerEur'),
    ...checkRate(sekPerGbp, '/sekPerGbp'),
    ...needed(ratesOn, '/ratesOn'),
    ...checkDate(ratesOn, '/ratesOn'),
    ...needed(ratesSource, '/ratesSource'),
    ...checkLine(ratesSource, '/ratesSource'),
  ];
}

/** A rate counts to six decimals; one with more would not be the one that was stated. */
function checkRate(rate: number | undefined, path: string): readonly Fault[] {
  const faults = checkNumber(rate, path, RATE_BOUNDS);
  if (faults.length > 0 || rate === undefined || Number(rate.toFixed(6)) === rate) return faults;
  return [{ code: 'malformed', path, value: shown(rate), expected: 'a rate such as 11.4523' }];
}
