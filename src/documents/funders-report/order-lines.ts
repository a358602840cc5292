import type { FigureRecord, FundersReport } from '../../domain/outcome/funders-report';
import { CURRENCIES, type Money } from '../../domain/outcome/money';
import { WITHOUT_HELP, type WithoutHelp } from '../../domain/outcome/outcome';
import { findFigure } from '../../domain/outcome/report-figures';

/** All that the figures say of one order. */
export interface OrderLine {
  readonly record: FigureRecord;
  readonly confirmed: boolean;
  readonly valuePerYear?: Money;
  /** In minor units. */
  readonly inSek?: number;
  readonly jobs?: number;
  readonly withoutHelp: WithoutHelp;
}

/** The orders of a report, the confirmed ones first, each put together from the figures that count it. */
export function orderLines(report: FundersReport): readonly OrderLine[] {
  return [true, false].flatMap((confirmed) => {
    const amounts = (measure: Parameters<typeof findFigure>[1]) =>
      new Map(findFigure(report, measure)?.records.map(({ id, amount }) => [id, amount]));
    const values = CURRENCIES.map((currency) => ({ currency, of: amounts({ of: 'value', confirmed, currency }) }));
    const inSek = amounts({ of: 'value-at-rates', confirmed, currency: 'SEK' });
    const jobs = amounts({ of: 'jobs', confirmed });
    const answers = WITHOUT_HELP.map((withoutHelp) => ({
      withoutHelp,
      of: amounts({ of: 'orders-by', confirmed, withoutHelp }),
    }));
    return (findFigure(report, { of: 'orders', confirmed })?.records ?? []).map((record) =>
      lineOf(record, confirmed, { values, inSek, jobs, answers }),
    );
  });
}

type Amounts = ReadonlyMap<string, number>;

interface OfOrders {
  readonly values: readonly { readonly currency: Money['currency']; readonly of: Amounts }[];
  readonly inSek: Amounts;
  readonly jobs: Amounts;
  readonly answers: readonly { readonly withoutHelp: WithoutHelp; readonly of: Amounts }[];
}

function lineOf(record: FigureRecord, confirmed: boolean, { values, inSek, jobs, answers }: OfOrders): OrderLine {
  const { id } = record;
  const [value] = values.flatMap(({ currency, of }) => {
    const minor = of.get(id);
    return minor === undefined ? [] : [{ minor, currency }];
  });
  const sek = inSek.get(id);
  const fullTime = jobs.get(id);
  const answer = answers.find(({ of }) => of.has(id));
  return {
    record,
    confirmed,
    ...(value && { valuePerYear: value }),
    ...(sek !== undefined && { inSek: sek }),
    ...(fullTime !== undefined && { jobs: fullTime }),
    withoutHelp: answer?.withoutHelp ?? 'unknown',
  };
}
