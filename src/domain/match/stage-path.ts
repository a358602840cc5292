import type { CalendarDate } from '../calendar-date';
import { STAGES, type Stage, type StageEvent } from './decision';

/** A stage other than `lost`: they follow one another. */
export type StageOnWay = Exclude<Stage, 'lost'>;

/** The stages that follow one another, first to last. */
export const STAGES_ON_WAY: readonly StageOnWay[] = STAGES.filter((stage) => stage !== 'lost');

type Step = Pick<StageEvent, 'stage' | 'on'>;

/**
 * How far a match has come: the furthest stage, however its events are ordered; undefined before the first.
 *
 * @param since only what happened from that day on counts
 */
export function furthestStage(events: readonly Step[], since: CalendarDate = ''): StageOnWay | undefined {
  const reached = new Set(events.filter(({ on }) => on >= since).map(({ stage }) => stage));
  return STAGES_ON_WAY.findLast((stage) => reached.has(stage));
}

/** Has a match that stands at `furthest` reached this stage, or passed it? */
export function hasReached(furthest: StageOnWay | undefined, stage: StageOnWay): boolean {
  return furthest !== undefined && STAGES_ON_WAY.indexOf(furthest) >= STAGES_ON_WAY.indexOf(stage);
}

/**
 * Is the match lost as things stand: is a loss its last event? Of events on one day, the one that was recorded last.
 *
 * @param events in the order in which they were recorded
 */
export function isLost(events: readonly Step[]): boolean {
  const last = events.reduce<Step | undefined>(
    (latest, event) => (latest && latest.on > event.on ? latest : event),
    undefined,
  );
  return last?.stage === 'lost';
}

/**
 * The stage that an order proves, and that is not on record yet: `delivering` once deliveries have begun, `nominated` before
 * that. Undefined where the match is that far already, and not lost since.
 */
export function stageProvenByOrder(
  { orderedOn, startsOn }: { readonly orderedOn: CalendarDate; readonly startsOn?: CalendarDate },
  events: readonly Step[],
  today: CalendarDate,
): (Step & { readonly stage: StageOnWay }) | undefined {
  const proven =
    startsOn !== undefined && startsOn <= today
      ? ({ stage: 'delivering', on: startsOn } as const)
      : ({ stage: 'nominated', on: orderedOn } as const);
  return hasReached(furthestStage(events), proven.stage) && !isLost(events) ? undefined : proven;
}
