import { z } from 'zod';
import { countInQuery, fromCursor, PAGE_QUERY } from '../../../contract/paging';
import { SupplierIdShape } from '../../../contract/primitives';
import { MembersView } from '../../../contract/supplier/member';
import type { SupplierId } from '../../../domain/ids';
import type { FlowDeps } from '../../../flows/flow-deps';
import { listMembers, MAX_MEMBERS } from '../../../flows/member/list-members';
import { pageAnswer } from '../../page-links';
import { type Route, route } from '../../route';

/** When nothing is said. */
const USUAL = 100;

const MOST_NAMED = 100;

const SomeIds = z
  .string()
  .max(MOST_NAMED * 81)
  .transform((ids) => ids.split(','))
  .pipe(z.array(SupplierIdShape).min(1).max(MOST_NAMED))
  .meta({
    description: `Only these, ${MOST_NAMED} at most, with commas between.`,
    override: { type: 'string', example: 'ebp,ytab' },
  });

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
        of: SomeIds.exactOptional(),
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
