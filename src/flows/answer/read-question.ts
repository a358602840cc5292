import type { Buyer } from '../../domain/demand/buyer';
import type { OutcomeId } from '../../domain/ids';
import type { Texts } from '../../domain/language';
import type { Outcome } from '../../domain/outcome/outcome';
import type { AnswerQuestion } from '../../domain/trip/answer-link';
import type { Meeting } from '../../domain/trip/meeting';
import { findPlace, type Trip } from '../../domain/trip/trip';
import { hashOfToken, isTokenShaped } from '../access/token';
import type { FlowDeps } from '../flow-deps';
import { linkIsGone } from '../session/claim-link';

/** A meeting as it is told to somebody who has not signed in: in names, for no id would help him. */
export interface ToldMeeting {
  readonly meeting: Meeting;
  readonly trip: Trip;
  readonly member: string;
  readonly buyer: string;
  readonly people: string;
  readonly place: string;
}

/** What a link asks, with as much as one needs to answer it. */
export type ToldQuestion =
  | {
      readonly about: 'participation';
      readonly trip: Trip;
      readonly member: string;
      readonly meetings: readonly ToldMeeting[];
    }
  | { readonly about: 'closing'; readonly told: ToldMeeting }
  | {
      readonly about: 'outcome';
      readonly outcome: Outcome;
      readonly member: string;
      readonly buyer: string;
      readonly need: Texts;
    };

/**
 * What a link asks. Looking uses nothing up.
 *
 * @throws Problem `gone`, in the same words, for a link that is unknown, used or over, or whose question has gone
 */
export async function readQuestion(deps: FlowDeps, token: string): Promise<ToldQuestion> {
  const question = isTokenShaped('answer', token)
    ? await deps.database.stores.answerLinks.find(hashOfToken(token), deps.now())
    : undefined;
  const told = question && (await tell(deps, question));
  if (!told) throw linkIsGone();
  return told;
}

async function tell(deps: FlowDeps, question: AnswerQuestion): Promise<ToldQuestion | undefined> {
  const { trips, meetings, suppliers } = deps.database.stores;
  if (question.about === 'participation') {
    const [trip, supplier] = [await trips.find(question.tripId), await suppliers.find(question.supplierId)];
    if (!trip || !supplier) return undefined;
    const own = (await meetings.list(trip.id, supplier.id)).filter(({ isCancelled }) => !isCancelled);
    return { about: 'participation', trip, member: supplier.name, meetings: await tellMeetings(deps, trip, own) };
  }
  if (question.about === 'outcome') return tellOutcome(deps, question.outcomeId);
  const meeting = await meetings.find(question.meetingId);
  const trip = meeting && (await trips.find(meeting.tripId));
  if (!meeting || !trip || meeting.isCancelled) return undefined;
  const [told] = await tellMeetings(deps, trip, [meeting]);
  return told && { about: 'closing', told };
}

/** A withdrawn outcome is no question any more. */
async function tellOutcome({ database }: FlowDeps, id: OutcomeId): Promise<ToldQuestion | undefined> {
  const { outcomes, suppliers, requirements, buyers } = database.stores;
  const outcome = await outcomes.find(id);
  if (!outcome || outcome.state === 'withdrawn') return undefined;
  const [supplier, need] = [await suppliers.find(outcome.supplierId), await requirements.find(outcome.requirementId)];
  const buyer = need && (await buyers.find(need.buyerId));
  if (!supplier || !buyer) return undefined;
  return { about: 'outcome', outcome, member: supplier.name, buyer: buyer.name, need: need.title };
}

async function tellMeetings(
  { database }: FlowDeps,
  trip: Trip,
  meetings: readonly Meeting[],
): Promise<readonly ToldMeeting[]> {
  const [suppliers, buyers] = await Promise.all([
    database.stores.suppliers.findAll([...new Set(meetings.map(({ supplierId }) => supplierId))]),
    database.stores.buyers.findAll([...new Set(trip.buyers.map(({ buyerId }) => buyerId))]),
  ]);
  return meetings.flatMap((meeting) => {
    const people = trip.buyers.find(({ id }) => id === meeting.buyer);
    const member = suppliers.find(({ id }) => id === meeting.supplierId);
    if (!people || !member) return [];
    const place = findPlace(trip, meeting.placeId)?.name ?? meeting.placeId;
    return [{ meeting, trip, member: member.name, buyer: nameOf(buyers, people), people: people.name, place }];
  });
}

function nameOf(buyers: readonly Buyer[], { buyerId }: Trip['buyers'][number]): string {
  return buyers.find(({ id }) => id === buyerId)?.name ?? buyerId;
}
