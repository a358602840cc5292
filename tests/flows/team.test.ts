import type { RequirementId } from '../../src/domain/ids';
import { type Actor, SCOPES } from '../../src/domain/permission';
import { HOUSE } from '../../src/flows/house';
import type { RequirementInput } from '../../src/flows/requirement/complete-draft';
import { rescoreEverything } from '../../src/flows/shortlist/rescore';
import { findTeam } from '../../src/flows/team/find-team';
import { aCapability, aCertificate, aCertificateAsk, aSite, aStep, id } from '../support/builders';
import { enterRequirement, enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

let flows: TestFlows;

beforeAll(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
  const ours = { visibility: { to: 'buyers', buyers: [id.buyer('jaguar')] } } as const;
  await member('press', { capabilities: [aCapability('stamping'), aCapability('spot-welding')] });
  await member('bath', { capabilities: [aCapability('e-coating', ours)] });
  await member('lapsed-bath', {
    capabilities: [aCapability('e-coating')],
    certificates: [aCertificate('iatf-16949', { expires: '2027-01-31' })],
  });
});
afterAll(() => flows.close());

function member(name: string, site: Parameters<typeof aSite>[0]) {
  const certificates = [aCertificate('iatf-16949')];
  return enterSupplier(flows.deps, name, { languages: ['en'], sites: [aSite({ certificates, ...site })] });
}

const CHAIN: Partial<RequirementInput> = {
  steps: [aStep('stamping', { inHouse: true }), aStep('spot-welding'), aStep('e-coating')],
  certificates: [aCertificateAsk('iatf-16949')],
};

const membersOf = async (need: RequirementId) => {
  const { team } = await findTeam(flows.deps, HOUSE, need);
  return team.members.map(({ supplierId }) => supplierId);
};

test('a chain that nobody does alone gets a team, from what stands stored, whether or not it is ranked', async () => {
  const need = await enterRequirement(flows.deps, 'chain', CHAIN);
  const { team, names, requirement } = await findTeam(flows.deps, HOUSE, need);
  expect(team).toMatchObject({
    requirementId: need,
    requirementRevision: 1,
    outcome: 'team',
    verdict: 'qualified',
    lead: { supplierId: 'press', site: 'works' },
    proof: { isSmallest: true, isBest: true, isEverybody: true },
  });
  expect(team.members).toEqual([
    { supplierId: 'press', profileRevision: 1, steps: [0, 1] },
    { supplierId: 'bath', profileRevision: 1, steps: [2] },
  ]);
  expect([...names.suppliers.keys()].sort()).toEqual(['bath', 'press']);
  expect(requirement.id).toBe(need);
  await rescoreEverything(flows.deps);
  expect((await findTeam(flows.deps, HOUSE, need)).team).toEqual(team);
});

test('what the buyer of the need may not see is no part of a team', async () => {
  const need = await enterRequirement(flows.deps, 'chain-of-another', { ...CHAIN, buyerId: id.buyer('aston-martin') });
  const { team } = await findTeam(flows.deps, HOUSE, need);
  expect(team.members.map(({ supplierId }) => supplierId)).toEqual(['press', 'lapsed-bath']);
  expect(team).toMatchObject({ verdict: 'conditional', weakestCertificate: { supplierId: 'lapsed-bath' } });
});

test('a draft and a closed need have a team too, but a supplier may see none', async () => {
  const draft = await enterRequirement(flows.deps, 'draft-chain', { ...CHAIN, state: 'draft' });
  const closed = await enterRequirement(flows.deps, 'closed-chain', { ...CHAIN, state: 'closed' });
  expect(await membersOf(draft)).toEqual(['press', 'bath']);
  expect(await membersOf(closed)).toEqual(['press', 'bath']);
  const editor: Actor = { role: 'supplier-editor', name: 'EBP', scopes: SCOPES, supplierId: id.supplier('press') };
  await expect(findTeam(flows.deps, editor, closed)).rejects.toMatchObject({ kind: 'forbidden' });
});

test('a team follows what is saved', async () => {
  const need = await enterRequirement(flows.deps, 'assembled', { steps: [aStep('assembly'), aStep('e-coating')] });
  expect((await findTeam(flows.deps, HOUSE, need)).team.outcome).toBe('incomplete');
  await member('fitter', { capabilities: [aCapability('assembly')] });
  expect((await findTeam(flows.deps, HOUSE, need)).team).toMatchObject({ outcome: 'team', verdict: 'qualified' });
});
