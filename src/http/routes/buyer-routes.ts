import { z } from 'zod';
import { BuyerShape, BuyersView } from '../../contract/demand/buyer';
import { BuyerIdShape } from '../../contract/primitives';
import { listBuyers } from '../../flows/buyer/list-buyers';
import { readBuyer } from '../../flows/buyer/read-buyer';
import type { FlowDeps } from '../../flows/flow-deps';
import { type Route, route } from '../route';

/** Those who buy. */
export function buyerRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/buyers/:buyerId',
      tag: 'Buyers',
      summary: 'One buyer with the sites that take deliveries',
      status: 200,
      params: z.strictObject({ buyerId: BuyerIdShape }),
      view: BuyerShape,
      handle: async ({ actor, params }) => ({ body: await readBuyer(deps, actor, params.buyerId) }),
    }),
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
