import { z } from 'zod';
import { TripIdShape } from '../../../contract/primitives';
import {
  PairWorthsView,
  ProgrammeProposalView,
  ProgrammeView,
  ProposeProgrammeBody,
  SaveProgrammeBody,
  TeamChoiceView,
} from '../../../contract/trip/programme';
import type { FlowDeps } from '../../../flows/flow-deps';
import { chooseTripTeam } from '../../../flows/trip/choose-trip-team';
import { readWorths } from '../../../flows/trip/gather-worths';
import { proposeTripProgramme } from '../../../flows/trip/propose-trip-programme';
import { readProgramme } from '../../../flows/trip/read-programme';
import { saveProgramme } from '../../../flows/trip/save-programme';
import { presentProgramme, presentProposal, presentWorths } from '../../present/trip/present-trip';
import { tagOf } from '../../revision-tag';
import { type Route, route } from '../../route';

const ByTrip = z.strictObject({ tripId: TripIdShape });

/** Who gets the seats of a trip, and who meets whom when. */
export function programmeRoutes(deps: FlowDeps): readonly Route[] {
  return [...choosing(deps), ...programme(deps)];
}

function choosing(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/trips/:tripId/worths',
      tag: 'Trips',
      summary: 'What each member and each buyer have to talk about',
      description: 'As the profiles will stand on the first day of the trip, and as each buyer may see them.',
      status: 200,
      params: ByTrip,
      view: PairWorthsView,
      handle: async ({ actor, params }) => ({ body: presentWorths(await readWorths(deps, actor, params.tripId)) }),
    }),
    route({
      method: 'post',
      path: '/trips/:tripId/team-choice',
      tag: 'Trips',
      summary: 'Who should get the seats, and what each other choice would cost',
      description: 'Nothing is saved: the team stands in the trip.',
      status: 200,
      params: ByTrip,
      view: TeamChoiceView,
      handle: async ({ actor, params }) => ({ body: await chooseTripTeam(deps, actor, params.tripId) }),
    }),
  ];
}

function programme(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/trips/:tripId/programme-proposal',
      tag: 'Trips',
      summary: 'Make a programme, or learn which wishes clash',
      description:
        'Nothing is saved. Pinned meetings stay. `best` is solved to a proven optimum, or says how far from it.',
      status: 200,
      mayConflict: true,
      params: ByTrip,
      body: ProposeProgrammeBody,
      view: ProgrammeProposalView,
      handle: async ({ actor, params, body }) => ({
        body: presentProposal(await proposeTripProgramme(deps, actor, params.tripId, body)),
      }),
    }),
    route({
      method: 'get',
      path: '/trips/:tripId/programme',
      tag: 'Trips',
      summary: 'The meetings of a trip, and which of its rules they break',
      status: 200,
      answers: ['ETag'],
      params: ByTrip,
      view: ProgrammeView,
      handle: async ({ actor, params }) => {
        const read = await readProgramme(deps, actor, params.tripId);
        return { body: presentProgramme(read), headers: { ETag: tagOf(read.revision) } };
      },
    }),
    route({
      method: 'put',
      path: '/trips/:tripId/programme',
      tag: 'Trips',
      summary: 'Make these the meetings of a trip',
      description:
        'Hours and drives may be overruled; nobody can be at two places at once, on this trip or another. If-Match names the revision of the programme, "0" for the first.',
      status: 200,
      answers: ['ETag'],
      savesRevision: true,
      params: ByTrip,
      body: SaveProgrammeBody,
      view: ProgrammeView,
      handle: async ({ actor, params, body, expectedRevision }) => {
        const saving = { programme: body.meetings, expectedRevision };
        const read = await saveProgramme(deps, actor, params.tripId, saving);
        return { body: presentProgramme(read), headers: { ETag: tagOf(read.revision) } };
      },
    }),
  ];
}
