import type { RequirementId } from '../../src/domain/ids';
import { NOTHING_UNDERSTOOD } from '../../src/domain/supplier/understanding';
import { HOUSE } from '../../src/flows/house';
import { cancelRun, resumeRun } from '../../src/flows/job/control-run';
import { readJob } from '../../src/flows/job/read-job';
import { rescoreBatch } from '../../src/flows/job/rescore-batch';
import { startRescoring } from '../../src/flows/job/start-rescoring';
import { saveProfile } from '../../src/flows/profile/save-profile';
import { loadTaxonomy } from '../../src/flows/reference/load-taxonomy';
import { withdrawRequirement } from '../../src/flows/requirement/publish-requirement';
import { readShortlist } from '../../src/flows/shortlist/read-shortlist';
import { rescoreEverything } from '../../src/flows/shortlist/rescore';
import { sweepUnscored } from '../../src/flows/shortlist/sweep-unscored';
import { saveSupplier } from '../../src/flows/supplier/save-supplier';
import { openBell } from '../../src/queue/bell';
import { connectQueue } from '../../src/queue/connection';
import {
  aCapability,
  anEvidence,
  aProfileDraft,
  aRequirementDraft,
  aSite,
  aSupplier,
  id,
  SMALL_CONCEPTS,
} from '../support/builders';
import { silentLog } from '../support/silent-log';
import { enterSupplier, loadSmallWorld, NOW, openTestFlows, type TestFlows } from '../support/test-flows';

let flows: TestFlows;

/** One more than a batch holds. */
const NEEDS = Array.from({ length: 51 }, (_, index) => id.requirement(`need-${10 + index}`));
const FIRST = id.requirement('need-10');
const LAST = id.requirement('need-60');
const STAMPER = { sites: [aSite({ capabilities: [aCapability('stamping')] })] };

beforeEach(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
  await enterSupplier(flows.deps, 'stamper', STAMPER);
  await flows.database.inTransaction(async ({ requirements }) => {
    for (const need of NEEDS) {
      const save = { draft: aRequirementDraft(), understood: NOTHING_UNDERSTOOD, savedAt: NOW, savedBy: 'a test' };
      await requirements.add(need, await requirements.reserve(), save);
    }
  });
  await flows.queue.drain();
});

afterEach(() => flows.close());

const read = async (run: string) => {
  const { state, progress } = await readJob(flows.deps, HOUSE, run);
  return [state, progress?.done, progress?.total];
};
const versionOf = async (need: RequirementId) => (await flows.database.stores.shortlists.find(need))?.version;
const rungFor = async () =>
  (await flows.queue.getJobs(['waiting', 'prioritized'])).map(({ name, data }) => [name, data]);
const standingOf = (need: RequirementId) => flows.database.stores.requirements.findStanding(need);
const isAnyUnscored = async () => (await flows.database.stores.suppliers.listUnscored(1)).length > 0;

test('a run is rung for as batches, whose jobs hold two numbers and make way for single ones', async () => {
  await startRescoring(flows.deps, HOUSE);
  const rung = await rungFor();
  expect(rung).toHaveLength(2);
  for (const batch of [1, 2]) expect(rung).toContainEqual(['rescore-batch', { run: 1, batch }]);
  expect(await flows.queue.getJobCountByTypes('prioritized')).toBe(2);
});

test('it ends with the last batch, and only then is every supplier noted as scored', async () => {
  const run = await startRescoring(flows.deps, HOUSE);
  expect(await read(run)).toEqual(['waiting', 0, 51]);
  await rescoreBatch(flows.deps, { run: 1, batch: 2 });
  expect(await read(run)).toEqual(['active', 1, 51]);
  expect([await versionOf(LAST), await versionOf(FIRST), await isAnyUnscored()]).toEqual([1, undefined, true]);
  await rescoreBatch(flows.anotherProcess(), { run: 1, batch: 1 });
  expect(await read(run)).toEqual(['completed', 51, 51]);
  expect([await versionOf(FIRST), await isAnyUnscored()]).toEqual([1, false]);
});

test('a supplier that is saved while the run goes on still counts as unscored at its end', async () => {
  await startRescoring(flows.deps, HOUSE);
  await rescoreBatch(flows.deps, { run: 1, batch: 1 });
  await saveProfile(flows.deps, HOUSE, id.supplier('stamper'), {
    draft: aProfileDraft({ sites: [aSite({ capabilities: [] })] }),
    expectedRevision: 1,
  });
  await rescoreBatch(flows.deps, { run: 1, batch: 2 });
  expect(await isAnyUnscored()).toBe(true);
});

test('a need that is closed in mid-run is passed over, and the run still reaches its total', async () => {
  const run = await startRescoring(flows.deps, HOUSE);
  await withdrawRequirement(flows.deps, HOUSE, LAST, 1);
  await rescoreBatch(flows.deps, { run: 1, batch: 1 });
  await rescoreBatch(flows.deps, { run: 1, batch: 2 });
  expect(await read(run)).toEqual(['completed', 51, 51]);
  expect(await versionOf(LAST)).toBeUndefined();
});

test('concepts that change in mid-run: the rest is ranked by the new ones, and the next run does only what is left', async () => {
  const first = await startRescoring(flows.deps, HOUSE);
  await rescoreBatch(flows.deps, { run: 1, batch: 1 });
  await loadTaxonomy(flows.deps, HOUSE, SMALL_CONCEPTS.slice(0, -1));
  await rescoreBatch(flows.deps, { run: 1, batch: 2 });
  expect(await read(first)).toEqual(['completed', 51, 51]);
  expect((await standingOf(LAST))?.scoredPolicy).not.toBe((await standingOf(FIRST))?.scoredPolicy);
  const writtenAt = async (need: RequirementId) =>
    (await flows.postgres.query<{ xmin: string }>('select xmin::text from requirements where id = $1', [need]))[0]
      ?.xmin;
  const before = await writtenAt(LAST);
  await rescoreEverything(flows.deps);
  expect((await standingOf(FIRST))?.scoredPolicy).toBe((await standingOf(LAST))?.scoredPolicy);
  expect(await writtenAt(LAST)).toBe(before);
});

test('a batch that began under older concepts is ranked once more by the newer ones', async () => {
  await startRescoring(flows.deps, HOUSE);
  const slow = flows.anotherProcess();
  await slow.index.refresh();
  const outdated = { ...slow, index: Object.assign(Object.create(slow.index), { refresh: afterFirst(slow) }) };
  await loadTaxonomy(flows.deps, HOUSE, SMALL_CONCEPTS.slice(0, -1));
  await rescoreBatch(outdated, { run: 1, batch: 2 });
  const { policyVersion } = await flows.deps.reference.current();
  expect((await standingOf(LAST))?.scoredPolicy).toBe(policyVersion);
});

/** A refresh that comes to nothing the first time, as one that was just before the change. */
function afterFirst({ index }: TestFlows['deps']): () => Promise<void> {
  let times = 0;
  return async () => {
    times += 1;
    if (times > 1) await index.refresh();
  };
}

test('the sweep rings for what a run has left, and starts none beside it or after one that stands cancelled', async () => {
  const run = await startRescoring(flows.deps, HOUSE);
  await rescoreBatch(flows.deps, { run: 1, batch: 2 });
  await flows.queue.drain();
  await sweepUnscored(flows.deps);
  expect(await rungFor()).toContainEqual(['rescore-batch', { run: 1, batch: 1 }]);
  await flows.queue.drain();
  await loadTaxonomy(flows.deps, HOUSE, SMALL_CONCEPTS.slice(0, -1));
  await flows.queue.drain();
  await sweepUnscored(flows.deps);
  expect((await rungFor()).map(([name]) => name)).not.toContain('rescore-everything');
  await cancelRun(flows.deps, HOUSE, run);
  await flows.queue.drain();
  await sweepUnscored(flows.deps);
  expect(await rungFor()).toEqual([]);
  await resumeRun(flows.deps, HOUSE, run);
  expect(await rungFor()).toEqual([['rescore-batch', { run: 1, batch: 1 }]]);
  await rescoreBatch(flows.deps, { run: 1, batch: 1 });
});

test('a run stands although the queue is away, and the sweep rings for it', async () => {
  const nowhere = connectQueue({ kind: 'redis', url: 'redis://127.0.0.1:1' }, silentLog);
  const deaf = openBell(nowhere);
  const run = await startRescoring({ ...flows.deps, bell: deaf }, HOUSE);
  await deaf.close();
  await nowhere.close();
  expect(await read(run)).toEqual(['waiting', 0, 51]);
  await sweepUnscored(flows.deps);
  expect(await rungFor()).toHaveLength(2);
});

test('a list says the same until a finding differs, though nobody rises or falls by it', async () => {
  const stamper = id.supplier('stamper');
  await rescoreEverything(flows.deps);
  const outline = (await standingOf(FIRST))?.scoredOutline;
  await saveProfile(flows.deps, HOUSE, stamper, { draft: aProfileDraft(STAMPER), expectedRevision: 1 });
  await rescoreEverything(flows.deps);
  expect(await versionOf(FIRST)).toBe(1);
  expect((await standingOf(FIRST))?.scoredOutline).not.toBe(outline);
  const { shortlist: before } = await readShortlist(flows.deps, HOUSE, FIRST);
  const evidence = anEvidence({ on: '2026-10-01', source: 'another register' });
  const supplier = aSupplier({ id: stamper, name: 'stamper', evidence });
  await saveSupplier(flows.deps, HOUSE, {
    supplier: { ...supplier, standing: { kind: 'ceased', on: '2099-01-01', reason: 'closed', evidence } },
    revision: 1,
  });
  await rescoreEverything(flows.deps);
  const { shortlist: after } = await readShortlist(flows.deps, HOUSE, FIRST);
  const samePlaces = ({ entries }: typeof before) =>
    entries.map(({ rank, verdict, points }) => [rank, verdict, points]);
  expect(samePlaces(after)).toEqual(samePlaces(before));
  expect([before.version, after.version]).toEqual([1, 2]);
});
