/** Whether nobody has begun it, workers are at it, a person has stopped it, or every batch is done. */
export type RunState = 'waiting' | 'active' | 'cancelled' | 'completed';

/** One ranking of every requirement that was open when it was started, split into batches that any worker may do. */
export interface Run {
  /** 1 for the first. */
  readonly number: number;
  readonly startedBy: string;
  /** ISO 8601 with zone. */
  readonly startedAt: string;
  readonly state: RunState;
  /** Requirements whose batch is done; never falls. */
  readonly done: number;
  /** Requirements that were open at the start. */
  readonly total: number;
}

const RUN_ID = /^run-([1-9]\d{0,8})$/;

/** The id under which people follow a run, such as `run-17`. */
export function runIdOf(number: number): string {
  return `run-${number}`;
}

/** The number in the id of a run; undefined where the id is of something else. */
export function runNumberIn(id: string): number | undefined {
  const [, number] = RUN_ID.exec(id) ?? [];
  return number === undefined ? undefined : Number(number);
}
