import { BuyersView } from '../../contract/buyer';
import { listBuyers } from '../../flows/buyer/list-buyers';
import type { FlowDeps } from '../../flows/flow-deps';
import { type Route, route } from '../route';

/** Those who buy. */
export function buyerRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/buyers',
      tag: 'Buyers',
      summary: 'The buyers with the sites that take deliveries, in Swedish order of name',
      status: 200,
      view: BuyersView,
      handle: async ({ actor }) => ({ body: { items: await listBuyers(deps, actor) } }),
    }),
  ];
}
