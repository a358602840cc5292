import type { CalendarDate } from '../../domain/calendar-date';
import type { Measure } from '../../domain/outcome/funders-report';
import type { components } from '../api/wire';
import type { ReportSearchState } from './search';

/** The funders' report. */
export type Report = components['schemas']['FundersReport'];
/** One figure of it with its records. */
export type Figure = Report['figures'][number];

/** What the server is asked for. */
export interface ReportOrder {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly memorandum?: string;
  readonly sekPerEur?: number;
  readonly sekPerGbp?: number;
  readonly ratesOn?: CalendarDate;
  readonly ratesSource?: string;
}

/**
 * What the address asks for; without a period, the year up to today. The day and the source of rates are only told where there
 * is a rate.
 */
export function orderIn(search: ReportSearchState, today: CalendarDate): ReportOrder {
  const { from, to, memorandum, ratesOn, ratesSource } = search;
  const [sekPerEur, sekPerGbp] = [search.sekPerEur, search.sekPerGbp].map((rate) =>
    rate === undefined ? undefined : Number(rate),
  );
  const hasRate = sekPerEur !== undefined || sekPerGbp !== undefined;
  return {
    from: from ?? `${today.slice(0, 4)}-01-01`,
    to: to ?? today,
    ...(memorandum !== undefined && { memorandum }),
    ...(sekPerEur !== undefined && { sekPerEur }),
    ...(sekPerGbp !== undefined && { sekPerGbp }),
    ...(hasRate && ratesOn !== undefined && { ratesOn }),
    ...(hasRate && ratesSource !== undefined && { ratesSource }),
  };
}

/** A measure as a part of an address: `orders-by.true.later`. */
export function keyOf(measure: Measure): string {
  const { of, ...rest } = measure;
  return [of, ...Object.values(rest)].join('.');
}

/** The figures of those kinds, in the order of the report. */
export function figuresOf(
  { figures }: Pick<Report, 'figures'>,
  kinds: readonly Measure['of'][],
  confirmed?: boolean,
): readonly Figure[] {
  return figures.filter(
    ({ measure }) =>
      kinds.includes(measure.of) &&
      (confirmed === undefined || ('confirmed' in measure && measure.confirmed === confirmed)),
  );
}

/**
 * The figures of orders that are worth a number of their own: counts always; values where there are any, and what was stated in
 * a currency only where other orders are told in it too.
 */
export function orderFigures(report: Pick<Report, 'figures'>, confirmed: boolean): readonly Figure[] {
  const all = figuresOf(report, ['orders', 'jobs', 'value-at-rates', 'value'], confirmed);
  const atRates = (currency: string) =>
    all.find(({ measure }) => measure.of === 'value-at-rates' && measure.currency === currency);
  return all.filter(({ measure, records }) => {
    if (measure.of === 'value') {
      return records.length > 0 && atRates(measure.currency)?.records.length !== records.length;
    }
    return measure.of !== 'value-at-rates' || records.length > 0;
  });
}

/** Before any cluster kept records here. */
const BEGINNING: CalendarDate = '2000-01-01';

/** The periods that are asked for most: this year so far, the two before it, and all there is (without a year). */
export function usualPeriods(
  today: CalendarDate,
): readonly { readonly year?: number; readonly from: CalendarDate; readonly to: CalendarDate }[] {
  const thisYear = Number(today.slice(0, 4));
  const years = [thisYear, thisYear - 1, thisYear - 2].map((year) => ({
    year,
    from: `${year}-01-01`,
    to: year === thisYear ? today : `${year}-12-31`,
  }));
  return [...years, { from: BEGINNING, to: today }];
}
