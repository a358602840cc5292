import { z } from 'zod';
import { LogPageView, LogQueryShape } from '../../contract/log';
import { countFromCursor, PAGE, PAGE_QUERY } from '../../contract/paging';
import { RequirementIdShape, SupplierIdShape } from '../../contract/primitives';
import type { FlowDeps } from '../../flows/flow-deps';
import { type LogPage, readLog, readRequirementLog, readSupplierLog } from '../../flows/log/read-log';
import { pageAnswer } from '../page-links';
import { type LogPlace, presentLog } from '../present/present-log';
import { type Route, route } from '../route';

const DAY_MS = 86_400_000;

/** What was done and what was refused: everything, and on each record. */
export function logRoutes(deps: FlowDeps): readonly Route[] {
  return [wholeLog(deps), ...logsOfRecords(deps)];
}

function wholeLog(deps: FlowDeps): Route {
  return route({
    method: 'get',
    path: '/log',
    tag: 'Log',
    summary: 'Everything that was done, and every access that was refused, newest first',
    description: 'Nothing in it can be changed or taken away; `matchverk log verify` finds whether somebody has.',
    status: 200,
    answers: ['Link'],
    query: LogQueryShape,
    view: LogPageView,
    handle: async ({ actor, query: { limit = PAGE.usual, after, from, to, ...filter } }) => {
      const page = await readLog(deps, actor, {
        ...filter,
        limit,
        before: numberIn(after),
        from: from && `${from}T00:00:00.000Z`,
        until: to && new Date(Date.parse(to) + DAY_MS).toISOString(),
      });
      return logAnswer(page, 'everywhere', { limit, from, to, ...filter });
    },
  });
}

function logsOfRecords(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/suppliers/:supplierId/log',
      tag: 'Log',
      summary: 'What was done to a supplier and its profile, newest first',
      description: 'What the caller may not see of the profile today is not told of earlier days either.',
      status: 200,
      answers: ['Link'],
      params: z.strictObject({ supplierId: SupplierIdShape }),
      query: z.strictObject(PAGE_QUERY),
      view: LogPageView,
      handle: async ({ actor, params, query: { limit = PAGE.usual, after } }) => {
        const page = await readSupplierLog(deps, actor, params.supplierId, { limit, before: numberIn(after) });
        return logAnswer(page, 'supplier', { limit });
      },
    }),
    route({
      method: 'get',
      path: '/requirements/:requirementId/log',
      tag: 'Log',
      summary: 'What was done to a need and on its shortlist, newest first',
      status: 200,
      answers: ['Link'],
      params: z.strictObject({ requirementId: RequirementIdShape }),
      query: z.strictObject(PAGE_QUERY),
      view: LogPageView,
      handle: async ({ actor, params, query: { limit = PAGE.usual, after } }) => {
        const page = await readRequirementLog(deps, actor, params.requirementId, { limit, before: numberIn(after) });
        return logAnswer(page, 'requirement', { limit });
      },
    }),
  ];
}

function logAnswer(page: LogPage, place: LogPlace, query: Readonly<Record<string, string | number | undefined>>) {
  const next = page.next === undefined ? undefined : String(page.next);
  return pageAnswer(presentLog(page, place), next, query);
}

function numberIn(after: string | undefined): number | undefined {
  return after === undefined ? undefined : countFromCursor(after);
}
