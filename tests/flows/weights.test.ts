import type { RequirementId } from '../../src/domain/ids';
import { type Actor, SCOPES } from '../../src/domain/permission';
import { Problem } from '../../src/domain/problem';
import type { Capability } from '../../src/domain/supplier/site';
import { HOUSE } from '../../src/flows/house';
import { decideMatch } from '../../src/flows/shortlist/decide-match';
import { readShortlist } from '../../src/flows/shortlist/read-shortlist';
import { rescoreEverything, rescoreRequirement } from '../../src/flows/shortlist/rescore';
import { sweepUnscored } from '../../src/flows/shortlist/sweep-unscored';
import { adoptWeights } from '../../src/flows/weights/adopt-weights';
import { listWeights } from '../../src/flows/weights/list-weights';
import { proposeWeights, type WeightsProposal } from '../../src/flows/weights/propose-weights';
import { remakeShortlist } from '../../src/flows/weights/remake-shortlist';
import { RULES } from '../../src/scoring/rules';
import { aCapability, anEvidence, aSite, id } from '../support/builders';
import { enterRequirement, enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

const ANNA: Actor = { role: 'administrator', name: 'Anna', scopes: SCOPES };
const NEEDS = ['bracket', 'clip', 'panel'].map(id.requirement);
const [BRACKET] = NEEDS as [RequirementId];
const NUMBERS = [1, 2, 3, 4];
const REASON = 'Purchasers trust what has been verified.';

let flows: TestFlows;

/** Verified shops for which stamping is a sideline, and declared ones that live by it: by the rules the latter come first. */
beforeEach(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
  for (const number of NUMBERS) {
    await enterPressShop(`verified-${number}`, {
      role: 'supplementary',
      evidence: anEvidence({ tier: 'verified-in-register' }),
    });
    await enterPressShop(`declared-${number}`, { evidence: anEvidence({ tier: 'declared' }) });
  }
  for (const need of NEEDS) await enterRequirement(flows.deps, need);
  await rescoreEverything(flows.deps);
});
afterEach(() => flows.close());

const enterPressShop = (name: string, changes: Partial<Capability>) =>
  enterSupplier(flows.deps, name, { sites: [aSite({ capabilities: [aCapability('stamping', changes)] })] });

const decide = (need: RequirementId, supplier: string, kind: 'keep' | 'reject', shortlistVersion = 1) =>
  decideMatch(flows.deps, HOUSE, need, { supplierId: id.supplier(supplier), kind, reason: 'seen', shortlistVersion });

/** In every need the verified ones are kept and the declared ones rejected: 48 pairs. */
async function decideForProof(needs: readonly RequirementId[] = NEEDS): Promise<void> {
  for (const need of needs) {
    for (const number of NUMBERS) {
      await decide(need, `verified-${number}`, 'keep');
      await decide(need, `declared-${number}`, 'reject');
    }
  }
}

async function propose(): Promise<Extract<WeightsProposal, { outcome: 'proposal' }>> {
  const proposal = await proposeWeights(flows.deps, ANNA);
  if (proposal.outcome !== 'proposal') throw new Error(`The outcome is (${proposal.outcome}).`);
  return proposal;
}

const adoptProposal = async () =>
  adoptWeights(flows.deps, ANNA, { fingerprint: (await propose()).fingerprint, reason: REASON });
const listOf = async (need: RequirementId, version?: number) =>
  (await readShortlist(flows.deps, HOUSE, need, { version })).shortlist;
const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => 'let in',
    (error: unknown) => (error instanceof Problem ? `${error.kind} ${error.faults[0]?.code}` : error),
  );
const fingerprintOfVersion = async (version: number) =>
  (await listWeights(flows.deps, ANNA)).find((one) => one.version === version)?.fingerprint ?? 'none';

test('without decisions nothing is proposed, and the weights in force are those of the rules', async () => {
  expect(await proposeWeights(flows.deps, ANNA)).toEqual({
    inForce: { version: 0, rulesVersion: RULES.version, weights: RULES.weights },
    outcome: 'too-few',
    sample: { decisions: 0, notShown: 0, pairs: 0, usable: 0, needs: 0 },
    atLeast: { pairs: 20, needs: 3 },
  });
  expect(await listWeights(flows.deps, ANNA)).toEqual([
    { version: 0, rulesVersion: RULES.version, weights: RULES.weights, isInForce: true },
  ]);
});

test('what purchasers kept and rejected moves the weights their way, and nothing else happens', async () => {
  await decideForProof();
  const { weights, basis, effect } = await propose();
  expect(weights.proof).toBeGreaterThan(RULES.weights.proof);
  expect(weights.processes).toBeLessThan(RULES.weights.processes);
  expect(basis).toMatchObject({ decisions: 24, notShown: 0, pairs: 48, usable: 48, needs: 3 });
  expect(basis.right).toEqual({ experts: 0, fitted: 48, unseen: 48 });
  expect(effect.needs).toEqual({ found: 3, lookedAt: 3 });
  expect(effect.changes.map(({ requirement, changedPlaces }) => [requirement.id, changedPlaces])).toEqual(
    NEEDS.map((need) => [need, 8]),
  );
  expect(await sweepUnscored(flows.deps)).toEqual({ suppliers: 0, requirements: 0 });
});

test('only the newest decision on a match counts, and one on a supplier that was not shown is told apart', async () => {
  await decideForProof();
  await decide(BRACKET, 'verified-1', 'reject');
  await enterPressShop('newcomer', {});
  await decide(BRACKET, 'newcomer', 'keep');
  const { basis } = await propose();
  expect(basis).toMatchObject({ decisions: 25, notShown: 1, usable: 3 * 5 + 2 * 16 });
});

test('what the need weighs itself is left out of what is learnt', async () => {
  await decideForProof();
  const { weights: before } = await propose();
  for (const need of ['clip-2', 'panel-2', 'beam-2']) {
    await enterRequirement(flows.deps, need, { weights: { proof: 900 } });
    await rescoreRequirement(flows.deps, id.requirement(need));
  }
  await decideForProof(['clip-2', 'panel-2', 'beam-2'].map(id.requirement));
  expect((await propose()).weights).toEqual(before);
});

test('an adoption makes every shortlist stale, and each is made again as the effect foretold', async () => {
  await decideForProof();
  const { weights, effect } = await propose();
  const adopted = await adoptProposal();
  expect(adopted).toMatchObject({
    version: 1,
    rulesVersion: `${RULES.version}+w1`,
    weights,
    isInForce: true,
    adopted: { reason: REASON, adoptedBy: 'Anna', source: { from: 'proposal' } },
  });
  expect(await sweepUnscored(flows.deps)).toEqual({ suppliers: 0, requirements: 3 });
  expect(await flows.queue.getJobCountByTypes('waiting', 'prioritized')).toBeGreaterThan(0);
  await rescoreEverything(flows.deps);
  const [before, after] = [await listOf(BRACKET, 1), await listOf(BRACKET)];
  expect([before.madeFrom.rulesVersion, after.madeFrom.rulesVersion]).toEqual([RULES.version, `${RULES.version}+w1`]);
  const places = after.entries.filter(({ supplierId }, place) => before.entries[place]?.supplierId !== supplierId);
  expect(effect.changes.find(({ requirement }) => requirement.id === BRACKET)?.changedPlaces).toBe(places.length);
  expect(after.entries[0]?.supplierId).toMatch(/^verified/);
  expect(await sweepUnscored(flows.deps)).toEqual({ suppliers: 0, requirements: 0 });
});

test('adopting feeds nothing back: the proposal stays what it was, and is then in force', async () => {
  await decideForProof();
  const { weights } = await adoptProposal();
  expect(await proposeWeights(flows.deps, ANNA)).toMatchObject({ outcome: 'no-change', weights });
});

test('once other weights are in force, a new proposal tells what those achieve', async () => {
  await decideForProof();
  const { version } = await adoptProposal();
  await decide(BRACKET, 'verified-1', 'reject');
  const { inForce, inForceRight, basis } = await propose();
  expect(inForce.version).toBe(version);
  expect(inForceRight).toBe(3 * 4 + 2 * 16);
  // Of the 47 pairs 3 are of equals, which nothing orders.
  expect(basis).toMatchObject({ usable: 47, right: { experts: 0, fitted: 44 } });
});

test('an old shortlist can be made again, whatever has come into force or been saved since', async () => {
  await decideForProof();
  await adoptProposal();
  await rescoreEverything(flows.deps);
  await adoptWeights(flows.deps, ANNA, { fingerprint: await fingerprintOfVersion(0), reason: 'Back to the rules.' });
  await enterPressShop('newcomer', {});
  await rescoreEverything(flows.deps);
  for (const version of [1, 2, 3]) {
    const remade = await remakeShortlist(flows.deps, ANNA, BRACKET, version);
    expect(remade.isSame).toBe(true);
    expect(remade.entries).toEqual((await listOf(BRACKET, version)).entries);
  }
  const made = await Promise.all(
    [1, 2, 3].map(async (version) => (await listOf(BRACKET, version)).madeFrom.rulesVersion),
  );
  expect(made).toEqual([RULES.version, `${RULES.version}+w1`, `${RULES.version}+w2`]);
});

test('a row that was tampered with does not pass for one that was made', async () => {
  await flows.postgres.query('update shortlists set points[1] = points[1] - 1');
  expect((await remakeShortlist(flows.deps, ANNA, BRACKET, 1)).isSame).toBe(false);
});

test('a shortlist of another page of rules, or of weights that are not there, is not made again by guessing', async () => {
  for (const rulesVersion of ['2019.4', `${RULES.version}+w7`]) {
    await flows.postgres.query(
      `update shortlists set made_from = jsonb_set(made_from, '{rulesVersion}', to_jsonb($1::text))`,
      [rulesVersion],
    );
    expect(await refusalOf(remakeShortlist(flows.deps, ANNA, BRACKET, 1))).toBe('absent absent');
  }
});

test('an adoption is undone by adopting the rules own weights again, and every version stays readable', async () => {
  await decideForProof();
  const { weights } = await adoptProposal();
  const back = await adoptWeights(flows.deps, ANNA, { fingerprint: await fingerprintOfVersion(0), reason: 'Undo.' });
  expect(back).toMatchObject({
    version: 2,
    weights: RULES.weights,
    adopted: { source: { from: 'version', version: 0 } },
  });
  const versions = await listWeights(flows.deps, HOUSE);
  expect(versions.map(({ version, isInForce }) => [version, isInForce])).toEqual([
    [2, true],
    [1, false],
    [0, false],
  ]);
  expect(versions[1]).toMatchObject({ weights, adopted: { reason: REASON, adoptedBy: 'Anna' } });
});

test('what is adopted is what was seen: after another decision or adoption the fingerprint is refused', async () => {
  await decideForProof();
  const { fingerprint } = await propose();
  const again = () => refusalOf(adoptWeights(flows.deps, ANNA, { fingerprint, reason: REASON }));
  await decide(BRACKET, 'verified-1', 'reject');
  expect(await again()).toBe('conflict outdated');
  await decide(BRACKET, 'verified-1', 'keep');
  expect(await again()).toBe('let in');
  expect(await again()).toBe('conflict outdated');
});

test('of two who adopt at once one is let in, and nothing is adopted without a reason', async () => {
  await decideForProof();
  const { fingerprint } = await propose();
  const adopt = (reason: string) => refusalOf(adoptWeights(flows.deps, ANNA, { fingerprint, reason }));
  expect(await adopt(' ')).toBe('invalid missing');
  expect((await Promise.all([adopt('one'), adopt('other')])).sort()).toEqual(['conflict outdated', 'let in']);
  expect(await listWeights(flows.deps, ANNA)).toHaveLength(2);
});

test('a process that has not heard of the adoption cannot write over the lists that were made by it', async () => {
  await decideForProof();
  const late = flows.anotherProcess();
  await late.index.refresh();
  await adoptProposal();
  await rescoreEverything(flows.deps);
  const stale = { ...late, index: Object.assign(Object.create(late.index), { refresh: async () => undefined }) };
  await rescoreRequirement(stale, BRACKET);
  expect((await listOf(BRACKET)).madeFrom.rulesVersion).toBe(`${RULES.version}+w1`);
  expect((await readShortlist(flows.deps, HOUSE, BRACKET)).isCurrent).toBe(true);
});

test('every process scores by the weights in force as soon as it looks', async () => {
  const other = flows.anotherProcess();
  await decideForProof();
  await other.reference.current();
  const { weights } = await adoptProposal();
  const { policy, policyVersion } = await other.reference.current();
  expect(policy.rules.weights).toEqual(weights);
  expect(policyVersion).toContain(`${RULES.version}+w1`);
  expect((await other.reference.current()).policy.rules).toBe(policy.rules);
});
