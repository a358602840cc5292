import { z } from 'zod';
import { NeedsView } from '../../../contract/demand/need-in-brief';
import { countInQuery, fromCursor, PAGE_QUERY } from '../../../contract/paging';
import type { RequirementId } from '../../../domain/ids';
import type { FlowDeps } from '../../../flows/flow-deps';
import { listNeeds, MAX_NEEDS } from '../../../flows/requirement/list-needs';
import { pageAnswer } from '../../page-links';
import { type Route, route } from '../../route';

/** When nothing is said. */
const USUAL = 100;

/** Needs in brief, for long tables. */
export function needRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/needs',
      tag: 'Requirements',
      summary: 'The needs in brief, in order of id, with what their shortlists came to',
      description: "A purchaser lists those of its own company; suppliers see no drafts, and nobody's counts.",
      status: 200,
      answers: ['Link'],
      query: z.strictObject({
        ...PAGE_QUERY,
        limit: countInQuery(MAX_NEEDS, `How many needs, ${USUAL} when absent.`).exactOptional(),
      }),
      view: NeedsView,
      handle: async ({ actor, query: { limit = USUAL, after } }) => {
        const start = after === undefined ? {} : { after: fromCursor(after) as RequirementId };
        const { items, next } = await listNeeds(deps, actor, { limit, ...start });
        return pageAnswer(items, next, { limit });
      },
    }),
  ];
}
