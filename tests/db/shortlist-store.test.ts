import { fingerprintOf } from '../../src/db/fingerprint';
import type { Database } from '../../src/db/stores';
import type { Ranking } from '../../src/domain/shortlist';
import { NOTHING_UNDERSTOOD } from '../../src/domain/understanding';
import { aBuyer, aProfileDraft, aRequirementDraft, aSupplier, id } from '../support/builders';
import { openTestDatabase } from '../support/test-database';

let database: Database;
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
  ({ database, close } = await openTestDatabase());
  await database.inTransaction(async ({ suppliers, profiles, buyers, requirements }) => {
    await suppliers.add([aSupplier({ id: id.supplier('ebp') })], await suppliers.reserve(1));
    await profiles.addFirst([{ ...SAVED, supplierId: id.supplier('ebp'), draft: aProfileDraft() }]);
    await buyers.save([aBuyer()]);
    await requirements.add(NEED, await requirements.reserve(), { ...SAVED, draft: aRequirementDraft() });
    await profiles.saveNext(id.supplier('ebp'), 1, { ...SAVED, draft: aProfileDraft() });
  });
});

afterEach(() => close());

const store = (ranking: Ranking) =>
  database.inTransaction(({ shortlists }) => shortlists.addIfDifferent(NEED, ranking, MADE));

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

test('a list that counts otherwise is another list, even when its rows are the same', async () => {
  await store(aRanking(900));
  const counted = { ...aRanking(900), counts: { qualified: 1, conditional: 0, excluded: 1 } };
  expect(await store(counted)).toEqual({ version: 2, isNew: true });
});

test('the fingerprint of a document does not depend on the order of its keys, but on that of its lists', () => {
  expect(fingerprintOf({ a: 1, b: { c: [1, 2], d: 'å' } })).toBe(fingerprintOf({ b: { d: 'å', c: [1, 2] }, a: 1 }));
  expect(fingerprintOf([1, 2])).not.toBe(fingerprintOf([2, 1]));
  expect(fingerprintOf({ a: 1 })).not.toBe(fingerprintOf({ a: '1' }));
});
