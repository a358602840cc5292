import { FairnessQuery, FairnessView } from '../../../contract/match/fairness';
import { fromCursor, PAGE } from '../../../contract/paging';
import type { SupplierId } from '../../../domain/ids';
import { readFairness } from '../../../flows/fairness/read-fairness';
import type { FlowDeps } from '../../../flows/flow-deps';
import { presentFairness } from '../../present/present-fairness';
import { type Route, route } from '../../route';

/** How the lists treat the members. */
export function fairnessRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/fairness',
      tag: 'Policy',
      summary: 'How often each member is eligible, shown, decided on and met, and why not',
      description:
        'Eligibility over all open needs as they stand; the rest over a period, from the shortlists and decisions as they ' +
        "were stored. A supplier's key reads its own line.",
      status: 200,
      query: FairnessQuery,
      view: FairnessView,
      handle: async ({ actor, query: { limit = PAGE.usual, after: cursor, language, from, to, of } }) => {
        const after = cursor === undefined ? undefined : (fromCursor(cursor) as SupplierId);
        return { body: presentFairness(await readFairness(deps, actor, { from, to, limit, after, of }), language) };
      },
    }),
  ];
}
