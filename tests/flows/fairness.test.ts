import type { RequirementId } from '../../src/domain/ids';
import type { FairnessReport } from '../../src/domain/match/fairness';
import { type Actor, SCOPES } from '../../src/domain/permission';
import { type FairnessQuery, readFairness } from '../../src/flows/fairness/read-fairness';
import type { FlowDeps } from '../../src/flows/flow-deps';
import { HOUSE } from '../../src/flows/house';
import { saveProfile } from '../../src/flows/profile/save-profile';
import { withdrawRequirement } from '../../src/flows/requirement/publish-requirement';
import { decideMatch } from '../../src/flows/shortlist/decide-match';
import { rescoreEverything } from '../../src/flows/shortlist/rescore';
import { recordStage } from '../../src/flows/stage/record-stage';
import { aCapability, aProfileDraft, aSite, aStep, id } from '../support/builders';
import { enterRequirement, enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

let flows: TestFlows;
let deps: FlowDeps;
const NEEDS: RequirementId[] = [];
const [EBP, YTAB] = [id.supplier('ebp'), id.supplier('ytab')];

/** The same flows at another moment. */
const at = (moment: string): FlowDeps => ({ ...deps, now: () => new Date(moment) });

async function report(query: Partial<FairnessQuery> = {}, actor: Actor = HOUSE): Promise<FairnessReport> {
  return (await readFairness(deps, actor, { limit: 100, ...query })).report;
}
const lineOf = ({ members }: FairnessReport, supplier: string) =>
  members.find(({ supplierId }) => supplierId === supplier);

beforeAll(async () => {
  flows = await openTestFlows();
  deps = flows.deps;
  await loadSmallWorld(deps);
  const doing = (...processes: readonly string[]) => ({
    sites: [aSite({ capabilities: processes.map((process) => aCapability(process)) })],
  });
  await enterSupplier(deps, 'ebp', doing('stamping', 'spot-welding'));
  await enterSupplier(deps, 'ytab', doing('stamping'));
  for (let number = 1; number <= 12; number++) await enterSupplier(deps, `presser-${number}`, doing('stamping'));
  NEEDS.push(await enterRequirement(deps, 'pressed', { steps: [aStep('stamping')] }));
  NEEDS.push(await enterRequirement(deps, 'welded', { steps: [aStep('stamping'), aStep('spot-welding')] }));
  NEEDS.push(await enterRequirement(deps, 'coated', { steps: [aStep('e-coating', { inHouse: true })] }));
  await rescoreEverything(at('2026-03-01T10:00:00Z'));
});
afterAll(() => flows.close());

test('each member is told in how many open needs it is eligible, and what keeps it out of the others', async () => {
  const made = await report();
  expect(made.basis).toMatchObject({ openNeeds: 3, listedNeeds: 3, versions: 3 });
  expect(made.period).toEqual({ from: '2025-11-23', to: '2026-11-23' });
  expect(made.members).toHaveLength(14);
  expect(lineOf(made, 'ebp')).toMatchObject({
    counts: { qualified: 2, conditional: 0, excluded: 1 },
    reasons: [{ criterion: 'processes', asked: { concept: 'e-coating' }, needs: 1 }],
    listed: 3,
  });
  expect(lineOf(made, 'ytab')).toMatchObject({ counts: { qualified: 1, excluded: 2 } });
});

test('the top ten holds no more than ten, and nobody who is excluded', async () => {
  const { members } = await report();
  const shown = members.reduce((sum, { topTen }) => sum + topTen, 0);
  // Ten of the fourteen pressers; the one that welds; nobody for coating.
  expect(shown).toBe(11);
  expect(lineOf(await report(), 'ebp')?.topTen).toBeGreaterThanOrEqual(1);
});

test('the verdicts are those of the shortlists themselves', async () => {
  const { members } = await report();
  for (const need of NEEDS) {
    const list = await flows.database.stores.shortlists.find(need);
    expect(list?.entries).toHaveLength(14);
  }
  const lists = await Promise.all(NEEDS.map((need) => flows.database.stores.shortlists.find(need)));
  for (const { supplierId, counts } of members) {
    const verdicts = lists.map((list) => list?.entries.find((entry) => entry.supplierId === supplierId)?.verdict);
    for (const verdict of ['qualified', 'conditional', 'excluded'] as const) {
      expect(verdicts.filter((one) => one === verdict)).toHaveLength(counts[verdict]);
    }
  }
});

test('of the decisions on a match the newest one in the period counts, and a meeting counts once', async () => {
  const [pressed, welded] = NEEDS as [RequirementId, RequirementId];
  const decide = (need: RequirementId, kind: 'keep' | 'reject' | 'invite', moment: string) =>
    decideMatch(at(moment), HOUSE, need, { supplierId: EBP, kind, reason: 'near', shortlistVersion: 1 });
  await decide(pressed, 'keep', '2026-04-01T10:00:00Z');
  await decide(pressed, 'invite', '2026-05-01T23:59:59Z');
  await decide(welded, 'reject', '2026-05-02T00:00:00Z');
  for (const stage of ['proposed', 'met', 'visited'] as const) {
    await recordStage(deps, HOUSE, pressed, { supplierId: EBP, stage, on: '2026-06-01' });
  }
  expect(lineOf(await report(), 'ebp')).toMatchObject({ decided: { keep: 0, reject: 1, invite: 1 }, met: 1 });
  const spring = { from: '2026-04-01', to: '2026-05-01' };
  expect(lineOf(await report(spring), 'ebp')).toMatchObject({ decided: { keep: 0, reject: 0, invite: 1 }, met: 0 });
  expect(lineOf(await report({ ...spring, to: '2026-04-30' }), 'ebp')?.decided).toMatchObject({ keep: 1, invite: 0 });
});

test('a period that has passed reads the same for ever, whatever is saved after it', async () => {
  const spring = { from: '2026-03-01', to: '2026-05-31' };
  const exposure = ({ members, basis }: FairnessReport) => ({
    lists: [basis.listedNeeds, basis.versions],
    lines: members.map(({ supplierId, listed, topTen, decided, met }) => ({
      supplierId,
      listed,
      topTen,
      decided,
      met,
    })),
  });
  const before = exposure(await report(spring));
  const draft = aProfileDraft({ sites: [aSite({ capabilities: [aCapability('e-coating')] })] });
  await saveProfile(deps, HOUSE, YTAB, { draft, expectedRevision: 1 });
  await rescoreEverything(at('2026-07-01T10:00:00Z'));
  expect(exposure(await report(spring))).toEqual(before);
  const after = await report({ from: '2026-07-02' });
  expect(after.basis).toMatchObject({ listedNeeds: 3, versions: 3 });
  expect(lineOf(after, 'ytab')).toMatchObject({ counts: { qualified: 1 }, topTen: 1, profileRevision: 2 });
  expect((await report({ from: '2026-06-30' })).basis.versions).toBe(6);
  expect((await report({ from: '2025-01-01', to: '2026-02-28' })).basis).toMatchObject({ listedNeeds: 0, versions: 0 });
});

test('a need that was withdrawn counts until the day on which it was', async () => {
  const [, , coated] = NEEDS as [RequirementId, RequirementId, RequirementId];
  await withdrawRequirement(at('2026-08-01T10:00:00Z'), HOUSE, coated, 1);
  expect((await report()).basis).toMatchObject({ openNeeds: 2, listedNeeds: 3 });
  expect((await report({ from: '2026-08-02' })).basis).toMatchObject({ openNeeds: 2, listedNeeds: 2 });
});

test('a supplier reads its own line, a purchaser none, and pages join without a gap', async () => {
  const editor: Actor = { role: 'supplier-editor', name: 'YTAB', scopes: SCOPES, supplierId: YTAB };
  expect((await report({}, editor)).members.map(({ supplierId }) => supplierId)).toEqual([YTAB]);
  const purchaser: Actor = { role: 'purchaser', name: 'Jaguar', scopes: SCOPES, buyerId: id.buyer('jaguar') };
  await expect(report({}, purchaser)).rejects.toMatchObject({ kind: 'forbidden' });
  const first = await report({ limit: 9 });
  const second = await report({ limit: 9, after: first.next });
  expect([first.members.length, second.members.length, second.next]).toEqual([9, 5, undefined]);
  expect([...first.members, ...second.members]).toEqual((await report()).members);
});

test('days that do not exist or stand in the wrong order are refused', async () => {
  await expect(report({ from: '2026-02-30' })).rejects.toMatchObject({
    faults: [{ path: '/from', code: 'malformed' }],
  });
  await expect(report({ from: '2026-02-02', to: '2026-02-01' })).rejects.toMatchObject({
    faults: [{ path: '/to', code: 'date-order' }],
  });
});
