import { isSameValue } from '../same-value';
import type { Figure, FundersReport, Measure } from './funders-report';

/** The figure of that measure; undefined where a rate that it takes was not stated. */
export function findFigure({ figures }: Pick<FundersReport, 'figures'>, measure: Measure): Figure | undefined {
  return figures.find((figure) => isSameValue(figure.measure, measure));
}

/** What a company adds to a figure: 0 where it adds nothing, undefined where there is no such figure. */
export function amountOf(report: FundersReport, measure: Measure, company: string): number | undefined {
  const figure = findFigure(report, measure);
  return figure && (figure.byCompany.find((part) => part.company === company)?.amount ?? 0);
}
