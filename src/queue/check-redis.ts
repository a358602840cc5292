import { Redis } from 'ioredis';
import { Problem } from '../domain/problem';
import { ConfigurationError } from '../platform/configuration-error';
import type { QueueAddress } from './connection';

/** How long a server may take to answer when a process starts. */
const ANSWER_MS = 5_000;

/**
 * Stops a process from starting on a Redis that may forget jobs: under any eviction policy but `noeviction` a full
 * Redis drops acknowledged jobs without an error to anybody.
 *
 * @throws Problem `unavailable` when Redis does not answer
 * @throws ConfigurationError when it would evict
 */
export async function checkRedis(address: QueueAddress): Promise<void> {
  if (address.kind !== 'redis') return;
  const client = new Redis(address.url, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: ANSWER_MS,
    commandTimeout: ANSWER_MS,
  });
  let reason: string | undefined;
  client.on('error', ({ message }: Error) => {
    reason = message;
  });
  try {
    const policy = await client.connect().then(() => readEvictionPolicy(client));
    if (policy !== undefined && policy !== 'noeviction') throw evictionFault(policy);
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    const value = `Redis (REDIS_URL): ${reason ?? (error as Error).message}`;
    throw new Problem('unavailable', [{ code: 'absent', path: '/redis', value }]);
  } finally {
    client.disconnect();
  }
}

/** Hosted servers often forbid CONFIG; INFO tells the same. Undefined where neither does. */
async function readEvictionPolicy(client: Redis): Promise<string | undefined> {
  const info = await client.info('memory');
  return /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
}

function evictionFault(policy: string): ConfigurationError {
  return new ConfigurationError([
    {
      variable: 'REDIS_URL',
      value: `maxmemory-policy ${policy}`,
      advice: {
        en: 'set maxmemory-policy noeviction on this Redis; it would drop jobs when its memory is full',
        sv: 'sätt maxmemory-policy noeviction i denna Redis; den skulle kasta jobb när minnet är fullt',
      },
    },
  ]);
}
