import { connectQueue, type QueueAddress } from '../../src/queue/connection';
import { silentLog } from '../support/silent-log';
import { QUICK_TAKEOVER } from './quick-takeover';

/** A worker in a process of its own that takes one job, says so, and never ends it. */
const [kind = 'postgres', url = '', queueName = ''] = process.argv.slice(2);

const connections = connectQueue({ kind: kind as QueueAddress['kind'], url }, silentLog, queueName);
connections.openWorker(async () => {
  process.stdout.write('taken\n');
  await new Promise(() => {});
}, QUICK_TAKEOVER);
