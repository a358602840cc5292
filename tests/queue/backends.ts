import { randomBytes } from 'node:crypto';
import type { QueueAddress } from '../../src/queue/connection';
import { migrateQueue } from '../../src/queue/migrate-queue';
import { silentLog } from '../support/silent-log';
import { createTestDatabase } from '../support/test-database';

/** A place for one suite's queue, alone on its server by name. */
export interface TestQueue {
  readonly address: QueueAddress;
  readonly queueName: string;
  readonly remove: () => Promise<void>;
}

const redisUrl = process.env.MATCHVERK_TESTS_REDIS_URL;
const isRedisNeeded = (process.env.MATCHVERK_TESTS_NEED ?? '').includes('redis');

/** Runs the same suite over BullMQ on Postgres and on Redis. Without a Redis its half is skipped, unless it is said to be needed. */
export function describeOnEachBackend(name: string, suite: (makeQueue: () => Promise<TestQueue>) => void): void {
  describe(`${name}, on postgres`, () => suite(makePostgresQueue));
  const describeRedis = redisUrl || isRedisNeeded ? describe : describe.skip;
  describeRedis(`${name}, on redis`, () => suite(makeRedisQueue));
}

async function makePostgresQueue(): Promise<TestQueue> {
  const { url, drop } = await createTestDatabase();
  const queue = { address: { kind: 'postgres' as const, url }, queueName: uniqueName() };
  await migrateQueue(queue.address, silentLog, queue.queueName);
  return { ...queue, remove: drop };
}

async function makeRedisQueue(): Promise<TestQueue> {
  if (!redisUrl) throw new Error('MATCHVERK_TESTS_NEED asks for Redis, but redis-server was not found.');
  return { address: { kind: 'redis', url: redisUrl }, queueName: uniqueName(), remove: async () => {} };
}

function uniqueName(): string {
  return `test-${randomBytes(6).toString('hex')}`;
}
