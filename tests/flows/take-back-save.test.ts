import { type Actor, SCOPES } from '../../src/domain/permission';
import { HOUSE } from '../../src/flows/house';
import { readProfile } from '../../src/flows/profile/read-profile';
import { saveProfile } from '../../src/flows/profile/save-profile';
import { takeBackSave } from '../../src/flows/profile/take-back-save';
import { aCapability, anEvidence, aProfileDraft, aSite, id } from '../support/builders';
import { enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

const EBP = id.supplier('ebp');
const EDITOR: Actor = { role: 'supplier-editor', name: 'Kim', scopes: SCOPES, supplierId: EBP };
const LEADER: Actor = { role: 'cluster-leader', name: 'Techtank', scopes: SCOPES };

let flows: TestFlows;

beforeEach(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
  const capabilities = [aCapability('stamping', { evidence: anEvidence({ tier: 'verified-by-cluster' }) })];
  await enterSupplier(flows.deps, 'ebp', { sites: [aSite({ capabilities })] });
});
afterEach(() => flows.close());

const read = async () => (await readProfile(flows.deps, HOUSE, EBP)).profile;

test('a supplier that takes its save back has what it had, proven as it was', async () => {
  const { revision: _before, ...before } = await read();
  const changed = aProfileDraft({ sites: [aSite({ capabilities: [aCapability('stamping', { role: 'former' })] })] });
  await saveProfile(flows.deps, EDITOR, EBP, { draft: changed, expectedRevision: 1 });
  expect((await read()).sites[0]?.capabilities?.[0]?.evidence.tier).toBe('declared');
  await takeBackSave(flows.deps, EDITOR, EBP, 2);
  expect(await read()).toEqual({ ...before, revision: 3 });
});

test('only the newest save is taken back, and only by whoever made it', async () => {
  await expect(takeBackSave(flows.deps, HOUSE, EBP, 1)).rejects.toMatchObject({ kind: 'absent' });
  await saveProfile(flows.deps, LEADER, EBP, { draft: aProfileDraft(), expectedRevision: 1 });
  await expect(takeBackSave(flows.deps, EDITOR, EBP, 2)).rejects.toMatchObject({ kind: 'forbidden' });
  await saveProfile(flows.deps, EDITOR, EBP, { draft: aProfileDraft({ languages: ['sv'] }), expectedRevision: 2 });
  await expect(takeBackSave(flows.deps, EDITOR, EBP, 2)).rejects.toMatchObject({ kind: 'conflict' });
  await expect(takeBackSave(flows.deps, EDITOR, id.supplier('other'), 3)).rejects.toMatchObject({ kind: 'absent' });
});

test('a namesake takes nothing back', async () => {
  const editor = (accountId: string): Actor => ({ ...EDITOR, accountId: accountId as never });
  await saveProfile(flows.deps, editor('a-1'), EBP, { draft: aProfileDraft(), expectedRevision: 1 });
  for (const namesake of [editor('a-2'), EDITOR, { ...LEADER, name: EDITOR.name }])
    await expect(takeBackSave(flows.deps, namesake, EBP, 2)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(takeBackSave(flows.deps, editor('a-1'), EBP, 2)).resolves.toMatchObject({ revision: 3 });
});
