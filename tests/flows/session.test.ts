import type { AccountId, MembershipId, SessionId } from '../../src/domain/ids';
import type { Actor, Position } from '../../src/domain/permission';
import type { LinkPurpose } from '../../src/domain/session';
import { TRY_LIMITS } from '../../src/domain/tries';
import { authenticate, recognise } from '../../src/flows/access/authenticate';
import { hashOfToken } from '../../src/flows/access/token';
import { enterPerson } from '../../src/flows/account/enter-person';
import type { FlowDeps } from '../../src/flows/flow-deps';
import { HOUSE } from '../../src/flows/house';
import { chooseLanguage, switchMembership } from '../../src/flows/session/change-session';
import { claimLink } from '../../src/flows/session/claim-link';
import { endOtherSessions, endSession, signOut } from '../../src/flows/session/end-session';
import { listSessions } from '../../src/flows/session/list-sessions';
import { makeLink } from '../../src/flows/session/make-link';
import { readSession } from '../../src/flows/session/read-session';
import { renewLink, requestLink } from '../../src/flows/session/request-link';
import { makeSetUpLink, setUp } from '../../src/flows/session/set-up';
import { id } from '../support/builders';
import { forgetPeople, linkFor, VISIT } from '../support/sign-in';
import { enterSupplier, loadSmallWorld, NOW, openTestFlows, type TestFlows } from '../support/test-flows';

let flows: TestFlows;
let deps: FlowDeps;

beforeAll(async () => {
  flows = await openTestFlows();
  deps = flows.deps;
  await loadSmallWorld(deps);
  await enterSupplier(deps, 'ebp');
});
beforeEach(() => forgetPeople(flows.postgres));
afterAll(() => flows.close());

const EDITOR: Position = { role: 'supplier-editor', supplierId: id.supplier('ebp') };
const BUYER: Position = { role: 'purchaser', buyerId: id.buyer('jaguar') };
const ANNA = 'anna@ebp.example';

const later = (ms: number): FlowDeps => ({ ...deps, now: () => new Date(NOW.getTime() + ms) });
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const kindOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    ({ kind }) => String(kind),
  );
const signIn = async (position: Position = EDITOR, email = ANNA) =>
  (await claimLink(deps, await linkFor(deps, position, email), VISIT)).token;
const actorOf = (token: string, at = deps): Promise<Actor> => authenticate(at, { session: token });

async function person(positions: readonly Position[] = [EDITOR], email = ANNA): Promise<AccountId> {
  let found: AccountId | undefined;
  for (const position of positions) {
    const order = { email, name: 'Anna Ek', position, createdBy: 'the test' };
    found = (await deps.database.inTransaction((stores) => enterPerson(stores, order, NOW))).person.id;
  }
  if (found === undefined) throw new Error('Nobody was entered.');
  return found;
}

async function linkOf(purpose: LinkPurpose, accountId: AccountId, membershipId?: MembershipId): Promise<string> {
  const order = { purpose, accountId, createdBy: 'the test', ...(membershipId !== undefined && { membershipId }) };
  return deps.database.inTransaction((stores) => makeLink(stores, order, NOW));
}

/** The secrets of the links in the mails of the outbox, newest first. */
async function mailedTokens(): Promise<readonly string[]> {
  const rows = await flows.postgres.query<{ text: string }>('select text from mails order by created_at desc');
  return rows.flatMap(({ text }) => text.match(/mvl_[\w-]{43}/g) ?? []);
}

describe('a one-time link', () => {
  test('is used by exactly one of a hundred who come with it at once', async () => {
    const token = await linkFor(deps, EDITOR);
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => kindOf(claimLink(deps, token, VISIT))));
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'gone')).toHaveLength(99);
  });

  test.each<[LinkPurpose, number]>([
    ['sign-in', 15 * MINUTE],
    ['invitation', 7 * DAY],
    ['profile-update', 30 * DAY],
    ['demo', DAY],
  ])('for %s lasts as long as it should, and not a moment longer', async (purpose, lasts) => {
    const account = await person();
    const [good, late] = [await linkOf(purpose, account), await linkOf(purpose, account)];
    expect(await kindOf(claimLink(later(lasts), late, VISIT))).toBe('gone');
    expect(await kindOf(claimLink(later(lasts - 1), good, VISIT))).toBe('ok');
  });

  test('that was never made, a key, and a session are refused in the same words', async () => {
    const session = await signIn();
    const refusals = await Promise.all(
      [`mvl_${'x'.repeat(43)}`, session, 'nonsense', ''].map((token) =>
        claimLink(deps, token, VISIT).catch((error: unknown) => error),
      ),
    );
    expect(refusals[0]).toMatchObject({ kind: 'gone' });
    for (const refusal of refusals) expect(refusal).toEqual(refusals[0]);
  });

  test('of an earlier start of the demonstration opens nothing after the next', async () => {
    const earlier = await linkFor(deps, EDITOR);
    await linkFor(deps, EDITOR);
    expect(await kindOf(claimLink(deps, earlier, VISIT))).toBe('gone');
  });

  test('is stored as a hash alone', async () => {
    const token = await linkFor(deps, EDITOR);
    const stored = JSON.stringify(await flows.postgres.query('select * from sign_in_links'));
    expect(stored).not.toContain(token.slice(4));
    expect(stored).toContain(hashOfToken(token));
  });
});

describe('a session', () => {
  test('acts as the position of its link, by name, and is stored as a hash alone', async () => {
    const token = await signIn();
    expect(await actorOf(token)).toMatchObject({ ...EDITOR, name: 'Anna Ek', scopes: ['read', 'write'] });
    expect(JSON.stringify(await flows.postgres.query('select * from sessions'))).not.toContain(token.slice(4));
  });

  test('ends after half an hour without use, and after twelve hours with it', async () => {
    const token = await signIn();
    await actorOf(token, later(29 * MINUTE));
    await actorOf(token, later(58 * MINUTE));
    expect(await kindOf(actorOf(token, later(88 * MINUTE)))).toBe('unauthenticated');
    const busy = await signIn();
    for (let at = 20 * MINUTE; at < 12 * HOUR; at += 20 * MINUTE) await actorOf(busy, later(at));
    expect(await kindOf(actorOf(busy, later(12 * HOUR)))).toBe('unauthenticated');
  });

  test('is not kept alive by a page that only lies open', async () => {
    const token = await signIn();
    await recognise(later(20 * MINUTE), { session: token });
    expect(await kindOf(actorOf(token, later(31 * MINUTE)))).toBe('unauthenticated');
  });

  test('of this browser ends when it signs in again, so that no token outlives a sign-in', async () => {
    const former = await signIn();
    await claimLink(deps, await linkFor(deps, EDITOR, ANNA), { ...VISIT, formerToken: former });
    expect(await kindOf(actorOf(former))).toBe('unauthenticated');
  });

  test('ends with its account: at once, everywhere, with every link that was sent to it', async () => {
    const token = await signIn();
    const { accountId } = await actorOf(token);
    const link = await linkOf('invitation', accountId as AccountId);
    await flows.postgres.query('update accounts set disabled_at = now() where id = $1', [accountId]);
    expect(await kindOf(actorOf(token))).toBe('unauthenticated');
    expect(await kindOf(claimLink(deps, link, VISIT))).toBe('gone');
  });

  test('is listed, and ended one by one, all others, or here', async () => {
    const [here, there, elsewhere] = [await signIn(), await signIn(), await signIn()];
    const actor = await actorOf(here);
    const listed = await listSessions(deps, actor);
    expect(listed).toHaveLength(3);
    expect(listed[0]).toMatchObject({ userAgent: VISIT.userAgent, address: VISIT.address });
    const other = await actorOf(there);
    await endSession(deps, actor, other.sessionId as SessionId);
    expect(await kindOf(actorOf(there))).toBe('unauthenticated');
    await endOtherSessions(deps, actor);
    expect(await kindOf(actorOf(elsewhere))).toBe('unauthenticated');
    await signOut(deps, actor);
    expect(await kindOf(actorOf(here))).toBe('unauthenticated');
  });

  test('of somebody else can be neither seen nor ended', async () => {
    const [mine, theirs] = [await actorOf(await signIn()), await actorOf(await signIn(BUYER, 'bo@jaguar.example'))];
    expect(await listSessions(deps, mine)).toHaveLength(1);
    expect(await kindOf(endSession(deps, mine, theirs.sessionId as SessionId))).toBe('absent');
  });

  test('changes to another position of the same person, and to nobody else’s', async () => {
    await person([EDITOR, BUYER]);
    await person([BUYER], 'bo@jaguar.example');
    const token = await signIn();
    const actor = await actorOf(token);
    const { memberships } = await readSession(deps, actor);
    // Both came to be at one moment, so neither is the first.
    const buying = memberships.find(({ role }) => role === 'purchaser');
    expect(buying?.organisation).toBe('Jaguar');
    expect(memberships.find(({ role }) => role === 'supplier-editor')?.organisation).toBe('ebp');
    await switchMembership(deps, actor, memberships.find(({ role }) => role !== 'purchaser')?.id as MembershipId);
    const foreign = (await readSession(deps, await actorOf(await signIn(BUYER, 'bo@jaguar.example')))).membership;
    expect(await kindOf(switchMembership(deps, actor, foreign?.id as MembershipId))).toBe('absent');
    await switchMembership(deps, actor, buying?.id as MembershipId);
    expect(await actorOf(token)).toMatchObject(BUYER);
  });

  test('ends when the position that it acts as is taken away', async () => {
    const token = await signIn();
    await flows.postgres.query('delete from memberships');
    expect(await kindOf(actorOf(token))).toBe('unauthenticated');
  });

  test('that a profile link has opened reaches that organisation and nothing of the account', async () => {
    const account = await person([EDITOR, BUYER]);
    const [own, other] = (await deps.database.stores.accounts.find(account))?.memberships ?? [];
    const link = await linkOf('profile-update', account, own?.id);
    const actor = await actorOf((await claimLink(deps, link, VISIT)).token);
    expect(await readSession(deps, actor)).toMatchObject({ isLimited: true, memberships: [own] });
    expect(await kindOf(switchMembership(deps, actor, other?.id as MembershipId))).toBe('forbidden');
    expect(await kindOf(listSessions(deps, actor))).toBe('forbidden');
    expect(await kindOf(endOtherSessions(deps, actor))).toBe('forbidden');
    expect(await kindOf(chooseLanguage(deps, actor, 'en'))).toBe('ok');
  });
});

describe('asking for a link', () => {
  test('sends one to whoever has an account, at the address that was confirmed, and tells nobody who has', async () => {
    const at = { ...deps, publicUrl: 'https://cluster.example/matchverk' };
    await person();
    expect(await requestLink(at, 'nobody@ebp.example', VISIT)).toBeUndefined();
    expect(await requestLink(at, ' Anna@EBP.example ', VISIT)).toBeUndefined();
    const mails = await flows.postgres.query<{ to: string; text: string }>('select * from mails');
    expect(JSON.stringify(mails)).toContain('https://cluster.example/matchverk/sign-in#token=mvl_');
    const tokens = await mailedTokens();
    expect(tokens).toHaveLength(1);
    expect(await kindOf(claimLink(deps, tokens[0] ?? '', VISIT))).toBe('ok');
  });

  test('sends at most five within a quarter of an hour', async () => {
    const at = { ...deps, publicUrl: 'https://cluster.example' };
    await person();
    await Promise.all(Array.from({ length: 8 }, () => requestLink(at, ANNA, VISIT)));
    expect(await mailedTokens()).toHaveLength(5);
  });

  test('with a link that opens nothing any more sends one to the account’s own address', async () => {
    const account = await person();
    const used = await linkOf('invitation', account);
    await claimLink(deps, used, VISIT);
    const at = { ...deps, publicUrl: 'https://cluster.example' };
    await renewLink(at, used, VISIT);
    await renewLink(at, `mvl_${'x'.repeat(43)}`, VISIT);
    expect(await mailedTokens()).toHaveLength(1);
  });

  test('with a link to a profile that is over sends another to that profile alone', async () => {
    const account = await person([EDITOR, BUYER]);
    const [own] = (await deps.database.stores.accounts.find(account))?.memberships ?? [];
    const used = await linkOf('profile-update', account, own?.id);
    await claimLink(deps, used, VISIT);
    await renewLink({ ...deps, publicUrl: 'https://cluster.example' }, used, VISIT);
    const [token = ''] = await mailedTokens();
    const actor = await actorOf((await claimLink(deps, token, VISIT)).token);
    expect(await readSession(deps, actor)).toMatchObject({ isLimited: true, membership: own });
  });

  test('is refused to a network that asks for one address after the other', async () => {
    const at = { ...deps, publicUrl: 'https://cluster.example' };
    const from = { ...VISIT, address: '198.51.100.7' };
    const { tries } = TRY_LIMITS['link-network'];
    for (let taken = 0; taken < tries; taken++) await deps.database.tries.take('link-network', from.address);
    expect(await kindOf(requestLink(at, 'anybody@ebp.example', from))).toBe('too-many-requests');
    expect(await kindOf(renewLink(at, `mvl_${'x'.repeat(43)}`, from))).toBe('too-many-requests');
  });

  test('sends nothing to an account that is disabled', async () => {
    await person();
    await flows.postgres.query('update accounts set disabled_at = now()');
    await requestLink({ ...deps, publicUrl: 'https://cluster.example' }, ANNA, VISIT);
    expect(await mailedTokens()).toEqual([]);
  });
});

describe('setting up', () => {
  const order = { email: 'eva@cluster.example', name: 'Eva Ström', address: 'https://cluster.example/matchverk/' };

  test('a hundred at once, with one link and with several, make one administrator', async () => {
    const tokens = await Promise.all(Array.from({ length: 4 }, () => makeSetUpLink(deps, HOUSE)));
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_none, index) => {
        const token = tokens[index % 4] ?? '';
        return kindOf(setUp(deps, { ...order, token, email: `eva${index}@cluster.example` }, VISIT));
      }),
    );
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'gone')).toHaveLength(99);
    expect(await flows.postgres.query('select from accounts')).toHaveLength(1);
    expect(await makeSetUpLink(deps, HOUSE)).toBeUndefined();
  });

  test('signs the administrator in and confirms the address that mails begin with', async () => {
    const token = (await makeSetUpLink(deps, HOUSE)) ?? '';
    const opened = await setUp(deps, { ...order, token }, VISIT);
    expect(await actorOf(opened.token)).toMatchObject({ role: 'administrator', name: 'Eva Ström' });
    expect(await deps.database.stores.settings.find('public-address')).toBe('https://cluster.example/matchverk');
  });

  test('is too late after half an hour, and no other link does it', async () => {
    const token = (await makeSetUpLink(deps, HOUSE)) ?? '';
    expect(await kindOf(setUp(later(30 * MINUTE), { ...order, token }, VISIT))).toBe('gone');
    expect(await kindOf(claimLink(deps, token, VISIT))).toBe('gone');
    expect(await kindOf(setUp(deps, { ...order, token, address: 'javascript:alert(1)' }, VISIT))).toBe('invalid');
    expect(await kindOf(setUp(deps, { ...order, token }, VISIT))).toBe('ok');
  });
});
