import type { CalendarDate } from '../calendar-date';
import type { OutcomeId, RequirementId, SupplierId, TripId } from '../ids';
import type { StageEvent } from '../match/decision';
import { furthestStage, hasReached, isLost, type StageOnWay } from '../match/stage-path';
import { type Meeting, wasHeld } from '../trip/meeting';
import { CURRENCIES, type Currency } from './money';
import { isConfirmed, type Order, type OutcomeState } from './outcome';

/** The stages that may come of a meeting, in order. */
export const STAGES_AFTER_MEETING = [
  'visited',
  'evaluated',
  'approved',
  'quoted',
  'nominated',
  'delivering',
] as const satisfies readonly StageOnWay[];

type StageAfterMeeting = (typeof STAGES_AFTER_MEETING)[number];

/**
 * What a funnel counts. Members: `candidates` may join, `team` does. Meetings: `planned` and not cancelled, of these `held`,
 * of these `promising`. Matches: `matches` were talked about or led to an order, and of these each stage. Orders: `orders`,
 * of these `confirmed`.
 */
export type FunnelStep =
  | 'candidates'
  | 'team'
  | 'planned'
  | 'held'
  | 'promising'
  | 'matches'
  | StageAfterMeeting
  | 'lost'
  | 'orders'
  | 'confirmed';

/** Every step in the order in which it is told. */
export const FUNNEL_STEPS: readonly FunnelStep[] = [
  'candidates',
  'team',
  'planned',
  'held',
  'promising',
  'matches',
  ...STAGES_AFTER_MEETING,
  'lost',
  'orders',
  'confirmed',
];

/** A match by its two ends. */
export interface MatchKey {
  readonly requirementId: RequirementId;
  readonly supplierId: SupplierId;
}

/** A meeting as the funnel sees it. */
export interface FunnelMeeting extends Pick<Meeting, 'id' | 'supplierId' | 'isCancelled' | 'closing'> {
  /** The day, in the zone of the trip. */
  readonly on: CalendarDate;
  readonly needs: readonly RequirementId[];
}

/** An order as the funnel sees it; withdrawn ones are no orders. */
export interface FunnelOrder extends MatchKey {
  readonly id: OutcomeId;
  readonly state: OutcomeState;
  readonly order: Pick<Order, 'valuePerYear'>;
}

/** All that a funnel is made from. */
export interface FunnelSource {
  readonly tripId: TripId;
  readonly firstDay: CalendarDate;
  readonly seats: number;
  readonly candidates: readonly SupplierId[];
  readonly team: readonly SupplierId[];
  readonly meetings: readonly FunnelMeeting[];
  /** Of the matches concerned, in the order in which they were recorded. */
  readonly stages: readonly (MatchKey & Pick<StageEvent, 'stage' | 'on'>)[];
  readonly orders: readonly FunnelOrder[];
}

/** What the ids of a figure are of. A match is `requirement/supplier`. */
export type FunnelSubject = 'member' | 'meeting' | 'match' | 'outcome';

/** One figure with the records that it counts. */
export interface FunnelFigure {
  readonly step: FunnelStep;
  readonly of: FunnelSubject;
  readonly count: number;
  /** Those counted, each once; so many as there are, since a trip is bounded. */
  readonly ids: readonly string[];
}

/** What the orders of a trip are worth a year in one currency, in minor units. Orders without a stated value are in none. */
export interface FunnelValue {
  readonly currency: Currency;
  readonly confirmedMinor: number;
  readonly unconfirmedMinor: number;
  readonly ids: readonly OutcomeId[];
}

/** From the members who might travel to the orders that came of it. */
export interface Funnel {
  readonly tripId: TripId;
  readonly seats: number;
  readonly figures: readonly FunnelFigure[];
  readonly values: readonly FunnelValue[];
}

/**
 * Counts how far a trip has led. A match counts for every stage that it has reached or passed since it was talked about, so
 * no stage counts more than the one before it; an order proves that its match was nominated. Lost is what is lost as things stand.
 */
export function funnelOf(source: FunnelSource): Funnel {
  const orders = source.orders.filter(({ state }) => state !== 'withdrawn');
  const planned = source.meetings.filter(({ isCancelled }) => !isCancelled);
  const held = planned.filter(wasHeld);
  const promising = held.filter(({ closing }) => closing?.verdict === 'promising');
  const ways = waysOf(source, held, orders);
  const figure = (step: FunnelStep, of: FunnelSubject, ids: readonly string[]): FunnelFigure => {
    const distinct = [...new Set(ids)];
    return { step, of, count: distinct.length, ids: distinct };
  };
  const matches = (step: FunnelStep, isCounted: (way: Way) => boolean) =>
    figure(
      step,
      'match',
      ways.filter(isCounted).map(({ key }) => key),
    );
  return {
    tripId: source.tripId,
    seats: source.seats,
    figures: [
      figure('candidates', 'member', source.candidates),
      figure('team', 'member', source.team),
      figure('planned', 'meeting', idsOf(planned)),
      figure('held', 'meeting', idsOf(held)),
      figure('promising', 'meeting', idsOf(promising)),
      matches('matches', () => true),
      ...STAGES_AFTER_MEETING.map((stage) => matches(stage, ({ furthest }) => hasReached(furthest, stage))),
      matches('lost', (way) => way.isLost),
      figure('orders', 'outcome', idsOf(orders)),
      figure('confirmed', 'outcome', idsOf(orders.filter(isConfirmed))),
    ],
    values: CURRENCIES.flatMap((currency) => valueIn(currency, orders)),
  };
}

/** The matches of which stages are needed for the funnel: those talked about at a meeting that was held, and those with an order. */
export function matchesInFunnel({ meetings, orders }: Pick<FunnelSource, 'meetings' | 'orders'>): readonly MatchKey[] {
  const talkedAbout = meetings
    .filter(wasHeld)
    .flatMap(({ supplierId, needs }) => needs.map((requirementId) => ({ requirementId, supplierId })));
  const ordered = orders.filter(({ state }) => state !== 'withdrawn');
  return [...new Map([...talkedAbout, ...ordered].map((match) => [keyOf(match), match])).values()].map(
    ({ requirementId, supplierId }) => ({ requirementId, supplierId }),
  );
}

/** How far a match has come since it was talked about. */
interface Way {
  readonly key: string;
  readonly furthest: StageOnWay | undefined;
  readonly isLost: boolean;
}

function waysOf(source: FunnelSource, held: readonly FunnelMeeting[], orders: readonly FunnelOrder[]): readonly Way[] {
  const ordered = new Set(orders.map(keyOf));
  const stages = new Map<string, FunnelSource['stages'][number][]>();
  for (const event of source.stages) {
    const known = stages.get(keyOf(event));
    if (known === undefined) stages.set(keyOf(event), [event]);
    else known.push(event);
  }
  return matchesInFunnel({ meetings: held, orders }).map((match) => {
    const key = keyOf(match);
    const since = dayOf(match, source, held);
    const events = (stages.get(key) ?? []).filter(({ on }) => on >= since);
    const furthest = furthestStage(ordered.has(key) ? [...events, { stage: 'nominated' as const, on: since }] : events);
    return { key, furthest, isLost: isLost(events) };
  });
}

/** The day on which a match was first talked about; the first of the trip where no meeting says so. */
function dayOf(match: MatchKey, { firstDay }: FunnelSource, held: readonly FunnelMeeting[]): CalendarDate {
  const days = held
    .filter(({ supplierId, needs }) => supplierId === match.supplierId && needs.includes(match.requirementId))
    .map(({ on }) => on);
  return days.sort()[0] ?? firstDay;
}

function valueIn(currency: Currency, orders: readonly FunnelOrder[]): readonly FunnelValue[] {
  const valued = orders.filter(({ order }) => order.valuePerYear?.currency === currency);
  if (valued.length === 0) return [];
  const confirmedMinor = sumOf(valued.filter(isConfirmed));
  return [{ currency, confirmedMinor, unconfirmedMinor: sumOf(valued) - confirmedMinor, ids: idsOf(valued) }];
}

function sumOf(orders: readonly FunnelOrder[]): number {
  return orders.reduce((sum, { order }) => sum + (order.valuePerYear?.minor ?? 0), 0);
}

function idsOf<Id extends string>(records: readonly { readonly id: Id }[]): readonly Id[] {
  return records.map(({ id }) => id);
}

function keyOf({ requirementId, supplierId }: MatchKey): string {
  return `${requirementId}/${supplierId}`;
}
