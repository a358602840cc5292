import type { z } from 'zod';
import type { AnswerQuestionView } from '../../../contract/trip/answer';
import type { FollowUpsView } from '../../../contract/trip/follow-up';
import type { OwnTripView } from '../../../contract/trip/own-trip';
import type {
  MeetingView,
  PairWorthsView,
  ProgrammeProposalView,
  ProgrammeView,
} from '../../../contract/trip/programme';
import type { TripPage, TripView } from '../../../contract/trip/trip';
import { type PairWorth, worthOfNeed, worthOfPair } from '../../../domain/trip/match-worth';
import type { Meeting } from '../../../domain/trip/meeting';
import type { Participation } from '../../../domain/trip/participation';
import type { ProgrammeProposal } from '../../../domain/trip/programme-proposal';
import { datesOf, membersWhoJoin, type Trip } from '../../../domain/trip/trip';
import type { ToldMeeting, ToldQuestion } from '../../../flows/answer/read-question';
import type { FollowUps } from '../../../flows/meeting/list-follow-ups';
import type { ListedTrip } from '../../../flows/trip/list-trips';
import type { ReadOwnTrip } from '../../../flows/trip/read-own-trip';
import type { ReadProgramme } from '../../../flows/trip/read-programme';
import type { Sent } from '../../route';

/** A trip with what people save kept apart from what we add. */
export function presentTrip({ id, revision, ...draft }: Trip): Sent<z.input<typeof TripView>> {
  return { id, revision, draft };
}

/** A line of the list of trips. */
export function presentTripInBrief({
  id,
  trip,
  ...counts
}: ListedTrip): Sent<z.input<typeof TripPage>>['items'][number] {
  const { title, direction, state, buyers, illustrative } = trip;
  const members = membersWhoJoin(trip).length;
  return { id, title, direction, state, ...datesOf(trip), members, buyers: buyers.length, ...counts, illustrative };
}

/** The programme of a trip. */
export function presentProgramme({ revision, meetings, faults }: ReadProgramme): Sent<z.input<typeof ProgrammeView>> {
  return { revision, meetings: meetings.map(presentMeeting), faults };
}

/** A programme that was made, or what stood in its way. */
export function presentProposal(proposal: ProgrammeProposal): Sent<z.input<typeof ProgrammeProposalView>> {
  if (proposal.outcome !== 'found') return proposal;
  const { programme, ...made } = proposal;
  return { ...made, meetings: programme };
}

/** A meeting on record. */
export function presentMeeting(meeting: Meeting): Sent<z.input<typeof MeetingView>> {
  return meeting;
}

/** What each pair has to talk about. */
export function presentWorths(worths: readonly PairWorth[]): Sent<z.input<typeof PairWorthsView>> {
  return {
    items: worths.map(({ supplierId, buyer, needs }) => ({
      supplierId,
      buyer,
      worth: worthOfPair({ needs }),
      needs: [...needs]
        .sort((one, other) => worthOfNeed(other) - worthOfNeed(one))
        .map(({ requirementId, verdict, points, openMusts }) => ({ requirementId, verdict, points, openMusts })),
    })),
  };
}

/** The caller's own part of a trip. */
export function presentOwnTrip({ trip, participation }: ReadOwnTrip): Sent<z.input<typeof OwnTripView>> {
  const { frame, ownMember, ownBuyers, ...part } = trip;
  return {
    ...frame,
    ...part,
    ...(ownMember && { ownMember }),
    ownBuyers,
    meetings: part.meetings.map(presentMeeting),
    ...(participation && { participation: presentParticipation(participation) }),
  };
}

/** A member's answer to a trip. */
export function presentParticipation({ tripId: _tripId, ...participation }: Participation) {
  return participation;
}

/** What is left to do after meetings. */
export function presentFollowUps({ unclosed, due, trips, today }: FollowUps): Sent<z.input<typeof FollowUpsView>> {
  return {
    unclosed: unclosed.map(presentMeeting),
    due: due.map(presentMeeting),
    trips: [...trips.values()].map(({ id, title, buyers }) => ({
      id,
      title,
      buyers: buyers.map(({ id: people, buyerId, name }) => ({ id: people, buyerId, name })),
    })),
    today,
  };
}

/** What a link asks. */
export function presentQuestion(question: ToldQuestion): Sent<z.input<typeof AnswerQuestionView>> {
  if (question.about === 'closing') {
    const { closing } = question.told.meeting;
    return { about: 'closing', ...presentTold(question.told), ...(closing && { closing }) };
  }
  if (question.about === 'outcome') {
    const { outcome, member, buyer, need } = question;
    return { about: 'outcome', member, buyer, need, order: outcome.order, revision: outcome.revision };
  }
  const { trip, member, meetings } = question;
  const { title, direction, base } = trip;
  return {
    about: 'participation',
    trip: title,
    member,
    direction,
    base: base.name,
    ...datesOf(trip),
    meetings: meetings.map(presentTold),
  };
}

function presentTold({ meeting: { date, from, to }, trip, member, buyer, people, place }: ToldMeeting) {
  return { trip: trip.title, member, buyer, people, place, date, from, to };
}
