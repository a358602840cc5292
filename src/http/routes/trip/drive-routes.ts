import { DrivesView, FindDrivesBody, RoutingView } from '../../../contract/trip/drives';
import type { FlowDeps } from '../../../flows/flow-deps';
import { canFindDrives, findDrives } from '../../../flows/trip/find-drives';
import { type Route, route } from '../../route';

/** Driving times by the roads, where a routing service is configured. */
export function driveRoutes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/routing',
      tag: 'Trips',
      summary: 'Whether driving times can be asked for',
      status: 200,
      view: RoutingView,
      handle: async ({ actor }) => ({ body: { isConfigured: canFindDrives(deps, actor) } }),
    }),
    route({
      method: 'post',
      path: '/routing/drives',
      tag: 'Trips',
      summary: 'Driving times between places, by the roads',
      description: 'Nothing is saved: known drives stand in the trip. Absent where no routing service is configured.',
      status: 200,
      mayBeAbsent: true,
      body: FindDrivesBody,
      view: DrivesView,
      handle: async ({ actor, body }) => ({ body: { items: [...(await findDrives(deps, actor, body.places))] } }),
    }),
  ];
}
