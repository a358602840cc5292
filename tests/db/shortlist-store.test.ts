import { fingerprintOf } from '../../src/db/fingerprint';
import type { Database } from '../../src/db/stores/stores';
import type { RequirementId } from '../../src/domain/ids';
import type { Finding } from '../../src/domain/match/assessment';
import type { Ranking } from '../../src/domain/match/shortlist';
import { NOTHING_UNDERSTOOD } from '../../src/domain/supplier/understanding';
import { aBuyer, anEvidence, aProfileDraft, aRequirementDraft, aSupplier, id } from '../support/builders';
import { openTestDatabase, type TestDatabase } from '../support/test-database';

let database: Database;
let query: TestDatabase['query'];
let close: () => Promise<void>;

const NEED = id.requirement('bracket');
const SAVED = { understood: NOTHING_UNDERSTOOD, savedAt: new Date('2026-11-23T12:00:00Z'), savedBy: 'a test' };
const MADE = {
  from: { requirementRevision: 1, rulesVersion: '1', taxonomyVersion: 1, schemesVersion: 1 },
  at: new Date('2026-11-23T12:00:00Z'),
};

const aRanking = (points: number, profileRevision = 1): Ranking => ({
  counts: { qualified: 1, conditional: 0, excluded: 0 },
  entries: [{ rank: 1, supplierId: id.supplier('ebp'), profileRevision, verdict: 'qualified', points, findings: [] }],
});

beforeEach(async () => {
  ({ database, query, close } = await openTestDatabase());
  await database.inTransaction(async ({ suppliers, profiles, buyers, requirements }) => {
    await suppliers.add([aSupplier({ id: id.supplier('ebp') })], await suppliers.reserve(1));
    await profiles.addFirst([{ ...SAVED, supplierId: id.supplier('ebp'), draft: aProfileDraft() }]);
    await buyers.save([aBuyer()]);
    await requirements.add(NEED, await requirements.reserve(), { ...SAVED, draft: aRequirementDraft() });
    await profiles.saveNext(id.supplier('ebp'), 1, { ...SAVED, draft: aProfileDraft() });
  });
});

afterEach(() => close());

const madeOf = (requirementId: RequirementId, { counts, entries }: Ranking) => ({
  requirementId,
  counts,
  describe: () => entries,
  madeFrom: MADE.from,
});

/** Stores it, and says which version holds now, and whether it is new. */
const store = (ranking: Ranking) =>
  database.inTransaction(async ({ shortlists }) => {
    const isNew = (await shortlists.addWhereDifferent([madeOf(NEED, ranking)], MADE.at)).has(NEED);
    return { version: (await shortlists.find(NEED))?.version, isNew };
  });

test('a shortlist is read back as it was made, whichever version is asked for', async () => {
  await store(aRanking(900));
  await store(aRanking(800));
  const { shortlists } = database.stores;
  expect(await shortlists.find(NEED)).toEqual({
    requirementId: NEED,
    version: 2,
    madeFrom: MADE.from,
    madeAt: MADE.at.toISOString(),
    ...aRanking(800),
  });
  expect((await shortlists.find(NEED, 1))?.entries[0]?.points).toBe(900);
  expect(await shortlists.find(NEED, 3)).toBeUndefined();
  expect((await shortlists.listVersions(NEED, 10)).map(({ version }) => version)).toEqual([2, 1]);
  expect((await shortlists.listVersions(NEED, 10, 2)).map(({ version }) => version)).toEqual([1]);
});

test('a version is stored only when it differs from the newest, and going back is a difference', async () => {
  const versions = [];
  for (const points of [900, 900, 800, 900]) versions.push(await store(aRanking(points)));
  expect(versions).toEqual([
    { version: 1, isNew: true },
    { version: 1, isNew: false },
    { version: 2, isNew: true },
    { version: 3, isNew: true },
  ]);
});

test('a profile saved again without effect makes no version', async () => {
  await store(aRanking(900, 1));
  expect(await store(aRanking(900, 2))).toEqual({ version: 1, isNew: false });
});

test('many are stored at once, each under the version that is its own, and those that say the same are left out', async () => {
  const [changed, same, fresh] = [NEED, id.requirement('hinge'), id.requirement('wing')];
  await database.inTransaction(async ({ requirements }) => {
    for (const name of [same, fresh]) {
      await requirements.add(name, await requirements.reserve(), { ...SAVED, draft: aRequirementDraft() });
    }
  });
  const add = (made: readonly ReturnType<typeof madeOf>[]) =>
    database.inTransaction(({ shortlists }) => shortlists.addWhereDifferent(made, MADE.at));
  await add([madeOf(changed, aRanking(900)), madeOf(same, aRanking(900))]);
  const nobody = { counts: { qualified: 0, conditional: 0, excluded: 0 }, entries: [] };
  const isNew = await add([madeOf(changed, aRanking(800)), madeOf(same, aRanking(900)), madeOf(fresh, nobody)]);
  expect([...isNew].sort()).toEqual([changed, fresh]);
  const { shortlists } = database.stores;
  expect(await shortlists.find(changed)).toMatchObject({ version: 2, ...aRanking(800) });
  expect(await shortlists.find(same)).toMatchObject({ version: 1, ...aRanking(900) });
  expect(await shortlists.find(fresh)).toMatchObject({ version: 1, ...nobody });
});

test('what a finding quotes comes back to the letter', async () => {
  const [entry] = aRanking(900).entries;
  if (!entry) throw new Error('the ranking has an entry');
  const source = 'Sågs "på plats" \\ hos EBP, {1} NULL\n\u00e5';
  const evidence = anEvidence({ source });
  const finding = {
    criterion: 'processes',
    ask: 'processes/stamping',
    necessity: 'must',
    asked: { about: 'proof' },
    held: { about: 'nothing-stated' },
    answer: 'unknown',
    points: 0,
    maximum: 1000,
    evidence,
  } as unknown as Finding;
  const ranking = { ...aRanking(900), entries: [{ ...entry, leadSite: id.site('works'), findings: [finding] }] };
  await store(ranking);
  expect((await database.stores.shortlists.find(NEED))?.entries).toEqual(ranking.entries);
});

const countsOf = async (version?: number) => (await database.stores.shortlists.find(NEED, version))?.counts;
const excluding = (excluded: number) => ({ qualified: 1, conditional: 0, excluded });

test('a list that only counts otherwise is no other version: the newest one takes the counts', async () => {
  await store(aRanking(900));
  expect(await store({ ...aRanking(900), counts: excluding(1) })).toEqual({ version: 1, isNew: false });
  expect(await countsOf()).toEqual(excluding(1));
});

test('an older version keeps the counts that it had when it was last the newest', async () => {
  await store(aRanking(900));
  await database.stores.shortlists.updateCounts([{ requirementId: NEED, counts: excluding(1) }]);
  await store({ ...aRanking(800), counts: excluding(2) });
  await database.stores.shortlists.updateCounts([
    { requirementId: NEED, counts: excluding(3) },
    { requirementId: id.requirement('unlisted'), counts: excluding(4) },
  ]);
  expect([await countsOf(1), await countsOf(2)]).toEqual([excluding(1), excluding(3)]);
});

test('counts that are the same are not written', async () => {
  const writtenBy = () => query('select xmin::text from shortlists');
  await store(aRanking(900));
  const before = await writtenBy();
  await database.stores.shortlists.updateCounts([{ requirementId: NEED, counts: aRanking(900).counts }]);
  expect(await writtenBy()).toEqual(before);
});

test('the fingerprint of a document does not depend on the order of its keys, but on that of its lists', () => {
  expect(fingerprintOf({ a: 1, b: { c: [1, 2], d: 'å' } })).toBe(fingerprintOf({ b: { d: 'å', c: [1, 2] }, a: 1 }));
  expect(fingerprintOf([1, 2])).not.toBe(fingerprintOf([2, 1]));
  expect(fingerprintOf({ a: 1 })).not.toBe(fingerprintOf({ a: '1' }));
});
