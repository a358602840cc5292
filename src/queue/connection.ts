import {
  createPostgresBackend,
  type Processor,
  Queue,
  type QueueOptions,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from '../platform/logger';
import { QUEUE_NAME } from './jobs';

/** Where the queue lives. */
export interface QueueAddress {
  readonly kind: 'postgres' | 'redis';
  readonly url: string;
}

/** The queue's connections of one process. What was opened here is closed here. */
export interface QueueConnections {
  readonly address: QueueAddress;
  /** For announcing: refuses at once while the server is away. */
  readonly openQueue: () => Queue;
  /** For working: waits for the server to come back. */
  readonly openWorker: (processor: Processor, options: Omit<WorkerOptions, 'connection'>) => Worker;
  readonly close: () => Promise<void>;
}

const onPostgres = withBackend(createPostgresBackend);

/** Connections a queue, and a worker beside its jobs, may hold to Postgres. */
const POOL_SIZE = 2;

/** How long a closed connection may keep its process alive. */
const DISCONNECT_MS = 500;

/** Redis when it is given, and otherwise the Postgres that holds everything else. */
export function queueAddressOf(redisUrl: string | undefined, databaseUrl: string): QueueAddress {
  return redisUrl === undefined ? { kind: 'postgres', url: databaseUrl } : { kind: 'redis', url: redisUrl };
}

/**
 * Opens queues and workers on either backend. The rest of the program sees one kind: BullMQ's own types expect the Redis
 * one, so those of Postgres are cast here and nowhere else.
 *
 * @param queueName another name than the product's own keeps tests apart on one server
 */
export function connectQueue(address: QueueAddress, log: Logger, queueName: string = QUEUE_NAME): QueueConnections {
  const opened: Redis[] = [];
  const onError = (error: Error) => log.warn({ err: error }, 'queue connection failed');
  const redis = (isProducer: boolean) => {
    const client = new Redis(address.url, {
      maxRetriesPerRequest: null,
      enableOfflineQueue: !isProducer,
      disconnectTimeout: DISCONNECT_MS,
    });
    client.on('error', onError);
    opened.push(client);
    return client;
  };
  const pool = (max: number) => ({ connectionString: address.url, max, application_name: 'matchverk queue' });
  return {
    address,
    openQueue: () => {
      const options: Omit<QueueOptions, 'connection'> = {};
      const queue =
        address.kind === 'redis'
          ? new Queue(queueName, { ...options, connection: redis(true) })
          : (new onPostgres.Queue(queueName, { ...options, connection: pool(POOL_SIZE) }) as unknown as Queue);
      queue.on('error', onError);
      return queue;
    },
    openWorker: (processor, options) => {
      const max = POOL_SIZE + (options.concurrency ?? 1);
      const worker =
        address.kind === 'redis'
          ? new Worker(queueName, processor, { ...options, connection: redis(false) })
          : (new onPostgres.Worker(queueName, processor, { ...options, connection: pool(max) }) as unknown as Worker);
      worker.on('error', onError);
      return worker;
    },
    // BullMQ closes the connections it made itself, but never a Redis client that was handed to it.
    close: async () => {
      await Promise.all(opened.map(closeRedis));
    },
  };
}

/** Says goodbye to a server that answers; from one that does not there is nothing to wait for. */
async function closeRedis(client: Redis): Promise<void> {
  if (client.status === 'ready') await client.quit().catch(() => {});
  client.disconnect();
}
