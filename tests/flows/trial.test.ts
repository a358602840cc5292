import type { Actor } from '../../src/domain/permission';
import { SCOPES } from '../../src/domain/permission';
import { HOUSE } from '../../src/flows/house';
import { readProfile } from '../../src/flows/profile/read-profile';
import { saveProfile } from '../../src/flows/profile/save-profile';
import type { RequirementInput } from '../../src/flows/requirement/complete-draft';
import { createRequirement } from '../../src/flows/requirement/create-requirement';
import { readRequirement } from '../../src/flows/requirement/read-requirement';
import { saveRequirement } from '../../src/flows/requirement/save-requirement';
import { explainMatch } from '../../src/flows/shortlist/explain-match';
import { readShortlist } from '../../src/flows/shortlist/read-shortlist';
import { rescoreEverything } from '../../src/flows/shortlist/rescore';
import { tryProfile } from '../../src/flows/trial/try-profile';
import { tryRequirement } from '../../src/flows/trial/try-requirement';
import {
  aCapability,
  aCertificate,
  aCertificateAsk,
  aProfileDraft,
  aRequirementDraft,
  aSite,
  aStep,
  id,
} from '../support/builders';
import { enterRequirement, enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

const EBP = id.supplier('ebp');
const NEED = id.requirement('bracket');
const EDITOR: Actor = { role: 'supplier-editor', name: 'EBP', scopes: SCOPES, supplierId: EBP };
const LEADER: Actor = { role: 'cluster-leader', name: 'Techtank', scopes: SCOPES };
const JAGUAR: Actor = { role: 'purchaser', name: 'Jaguar', scopes: SCOPES, buyerId: id.buyer('jaguar') };
const ASTON: Actor = { role: 'purchaser', name: 'Aston Martin', scopes: SCOPES, buyerId: id.buyer('aston-martin') };

let flows: TestFlows;

/** Twelve suppliers of four kinds, so that there are ties, all three verdicts, and something hidden. */
beforeEach(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
  await enterSupplier(flows.deps, 'ebp', {
    texts: { en: 'We do e-coating.' },
    visibility: { texts: { to: 'private' } },
    sites: [aSite({ capabilities: [aCapability('stamping')], certificates: [aCertificate('iso-9001')] })],
  });
  for (let number = 0; number < 4; number++) {
    const capabilities = [aCapability('stamping'), aCapability('spot-welding')];
    const certificates = [aCertificate('iatf-16949', { expires: '2027-06-30' })];
    await enterSupplier(flows.deps, `both-${number}`, { sites: [aSite({ capabilities, certificates })] });
    await enterSupplier(flows.deps, `silent-${number}`);
  }
  const forAston = { visibility: { to: 'buyers' as const, buyers: [id.buyer('aston-martin')] } };
  const hidden = [aCapability('stamping'), aCapability('spot-welding', forAston)];
  await enterSupplier(flows.deps, 'hider', { sites: [aSite({ capabilities: hidden })] });
});
afterEach(() => flows.close());

/** The steps are left to the text. */
const { steps: _steps, ...WITHOUT_STEPS } = aRequirementDraft();
const ASKING: RequirementInput = {
  ...WITHOUT_STEPS,
  texts: { en: 'Stamping and spot-welding of a bracket in steel.' },
  certificates: [aCertificateAsk('iatf-16949')],
};

/** Every row of every table and every job, as text. */
async function everythingStored(): Promise<string> {
  const tables = await flows.postgres.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  expect(tables.length).toBeGreaterThan(10);
  const contents = await Promise.all(
    tables.map(({ name }) =>
      flows.postgres.query(`select '${name}' as name, to_jsonb(t) as row from ${name} t order by 2`),
    ),
  );
  return JSON.stringify(contents);
}

test('a tried need gets the very shortlist that saving it gives, and what is understood is what is stored', async () => {
  const tried = await tryRequirement(flows.deps, JAGUAR, { id: NEED, draft: ASKING, length: 100 });
  await createRequirement(flows.deps, JAGUAR, { id: NEED, draft: ASKING });
  await rescoreEverything(flows.deps);
  const { shortlist, requirement } = await readShortlist(flows.deps, JAGUAR, NEED);
  expect(tried.ranking).toEqual({ counts: shortlist.counts, entries: shortlist.entries });
  expect(tried.ranking.entries).toHaveLength(10);
  expect(tried.requirement).toEqual(requirement);
  expect(requirement.steps.map(({ process }) => process)).toEqual(['stamping', 'spot-welding']);
});

test('other weights and dates of a stored need are tried with its draft, changed, and give what saving them gives', async () => {
  await enterRequirement(flows.deps, 'bracket', { ...aRequirementDraft(), ...ASKING });
  const { id: _id, revision, understood: _understood, ...stored } = await readRequirement(flows.deps, JAGUAR, NEED);
  const draft = {
    ...stored,
    weights: { certificates: 900, processes: 1 },
    milestones: { startOfProduction: '2027-05-01' },
  };
  const before = await tryRequirement(flows.deps, JAGUAR, { id: NEED, draft: stored, length: 100 });
  const tried = await tryRequirement(flows.deps, JAGUAR, { id: NEED, draft, length: 100 });
  expect(tried.ranking).not.toEqual(before.ranking);
  await saveRequirement(flows.deps, JAGUAR, NEED, { draft, expectedRevision: revision });
  await rescoreEverything(flows.deps);
  const { shortlist } = await readShortlist(flows.deps, JAGUAR, NEED);
  expect(tried.ranking).toEqual({ counts: shortlist.counts, entries: shortlist.entries });
});

test('a trial describes as many suppliers as are asked for, counts all, and names those it describes', async () => {
  const { ranking, names } = await tryRequirement(flows.deps, JAGUAR, { id: NEED, draft: ASKING, length: 3 });
  expect(ranking.entries.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  expect(Object.values(ranking.counts).reduce((sum, count) => sum + count)).toBe(10);
  expect([...names.suppliers.keys()].sort()).toEqual(ranking.entries.map(({ supplierId }) => supplierId).sort());
});

test('a supplier that is saved after a trial is in the next one', async () => {
  const idsIn = async () =>
    (await tryRequirement(flows.deps, JAGUAR, { id: NEED, draft: ASKING, length: 100 })).ranking.entries.map(
      ({ supplierId }) => supplierId,
    );
  expect(await idsIn()).not.toContain('late');
  await enterSupplier(flows.deps, 'late');
  expect(await idsIn()).toContain('late');
});

test('a trial sees a profile only as its buyer may', async () => {
  const pointsOfHider = async (actor: Actor, buyer: string) => {
    const draft = { ...ASKING, buyerId: id.buyer(buyer) };
    const { ranking } = await tryRequirement(flows.deps, actor, { id: NEED, draft, length: 100 });
    const finding = ranking.entries
      .find(({ supplierId }) => supplierId === 'hider')
      ?.findings.find(({ ask }) => ask === 'processes/spot-welding');
    return finding?.points ?? 0;
  };
  expect(await pointsOfHider(JAGUAR, 'jaguar')).toBe(0);
  expect(await pointsOfHider(LEADER, 'jaguar')).toBe(0);
  expect(await pointsOfHider(ASTON, 'aston-martin')).toBeGreaterThan(0);
});

test('a tried profile is judged as it would be once saved, beside the one in force', async () => {
  await enterRequirement(flows.deps, 'bracket', { steps: [aStep('stamping'), aStep('spot-welding')] });
  const draft = aProfileDraft({
    sites: [aSite({ capabilities: [aCapability('stamping'), aCapability('spot-welding')] })],
  });
  const trial = { supplierId: EBP, draft, limit: 10 };
  const [need] = (await tryProfile(flows.deps, EDITOR, { ...trial, requirementId: NEED })).needs;
  const [inList] = (await tryProfile(flows.deps, EDITOR, trial)).needs;
  expect(inList).toEqual({ ...need, improvements: [] });
  expect(need?.now).toEqual((await explainMatch(flows.deps, HOUSE, NEED, EBP)).assessment);
  await saveProfile(flows.deps, EDITOR, EBP, { draft, expectedRevision: 1 });
  expect(need?.tried).toEqual((await explainMatch(flows.deps, HOUSE, NEED, EBP)).assessment);
  expect(need?.tried).not.toEqual(need?.now);
});

test('what a draft hides from a buyer earns nothing with that buyer', async () => {
  await enterRequirement(flows.deps, 'bracket', { steps: [aStep('spot-welding')] });
  await enterRequirement(flows.deps, 'of-aston', { steps: [aStep('spot-welding')], buyerId: id.buyer('aston-martin') });
  const visibility = { to: 'buyers' as const, buyers: [id.buyer('aston-martin')] };
  const draft = aProfileDraft({ sites: [aSite({ capabilities: [aCapability('spot-welding', { visibility })] })] });
  const { needs } = await tryProfile(flows.deps, EDITOR, { supplierId: EBP, draft, limit: 10 });
  const answers = needs.map(({ requirement, tried }) => [
    requirement.id,
    tried.findings.find(({ ask }) => ask === 'processes/spot-welding')?.answer,
  ]);
  expect(answers).toEqual([
    ['bracket', 'unmet'],
    ['of-aston', 'met'],
  ]);
});

test('a supplier tries its profile against the open needs it may read, and learns of no draft', async () => {
  await enterRequirement(flows.deps, 'bracket');
  await enterRequirement(flows.deps, 'secret', { state: 'draft' });
  const trial = { supplierId: EBP, draft: aProfileDraft(), limit: 10 };
  const { needs } = await tryProfile(flows.deps, EDITOR, trial);
  expect(needs.map(({ requirement }) => requirement.id)).toEqual(['bracket']);
  const absent = { kind: 'absent', faults: [{ code: 'absent', path: '' }] };
  for (const name of ['secret', 'nothing']) {
    const one = tryProfile(flows.deps, EDITOR, { ...trial, requirementId: id.requirement(name) });
    await expect(one).rejects.toMatchObject(absent);
  }
  const ofLeader = await tryProfile(flows.deps, LEADER, { ...trial, requirementId: id.requirement('secret') });
  expect(ofLeader.needs).toHaveLength(1);
});

test('what a leader may not see of a profile stays in its trial, and is not told', async () => {
  await enterRequirement(flows.deps, 'bracket');
  const trial = { supplierId: EBP, draft: aProfileDraft(), limit: 10 };
  const ofLeader = await tryProfile(flows.deps, LEADER, trial);
  expect(ofLeader.profile.understood).toEqual({ mentions: {}, concepts: [], terms: [] });
  expect(ofLeader.profile.texts).toEqual({});
  const ofEditor = await tryProfile(flows.deps, EDITOR, {
    ...trial,
    draft: aProfileDraft({ texts: { en: 'E-coating.' } }),
  });
  expect(ofEditor.profile.understood.concepts).toEqual(['e-coating']);
});

test('all open needs are walked page by page', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e']) await enterRequirement(flows.deps, name);
  const page = (after?: string) =>
    tryProfile(flows.deps, EDITOR, {
      supplierId: EBP,
      draft: aProfileDraft(),
      limit: 2,
      after: after === undefined ? undefined : id.requirement(after),
    });
  const first = await page();
  const second = await page(first.next);
  const third = await page(second.next);
  expect([first, second, third].map(({ needs }) => needs.map(({ requirement }) => requirement.id).join())).toEqual([
    'a,b',
    'c,d',
    'e',
  ]);
  expect(third.next).toBeUndefined();
});

test('a faulty draft is refused with every fault', async () => {
  const draft = { ...ASKING, receivingSiteId: id.buyerSite('nowhere'), weights: { place: -1 } };
  const paths = await tryRequirement(flows.deps, JAGUAR, { id: NEED, draft, length: 5 }).catch((problem) =>
    problem.faults.map(({ path }: { path: string }) => path),
  );
  expect(paths).toEqual(['/receivingSiteId', '/weights/place']);
  const broken = aProfileDraft({ sites: [aSite(), aSite()] });
  await expect(tryProfile(flows.deps, EDITOR, { supplierId: EBP, draft: broken, limit: 5 })).rejects.toMatchObject({
    kind: 'invalid',
    faults: [{ code: 'duplicate', path: '/sites/1/id' }],
  });
});

test('a trial stores nothing, rings for nothing, and leaves nothing in the memory that shortlists are made from', async () => {
  await enterRequirement(flows.deps, 'bracket');
  await rescoreEverything(flows.deps);
  const before = await everythingStored();
  const draft = { ...ASKING, weights: { certificates: 1_000 } };
  await tryRequirement(flows.deps, JAGUAR, { id: NEED, draft, length: 100 });
  await tryRequirement(flows.deps, JAGUAR, { id: id.requirement('other'), draft, length: 100 });
  await tryProfile(flows.deps, EDITOR, { supplierId: EBP, draft: aProfileDraft(), limit: 10 });
  expect(await everythingStored()).toBe(before);
  expect(flows.deps.index.listOpenRequirements()).toEqual(['bracket']);
  await rescoreEverything(flows.deps);
  expect((await readShortlist(flows.deps, JAGUAR, NEED)).shortlist.version).toBe(1);
});

test('a profile tried for one need is told what would change its answers, and what stands in the way of each need', async () => {
  await enterRequirement(flows.deps, 'bracket', { certificates: [aCertificateAsk('iatf-16949')] });
  const {
    revision: _revision,
    understood: _understood,
    supplierId: _id,
    ...draft
  } = (await readProfile(flows.deps, EDITOR, EBP)).profile;
  const { needs } = await tryProfile(flows.deps, EDITOR, { supplierId: EBP, draft, requirementId: NEED, limit: 1 });
  const [need] = needs;
  expect(need?.blockers.map(({ ask }) => ask)).toEqual(
    need?.now.findings
      .filter(({ necessity, answer }) => necessity === 'must' && answer !== 'met')
      .map(({ ask }) => ask),
  );
  const asks = need?.now.findings.map(({ ask }) => ask) ?? [];
  expect(need?.improvements.length).toBeGreaterThan(0);
  for (const improvement of need?.improvements ?? [])
    expect(asks).toEqual(expect.arrayContaining([...improvement.asks]));
});

test('a supplier that calls its own word verified is tried and saved as one that declares it', async () => {
  const verified = {
    tier: 'verified-in-register' as const,
    on: '2026-01-01',
    source: 'a register',
    illustrative: false,
  };
  const capabilities = [aCapability('spot-welding', { evidence: verified })];
  const draft = aProfileDraft({ sites: [aSite({ capabilities })], evidence: verified });
  await saveProfile(flows.deps, EDITOR, EBP, { draft, expectedRevision: 1 });
  const { profile } = await readProfile(flows.deps, LEADER, EBP);
  expect(profile.evidence).toMatchObject({ tier: 'declared', source: 'EBP' });
  expect(profile.sites[0]?.capabilities?.[0]?.evidence).toMatchObject({ tier: 'declared', source: 'EBP' });
  await saveProfile(flows.deps, LEADER, EBP, { draft, expectedRevision: 2 });
  expect((await readProfile(flows.deps, EDITOR, EBP)).profile.evidence).toEqual(verified);
});
