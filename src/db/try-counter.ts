import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { type DataSource, EntitySchema } from 'typeorm';
import { TRY_LIMITS, TRY_RULES, type TryLimit, type TryRule } from '../domain/tries';

/** A row of `tries`; its shape is that of rate-limiter-flexible, whose clock is that of the process. */
interface TryRow {
  key: string;
  points: number;
  /** Milliseconds since 1970. */
  expire: string | null;
}

/** How often what has been tried of late, shared by all processes. */
export const TRIES = new EntitySchema<TryRow>({
  name: 'tries',
  columns: {
    key: { type: 'varchar', length: 255, primary: true, primaryKeyConstraintName: 'tries_pk' },
    points: { type: 'integer', default: 0 },
    expire: { type: 'bigint', nullable: true },
  },
});

/** Counts tries in Postgres, so that many processes, and many tries at once, share one count. */
export interface TryCounter {
  /** Counts a try at `key`, which is stored as a hash. Returns how many seconds to wait, where it was one too many. */
  take(rule: TryRule, key: string): Promise<number | undefined>;
  /** Forgets the tries at `key`: somebody has shown that they were his own. */
  forgive(rule: TryRule, key: string): Promise<void>;
}

/** How long it is remembered that somebody went beyond a limit, in seconds. */
const EXCESS_REMEMBERED_S = 24 * 3600;

/** Makes the counter over the table `tries`. */
export function makeTryCounter(dataSource: DataSource): TryCounter {
  const counters = new Map(TRY_RULES.map((rule) => [rule, countersOf(dataSource, rule)]));
  const of = (rule: TryRule) => {
    const found = counters.get(rule);
    if (found === undefined) throw new Error(`There is no limit (${rule}).`);
    return found;
  };
  return {
    take: async (rule, key) => {
      const { limiter, excess, limit } = of(rule);
      const hash = hashOf(key);
      const taken = await outcomeOf(limiter.consume(hash));
      if (taken.isAllowed) return undefined;
      const isFirstBeyond = taken.result.consumedPoints === limit.tries + 1;
      if (limit.waitGrowsTo === undefined || !isFirstBeyond) return secondsOf(taken.result);
      const { consumedPoints } = (await outcomeOf(excess.consume(hash))).result;
      const seconds = Math.min(limit.seconds * 2 ** (consumedPoints - 1), limit.waitGrowsTo);
      await limiter.block(hash, seconds);
      return seconds;
    },
    forgive: async (rule, key) => {
      const { limiter, excess } = of(rule);
      await Promise.all([limiter.delete(hashOf(key)), excess.delete(hashOf(key))]);
    },
  };
}

function countersOf(dataSource: DataSource, rule: TryRule) {
  const limit: TryLimit = TRY_LIMITS[rule];
  const common = { storeClient: dataSource, storeType: 'typeorm', tableName: 'tries', tableCreated: true };
  return {
    limit,
    limiter: new RateLimiterPostgres({
      ...common,
      keyPrefix: rule,
      points: limit.tries,
      duration: limit.seconds,
      // One of them clears the table for all.
      clearExpiredByTimeout: rule === TRY_RULES[0],
    }),
    excess: new RateLimiterPostgres({
      ...common,
      keyPrefix: `${rule}-excess`,
      points: Number.MAX_SAFE_INTEGER,
      duration: EXCESS_REMEMBERED_S,
      clearExpiredByTimeout: false,
    }),
  };
}

/** The library tells a try too many by rejecting with its count, and a database that is away by rejecting with an Error. */
async function outcomeOf(
  consuming: Promise<RateLimiterRes>,
): Promise<{ readonly isAllowed: boolean; readonly result: RateLimiterRes }> {
  try {
    return { isAllowed: true, result: await consuming };
  } catch (error) {
    if (error instanceof RateLimiterRes) return { isAllowed: false, result: error };
    throw error;
  }
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}

/** So that the table tells nobody who has tried to sign in. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
