import { z } from 'zod';
import { FundersPaperQuery, FundersQuery, FundersReportView } from '../../../contract/outcome/funders-report';
import { FunnelView } from '../../../contract/outcome/funnel';
import { TripIdShape } from '../../../contract/primitives';
import { SHEET_MEDIA_TYPES } from '../../../contract/sheet-format';
import type { FlowDeps } from '../../../flows/flow-deps';
import { readFunnel } from '../../../flows/outcome/read-funnel';
import { exportFundersReport, printFundersReport } from '../../../flows/report/print-funders-report';
import { readFundersReport } from '../../../flows/report/read-funders-report';
import { presentFundersReport } from '../../present/outcome/present-funders-report';
import { presentFunnel } from '../../present/outcome/present-outcome';
import { type Route, route } from '../../route';
import { fileView } from '../../wire/file-parts';

/** What the work led to: trip by trip, and for those who pay. */
export function reportRoutes(deps: FlowDeps): readonly Route[] {
  return [funnelRoute(deps), ...fundersRoutes(deps)];
}

function funnelRoute(deps: FlowDeps): Route {
  return route({
    method: 'get',
    path: '/trips/:tripId/funnel',
    tag: 'Outcomes',
    summary: 'What came of a trip, from the members who might travel to the orders',
    description: 'Each figure names the records that it counts.',
    status: 200,
    params: z.strictObject({ tripId: TripIdShape }),
    view: FunnelView,
    handle: async ({ actor, params }) => ({ body: presentFunnel(await readFunnel(deps, actor, params.tripId)) }),
  });
}

function fundersRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/reports/funders',
      tag: 'Outcomes',
      summary: 'What the work of a period led to, for those who pay for it',
      description:
        'Every figure is the sum of its records and of what each company adds to it. Amounts are converted one by one at the stated rates.',
      status: 200,
      mayBeAbsent: true,
      query: FundersQuery,
      view: FundersReportView,
      handle: async ({ actor, query }) => ({ body: presentFundersReport(await readFundersReport(deps, actor, query)) }),
    }),
    route({
      method: 'get',
      path: '/reports/funders.pdf',
      tag: 'Outcomes',
      summary: "The funders' report on paper",
      status: 200,
      mayBeAbsent: true,
      query: FundersPaperQuery,
      view: fileView(['application/pdf']),
      handle: async ({ actor, query: { language, ...order } }) => ({
        body: await printFundersReport(deps, actor, order, language),
      }),
    }),
    route({
      method: 'get',
      path: '/reports/funders.xlsx',
      tag: 'Outcomes',
      summary: "The funders' report as a workbook, with every record of every figure",
      status: 200,
      mayBeAbsent: true,
      query: FundersPaperQuery,
      view: fileView([SHEET_MEDIA_TYPES.xlsx]),
      handle: async ({ actor, query: { language, ...order } }) => ({
        body: await exportFundersReport(deps, actor, order, language),
      }),
    }),
  ];
}
