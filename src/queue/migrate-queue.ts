import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import type { Logger } from '../platform/logger';
import { connectQueue, type QueueAddress } from './connection';
import { QUEUE_NAME } from './jobs';

/**
 * Brings the queue's own tables to the newest state. Does nothing on Redis.
 *
 * The first job ever of a queue creates a sequence; were that to happen inside an open transaction, everybody else who
 * announces would wait for it. So one job is added and taken away here.
 */
export async function migrateQueue(address: QueueAddress, log: Logger, queueName: string = QUEUE_NAME): Promise<void> {
  if (address.kind === 'redis') return;
  const client = new Client({ connectionString: address.url });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
  const connections = connectQueue(address, log, queueName);
  const queue = connections.openQueue();
  try {
    // Delayed, so that no running worker takes it.
    const first = await queue.add('warm-up', {}, { delay: 24 * 3600 * 1000 });
    await first.remove();
  } finally {
    await queue.close();
    await connections.close();
  }
}
