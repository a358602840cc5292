import type { CalendarDate } from '../../../domain/calendar-date';
import type { Currency } from '../../../domain/outcome/money';
import type { WithoutHelp } from '../../../domain/outcome/outcome';
import type { components } from '../../api/wire';

/** An order as it is sent. */
export type Order = components['schemas']['Order'];

/** An order while it is being written. A number that was not filled in is the empty text. */
export interface OrderDraft {
  readonly what: string;
  readonly orderedOn: CalendarDate;
  /** In whole units of the currency, with at most two decimals. */
  readonly amount: number | '';
  readonly currency: Currency;
  readonly years: number | '';
  /** Empty where it was not stated. */
  readonly startsOn: CalendarDate;
  readonly jobs: number | '';
  readonly withoutHelp: WithoutHelp;
}

/** Öre, cent and penny are all hundredths. */
const MINOR_PER_MAJOR = 100;

/** What the form begins with: an order that was stated, or an empty one of that day. */
export function beginOrder(order: Order | undefined, day: CalendarDate): OrderDraft {
  return {
    what: order?.what ?? '',
    orderedOn: order?.orderedOn ?? day,
    amount: order?.valuePerYear ? order.valuePerYear.minor / MINOR_PER_MAJOR : '',
    currency: order?.valuePerYear?.currency ?? 'SEK',
    years: order?.years ?? '',
    startsOn: order?.startsOn ?? '',
    jobs: order?.jobs ?? '',
    withoutHelp: order?.withoutHelp ?? 'unknown',
  };
}

/** The order that the form says. What was left empty is left out: it is unknown, and not nothing. */
export function orderIn({ what, orderedOn, amount, currency, years, startsOn, jobs, withoutHelp }: OrderDraft): Order {
  return {
    what: what.trim(),
    orderedOn,
    // A value of nothing is none that was stated.
    ...(amount !== '' && amount > 0 && { valuePerYear: { minor: Math.round(amount * MINOR_PER_MAJOR), currency } }),
    ...(years !== '' && { years }),
    ...(startsOn !== '' && { startsOn }),
    ...(jobs !== '' && { jobs }),
    withoutHelp,
  };
}
