import type { SupplierId } from '../../src/domain/ids';
import { NOTHING_UNDERSTOOD } from '../../src/domain/supplier/understanding';
import { saveBuyers } from '../../src/flows/buyer/save-buyers';
import { HOUSE } from '../../src/flows/house';
import { loadTaxonomy } from '../../src/flows/reference/load-taxonomy';
import { rescoreEverything, rescoreRequirement, rescoreSupplier } from '../../src/flows/shortlist/rescore';
import { sweepUnscored } from '../../src/flows/shortlist/sweep-unscored';
import { enterSuppliers } from '../../src/flows/supplier/enter-suppliers';
import { aBuyer, aProfileDraft, aSupplier, id, SMALL_CONCEPTS } from '../support/builders';
import {
  enterRequirement,
  enterSupplier,
  loadSmallWorld,
  NOW,
  openTestFlows,
  type TestFlows,
} from '../support/test-flows';

let flows: TestFlows;

beforeEach(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
  await enterSupplier(flows.deps, 'ebp');
  await enterRequirement(flows.deps, 'bracket');
  await rescoreEverything(flows.deps);
  await flows.queue.drain();
});

afterEach(() => flows.close());

const rungFor = async () =>
  (await flows.queue.getJobs(['waiting', 'prioritized'])).map(({ name, data }) => [name, ...Object.values(data)]);

/** A process that is killed between its commit and its ring leaves exactly this behind. */
const saveWithoutRinging = (supplierId: SupplierId, expectedRevision: number) =>
  flows.database.inTransaction(({ profiles }) =>
    profiles.saveNext(supplierId, expectedRevision, {
      draft: aProfileDraft(),
      understood: NOTHING_UNDERSTOOD,
      savedAt: NOW,
      savedBy: 'a test',
    }),
  );

test('nothing is rung for when everything is scored', async () => {
  expect(await sweepUnscored(flows.deps)).toEqual({ suppliers: 0, requirements: 0 });
  expect(await rungFor()).toEqual([]);
});

test('a ring that was lost is found, rung again, and gone once it is answered', async () => {
  await saveWithoutRinging(id.supplier('ebp'), 1);
  expect(await sweepUnscored(flows.deps)).toEqual({ suppliers: 1, requirements: 0 });
  expect(await rungFor()).toEqual([['rescore-supplier', 'ebp']]);
  await rescoreSupplier(flows.deps, id.supplier('ebp'));
  expect(await sweepUnscored(flows.deps)).toEqual({ suppliers: 0, requirements: 0 });
});

test('sweeping again before the ring is answered does not ring twice', async () => {
  await saveWithoutRinging(id.supplier('ebp'), 1);
  await sweepUnscored(flows.deps);
  await sweepUnscored(flows.deps);
  expect(await rungFor()).toHaveLength(1);
});

test('a requirement that was never ranked is found', async () => {
  const need = await enterRequirement(flows.deps, 'forgotten');
  await flows.queue.drain();
  await sweepUnscored(flows.deps);
  expect(await rungFor()).toEqual([['rescore-requirement', 'forgotten']]);
  await rescoreRequirement(flows.deps, need);
  expect(await sweepUnscored(flows.deps)).toEqual({ suppliers: 0, requirements: 0 });
});

test('drafts and closed needs wait for nothing', async () => {
  await enterRequirement(flows.deps, 'a-draft', { state: 'draft' });
  await enterRequirement(flows.deps, 'a-closed-one', { state: 'closed' });
  expect(await sweepUnscored(flows.deps)).toEqual({ suppliers: 0, requirements: 0 });
});

test('newer concepts make every open need stale', async () => {
  await loadTaxonomy(flows.deps, HOUSE, SMALL_CONCEPTS.slice(0, -1));
  await flows.queue.drain();
  await sweepUnscored(flows.deps);
  expect(await rungFor()).toEqual([['rescore-requirement', 'bracket']]);
});

test('a site of a buyer that moves makes its needs stale', async () => {
  const [site] = aBuyer().sites;
  if (!site) throw new Error('the buyer of the builders has a site');
  const moved = { ...site, place: { ...site.place, latitude: 57, longitude: 12 } };
  await saveBuyers(flows.deps, HOUSE, [aBuyer({ name: 'Jaguar Cars', sites: [site] })]);
  expect(await sweepUnscored(flows.deps)).toEqual({ suppliers: 0, requirements: 0 });
  await saveBuyers(flows.deps, HOUSE, [aBuyer({ sites: [moved] })]);
  expect(await sweepUnscored(flows.deps)).toEqual({ suppliers: 0, requirements: 1 });
});

test('after a bulk load one job is rung for instead of hundreds', async () => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    supplier: aSupplier({ id: id.supplier(`supplier-${index}`) }),
    draft: aProfileDraft(),
  }));
  await enterSuppliers(flows.deps, HOUSE, many);
  await sweepUnscored(flows.deps);
  expect(await rungFor()).toEqual([['rescore-everything']]);
  await rescoreEverything(flows.deps);
  expect(await sweepUnscored(flows.deps)).toEqual({ suppliers: 0, requirements: 0 });
});
