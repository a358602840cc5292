import type { z } from 'zod';
import type { FundersReportView } from '../../../contract/outcome/funders-report';
import { figureIn, notesIn } from '../../../contract/wording/outcome/report-wording';
import type { FundersReport } from '../../../domain/outcome/funders-report';
import type { Sent } from '../../route';

/** The funders' report, its figures and its ways of counting in words. */
export function presentFundersReport(report: FundersReport): Sent<z.input<typeof FundersReportView>> {
  const { figures, memorandum, ...rest } = report;
  return {
    ...rest,
    ...(memorandum && { memorandum }),
    figures: figures.map((figure) => ({ ...figure, label: figureIn(figure.measure) })),
    notes: notesIn(report),
  };
}
