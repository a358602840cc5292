import { RateLimiterMemory } from 'rate-limiter-flexible';
import { loggedActorOf, type NewLogEntry, NOBODY } from '../../domain/log/log-entry';
import type { Attempt, Denial } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';

/** Where refusals are noted. */
export interface DenialLog {
  /** Comes back at once, and never fails: the one refused neither waits nor learns anything. */
  note(denial: Denial, requestId?: string): void;
  /** When everything that was noted is on record. */
  settled(): Promise<void>;
}

/** One a second from any one caller, in the long run: enough to see what somebody is after, too little to fill a disk. */
const NOTED_A_MINUTE = { points: 60, duration: 60 };

/** Notes refusals, of one process. Those of a caller who is refused more often than is written down are counted in the next one that is. */
export function openDenialLog({ database, now, log }: Pick<FlowDeps, 'database' | 'now' | 'log'>): DenialLog {
  const limiter = new RateLimiterMemory(NOTED_A_MINUTE);
  const writing = new Set<Promise<void>>();
  let unwritten = 0;
  const write = async ({ attempt }: Denial, at: Date, requestId?: string): Promise<void> => {
    const isWithinBounds = await limiter.consume(callerOf(attempt)).then(
      () => true,
      () => false,
    );
    if (!isWithinBounds) {
      unwritten += 1;
      return;
    }
    const entry: NewLogEntry = { ...entryOf(attempt, at, requestId), ...(unwritten > 0 && { unwritten }) };
    unwritten = 0;
    await database.inTransaction((stores) => stores.log.add([entry]));
  };
  return {
    note: (denial, requestId) => {
      const written = write(denial, now(), requestId)
        .catch((error: unknown) => log.warn({ err: error }, 'a refusal could not be put on record'))
        .finally(() => writing.delete(written));
      writing.add(written);
    },
    settled: async () => {
      await Promise.all(writing);
    },
  };
}

function callerOf({ actor }: Attempt): string {
  return actor?.accountId ?? actor?.keyId ?? actor?.name ?? '';
}

function entryOf({ actor, operation, subject = {} }: Attempt, at: Date, requestId?: string): NewLogEntry {
  return {
    at: at.toISOString(),
    by: actor ? loggedActorOf(actor) : NOBODY,
    outcome: 'denied',
    ...(operation !== undefined && { operation }),
    subject,
    changes: [],
    ...(requestId !== undefined && { requestId }),
  };
}
