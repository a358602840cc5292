import type { ChangeEvent } from '../../domain/event';
import { type Actor, requireMay } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { mayLearnOf } from './may-learn-of';

/** Somebody who wants to follow what happens. */
export interface Follower {
  /** The last number that was seen before; absent for whoever begins. */
  readonly after: number | undefined;
  /** Finds out anew who it is, and throws where that is nobody any more. */
  readonly identify: () => Promise<Actor>;
  readonly tell: (events: readonly ChangeEvent[]) => void;
  /** Comes first. With a number, everything may have changed, and from that number on it is told: to whoever is new or was away too long. */
  readonly begin: (anew: number | undefined) => void;
  /** No more is told: the follower is nobody any more, or the process ends. */
  readonly end: () => void;
}

/** Whoever has missed more than this reads everything anew, which is less work. */
const MOST_REPEATED = 1_000;

/** A key that is revoked and an account that is closed are let go of within 5 s, the time of the question included. */
const IDENTIFY_EVERY_MS = 3_000;

/**
 * Tells what happens from now on, or from where the follower was cut off: each event once and in order, and only what the
 * follower may know at that moment. Who it is is asked again all the time.
 *
 * @returns what ends it
 */
export async function followEvents(deps: FlowDeps, actor: Actor, follower: Follower): Promise<() => void> {
  requireMay(actor, 'follow-events');
  const telling = new Telling(actor, follower);
  const leave = () => {
    clearInterval(watch);
    deps.events.leave(listener);
  };
  const end = () => {
    leave();
    follower.end();
  };
  const listener = { tell: (events: readonly ChangeEvent[]) => telling.tell(events), end };
  const watch = setInterval(() => {
    follower.identify().then((now) => telling.tellTo(now), end);
  }, IDENTIFY_EVERY_MS);
  try {
    const joined = await deps.events.join(listener);
    const missed = await findMissed(deps, follower.after, joined);
    follower.begin(missed === undefined ? joined : undefined);
    telling.begin(missed ?? []);
    return leave;
  } catch (error) {
    leave();
    throw error;
  }
}

/** What happened between the two numbers; undefined for whoever begins, and where not all of that is known any more. */
async function findMissed(
  { database }: FlowDeps,
  after: number | undefined,
  upTo: number,
): Promise<readonly ChangeEvent[] | undefined> {
  if (after === undefined || after > upTo) return undefined;
  if (after === upTo) return [];
  const { events } = database.stores;
  const missed = await events.list(after, upTo, MOST_REPEATED + 1);
  const oldest = await events.findOldest();
  const isWhole = oldest !== undefined && oldest <= after + 1;
  return isWhole && missed.length <= MOST_REPEATED ? missed : undefined;
}

/** Keeps back what happens until what was missed has been told. */
class Telling {
  private waiting: ChangeEvent[] | undefined = [];

  constructor(
    private viewer: Actor,
    private readonly follower: Follower,
  ) {}

  tellTo(viewer: Actor): void {
    this.viewer = viewer;
  }

  begin(missed: readonly ChangeEvent[]): void {
    const all = [...missed, ...(this.waiting ?? [])];
    this.waiting = undefined;
    this.tell(all);
  }

  tell(events: readonly ChangeEvent[]): void {
    if (this.waiting !== undefined) {
      this.waiting.push(...events);
      return;
    }
    const known = events.filter((event) => mayLearnOf(this.viewer, event));
    if (known.length > 0) this.follower.tell(known);
  }
}
