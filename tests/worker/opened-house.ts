import { openDatabase } from '../../src/db/stores/stores';
import { makeEventFeed } from '../../src/flows/events/event-feed';
import type { FlowDeps } from '../../src/flows/flow-deps';
import { makeMatchIndex } from '../../src/flows/match-index/match-index';
import { makeReferenceSource } from '../../src/flows/reference/reference-source';
import { makePasswords } from '../../src/platform/passwords';
import { type Bell, openBell } from '../../src/queue/bell';
import { connectQueue, type QueueAddress, type QueueConnections } from '../../src/queue/connection';
import { silentLog } from '../support/silent-log';

/** The flows of one process over a database and a queue of the test's own. */
export interface OpenedHouse {
  readonly deps: FlowDeps;
  readonly connections: QueueConnections;
  readonly bell: Bell;
  readonly close: () => Promise<void>;
}

/** Opens what a worker or an API process has open. */
export async function openHouse(databaseUrl: string, queue: QueueAddress, queueName: string): Promise<OpenedHouse> {
  const database = await openDatabase(databaseUrl, silentLog);
  const connections = connectQueue(queue, silentLog, queueName);
  const bell = openBell(connections);
  const reference = makeReferenceSource(database);
  const index = makeMatchIndex(database, reference);
  const events = makeEventFeed(database, silentLog);
  const deps: FlowDeps = {
    database,
    bell,
    now: () => new Date(),
    log: silentLog,
    reference,
    index,
    events,
    passwords: makePasswords(),
  };
  return {
    deps,
    connections,
    bell,
    close: async () => {
      await bell.close();
      await connections.close();
      await database.close();
    },
  };
}
