import { z } from 'zod';
import { MeetingIdShape } from '../../../contract/primitives';
import { AnswerAddressView } from '../../../contract/trip/answer';
import { FinishNextStepBody, FollowUpsView } from '../../../contract/trip/follow-up';
import { CloseMeetingBody } from '../../../contract/trip/meeting-closing';
import { MeetingView } from '../../../contract/trip/programme';
import { makeClosingLink } from '../../../flows/answer/make-answer-link';
import type { FlowDeps } from '../../../flows/flow-deps';
import { closeMeeting, finishNextStep } from '../../../flows/meeting/close-meeting';
import { listFollowUps } from '../../../flows/meeting/list-follow-ups';
import { presentFollowUps, presentMeeting } from '../../present/trip/present-trip';
import { type Route, route } from '../../route';

const ByMeeting = z.strictObject({ meetingId: MeetingIdShape });

/** What meetings came to, and what is left to do after them. */
export function meetingRoutes(deps: FlowDeps): readonly Route[] {
  return [...closing(deps), ...afterwards(deps)];
}

function closing(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/meetings/:meetingId/closing',
      tag: 'Trips',
      summary: 'Close a meeting, or correct how it was closed',
      description: 'The matches of a meeting that was held have come to the stage `met` by that.',
      status: 200,
      mayConflict: true,
      params: ByMeeting,
      body: CloseMeetingBody,
      view: MeetingView,
      handle: async ({ actor, params, body }) => ({
        body: presentMeeting(await closeMeeting(deps, actor, params.meetingId, body)),
      }),
    }),
    route({
      method: 'post',
      path: '/meetings/:meetingId/closing-link',
      tag: 'Trips',
      summary: 'A link by which the meeting can be closed once on any phone, without signing in',
      status: 200,
      mayConflict: true,
      params: ByMeeting,
      view: AnswerAddressView,
      handle: async ({ actor, params }) => ({
        body: { address: await makeClosingLink(deps, actor, params.meetingId) },
      }),
    }),
  ];
}

function afterwards(deps: FlowDeps): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/meetings/:meetingId/next-step',
      tag: 'Trips',
      summary: 'Say that the next step of a meeting is done',
      status: 200,
      mayConflict: true,
      params: ByMeeting,
      body: FinishNextStepBody,
      view: MeetingView,
      handle: async ({ actor, params, body }) => ({
        body: presentMeeting(await finishNextStep(deps, actor, params.meetingId, body)),
      }),
    }),
    route({
      method: 'get',
      path: '/follow-ups',
      tag: 'Trips',
      summary: 'Meetings to close, and next steps by the day they are due',
      description: 'A member sees its own.',
      status: 200,
      view: FollowUpsView,
      handle: async ({ actor }) => ({ body: presentFollowUps(await listFollowUps(deps, actor)) }),
    }),
  ];
}
