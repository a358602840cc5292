import type { Database } from '../../src/db/stores/stores';
import { NOTHING_UNDERSTOOD } from '../../src/domain/supplier/understanding';
import { aBuyer, aProfileDraft, aRequirementDraft, aSupplier, id } from '../support/builders';
import { openTestDatabase } from '../support/test-database';

let database: Database;
let close: () => Promise<void>;

const NOW = new Date('2026-11-23T12:00:00Z');
const SAVED = { understood: NOTHING_UNDERSTOOD, savedAt: NOW, savedBy: 'a test' };
const START = { startedBy: 'a test', startedAt: NOW, policy: 'rules 1' };

beforeEach(async () => {
  ({ database, close } = await openTestDatabase());
  await database.inTransaction(({ buyers }) => buyers.save([aBuyer()]));
  for (const name of ['e', 'd', 'c', 'b', 'a']) await enterRequirement(name);
  await enterRequirement('a-draft', 'draft');
});

afterEach(() => close());

const enterRequirement = (name: string, state: 'open' | 'draft' = 'open') =>
  database.inTransaction(async ({ requirements }) =>
    requirements.add(id.requirement(name), await requirements.reserve(), {
      ...SAVED,
      draft: aRequirementDraft({ state }),
    }),
  );

const begin = (policy = START.policy) => database.inTransaction(({ runs }) => runs.begin({ ...START, policy }, 2));
const finish = (run: number, batch: number) => database.inTransaction(({ runs }) => runs.finishBatch(run, batch, NOW));
const read = async (run: number) => {
  const found = await database.stores.runs.find(run);
  return found && [found.state, found.done, found.total];
};

test('a run is split into batches of the requirements that are open, in order of id', async () => {
  const run = await begin();
  const { runs } = database.stores;
  expect(await runs.listOpenBatches(run, 0, 10)).toEqual([1, 2, 3]);
  expect(await runs.listOpenBatches(run, 1, 1)).toEqual([2]);
  const batches = await Promise.all([1, 2, 3].map((batch) => runs.findOpenBatch(run, batch)));
  expect(batches.map((batch) => batch?.requirementIds)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  expect(batches.map((batch) => batch?.asOf)).toEqual([6, 6, 6]);
  expect(await runs.find(run)).toEqual({
    number: 1,
    startedBy: 'a test',
    startedAt: NOW.toISOString(),
    state: 'waiting',
    done: 0,
    total: 5,
  });
});

test('it ends with its last batch, in whatever order, and one caller is told up to which change', async () => {
  const run = await begin();
  const { runs } = database.stores;
  await runs.markBegun(run, NOW);
  expect(await read(run)).toEqual(['active', 0, 5]);
  expect(await finish(run, 3)).toBeUndefined();
  expect(await finish(run, 3)).toBeUndefined();
  expect(await read(run)).toEqual(['active', 1, 5]);
  const ends = await Promise.all([finish(run, 1), finish(run, 2), finish(run, 2), finish(run, 1)]);
  expect(ends.filter((asOf) => asOf !== undefined)).toEqual([6]);
  expect(await read(run)).toEqual(['completed', 5, 5]);
  expect(await runs.findOpenBatch(run, 1)).toBeUndefined();
  expect(await runs.listUnderWay()).toEqual([]);
});

test('a cancelled run has nothing to do until it is resumed, and keeps what was done', async () => {
  const run = await begin();
  const { runs } = database.stores;
  await finish(run, 1);
  await runs.cancel(run, NOW);
  expect([await runs.isCancelled(run), await runs.isNewestCancelled()]).toEqual([true, true]);
  expect(await read(run)).toEqual(['cancelled', 2, 5]);
  expect(await runs.findOpenBatch(run, 2)).toBeUndefined();
  expect(await runs.listUnderWay()).toEqual([]);
  await runs.resume(run);
  expect([await runs.isCancelled(run), await runs.isNewestCancelled()]).toEqual([false, false]);
  expect(await runs.listUnderWay()).toEqual([run]);
  expect(await runs.listOpenBatches(run, 0, 10)).toEqual([2, 3]);
});

test('a run that is cancelled while its last batch ends has ended', async () => {
  const run = await begin();
  await finish(run, 1);
  await finish(run, 2);
  await database.stores.runs.cancel(run, NOW);
  expect(await finish(run, 3)).toBe(6);
  expect(await read(run)).toEqual(['completed', 5, 5]);
  await database.stores.runs.cancel(run, NOW);
  expect(await read(run)).toEqual(['completed', 5, 5]);
});

test('those who start at once get one run, and whoever starts after a save or under another policy a new one', async () => {
  expect(await Promise.all([begin(), begin(), begin()])).toEqual([1, 1, 1]);
  expect(await begin('rules 2')).toBe(2);
  await enterRequirement('f');
  expect(await begin()).toBe(3);
  await database.stores.runs.cancel(3, NOW);
  expect(await begin()).toBe(4);
  expect(await database.stores.runs.listUnderWay()).toEqual([1, 2, 4]);
});

test('a run over nothing has one batch of nothing', async () => {
  const empty = await openTestDatabase();
  const { stores } = empty.database;
  const run = await empty.database.inTransaction(({ runs }) => runs.begin(START, 2));
  expect(await stores.runs.findOpenBatch(run, 1)).toEqual({ requirementIds: [], asOf: 0 });
  await empty.database.inTransaction(({ runs }) => runs.finishBatch(run, 1, NOW));
  expect(await stores.runs.find(run)).toMatchObject({ state: 'completed', done: 0, total: 0 });
  await empty.close();
});

test('there is no run of an unknown number', async () => {
  expect(await database.stores.runs.find(17)).toBeUndefined();
  expect(await finish(17, 1)).toBeUndefined();
});

test('many requirements are noted as scored at once, each by its own', async () => {
  const [a, b] = [id.requirement('a'), id.requirement('b')];
  await database.inTransaction(async ({ standings }) => {
    const locked = await standings.lockAll([b, a, id.requirement('unknown')]);
    expect([...locked.keys()]).toEqual([a, b]);
    await standings.markScored([
      { requirementId: b, revision: 1, policy: 'rules 2', asOf: 6, outline: 'of b' },
      { requirementId: a, revision: 1, policy: 'rules 1', asOf: 5, outline: 'of a' },
    ]);
  });
  const standings = await database.stores.standings.readAll([a, b]);
  expect(standings.get(a)).toEqual({
    state: 'open',
    revision: 1,
    changeNumber: 5,
    scoredRevision: 1,
    scoredPolicy: 'rules 1',
    scoredAsOf: 5,
    scoredOutline: 'of a',
  });
  expect(standings.get(b)).toMatchObject({ scoredPolicy: 'rules 2', scoredAsOf: 6, scoredOutline: 'of b' });
});

test('suppliers whose own facts were saved again are told from newcomers and from new profiles', async () => {
  const [saved, other] = [aSupplier({ id: id.supplier('ebp') }), aSupplier({ id: id.supplier('ytab') })];
  await database.inTransaction(async ({ suppliers, profiles }) => {
    const newcomers = [saved, { ...other, organisationNumber: '556000-0000' }];
    await suppliers.add(newcomers as never, await suppliers.reserve(2));
    await profiles.addFirst(newcomers.map((one) => ({ ...SAVED, supplierId: one.id, draft: aProfileDraft() })));
    await profiles.saveNext(other.id, 1, { ...SAVED, draft: aProfileDraft() });
  });
  expect(await database.stores.suppliers.listResaved(0, 10)).toEqual([]);
  const number = await database.inTransaction(async ({ suppliers }) => {
    const [next = 0] = await suppliers.reserve(1);
    await suppliers.saveRecord({ supplier: { ...saved, name: 'EBP AB' }, revision: 1 }, next);
    return next;
  });
  expect(await database.stores.suppliers.listResaved(0, 10)).toEqual([saved.id]);
  expect(await database.stores.suppliers.listResaved(number, 10)).toEqual([]);
});
