import type { Logger } from '../../src/platform/logger';
import type { QueueAddress } from '../../src/queue/connection';
import { consume } from '../../src/worker/consume';
import { silentLog } from '../support/silent-log';
import { openHouse } from './opened-house';

/** A whole worker in a process of its own, to be killed. It says which jobs it has done, one JSON object a line. */
const [databaseUrl = '', kind = 'postgres', queueUrl = '', queueName = ''] = process.argv.slice(2);

const info = (said: unknown) => process.stdout.write(`${JSON.stringify(said)}\n`);
const log = new Proxy(silentLog, { get: (target, name) => (name === 'info' ? info : Reflect.get(target, name)) });

async function work(): Promise<void> {
  const address = { kind: kind as QueueAddress['kind'], url: queueUrl };
  const { deps, connections } = await openHouse(databaseUrl, address, queueName);
  await consume({ ...deps, log: log as Logger }, connections, { concurrency: 1 });
  info('ready');
}

void work();
