import { z } from 'zod';
import { countInQuery, fromCursor, PAGE_QUERY } from '../../../contract/paging';
import { MembersView } from '../../../contract/supplier/member';
import { SomeSuppliersInQuery } from '../../../contract/supplier/some-suppliers';
import type { SupplierId } from '../../../domain/ids';
import type { FlowDeps } from '../../../flows/flow-deps';
import { listMembers, MAX_MEMBERS } from '../../../flows/member/list-members';
import { pageAnswer } from '../../page-links';
import { type Route, route } from '../../route';

/** When nothing is said. */
const USUAL = 100;

/** Members in brief, for long tables. */
export function memberRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/members',
      tag: 'Suppliers',
      summary: 'The members in brief, in Swedish order of name',
      description: 'What a long table shows of each, as the caller may see it.',
      status: 200,
      answers: ['Link'],
      query: z.strictObject({
        ...PAGE_QUERY,
        of: SomeSuppliersInQuery.exactOptional(),
        limit: countInQuery(MAX_MEMBERS, `How many members, ${USUAL} when absent.`).exactOptional(),
      }),
      view: MembersView,
      handle: async ({ actor, query: { limit = USUAL, after, of } }) => {
        const start = after === undefined ? {} : { after: fromCursor(after) as SupplierId };
        const { items, next } = await listMembers(deps, actor, { limit, of, ...start });
        return pageAnswer(items, next, { limit, of: of?.join(',') });
      },
    }),
  ];
}
