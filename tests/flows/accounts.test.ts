import type { AccountId, MembershipId } from '../../src/domain/ids';
import type { Actor, Position } from '../../src/domain/permission';
import { authenticate } from '../../src/flows/access/authenticate';
import { changeAccount, endSessionsOf } from '../../src/flows/account/change-account';
import { type Invitation, invitePerson } from '../../src/flows/account/invite-person';
import { listAccounts } from '../../src/flows/account/list-accounts';
import { removeMembership } from '../../src/flows/account/remove-membership';
import type { FlowDeps } from '../../src/flows/flow-deps';
import { HOUSE } from '../../src/flows/house';
import { claimLink } from '../../src/flows/session/claim-link';
import { makeSignInLink } from '../../src/flows/session/make-sign-in-link';
import { id } from '../support/builders';
import { forgetPeople, linkFor, VISIT } from '../support/sign-in';
import { enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

let flows: TestFlows;
let deps: FlowDeps;

beforeAll(async () => {
  flows = await openTestFlows();
  deps = { ...flows.deps, publicUrl: 'https://cluster.example/matchverk' };
  await loadSmallWorld(deps);
  await enterSupplier(deps, 'ebp');
});
beforeEach(() => forgetPeople(flows.postgres));
afterAll(() => flows.close());

const ANNA: Invitation = {
  email: 'Anna@EBP.example',
  name: 'Anna Ek',
  role: 'supplier-editor',
  supplierId: id.supplier('ebp'),
};

const kindOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    ({ kind }) => String(kind),
  );
async function signedIn(position: Position, email?: string): Promise<Actor> {
  const { token } = await claimLink(deps, await linkFor(deps, position, email), VISIT);
  return authenticate(deps, { session: token });
}
const tokenIn = (link: string) => new URLSearchParams(new URL(link).hash.slice(1)).get('token') ?? '';
const mails = () =>
  flows.postgres.query<{ recipient: string; kind: string; text: string }>('select * from mails order by created_at');

test('an invitation leads to an account with that position, and to a letter with a link into it', async () => {
  const leader = await signedIn({ role: 'cluster-leader' });
  const { person, link } = await invitePerson(deps, leader, ANNA);
  expect(person).toMatchObject({ email: 'anna@ebp.example', createdBy: 'Anna Ek' });
  expect(person.memberships).toMatchObject([{ role: 'supplier-editor', supplierId: 'ebp', organisation: 'ebp' }]);
  expect(link).toMatch(/^https:\/\/cluster\.example\/matchverk\/sign-in#token=mvl_/);
  const [mail] = await mails();
  expect(mail).toMatchObject({ kind: 'invitation', text: expect.stringContaining(link) });
  const { token } = await claimLink(deps, tokenIn(link), VISIT);
  expect(await authenticate(deps, { session: token })).toMatchObject({ role: 'supplier-editor', supplierId: 'ebp' });
});

test('somebody who has an account gets a second position beside the first, and a new link for one he has', async () => {
  const first = await invitePerson(deps, HOUSE, ANNA);
  const second = await invitePerson(deps, HOUSE, {
    ...ANNA,
    name: 'another name',
    role: 'purchaser',
    supplierId: undefined,
    buyerId: id.buyer('jaguar'),
  });
  const again = await invitePerson(deps, HOUSE, ANNA);
  expect(second.person).toMatchObject({ id: first.person.id, name: 'Anna Ek' });
  expect(again.person.memberships).toEqual(second.person.memberships);
  expect(again.person.memberships).toHaveLength(2);
  expect(new Set([first.link, second.link, again.link]).size).toBe(3);
});

test('many who invite the same person at once make one account with one position', async () => {
  await Promise.all(Array.from({ length: 10 }, () => invitePerson(deps, HOUSE, ANNA)));
  const { items } = await listAccounts(deps, HOUSE, { limit: 10 });
  expect(items.map(({ memberships }) => memberships.length)).toEqual([1]);
});

test('a cluster leader lets in suppliers and purchasers, and neither makes nor touches leaders', async () => {
  const leader = await signedIn({ role: 'cluster-leader' });
  const chief = await signedIn({ role: 'administrator' });
  const invite = (role: Position['role']) =>
    kindOf(invitePerson(deps, leader, { email: 'x@y.example', name: 'X', role }));
  expect(await invite('administrator')).toBe('forbidden');
  expect(await invite('cluster-leader')).toBe('forbidden');
  const administrator = chief.accountId as AccountId;
  expect(await kindOf(changeAccount(deps, leader, administrator, { isDisabled: true }))).toBe('forbidden');
  expect(await kindOf(endSessionsOf(deps, leader, administrator))).toBe('forbidden');
  const { person } = await invitePerson(deps, leader, ANNA);
  expect(await kindOf(changeAccount(deps, leader, person.id, { isDisabled: true }))).toBe('ok');
});

test('who also leads is out of reach of a cluster leader, whatever else he is', async () => {
  const leader = await signedIn({ role: 'cluster-leader' });
  const { person } = await invitePerson(deps, HOUSE, ANNA);
  await invitePerson(deps, HOUSE, { email: ANNA.email, name: ANNA.name, role: 'administrator' });
  expect(await kindOf(changeAccount(deps, leader, person.id, { isDisabled: true }))).toBe('forbidden');
  const editor = person.memberships[0]?.id as MembershipId;
  expect(await kindOf(removeMembership(deps, leader, person.id, editor))).toBe('forbidden');
});

test('a disabled account is out at once, with its links, cannot be invited, and can be let in again', async () => {
  const actor = await signedIn({ role: 'supplier-editor', supplierId: id.supplier('ebp') }, 'anna@ebp.example');
  const { person, link } = await invitePerson(deps, HOUSE, ANNA);
  const session = (await claimLink(deps, tokenIn(link), VISIT)).token;
  const unused = (await invitePerson(deps, HOUSE, ANNA)).link;
  const disabled = await changeAccount(deps, HOUSE, person.id, { isDisabled: true });
  expect(disabled.disabledAt).toBeDefined();
  expect(actor.accountId).toBe(person.id);
  expect(await kindOf(authenticate(deps, { session }))).toBe('unauthenticated');
  expect(await kindOf(claimLink(deps, tokenIn(unused), VISIT))).toBe('gone');
  expect(await kindOf(invitePerson(deps, HOUSE, ANNA))).toBe('conflict');
  expect(await kindOf(makeSignInLink(deps, HOUSE, ANNA.email))).toBe('absent');
  await changeAccount(deps, HOUSE, person.id, { isDisabled: false });
  expect(await kindOf(authenticate(deps, { session }))).toBe('unauthenticated');
  const way = await makeSignInLink(deps, HOUSE, ANNA.email);
  expect(await kindOf(claimLink(deps, way, VISIT))).toBe('ok');
});

test('nobody changes his own account, so that an administrator is always left', async () => {
  const chief = await signedIn({ role: 'administrator' });
  const own = chief.accountId as AccountId;
  expect(await kindOf(changeAccount(deps, chief, own, { isDisabled: true }))).toBe('conflict');
  const membership = (await listAccounts(deps, chief, { limit: 5 })).items[0]?.memberships[0]?.id as MembershipId;
  expect(await kindOf(removeMembership(deps, chief, own, membership))).toBe('conflict');
});

test('every administrator is told of a new one', async () => {
  await signedIn({ role: 'administrator' }, 'first@cluster.example');
  await invitePerson(deps, HOUSE, { email: 'second@cluster.example', name: 'Bo Alm', role: 'administrator' });
  const told = (await mails()).filter(({ kind }) => kind === 'new-administrator');
  expect(told).toHaveLength(1);
  expect(JSON.stringify(told)).toContain('first@cluster.example');
  expect(told[0]?.text).toContain('Bo Alm');
});

test.each<[string, Partial<Invitation>, string]>([
  ['for a supplier that is none', { supplierId: id.supplier('nobody') }, 'unknown-reference /supplierId'],
  ['for no supplier', { supplierId: undefined }, 'missing /supplierId'],
  ['without a name', { name: ' ' }, 'missing /name'],
])('an invitation %s is refused, and nothing is left of it', async (_what, changes, fault) => {
  const [first] = await invitePerson(deps, HOUSE, { ...ANNA, ...changes }).catch(({ faults }) => faults);
  expect(`${first.code} ${first.path}`).toBe(fault);
  expect((await listAccounts(deps, HOUSE, { limit: 5 })).items).toEqual([]);
  expect(await mails()).toEqual([]);
});

test('nobody is invited while nobody has said under which address the product runs', async () => {
  expect(await kindOf(invitePerson(flows.deps, HOUSE, ANNA))).toBe('conflict');
});

test('people are listed in Swedish order of name, page by page', async () => {
  for (const name of ['Örjan', 'Anna', 'Zeb', 'Åsa', 'Ägir'])
    await invitePerson(deps, HOUSE, { ...ANNA, name, email: `${encodeURIComponent(name)}@ebp.example` });
  const first = await listAccounts(deps, HOUSE, { limit: 3 });
  const second = await listAccounts(deps, HOUSE, { limit: 3, after: first.next });
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['Anna', 'Zeb', 'Åsa', 'Ägir', 'Örjan']);
  expect(second.next).toBeUndefined();
});
