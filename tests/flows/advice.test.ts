import type { Actor } from '../../src/domain/permission';
import { SCOPES } from '../../src/domain/permission';
import { readCoverage } from '../../src/flows/advice/read-coverage';
import { readGaps } from '../../src/flows/advice/read-gaps';
import { readQuestions } from '../../src/flows/advice/read-questions';
import { readRelaxations } from '../../src/flows/advice/read-relaxations';
import { HOUSE } from '../../src/flows/house';
import { readProfile } from '../../src/flows/profile/read-profile';
import { saveProfile } from '../../src/flows/profile/save-profile';
import { readRequirement } from '../../src/flows/requirement/read-requirement';
import { saveRequirement } from '../../src/flows/requirement/save-requirement';
import { readShortlist } from '../../src/flows/shortlist/read-shortlist';
import { rescoreEverything } from '../../src/flows/shortlist/rescore';
import { applyImprovements } from '../../src/scoring/advice/apply-change';
import { relax } from '../../src/scoring/advice/relax-requirement';
import { aCapability, aCertificate, aCertificateAsk, aSite, aStep, id, SMALL_POLICY } from '../support/builders';
import { enterRequirement, enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

const EBP = id.supplier('ebp');
const OPEN_EDITOR: Actor = { role: 'supplier-editor', name: 'EBP', scopes: SCOPES, supplierId: EBP };
const LEADER: Actor = { role: 'cluster-leader', name: 'Techtank', scopes: SCOPES };
const JAGUAR: Actor = { role: 'purchaser', name: 'Jaguar', scopes: SCOPES, buyerId: id.buyer('jaguar') };

let flows: TestFlows;

/** One whose certificate has lapsed, one that has not said what it can press, one that hides it all, and one that fits. */
beforeAll(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
  const stamping = aCapability('stamping', { envelope: { pressForceKn: { max: 8000 } } });
  const iatf = aCertificate('iatf-16949');
  const lapsed = { ...iatf, expires: '2026-03-31' };
  await enterSupplier(flows.deps, 'ebp', { sites: [aSite({ capabilities: [stamping], certificates: [lapsed] })] });
  await enterSupplier(flows.deps, 'silent', {
    sites: [aSite({ capabilities: [aCapability('stamping')], certificates: [iatf] })],
  });
  await enterSupplier(flows.deps, 'hider', {
    sites: [aSite({ capabilities: [{ ...stamping, visibility: { to: 'private' } }], certificates: [iatf] })],
  });
  await enterSupplier(flows.deps, 'fitting', { sites: [aSite({ capabilities: [stamping], certificates: [iatf] })] });
  await enterSupplier(flows.deps, 'nowhere', { sites: [] });
  const asks = {
    certificates: [aCertificateAsk('iatf-16949')],
    dimensions: [{ dimension: 'pressForceKn' as const, range: { max: 6300 }, necessity: 'must' as const }],
  };
  await enterRequirement(flows.deps, 'bracket', asks);
  await enterRequirement(flows.deps, 'aston-bracket', { ...asks, buyerId: id.buyer('aston-martin') });
  await enterRequirement(flows.deps, 'plated', { steps: [aStep('zinc-electroplating')] });
  await enterRequirement(flows.deps, 'unfinished', { ...asks, state: 'draft' });
  await rescoreEverything(flows.deps);
});
afterAll(() => flows.close());

const BRACKET = id.requirement('bracket');
const rowOf = async (supplierId: string) =>
  (await readShortlist(flows.deps, HOUSE, BRACKET)).shortlist.entries.find((entry) => entry.supplierId === supplierId);

test('a lapsed certificate is a gap with the date that would mend it, and saving just that has the claimed effect', async () => {
  const { report, requirements } = await readGaps(flows.deps, OPEN_EDITOR, EBP, { length: 10 });
  expect(report.needs).toEqual({ found: 3, lookedAt: 3 });
  const [gap] = report.gaps;
  expect(gap?.improvements).toMatchObject([
    { how: 'renew', scheme: 'iatf-16949', by: '2027-09-01', until: '2027-09-01' },
  ]);
  expect(gap?.moves.map(({ requirementId }) => requirementId)).toEqual(['aston-bracket', 'bracket']);
  expect([...requirements.keys()].sort()).toEqual(['aston-bracket', 'bracket']);

  const { profile } = await readProfile(flows.deps, HOUSE, EBP);
  const {
    supplierId: _id,
    revision,
    understood: _understood,
    ...draft
  } = applyImprovements(profile, gap?.improvements ?? [], SMALL_POLICY.schemes);
  await saveProfile(flows.deps, HOUSE, EBP, { draft, expectedRevision: revision });
  await rescoreEverything(flows.deps);
  expect(await rowOf('ebp')).toMatchObject(gap?.moves[1]?.to ?? {});

  const { supplierId: _same, revision: _first, understood: _none, ...before } = profile;
  await saveProfile(flows.deps, HOUSE, EBP, { draft: before, expectedRevision: revision + 1 });
  await rescoreEverything(flows.deps);
});

test('what a cluster leader is told of a supplier does not depend on what only the supplier may read', async () => {
  const told = async () => {
    const { report, names } = await readGaps(flows.deps, LEADER, id.supplier('hider'), { length: 50 });
    return { report, sites: names.sites };
  };
  const before = await told();
  const owner = await readGaps(flows.deps, HOUSE, id.supplier('hider'), { length: 50 });
  expect(owner.report.gaps.flatMap(({ improvements }) => improvements.map((each) => each.do))).toContain('show');
  expect(JSON.stringify(before)).not.toContain('"show"');

  const { profile } = await readProfile(flows.deps, HOUSE, id.supplier('hider'));
  const { supplierId, revision, understood: _understood, ...draft } = profile;
  const sites = draft.sites.map((site) => ({ ...site, capabilities: [] }));
  await saveProfile(flows.deps, HOUSE, supplierId, { draft: { ...draft, sites }, expectedRevision: revision });
  expect(await told()).toEqual(before);
});

test('a question that a buyer is advised to ask, answered and saved, moves the list as told', async () => {
  const { answers, withoutSite, suppliers } = await readQuestions(flows.deps, JAGUAR, BRACKET, { length: 10 });
  expect(suppliers).toEqual({ found: 5, lookedAt: 5 });
  expect(withoutSite).toEqual(['nowhere']);
  const [first] = answers;
  expect(first).toMatchObject({
    supplierId: 'silent',
    answer: { do: 'reach', how: 'state-bounds', dimension: 'pressForceKn', range: { max: 6300 } },
    from: { verdict: 'conditional' },
    to: { verdict: 'qualified' },
  });
  expect(answers.map(({ supplierId }) => supplierId)).not.toContain('hider');

  const { profile } = await readProfile(flows.deps, HOUSE, id.supplier('silent'));
  const { supplierId, revision, understood: _understood, ...draft } = profile;
  const capabilities = [aCapability('stamping', { envelope: { pressForceKn: { max: 6300 } } })];
  const sites = draft.sites.map((site) => ({ ...site, capabilities }));
  await saveProfile(flows.deps, HOUSE, supplierId, { draft: { ...draft, sites }, expectedRevision: revision });
  await rescoreEverything(flows.deps);
  expect(await rowOf('silent')).toMatchObject(first?.to ?? {});
});

test('a relaxation, saved, lets in whom it is told to let in', async () => {
  const { effects, now, relaxations, requirement } = await readRelaxations(flows.deps, JAGUAR, BRACKET);
  expect(relaxations.lookedAt).toBe(relaxations.found);
  const wish = effects.find(({ relaxation }) => relaxation.do === 'make-wish' && relaxation.at === '/certificates/0');
  expect(wish?.letIn).toMatchObject([
    { supplierId: 'ebp', from: { verdict: 'excluded' }, to: { verdict: 'qualified' } },
  ]);

  const relaxed = wish === undefined ? requirement : relax(requirement, wish.relaxation);
  const { id: _id, revision, understood: _understood, ...draft } = relaxed;
  await saveRequirement(flows.deps, HOUSE, BRACKET, { draft, expectedRevision: revision });
  await rescoreEverything(flows.deps);
  const { shortlist } = await readShortlist(flows.deps, HOUSE, BRACKET);
  expect(shortlist.counts.qualified).toBe(now.qualified + (wish?.moreQualified ?? 0));
  expect(await rowOf('ebp')).toMatchObject({ rank: wish?.letIn[0]?.rank, ...wish?.letIn[0]?.to });
});

test('a draft can be tried against those it would let in before anybody else sees it', async () => {
  const { effects } = await readRelaxations(flows.deps, JAGUAR, id.requirement('unfinished'));
  expect(effects.length).toBeGreaterThan(0);
  expect((await readRequirement(flows.deps, JAGUAR, id.requirement('unfinished'))).state).toBe('draft');
});

test('a cluster leader sees what the open needs ask for and nobody can', async () => {
  const { coverage } = await readCoverage(flows.deps, LEADER);
  expect(coverage.needs).toEqual({ found: 3, lookedAt: 3 });
  expect(coverage.members).toEqual({ found: 5, lookedAt: 5 });
  expect(coverage.processes[0]).toMatchObject({
    of: { process: 'zinc-electroplating' },
    asked: { must: 1, wish: 0 },
    uncovered: { must: 1, wish: 0 },
    members: { met: 0 },
  });
});
