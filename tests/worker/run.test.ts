import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue } from 'bullmq';
import { migrate } from '../../src/db/migrate';
import { HOUSE } from '../../src/flows/house';
import { cancelRun, resumeRun } from '../../src/flows/job/control-run';
import { readJob } from '../../src/flows/job/read-job';
import { startRescoring } from '../../src/flows/job/start-rescoring';
import { readProfile } from '../../src/flows/profile/read-profile';
import { saveProfile } from '../../src/flows/profile/save-profile';
import { isEverythingScored } from '../../src/main/process/scoring-state';
import { loadReference } from '../../src/main/seeding/load-seeds';
import { loadWorld } from '../../src/main/seeding/load-world';
import { readSeedFiles } from '../../src/main/seeding/seed-files';
import { describeOnEachBackend, type TestQueue } from '../queue/backends';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { type OpenedHouse, openHouse } from './opened-house';
import { type SpawnedWorker, spawnWorker } from './spawned-worker';

jest.setTimeout(120_000);

const NEEDS = 330;
const BATCHES = 7;

describeOnEachBackend('a run over everything', (makeQueue) => {
  let tables: TestDatabase;
  let queue: TestQueue;
  let house: OpenedHouse;
  let jobs: Queue;
  let workers: readonly [SpawnedWorker, SpawnedWorker];

  beforeAll(async () => {
    tables = await createTestDatabase();
    await migrate(tables.url);
    queue = await makeQueue();
    house = await openHouse(tables.url, queue.address, queue.queueName);
    jobs = house.connections.openQueue();
    await loadReference(house.deps, readSeedFiles());
    await loadWorld(house.deps, { suppliers: 24, requirements: NEEDS, seed: 7 });
    workers = [spawnWorker(tables.url, queue), spawnWorker(tables.url, queue)];
    await Promise.all(workers.map(({ isReady }) => isReady));
    // Each worker sweeps when it starts, and finds everything unscored: that run is let come to its end.
    await until(() => isEverythingScored(house.deps), 60_000);
  });

  beforeEach(async () => {
    await jobs.obliterate({ force: true });
    await tables.query('truncate shortlists, run_batches, runs cascade');
    await tables.query('update suppliers set scored_revision = 0');
    await tables.query(
      'update requirements set scored_revision = 0, scored_policy = null, scored_as_of = 0, scored_outline = null',
    );
  });

  afterAll(async () => {
    await Promise.all(workers.map(({ kill }) => kill()));
    await jobs.close();
    await house.close();
    await queue.remove();
    await tables.drop();
  });

  const read = (id: string) => readJob(house.deps, HOUSE, id);
  const doneOf = async (id: string) => (await read(id)).progress?.done ?? 0;

  const until = async (isSo: () => Promise<boolean>, withinMs: number): Promise<void> => {
    for (const end = Date.now() + withinMs; Date.now() < end; await sleep(20)) if (await isSo()) return;
    throw new Error(`It was not so within ${withinMs} ms.`);
  };

  const untilCompleted = (id: string) => until(async () => (await read(id)).state === 'completed', 60_000);

  /** Every need has the very list that ranking it here and now gives, and nothing waits to be scored. */
  const expectEveryListRight = async () => {
    const { index, database } = house.deps;
    await index.refresh();
    const open = index.listOpenRequirements();
    expect(open).toHaveLength(NEEDS);
    for (const need of open) {
      const made = index.rank(need);
      const counts = made?.counts;
      // A profile saved again without any effect makes no new version, which keeps the revision that it was made from.
      const said = made?.describe().map(({ profileRevision: _revision, ...entry }) => entry);
      expect(await database.stores.shortlists.find(need)).toMatchObject({ version: 1, counts, entries: said });
    }
    expect(await isEverythingScored(house.deps)).toBe(true);
  };

  test('is shared by two workers, which do every batch, and its progress rises to the total', async () => {
    const [one, other] = workers;
    const id = await startRescoring(house.deps, HOUSE);
    const seen: number[] = [];
    await until(async () => {
      const { state, progress } = await read(id);
      expect(progress?.total).toBe(NEEDS);
      seen.push(progress?.done ?? 0);
      return state === 'completed';
    }, 60_000);
    expect(seen).toEqual([...seen].sort((before, after) => before - after));
    expect(seen.at(-1)).toBe(NEEDS);
    await until(async () => one.batches.length + other.batches.length >= BATCHES, 5_000);
    // The sweep may ring a second time for a batch that is being done; whoever takes it then finds nothing left of it.
    expect([...new Set([...one.batches, ...other.batches])].sort()).toEqual(
      Array.from({ length: BATCHES }, (_, index) => `${id.replace('run-', '')}/${index + 1}`),
    );
    expect(Math.min(one.batches.length, other.batches.length)).toBeGreaterThan(0);
    await expectEveryListRight();
  });

  test('stops when it is cancelled, and goes on from there when it is resumed', async () => {
    const id = await startRescoring(house.deps, HOUSE);
    await until(async () => (await doneOf(id)) > 0, 30_000);
    await cancelRun(house.deps, HOUSE, id);
    await sleep(1_000);
    const scored = () =>
      tables.query<{ id: string; written: string }>(
        `select id, xmin::text as written from requirements where scored_outline is not null order by id`,
      );
    const [before, doneBefore] = [await scored(), await doneOf(id)];
    await sleep(1_000);
    expect(await scored()).toEqual(before);
    expect(await read(id)).toMatchObject({ state: 'cancelled', progress: { done: doneBefore, total: NEEDS } });
    expect(doneBefore).toBeLessThan(NEEDS);
    expect(await isEverythingScored(house.deps)).toBe(false);
    await resumeRun(house.deps, HOUSE, id);
    await untilCompleted(id);
    const written = new Map((await scored()).map((row) => [row.id, row.written]));
    expect(before.length).toBeGreaterThanOrEqual(doneBefore);
    for (const row of before) expect(written.get(row.id)).toBe(row.written);
    await expectEveryListRight();
  });

  test('is found again by the sweep when the queue has been emptied in mid-run', async () => {
    const id = await startRescoring(house.deps, HOUSE);
    await until(async () => (await doneOf(id)) > 0, 30_000);
    await jobs.obliterate({ force: true });
    expect(await doneOf(id)).toBeLessThan(NEEDS);
    await house.bell.ring({ name: 'sweep-unscored' });
    await untilCompleted(id);
    await expectEveryListRight();
  });

  test('is not harmed by a second one beside it', async () => {
    const first = await startRescoring(house.deps, HOUSE);
    const [some] = (await house.deps.database.stores.suppliers.listUnscored(1)) ?? [];
    if (some === undefined) throw new Error('nobody waits to be scored');
    const { profile } = await readProfile(house.deps, HOUSE, some);
    const { supplierId: _id, revision, understood: _understood, ...draft } = profile;
    await saveProfile(house.deps, HOUSE, some, { draft, expectedRevision: revision });
    const second = await startRescoring(house.deps, HOUSE);
    expect(second).not.toBe(first);
    await Promise.all([untilCompleted(first), untilCompleted(second)]);
    await expectEveryListRight();
  });

  test('loses nothing with a worker that is killed amid a batch', async () => {
    const [doomed] = workers;
    const before = doomed.batches.length;
    const id = await startRescoring(house.deps, HOUSE);
    await until(async () => doomed.batches.length > before, 30_000);
    await doomed.kill();
    expect(await doneOf(id)).toBeLessThan(NEEDS);
    await untilCompleted(id);
    await expectEveryListRight();
  });
});
