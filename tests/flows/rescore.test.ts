import type { RequirementId, SupplierId } from '../../src/domain/ids';
import type { Ranking } from '../../src/domain/match/shortlist';
import type { ProfileDraft } from '../../src/domain/supplier/profile';
import { HOUSE } from '../../src/flows/house';
import { saveProfile } from '../../src/flows/profile/save-profile';
import { loadTaxonomy } from '../../src/flows/reference/load-taxonomy';
import { saveRequirement } from '../../src/flows/requirement/save-requirement';
import { readShortlist } from '../../src/flows/shortlist/read-shortlist';
import { rescoreEverything, rescoreRequirement, rescoreSupplier } from '../../src/flows/shortlist/rescore';
import { storeRanking } from '../../src/flows/shortlist/store-ranking';
import {
  aCapability,
  aCertificate,
  aCertificateAsk,
  aProfileDraft,
  aRequirementDraft,
  aSite,
  aStep,
  id,
  SMALL_CONCEPTS,
} from '../support/builders';
import { enterRequirement, enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

let flows: TestFlows;

beforeEach(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
});

afterEach(() => flows.close());

const presser = (...processes: string[]): Partial<ProfileDraft> => ({
  sites: [aSite({ capabilities: processes.map((process) => aCapability(process)), certificates: [] })],
});

const listOf = async (requirementId: RequirementId): Promise<Ranking & { version: number }> => {
  const { shortlist } = await readShortlist(flows.deps, HOUSE, requirementId);
  return shortlist;
};

const save = (supplierId: SupplierId, draft: Partial<ProfileDraft>, expectedRevision: number) =>
  saveProfile(flows.deps, HOUSE, supplierId, { draft: aProfileDraft(draft), expectedRevision });

test('a need is ranked over all suppliers, and the one who can do it comes first', async () => {
  await enterSupplier(flows.deps, 'painter', presser('e-coating'));
  await enterSupplier(flows.deps, 'stamper', presser('stamping'));
  const need = await enterRequirement(flows.deps, 'bracket');
  await rescoreRequirement(flows.deps, need);
  const { entries, counts, version } = await listOf(need);
  expect(entries.map(({ supplierId, rank, verdict }) => [rank, supplierId, verdict])).toEqual([
    [1, 'stamper', 'qualified'],
    [2, 'painter', 'excluded'],
  ]);
  expect(counts).toEqual({ qualified: 1, conditional: 0, excluded: 1 });
  expect(version).toBe(1);
});

test('what is removed from a profile moves the shortlist as much as what is added', async () => {
  const stamper = await enterSupplier(flows.deps, 'stamper', presser('stamping', 'spot-welding'));
  const need = await enterRequirement(flows.deps, 'welded', { steps: [aStep('stamping'), aStep('spot-welding')] });
  await rescoreEverything(flows.deps);
  expect((await listOf(need)).entries[0]?.verdict).toBe('qualified');
  await save(stamper, presser('stamping'), 1);
  await rescoreSupplier(flows.deps, stamper);
  expect((await listOf(need)).entries[0]?.verdict).toBe('excluded');
});

test('a saved profile reaches the list of a process that knew nothing of it', async () => {
  const stamper = await enterSupplier(flows.deps, 'stamper', presser('e-coating'));
  const need = await enterRequirement(flows.deps, 'bracket');
  await rescoreEverything(flows.deps);
  const elsewhere = flows.anotherProcess();
  await save(stamper, presser('stamping'), 1);
  await rescoreSupplier(elsewhere, stamper);
  expect((await listOf(need)).entries[0]?.verdict).toBe('qualified');
});

test('rescoring twice changes nothing', async () => {
  await enterSupplier(flows.deps, 'stamper', presser('stamping'));
  const need = await enterRequirement(flows.deps, 'bracket');
  await rescoreEverything(flows.deps);
  const before = await readShortlist(flows.deps, HOUSE, need);
  await rescoreEverything(flows.deps);
  await rescoreRequirement(flows.anotherProcess(), need);
  expect(await readShortlist(flows.deps, HOUSE, need)).toEqual(before);
});

test('a new version is stored only when the list says something else', async () => {
  const stamper = await enterSupplier(flows.deps, 'stamper', presser('stamping'));
  const need = await enterRequirement(flows.deps, 'bracket');
  await rescoreEverything(flows.deps);
  await save(stamper, { ...presser('stamping'), references: [] }, 1);
  await rescoreSupplier(flows.deps, stamper);
  expect((await listOf(need)).version).toBe(1);
  await save(stamper, presser('deep-drawing', 'e-coating'), 2);
  await rescoreSupplier(flows.deps, stamper);
  expect((await listOf(need)).version).toBe(2);
});

test('a run that knows less never overwrites one that knows more', async () => {
  const stamper = await enterSupplier(flows.deps, 'stamper', presser('e-coating'));
  const need = await enterRequirement(flows.deps, 'bracket');
  const slow = flows.anotherProcess();
  await slow.index.refresh();
  const outdated = slow.index.rank(need);
  await save(stamper, presser('stamping'), 1);
  await rescoreEverything(flows.deps);
  expect(outdated && (await storeRanking(slow, outdated))).toBe('overtaken');
  expect((await listOf(need)).entries[0]?.verdict).toBe('qualified');
});

test('a run that was made for an earlier revision of the requirement writes nothing', async () => {
  await enterSupplier(flows.deps, 'stamper', presser('stamping'));
  const need = await enterRequirement(flows.deps, 'bracket');
  const slow = flows.anotherProcess();
  await slow.index.refresh();
  const outdated = slow.index.rank(need);
  const draft = aRequirementDraft({ steps: [aStep('e-coating')] });
  await saveRequirement(flows.deps, HOUSE, need, { draft, expectedRevision: 1 });
  expect(outdated && (await storeRanking(slow, outdated))).toBe('requirement-changed');
  await expect(listOf(need)).rejects.toMatchObject({ kind: 'absent' });
});

test('a run under concepts that are no longer in force writes nothing', async () => {
  await enterSupplier(flows.deps, 'stamper', presser('stamping'));
  const need = await enterRequirement(flows.deps, 'bracket');
  const slow = flows.anotherProcess();
  await slow.index.refresh();
  const outdated = slow.index.rank(need);
  await loadTaxonomy(flows.deps, HOUSE, SMALL_CONCEPTS.slice(0, -1));
  expect(outdated && (await storeRanking(slow, outdated))).toBe('policy-changed');
});

test('a revision that came and went between two runs leaves no trace', async () => {
  const stamper = await enterSupplier(flows.deps, 'stamper', presser('stamping'));
  const need = await enterRequirement(flows.deps, 'bracket');
  await rescoreEverything(flows.deps);
  await save(stamper, presser('e-coating'), 1);
  // The requirement is ranked for a reason of its own, while the supplier is not noted as scored.
  await rescoreRequirement(flows.deps, need);
  expect((await listOf(need)).entries[0]?.verdict).toBe('excluded');
  await save(stamper, presser('stamping'), 2);
  await rescoreSupplier(flows.deps, stamper);
  expect((await listOf(need)).entries[0]?.verdict).toBe('qualified');
});

test('a draft is not ranked, and a closed need keeps its last list', async () => {
  const stamper = await enterSupplier(flows.deps, 'stamper', presser('stamping'));
  const need = await enterRequirement(flows.deps, 'bracket', { state: 'draft' });
  await rescoreEverything(flows.deps);
  await expect(listOf(need)).rejects.toMatchObject({ kind: 'absent' });
  const saveState = (state: 'open' | 'closed', expectedRevision: number) =>
    saveRequirement(flows.deps, HOUSE, need, { draft: aRequirementDraft({ state }), expectedRevision });
  await saveState('open', 1);
  await rescoreRequirement(flows.deps, need);
  await saveState('closed', 2);
  await save(stamper, presser('e-coating'), 1);
  await rescoreEverything(flows.deps);
  const { shortlist, isCurrent } = await readShortlist(flows.deps, HOUSE, need);
  expect([shortlist.version, shortlist.entries[0]?.verdict, isCurrent]).toEqual([1, 'qualified', true]);
});

test('a list is current exactly when everything saved has reached it', async () => {
  const stamper = await enterSupplier(flows.deps, 'stamper', presser('stamping'));
  const need = await enterRequirement(flows.deps, 'bracket');
  const isCurrent = async () => (await readShortlist(flows.deps, HOUSE, need)).isCurrent;
  await rescoreRequirement(flows.deps, need);
  expect(await isCurrent()).toBe(false);
  await rescoreSupplier(flows.deps, stamper);
  expect(await isCurrent()).toBe(true);
  await save(stamper, presser('e-coating'), 1);
  expect(await isCurrent()).toBe(false);
  await rescoreSupplier(flows.deps, stamper);
  expect(await isCurrent()).toBe(true);
  await saveRequirement(flows.deps, HOUSE, need, { draft: aRequirementDraft(), expectedRevision: 1 });
  expect(await isCurrent()).toBe(false);
  await rescoreRequirement(flows.deps, need);
  expect(await isCurrent()).toBe(true);
  await loadTaxonomy(flows.deps, HOUSE, SMALL_CONCEPTS.slice(0, -1));
  expect(await isCurrent()).toBe(false);
});

test('the progress of rescoring everything counts up to every open need', async () => {
  await enterSupplier(flows.deps, 'stamper', presser('stamping'));
  for (const name of ['one', 'two', 'three']) await enterRequirement(flows.deps, name);
  const reports: unknown[] = [];
  await rescoreEverything(flows.deps, (progress) => reports.push(progress));
  expect(reports).toEqual([0, 1, 2, 3].map((done) => ({ done, total: 3 })));
});

test('what a buyer may not see neither moves nor fills its shortlist', async () => {
  const jaguar = await enterRequirement(flows.deps, 'of-jaguar', { certificates: [aCertificateAsk('iso-9001')] });
  const aston = await enterRequirement(flows.deps, 'of-aston', {
    buyerId: id.buyer('aston-martin'),
    certificates: [aCertificateAsk('iso-9001')],
  });
  const visibility = { to: 'buyers' as const, buyers: [id.buyer('jaguar')] };
  const certificates = [aCertificate('iso-9001', { number: 'SECRET-4711', visibility })];
  await enterSupplier(flows.deps, 'discreet', {
    sites: [aSite({ capabilities: [aCapability('stamping')], certificates })],
  });
  await enterSupplier(flows.deps, 'without', {
    sites: [aSite({ capabilities: [aCapability('stamping')], certificates: [] })],
  });
  await rescoreEverything(flows.deps);
  const verdicts = async (need: RequirementId) =>
    new Map((await listOf(need)).entries.map(({ supplierId, verdict }) => [supplierId, verdict]));
  expect((await verdicts(jaguar)).get(id.supplier('discreet'))).toBe('qualified');
  expect((await verdicts(aston)).get(id.supplier('discreet'))).toBe(
    (await verdicts(aston)).get(id.supplier('without')),
  );
  expect(JSON.stringify(await listOf(aston))).not.toContain('4711');
  expect(JSON.stringify(await listOf(jaguar))).toContain('4711');
});

test('a need for which there is no supplier has an empty list', async () => {
  const need = await enterRequirement(flows.deps, 'bracket');
  await rescoreRequirement(flows.deps, need);
  const { shortlist, suppliers, isCurrent } = await readShortlist(flows.deps, HOUSE, need);
  expect(shortlist).toMatchObject({ version: 1, entries: [], counts: { qualified: 0, conditional: 0, excluded: 0 } });
  expect([suppliers.size, isCurrent]).toEqual([0, true]);
});

test('workers that do the same at once store it once', async () => {
  await enterSupplier(flows.deps, 'stamper', presser('stamping'));
  const needs = [];
  for (const name of ['one', 'two', 'three']) needs.push(await enterRequirement(flows.deps, name));
  const workers = [flows.deps, flows.anotherProcess(), flows.anotherProcess()];
  await Promise.all(workers.flatMap((deps) => [rescoreEverything(deps), rescoreEverything(deps)]));
  for (const need of needs) expect((await listOf(need)).version).toBe(1);
  expect(await flows.database.stores.suppliers.listUnscored(10)).toEqual([]);
});
