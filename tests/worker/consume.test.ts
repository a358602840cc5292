import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue } from 'bullmq';
import { migrate } from '../../src/db/migrate';
import type { RequirementId, SupplierId } from '../../src/domain/ids';
import type { ProfileDraft } from '../../src/domain/supplier/profile';
import { HOUSE } from '../../src/flows/house';
import { readProfile } from '../../src/flows/profile/read-profile';
import { saveProfile } from '../../src/flows/profile/save-profile';
import { readShortlist } from '../../src/flows/shortlist/read-shortlist';
import { rescoreEverything } from '../../src/flows/shortlist/rescore';
import { isEverythingScored } from '../../src/main/process/scoring-state';
import { loadSeeds } from '../../src/main/seeding/load-seeds';
import { readSeedFiles } from '../../src/main/seeding/seed-files';
import { openBell } from '../../src/queue/bell';
import { connectQueue } from '../../src/queue/connection';
import { type Consumer, consume } from '../../src/worker/consume';
import { describeOnEachBackend, type TestQueue } from '../queue/backends';
import { silentLog } from '../support/silent-log';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { type OpenedHouse, openHouse } from './opened-house';

jest.setTimeout(60_000);

const NEED = 'jaguar-reinforcement-welded' as RequirementId;

describeOnEachBackend('the worker', (makeQueue) => {
  let tables: TestDatabase;
  let queue: TestQueue;
  let house: OpenedHouse;
  let jobs: Queue;
  let consumer: Consumer | undefined;

  beforeAll(async () => {
    tables = await createTestDatabase();
    await migrate(tables.url);
    queue = await makeQueue();
    house = await openHouse(tables.url, queue.address, queue.queueName);
    jobs = house.connections.openQueue();
    await loadSeeds(house.deps, readSeedFiles());
    await rescoreEverything(house.deps);
  });

  afterEach(async () => {
    await consumer?.close();
    consumer = undefined;
  });

  afterAll(async () => {
    await jobs.close();
    await house.close();
    await queue.remove();
    await tables.drop();
  });

  const until = async (isSo: () => Promise<boolean>, withinMs: number): Promise<void> => {
    for (const end = Date.now() + withinMs; Date.now() < end; await sleep(20)) if (await isSo()) return;
    throw new Error(`It was not so within ${withinMs} ms.`);
  };

  const readTop = async () => {
    const { shortlist } = await readShortlist(house.deps, HOUSE, NEED);
    const [top] = shortlist.entries;
    if (top === undefined) throw new Error('The shortlist is empty.');
    return { version: shortlist.version, top };
  };

  const idle = async () => {
    await until(() => isEverythingScored(house.deps), 20_000);
    await until(
      async () => (await house.connections.openQueue().getJobCountByTypes('waiting', 'active')) === 0,
      20_000,
    );
  };

  /** Saves the supplier's profile without certificates; `deps` decide whether anybody is told. */
  const withdrawCertificates = async (supplierId: SupplierId, deps = house.deps) => {
    const { profile } = await readProfile(house.deps, HOUSE, supplierId);
    const { supplierId: _id, revision, understood: _understood, ...draft } = profile;
    const sites = draft.sites.map((site) => ({ ...site, certificates: [] }));
    const without: ProfileDraft = { ...draft, sites };
    await saveProfile(deps, HOUSE, supplierId, { draft: without, expectedRevision: revision });
  };

  test('saving a profile remakes the shortlist, with nobody asking for it', async () => {
    consumer = await consume(house.deps, house.connections, { concurrency: 4 });
    await idle();
    const before = await readTop();
    await withdrawCertificates(before.top.supplierId);
    await until(async () => (await readTop()).version > before.version, 10_000);
    expect((await readTop()).top.supplierId).not.toBe(before.top.supplierId);
  });

  test('a save that nobody was told of is found by the sweep at the start of a worker', async () => {
    const nowhere = connectQueue({ kind: 'redis', url: 'redis://127.0.0.1:1' }, silentLog);
    const deaf = openBell(nowhere);
    const before = await readTop();
    await withdrawCertificates(before.top.supplierId, { ...house.deps, bell: deaf });
    expect(await isEverythingScored(house.deps)).toBe(false);
    consumer = await consume(house.deps, house.connections, { concurrency: 4 });
    await until(async () => (await readTop()).version > before.version, 10_000);
    await deaf.close();
    await nowhere.close();
  });

  test('a job that nobody knows fails at once and says why', async () => {
    consumer = await consume(house.deps, house.connections, { concurrency: 4 });
    const job = await jobs.add('rescore-planet', {}, { attempts: 5 });
    await until(async () => (await house.bell.find(String(job.id)))?.state === 'failed', 5_000);
    expect((await jobs.getJob(String(job.id)))?.attemptsMade).toBe(1);
    expect((await house.bell.find(String(job.id)))?.failedReason).toContain('rescore-planet');
  });

  test('closing waits for the job that runs', async () => {
    consumer = await consume(house.deps, house.connections, { concurrency: 1 });
    await idle();
    const id = await house.bell.ring({ name: 'rescore-requirement', requirementId: NEED });
    await until(async () => (await house.bell.find(id))?.state !== 'waiting', 5_000);
    await consumer.close();
    expect(await house.bell.find(id)).toMatchObject({ state: 'completed' });
  });
});
