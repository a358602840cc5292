import type { CalendarDate } from '../../domain/calendar-date';
import type { RequirementId } from '../../domain/ids';
import { type Hours, holdTogether, overlap } from '../../domain/trip/clock-time';
import { isQualifiedPair, type PairWorth, worthOfMeeting, worthOfNeed } from '../../domain/trip/match-worth';
import { isSamePair } from '../../domain/trip/meeting';
import { TEAM_WEIGHTS } from '../../domain/trip/team-choice';
import { datesOf, type Participant, type TripDraft, type TripMember } from '../../domain/trip/trip';
import { slotsOf } from '../programme/meeting-times';
import type { TeamQuestion } from './team-question';

/** Someone who could have a seat, and what it would bring. */
export interface Candidate {
  readonly member: TripMember;
  readonly isGiven: boolean;
  /** Most meetings that it can have. */
  readonly most: number;
  /** What a meeting with each of the buyer's people is worth, by their number; 0 where there is nothing to talk about. */
  readonly worths: readonly number[];
  /** Whether it is qualified for something that is talked about then. */
  readonly isQualified: readonly boolean[];
  readonly covers: ReadonlySet<RequirementId>;
  readonly openMusts: number;
  readonly lastSeatOn?: CalendarDate;
  readonly waitedMonths: number;
}

/** Candidates and what there is to share among them. */
export interface Field {
  readonly candidates: readonly Candidate[];
  /** Most meetings that each of the buyer's people can have. */
  readonly mostOfBuyers: readonly number[];
  readonly needs: readonly RequirementId[];
}

/** Those who join in any case, and those who may and have anybody to talk to. */
export function fieldOf(question: TeamQuestion): Field {
  const { trip } = question;
  const slots = slotsOf(trip);
  const isOutward = trip.direction === 'outward';
  return {
    candidates: trip.members
      .filter(({ joins }) => joins !== 'no')
      .map((member) => candidateOf(question, member, mostMeetings(slots, member, !isOutward)))
      .filter(({ isGiven, worths }) => isGiven || worths.some((worth) => worth > 0)),
    mostOfBuyers: trip.buyers.map((people) => mostMeetings(slots, people, isOutward)),
    needs: [...new Set(question.worths.flatMap(({ needs }) => needs.map(({ requirementId }) => requirementId)))],
  };
}

/** Its own limit, or what its free time has room for: a rough bound, since drives and the other side are left out. */
function mostMeetings(slots: readonly Hours[], { most, free, parallel }: Participant, isHost: boolean): number {
  let room = 0;
  let last: Hours | undefined;
  for (const slot of slots) {
    const isFree = free.length === 0 || holdTogether(free, slot);
    if (!isFree || (last && overlap(last, slot))) continue;
    room += 1;
    last = slot;
  }
  return Math.min(most, room * (isHost ? parallel : 1));
}

function candidateOf(question: TeamQuestion, member: TripMember, most: number): Candidate {
  const { trip, wishes, worths, lastSeats } = question;
  const { supplierId } = member;
  const pairs = trip.buyers.map(({ id: buyer }): PairWorth | undefined => {
    const isRefused = wishes.some((wish) => wish.kind === 'must-not' && isSamePair(wish, { supplierId, buyer }));
    const worth = worths.find((one) => isSamePair(one, { supplierId, buyer }));
    if (isRefused) return undefined;
    return { supplierId, buyer, needs: worth?.needs ?? [] };
  });
  const talked = new Map(pairs.flatMap((pair) => pair?.needs ?? []).map((need) => [need.requirementId, need]));
  const worthwhile = [...talked.values()].filter((need) => worthOfNeed(need) > 0);
  const lastSeatOn = lastSeats.get(supplierId);
  return {
    member,
    isGiven: member.joins === 'must',
    most,
    worths: pairs.map((pair) => (pair ? worthOfMeeting(pair, wishes) : 0)),
    isQualified: pairs.map((pair) => pair !== undefined && isQualifiedPair(pair)),
    covers: new Set(
      worthwhile.flatMap(({ verdict, requirementId }) => (verdict === 'qualified' ? [requirementId] : [])),
    ),
    openMusts: worthwhile.reduce((sum, { openMusts }) => sum + openMusts, 0),
    ...(lastSeatOn && { lastSeatOn }),
    waitedMonths: monthsOfWaiting(trip, lastSeatOn),
  };
}

function monthsOfWaiting(trip: TripDraft, lastSeatOn: CalendarDate | undefined): number {
  const { longestWaitMonths } = TEAM_WEIGHTS;
  if (lastSeatOn === undefined) return longestWaitMonths;
  const [from, to] = [lastSeatOn, datesOf(trip).first].map((date) => date.split('-').map(Number));
  const [years, months, days] = [0, 1, 2].map((part) => (to?.[part] ?? 0) - (from?.[part] ?? 0));
  const whole = (years ?? 0) * 12 + (months ?? 0) - ((days ?? 0) < 0 ? 1 : 0);
  return Math.min(longestWaitMonths, Math.max(0, whole));
}
