import { type Actor, SCOPES } from '../../src/domain/permission';
import type { Evidence } from '../../src/domain/supplier/evidence';
import type { ProfileDraft } from '../../src/domain/supplier/profile';
import { readProfile } from '../../src/flows/profile/read-profile';
import { tryProfile } from '../../src/flows/trial/try-profile';
import { applyImprovements } from '../../src/web/fit/apply-improvement';
import type { Improvement } from '../../src/web/fit/improvement';
import { aCapability, aCertificate, aCertificateAsk, aSite, aStep, id } from '../support/builders';
import { enterRequirement, enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

const EBP = id.supplier('ebp');
const EDITOR: Actor = { role: 'supplier-editor', name: 'Kim', scopes: SCOPES, supplierId: EBP };
const CLAIM: Evidence = { tier: 'declared', on: '2026-11-01', source: 'Kim', illustrative: false };

let flows: TestFlows;

beforeAll(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
  await enterRequirement(flows.deps, 'bracket', {
    steps: [aStep('stamping'), aStep('spot-welding')],
    certificates: [aCertificateAsk('iatf-16949')],
    dimensions: [{ dimension: 'pressForceKn', range: { max: 6000 }, necessity: 'must' }],
  });
});
afterAll(() => flows.close());

async function tryDraft(draft: ProfileDraft) {
  const { needs } = await tryProfile(flows.deps, EDITOR, {
    supplierId: EBP,
    draft,
    requirementId: id.requirement('bracket'),
    limit: 1,
  });
  const [need] = needs;
  if (need === undefined) throw new Error('The draft was tried for no need.');
  return need;
}

test('every improvement that is proposed, written into the draft as the screen does, answers an ask and costs no points', async () => {
  const capabilities = [aCapability('stamping', { envelope: { pressForceKn: { max: 4000 } } })];
  const certificates = [aCertificate('iatf-16949', { expires: '2026-12-31' })];
  await enterSupplier(flows.deps, 'ebp', { sites: [aSite({ capabilities, certificates })] });
  const {
    supplierId: _id,
    revision: _revision,
    understood: _understood,
    ...draft
  } = (await readProfile(flows.deps, EDITOR, EBP)).profile;
  const asItIs = await tryDraft(draft);
  expect(asItIs.improvements.map(({ improvement }) => improvement.do)).toEqual(
    expect.arrayContaining(['certify', 'reach']),
  );
  for (const { improvement, asks } of asItIs.improvements) {
    // On the wire an improvement carries its sentences too, which applying does not read.
    const sent = improvement as unknown as Improvement;
    const { tried } = await tryDraft(applyImprovements(draft, [sent], { claim: CLAIM, supposes: true }));
    const pointsFor = (ask: string, findings: typeof tried.findings) =>
      findings.find((finding) => finding.ask === ask)?.points ?? 0;
    for (const ask of asks)
      expect(pointsFor(ask, tried.findings)).toBeGreaterThanOrEqual(pointsFor(ask, asItIs.now.findings));
    expect(tried.findings.filter(({ ask, answer }) => asks.includes(ask) && answer === 'met')).not.toHaveLength(0);
  }
});
