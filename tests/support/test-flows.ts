import { randomBytes } from 'node:crypto';
import type { Queue } from 'bullmq';
import type { Database } from '../../src/db/stores/stores';
import type { RequirementId, SupplierId } from '../../src/domain/ids';
import type { ProfileDraft } from '../../src/domain/supplier/profile';
import type { Supplier } from '../../src/domain/supplier/supplier';
import { saveBuyers } from '../../src/flows/buyer/save-buyers';
import { type EventFeed, makeEventFeed } from '../../src/flows/events/event-feed';
import type { FlowDeps } from '../../src/flows/flow-deps';
import { HOUSE } from '../../src/flows/house';
import { makeMatchIndex } from '../../src/flows/match-index/match-index';
import { loadSchemes } from '../../src/flows/reference/load-schemes';
import { loadTaxonomy } from '../../src/flows/reference/load-taxonomy';
import { makeReferenceSource } from '../../src/flows/reference/reference-source';
import type { RequirementInput } from '../../src/flows/requirement/complete-draft';
import { createRequirement } from '../../src/flows/requirement/create-requirement';
import { enterSuppliers } from '../../src/flows/supplier/enter-suppliers';
import { makePasswords } from '../../src/platform/passwords';
import { openBell } from '../../src/queue/bell';
import { connectQueue, type QueueAddress } from '../../src/queue/connection';
import { migrateQueue } from '../../src/queue/migrate-queue';
import { aBuyer, aProfileDraft, aRequirementDraft, aSupplier, id, SMALL_CONCEPTS, SMALL_SCHEMES } from './builders';
import { silentLog } from './silent-log';
import { openTestDatabase, type TestDatabase } from './test-database';

/** The moment at which every flow under test believes to be. */
export const NOW = new Date('2026-11-23T12:00:00.000Z');

/** Flows on a database and a queue of their own, both real. */
export interface TestFlows {
  readonly deps: FlowDeps;
  readonly database: Database;
  readonly postgres: TestDatabase;
  /** To look at what was rung for. */
  readonly queue: Queue;
  /** The same stores and queue as seen by another process: with an index of its own. */
  anotherProcess(): FlowDeps;
  close(): Promise<void>;
}

/** Opens flows over an empty database; the queue stands in that same Postgres unless another address is given. */
export async function openTestFlows(address?: QueueAddress): Promise<TestFlows> {
  const opened = await openTestDatabase();
  const { database, url } = opened;
  const queueAddress = address ?? { kind: 'postgres' as const, url };
  const queueName = `test-${randomBytes(6).toString('hex')}`;
  await migrateQueue(queueAddress, silentLog, queueName);
  const connections = connectQueue(queueAddress, silentLog, queueName);
  const bell = openBell(connections);
  const queue = connections.openQueue();
  const feeds: EventFeed[] = [];
  const makeDeps = (): FlowDeps => {
    const reference = makeReferenceSource(database);
    const index = makeMatchIndex(database, reference);
    const events = makeEventFeed(database, silentLog);
    feeds.push(events);
    return { database, bell, now: () => NOW, log: silentLog, reference, index, events, passwords: makePasswords() };
  };
  const close = async () => {
    for (const feed of feeds) feed.close();
    await queue.close();
    await bell.close();
    await connections.close();
    await opened.close();
  };
  return { deps: makeDeps(), database, postgres: opened, queue, anotherProcess: makeDeps, close };
}

/** Loads the small forest, its schemes and one buyer. */
export async function loadSmallWorld(deps: FlowDeps): Promise<void> {
  await loadTaxonomy(deps, HOUSE, SMALL_CONCEPTS);
  await loadSchemes(deps, HOUSE, SMALL_SCHEMES);
  await saveBuyers(deps, HOUSE, [aBuyer(), aBuyer({ id: id.buyer('aston-martin'), name: 'Aston Martin' })]);
}

/** Enters one supplier with a profile. */
export async function enterSupplier(
  deps: FlowDeps,
  name: string,
  draft: Partial<ProfileDraft> = {},
  changes: Partial<Supplier> = {},
): Promise<SupplierId> {
  const supplier = aSupplier({ id: id.supplier(name), name, ...changes });
  await enterSuppliers(deps, HOUSE, [{ supplier, draft: aProfileDraft(draft) }]);
  return supplier.id;
}

/** Creates one requirement of Jaguar's, or whose `draft` says. */
export async function enterRequirement(
  deps: FlowDeps,
  name: string,
  draft: Partial<RequirementInput> = {},
): Promise<RequirementId> {
  const { id: created } = await createRequirement(deps, HOUSE, {
    id: id.requirement(name),
    draft: { ...aRequirementDraft(), ...draft },
  });
  return created;
}
