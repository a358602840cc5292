import { SCOPES } from '../../src/domain/permission';
import { HOUSE } from '../../src/flows/house';
import { confirmProfile } from '../../src/flows/profile/confirm-profile';
import { listConfirmations } from '../../src/flows/profile/list-confirmations';
import { readProfile } from '../../src/flows/profile/read-profile';
import { id } from '../support/builders';
import { enterSupplier, loadSmallWorld, NOW, openTestFlows, type TestFlows } from '../support/test-flows';

const EBP = id.supplier('ebp');
let flows: TestFlows;

beforeAll(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
  await enterSupplier(flows.deps, 'ebp');
});
afterAll(() => flows.close());

test('a profile is confirmed without becoming another revision, and a buyer is not told by whom', async () => {
  const confirmation = await confirmProfile(flows.deps, HOUSE, EBP, 1);
  expect(confirmation).toEqual({
    supplierId: EBP,
    revision: 1,
    confirmedAt: NOW.toISOString(),
    confirmedBy: HOUSE.name,
  });
  expect((await readProfile(flows.deps, HOUSE, EBP)).profile.revision).toBe(1);
  expect(await listConfirmations(flows.deps, HOUSE, EBP)).toEqual([confirmation]);
  const buyer = { role: 'purchaser' as const, name: 'Jaguar', scopes: SCOPES, buyerId: id.buyer('jaguar') };
  const { confirmedBy: _by, ...told } = confirmation;
  expect(await listConfirmations(flows.deps, buyer, EBP)).toEqual([told]);
});

test('what was not on the screen cannot be confirmed', async () => {
  await expect(confirmProfile(flows.deps, HOUSE, EBP, 2)).rejects.toMatchObject({ kind: 'conflict' });
  await expect(confirmProfile(flows.deps, HOUSE, id.supplier('nobody'), 1)).rejects.toMatchObject({ kind: 'absent' });
});
