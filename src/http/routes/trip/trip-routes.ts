import { z } from 'zod';
import { fromCursor, PAGE, PAGE_QUERY } from '../../../contract/paging';
import { SupplierIdShape, TripBuyerIdShape, TripIdShape } from '../../../contract/primitives';
import { OwnTripView } from '../../../contract/trip/own-trip';
import { CreateTripBody, TripDraftShape, TripPage, TripStateShape, TripView } from '../../../contract/trip/trip';
import { WishBody, WishesView } from '../../../contract/trip/wish';
import type { TripId } from '../../../domain/ids';
import type { FlowDeps } from '../../../flows/flow-deps';
import { createTrip } from '../../../flows/trip/create-trip';
import { findTripFor } from '../../../flows/trip/find-trip';
import { listTrips } from '../../../flows/trip/list-trips';
import { readOwnTrip } from '../../../flows/trip/read-own-trip';
import { saveTrip } from '../../../flows/trip/save-trip';
import { readWishes, setWish } from '../../../flows/trip/set-wish';
import { pageAnswer } from '../../page-links';
import { pointIntoDraft } from '../../point-into-draft';
import { presentOwnTrip, presentTrip, presentTripInBrief } from '../../present/trip/present-trip';
import { tagOf } from '../../revision-tag';
import { NO_BODY, type Route, route } from '../../route';

const ByTrip = z.strictObject({ tripId: TripIdShape });
const ByPair = z.strictObject({ tripId: TripIdShape, supplierId: SupplierIdShape, buyer: TripBuyerIdShape });

/** Trips, and whom their people wish to meet. */
export function tripRoutes(deps: FlowDeps): readonly Route[] {
  return [...listAndCreate(deps), ...readAndSave(deps), ...wishes(deps)];
}

function listAndCreate(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/trips',
      tag: 'Trips',
      summary: 'Trips, the latest first',
      description: 'Members and buyers see those that they are on, with their own meetings counted.',
      status: 200,
      answers: ['Link'],
      query: z.strictObject({ ...PAGE_QUERY, state: TripStateShape.exactOptional() }),
      view: TripPage,
      handle: async ({ actor, query: { limit = PAGE.usual, after, state } }) => {
        const start = after === undefined ? {} : { after: fromCursor(after) as TripId };
        const { items, next } = await listTrips(deps, actor, { limit, state, ...start });
        return pageAnswer(items.map(presentTripInBrief), next, { limit, state });
      },
    }),
    route({
      method: 'post',
      path: '/trips',
      tag: 'Trips',
      summary: 'Begin a trip',
      status: 201,
      answers: ['ETag', 'Location'],
      body: CreateTripBody,
      view: TripView,
      handle: async ({ actor, body }) => {
        const trip = await createTrip(deps, actor, body).catch(pointIntoDraft);
        return { body: presentTrip(trip), headers: { Location: `/trips/${trip.id}`, ETag: tagOf(trip.revision) } };
      },
    }),
  ];
}

function readAndSave(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/trips/:tripId',
      tag: 'Trips',
      summary: 'A trip as its planner sees it',
      status: 200,
      answers: ['ETag'],
      params: ByTrip,
      view: TripView,
      handle: async ({ actor, params }) => {
        const trip = await findTripFor(deps, actor, 'read-trip', params.tripId);
        return { body: presentTrip(trip), headers: { ETag: tagOf(trip.revision) } };
      },
    }),
    route({
      method: 'put',
      path: '/trips/:tripId',
      tag: 'Trips',
      summary: 'Save the next revision of a trip',
      description: 'Its meetings stay; what of them breaks a rule of the trip now is told with the programme.',
      status: 200,
      answers: ['ETag'],
      savesRevision: true,
      params: ByTrip,
      body: TripDraftShape,
      view: TripView,
      handle: async ({ actor, params, body: draft, expectedRevision }) => {
        const trip = await saveTrip(deps, actor, params.tripId, { draft, expectedRevision });
        return { body: presentTrip(trip), headers: { ETag: tagOf(trip.revision) } };
      },
    }),
    route({
      method: 'get',
      path: '/trips/:tripId/mine',
      tag: 'Trips',
      summary: 'A trip as a member or a buyer on it sees it',
      status: 200,
      params: ByTrip,
      view: OwnTripView,
      handle: async ({ actor, params }) => ({ body: presentOwnTrip(await readOwnTrip(deps, actor, params.tripId)) }),
    }),
  ];
}

function wishes(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/trips/:tripId/wishes',
      tag: 'Trips',
      summary: 'The wishes of both sides, for the planner',
      status: 200,
      params: ByTrip,
      view: WishesView,
      handle: async ({ actor, params }) => ({ body: { items: await readWishes(deps, actor, params.tripId) } }),
    }),
    route({
      method: 'put',
      path: '/trips/:tripId/wishes/:supplierId/:buyer',
      tag: 'Trips',
      summary: 'Say that two must, may or must not meet',
      description:
        'A member says it for itself, a buyer for its own people, a leader as planner. The other side is not told.',
      status: 204,
      params: ByPair,
      body: WishBody,
      view: NO_BODY,
      handle: async ({ actor, params: { tripId, ...pair }, body }) => {
        await setWish(deps, actor, tripId, { ...pair, kind: body.kind });
        return { body: undefined };
      },
    }),
    route({
      method: 'delete',
      path: '/trips/:tripId/wishes/:supplierId/:buyer',
      tag: 'Trips',
      summary: 'Take a wish back',
      status: 204,
      params: ByPair,
      view: NO_BODY,
      handle: async ({ actor, params: { tripId, ...pair } }) => {
        await setWish(deps, actor, tripId, pair);
        return { body: undefined };
      },
    }),
  ];
}
