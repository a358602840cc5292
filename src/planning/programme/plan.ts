import { minuteOf } from '../../domain/trip/clock-time';
import { worthOfMeeting } from '../../domain/trip/match-worth';
import { isSamePair, type Pair, placeOfMeeting, rolesIn } from '../../domain/trip/meeting';
import { membersWhoJoin, type Participant } from '../../domain/trip/trip';
import { type MeetingTime, slotsOf, timesOf } from './meeting-times';
import type { ProgrammeQuestion } from './programme-question';
import { type Routes, routesOf } from './routes';

/** A meeting that could be. */
export interface Cell extends MeetingTime {
  /** Its place among the cells. */
  readonly number: number;
  /** Its pair's place among the pairs. */
  readonly pair: number;
  /** Minutes since midnight. */
  readonly start: number;
  readonly end: number;
}

/** Two who may meet. */
export interface PlanPair extends Pair {
  readonly traveller: number;
  readonly host: number;
  /** The number of the host's place among the routes; -1 where it receives nowhere. */
  readonly place: number;
  readonly worth: number;
  /** The meetings that they could have, in order of time. */
  readonly cells: readonly Cell[];
}

/** One who has meetings. */
export interface PlanSide extends Pick<Participant, 'fewest' | 'most' | 'parallel'> {
  /** As `rolesIn` names it. */
  readonly key: string;
}

/** A question made ready: who could meet whom and when, every rule of hours and places already seen to. */
export interface Plan {
  readonly question: ProgrammeQuestion;
  readonly pairs: readonly PlanPair[];
  /** Those of all pairs, by number. */
  readonly cells: readonly Cell[];
  readonly travellers: readonly PlanSide[];
  readonly hosts: readonly PlanSide[];
  readonly routes: Routes;
}

/** Every pair that may meet with every time at which it could, taken by itself. */
export function planOf(question: ProgrammeQuestion): Plan {
  const { trip } = question;
  const members = membersWhoJoin(trip).map((member) => sideOf(`member/${member.supplierId}`, member));
  const buyers = trip.buyers.map((people) => sideOf(`buyer/${people.id}`, people));
  const [travellers, hosts] = trip.direction === 'outward' ? [members, buyers] : [buyers, members];
  const [numberOfTraveller, numberOfHost] = [travellers, hosts].map(
    (sides) => new Map(sides.map(({ key }, number) => [key, number])),
  );
  const routes = routesOf(trip);
  const slots = slotsOf(trip);
  const cells: Cell[] = [];
  const pairs = candidatesOf(question).map(({ worth, ...pair }, number): PlanPair => {
    const { traveller, host } = rolesIn(trip.direction, pair);
    const own = timesOf(question, pair, slots).map((time, place): Cell => {
      const [start, end] = [minuteOf(time.from), minuteOf(time.to)];
      return { ...time, number: cells.length + place, pair: number, start, end };
    });
    cells.push(...own);
    return {
      ...pair,
      worth,
      traveller: numberOfTraveller?.get(traveller) ?? -1,
      host: numberOfHost?.get(host) ?? -1,
      place: routes.numberOf.get(placeOfMeeting(trip, pair) ?? '') ?? -1,
      cells: own,
    };
  });
  return { question, pairs, cells, travellers, hosts, routes };
}

function sideOf(key: string, { fewest, most, parallel }: Participant): PlanSide {
  return { key, fewest, most, parallel };
}

/** Whoever has something to talk about, is wished to meet, or meets already; nobody whom one side refused. */
function candidatesOf({ trip, wishes, worths, standing = [] }: ProgrammeQuestion): readonly (Pair & {
  readonly worth: number;
})[] {
  const worthByPair = new Map(worths.map((worth) => [keyOf(worth), worth]));
  const refused = new Set(wishes.filter(({ kind }) => kind === 'must-not').map(keyOf));
  const wished = new Set(wishes.map(keyOf));
  return membersWhoJoin(trip).flatMap(({ supplierId }) =>
    trip.buyers.flatMap(({ id: buyer }) => {
      const pair = { supplierId, buyer };
      const key = keyOf(pair);
      if (refused.has(key)) return [];
      const worth = worthOfMeeting({ ...pair, needs: worthByPair.get(key)?.needs ?? [] }, wishes);
      const isWanted = worth > 0 || wished.has(key) || standing.some((meeting) => isSamePair(meeting, pair));
      return isWanted ? [{ ...pair, worth }] : [];
    }),
  );
}

function keyOf({ supplierId, buyer }: Pair): string {
  return `${supplierId} ${buyer}`;
}
