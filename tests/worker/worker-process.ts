import type { QueueAddress } from '../../src/queue/connection';
import { consume } from '../../src/worker/consume';
import { openHouse } from './opened-house';

/** A whole worker in a process of its own, to be killed. */
const [databaseUrl = '', kind = 'postgres', queueUrl = '', queueName = ''] = process.argv.slice(2);

async function work(): Promise<void> {
  const { deps, connections } = await openHouse(
    databaseUrl,
    { kind: kind as QueueAddress['kind'], url: queueUrl },
    queueName,
  );
  await consume(deps, connections, { concurrency: 1 });
}

void work();
