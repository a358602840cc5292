import { writeFundersPdf } from '../../documents/funders-report/funders-pdf';
import { fundersSheets } from '../../documents/funders-report/funders-sheets';
import { writeSheets } from '../../documents/sheet/write-sheets';
import type { Language } from '../../domain/language';
import type { MadeFile } from '../../domain/made-file';
import type { Actor } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { type FundersReportOrder, readFundersReport } from './read-funders-report';

/** The report on paper, to be sent to those who pay. */
export async function printFundersReport(
  deps: FlowDeps,
  actor: Actor,
  order: FundersReportOrder,
  language: Language,
): Promise<MadeFile> {
  const report = await readFundersReport(deps, actor, order);
  const bytes = await writeFundersPdf(report, language, deps.now().toISOString().slice(0, 10));
  return { name: `${stemOf(order, language)}.pdf`, mediaType: 'application/pdf', bytes };
}

/** The report as a workbook, with every record of every figure. */
export async function exportFundersReport(
  deps: FlowDeps,
  actor: Actor,
  order: FundersReportOrder,
  language: Language,
): Promise<MadeFile> {
  const report = await readFundersReport(deps, actor, order);
  return writeSheets(stemOf(order, language), fundersSheets(report, language), 'xlsx');
}

function stemOf({ from, to }: FundersReportOrder, language: Language): string {
  return `${{ sv: 'finansiarsrapport', en: 'funders-report' }[language]}-${from}-${to}`;
}
