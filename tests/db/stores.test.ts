import type { Database, Stores } from '../../src/db/stores/stores';
import type { SupplierId } from '../../src/domain/ids';
import { NOTHING_UNDERSTOOD } from '../../src/domain/supplier/understanding';
import { aBuyer, aProfileDraft, aRequirementDraft, aSupplier, id } from '../support/builders';
import { openTestDatabase } from '../support/test-database';

let database: Database;
let close: () => Promise<void>;

beforeEach(async () => {
  ({ database, close } = await openTestDatabase());
});

afterEach(() => close());

const SAVED = { understood: NOTHING_UNDERSTOOD, savedAt: new Date('2026-11-23T12:00:00Z'), savedBy: 'a test' };
const aSave = (sv: string) => ({ ...SAVED, draft: aProfileDraft({ texts: { sv } }) });

const enter = (...names: string[]) =>
  database.inTransaction(async ({ suppliers, profiles }) => {
    const numbers = await suppliers.reserve(names.length);
    await suppliers.add(
      names.map((name) => aSupplier({ id: idOf(name), name })),
      numbers,
    );
    await profiles.addFirst(names.map((name) => ({ ...aSave('first'), supplierId: idOf(name) })));
  });

const idOf = (name: string): SupplierId => id.supplier(name.toLowerCase().replace(/[^a-z0-9]/g, 'x'));

const saveProfile = (supplierId: SupplierId, revision: number, text = 'next') =>
  database.inTransaction(({ profiles }) => profiles.saveNext(supplierId, revision, aSave(text)));

test('of two people who save the same revision, the second is told the current one and nothing of his is stored', async () => {
  await enter('ebp');
  await saveProfile(idOf('ebp'), 1, 'of the first');
  await expect(saveProfile(idOf('ebp'), 1, 'of the second')).rejects.toMatchObject({
    kind: 'conflict',
    faults: [{ code: 'moved-on', path: '', value: '1', expected: '2' }],
  });
  const profile = await database.stores.profiles.find(idOf('ebp'));
  expect(profile).toMatchObject({ revision: 2, texts: { sv: 'of the first' } });
});

test('of many who save at once, exactly one wins each revision', async () => {
  await enter('ebp');
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => saveProfile(idOf('ebp'), 1)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await database.stores.profiles.find(idOf('ebp')))?.revision).toBe(2);
});

test('a save of what does not exist is absent', async () => {
  await expect(saveProfile(idOf('nobody'), 1)).rejects.toMatchObject({ kind: 'absent' });
});

test('whoever has seen a change number has seen every smaller one, under fifty saves at once', async () => {
  const names = Array.from({ length: 50 }, (_, index) => `supplier-${index}`);
  await enter(...names);
  const start = await highest(database.stores);
  let isDone = false;
  const seen: number[] = [];
  const reader = (async () => {
    while (!isDone) {
      const last = seen.at(-1) ?? start;
      const changes = await database.stores.profiles.listChangedSince(last, 7);
      seen.push(...changes.map(({ changeNumber }) => changeNumber));
    }
  })();
  await Promise.all(names.map((name) => saveProfile(idOf(name), 1)));
  isDone = true;
  await reader;
  const missed = await database.stores.profiles.listChangedSince(seen.at(-1) ?? start, 1000);
  const all = [...seen, ...missed.map(({ changeNumber }) => changeNumber)];
  expect(all).toEqual(Array.from({ length: 50 }, (_, index) => start + index + 1));
});

test('a number is not seen before every smaller one, however long its transaction takes', async () => {
  await enter('slow', 'quick');
  const start = await highest(database.stores);
  const seen = async () =>
    (await database.stores.profiles.listChangedSince(start, 10)).map(({ supplier }) => supplier.id);
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow = database.inTransaction(async ({ profiles }) => {
    await profiles.saveNext(idOf('slow'), 1, aSave('next'));
    const quick = saveProfile(idOf('quick'), 1);
    await gate;
    return { quick };
  });
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(await seen()).toEqual([]);
  release();
  await (await slow).quick;
  expect(await seen()).toEqual(['slow', 'quick']);
});

async function highest(stores: Stores): Promise<number> {
  return (await stores.profiles.listChangedSince(0, 1000)).at(-1)?.changeNumber ?? 0;
}

test('the change feed gives each supplier once, with its newest profile', async () => {
  await enter('ebp', 'ytab');
  await saveProfile(idOf('ebp'), 1, 'second');
  await saveProfile(idOf('ebp'), 2, 'third');
  const changes = await database.stores.profiles.listChangedSince(0, 10);
  expect(changes.map(({ supplier, profile }) => [supplier.id, profile.revision, profile.texts.sv])).toEqual([
    ['ytab', 1, 'first'],
    ['ebp', 3, 'third'],
  ]);
});

test('people see suppliers in Swedish order, whatever the locale of the database', async () => {
  await enter('Öl', 'Zebra', 'Åker', 'Äpple', 'alfa', 'Beta');
  const names = (await database.stores.suppliers.list(10)).map(({ name }) => name);
  expect(names).toEqual(['alfa', 'Beta', 'Zebra', 'Åker', 'Äpple', 'Öl']);
});

test('pages follow on one another without gaps or repeats', async () => {
  await enter('Delta', 'Alfa', 'Echo', 'Beta', 'Gamma');
  const { suppliers } = database.stores;
  const first = await suppliers.list(2);
  const second = await suppliers.list(2, first.at(-1)?.id);
  const third = await suppliers.list(2, second.at(-1)?.id);
  const pages = [first, second, third].map((page) => page.map(({ name }) => name));
  expect(pages).toEqual([['Alfa', 'Beta'], ['Delta', 'Echo'], ['Gamma']]);
});

test('an older run never takes back that a newer one has scored a supplier', async () => {
  await enter('ebp');
  await saveProfile(idOf('ebp'), 1);
  const { suppliers } = database.stores;
  const [last = 0] = await suppliers.reserve(1);
  await suppliers.markScored(idOf('ebp'), 2, last);
  await suppliers.markScored(idOf('ebp'), 1, last);
  expect(await suppliers.findScoredRevision(idOf('ebp'))).toBe(2);
  await suppliers.markScored(idOf('ebp'), 3, last);
  expect(await suppliers.findScoredRevision(idOf('ebp'))).toBe(2);
});

test('noting all suppliers as scored leaves out those saved after that moment', async () => {
  await enter('early', 'late');
  const asOf = await highest(database.stores);
  await saveProfile(idOf('late'), 1);
  await database.stores.suppliers.markAllScored(asOf);
  expect(await database.stores.suppliers.listUnscored(10)).toEqual([idOf('late')]);
});

test('a document is read back as it was saved', async () => {
  await database.stores.buyers.save([aBuyer()]);
  const draft = aRequirementDraft({
    weights: { processes: 500 },
    volume: { pieces: { min: 1000 }, necessity: 'must' },
  });
  const saved = await database.inTransaction(async ({ requirements }) =>
    requirements.add(id.requirement('bracket'), await requirements.reserve(), { ...SAVED, draft }),
  );
  expect(await database.stores.requirements.find(id.requirement('bracket'))).toEqual(saved);
  const [change] = await database.stores.requirements.listChangedSince(0, 10);
  expect(change).toMatchObject({ requirement: saved, receivingSite: aBuyer().sites[0] });
});

test('a change of a buyer lets its requirements be scored again, and no others', async () => {
  const other = aBuyer({ id: id.buyer('volvo') });
  await database.stores.buyers.save([aBuyer(), other]);
  for (const buyerId of [aBuyer().id, other.id]) {
    await database.inTransaction(async ({ requirements, standings }) => {
      const name = id.requirement(`need-of-${buyerId}`);
      await requirements.add(name, await requirements.reserve(), { ...SAVED, draft: aRequirementDraft({ buyerId }) });
      await standings.markScored([{ requirementId: name, revision: 1, policy: 'rules 1', asOf: 10, outline: 'none' }]);
    });
  }
  await database.inTransaction(({ requirements }) => requirements.touchAllOf(other.id));
  expect(await database.stores.requirements.listStale('rules 1', 10)).toEqual([id.requirement('need-of-volvo')]);
});

test('a snapshot does not see what is saved while it is read', async () => {
  await enter('ebp');
  const revisions = await database.inSnapshot(async ({ profiles }) => {
    const before = await profiles.find(idOf('ebp'));
    await saveProfile(idOf('ebp'), 1);
    return [before?.revision, (await profiles.find(idOf('ebp')))?.revision];
  });
  expect(revisions).toEqual([1, 1]);
});

test('a failed transaction stores nothing', async () => {
  await expect(
    database.inTransaction(async ({ buyers }) => {
      await buyers.save([aBuyer()]);
      throw new Error('thought better of it');
    }),
  ).rejects.toThrow('thought better of it');
  expect(await database.stores.buyers.list(10)).toEqual([]);
});
