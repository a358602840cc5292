import { z } from 'zod';
import { SupplierIdShape, TripIdShape } from '../../../contract/primitives';
import { AnswerTripBody } from '../../../contract/trip/own-trip';
import { AskedClosingsView, PreparationView, PreparedView, PrepareTripBody } from '../../../contract/trip/preparation';
import type { FlowDeps } from '../../../flows/flow-deps';
import { askForClosings } from '../../../flows/meeting/ask-for-closings';
import { answerTrip } from '../../../flows/preparation/answer-trip';
import { prepareTrip } from '../../../flows/preparation/prepare-trip';
import { readPreparation } from '../../../flows/preparation/read-preparation';
import { presentPreparation } from '../../present/trip/present-preparation';
import { NO_BODY, type Route, route } from '../../route';

const ByTrip = z.strictObject({ tripId: TripIdShape });

/** Who comes along on a trip, and what has to be mended before it. */
export function preparationRoutes(deps: FlowDeps): readonly Route[] {
  return [...asking(deps), ...answering(deps)];
}

function asking(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/trips/:tripId/preparation',
      tag: 'Trips',
      summary: 'Who comes along, and the gaps of each member by their effect on the trip',
      status: 200,
      params: ByTrip,
      view: PreparationView,
      handle: async ({ actor, params }) => ({
        body: presentPreparation(await readPreparation(deps, actor, params.tripId)),
      }),
    }),
    route({
      method: 'post',
      path: '/trips/:tripId/preparation',
      tag: 'Trips',
      summary: 'Write to members: their meetings, their gaps, and a link to say whether they come',
      status: 200,
      mayConflict: true,
      params: ByTrip,
      body: PrepareTripBody,
      view: PreparedView,
      handle: async ({ actor, params, body }) => ({
        body: { items: await prepareTrip(deps, actor, params.tripId, body.suppliers) },
      }),
    }),
  ];
}

function answering(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/trips/:tripId/closing-letters',
      tag: 'Trips',
      summary: 'Ask the members how their meetings went that nobody has closed, a link for each',
      status: 200,
      mayConflict: true,
      params: ByTrip,
      view: AskedClosingsView,
      handle: async ({ actor, params }) => ({ body: { items: await askForClosings(deps, actor, params.tripId) } }),
    }),
    route({
      method: 'post',
      path: '/trips/:tripId/participations/:supplierId',
      tag: 'Trips',
      summary: 'Say whether a member comes along',
      status: 204,
      params: z.strictObject({ tripId: TripIdShape, supplierId: SupplierIdShape }),
      body: AnswerTripBody,
      view: NO_BODY,
      handle: async ({ actor, params: { tripId, supplierId }, body }) => {
        await answerTrip(deps, actor, tripId, { supplierId, ...body });
        return { body: undefined };
      },
    }),
  ];
}
