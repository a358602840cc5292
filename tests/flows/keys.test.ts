import type { KeyId } from '../../src/domain/ids';
import { SCOPES } from '../../src/domain/permission';
import { authenticate } from '../../src/flows/access/authenticate';
import { type CreatedKey, createKey, type KeyOrder } from '../../src/flows/access/create-key';
import { listKeys } from '../../src/flows/access/list-keys';
import { revokeKey } from '../../src/flows/access/revoke-key';
import type { FlowDeps } from '../../src/flows/flow-deps';
import { HOUSE } from '../../src/flows/house';
import { NOW, openTestFlows, type TestFlows } from '../support/test-flows';

let flows: TestFlows;

beforeEach(async () => {
  flows = await openTestFlows();
});
afterEach(() => flows.close());

const at = (moment: string): FlowDeps => ({ ...flows.deps, now: () => new Date(moment) });
const make = (changes: Partial<KeyOrder> = {}, deps = flows.deps): Promise<CreatedKey> =>
  createKey(deps, HOUSE, { role: 'administrator', name: 'Anna', scopes: SCOPES, ...changes });
const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => 'let in',
    ({ kind, faults }) => JSON.stringify({ kind, faults }),
  );
const listAll = async () => (await listKeys(flows.deps, HOUSE, { limit: 100 })).items;

test('a key is good through its last day in UTC, and not a moment longer', async () => {
  const { token } = await make({ expiresOn: '2026-11-30' });
  expect(await authenticate(at('2026-11-30T23:59:59.999Z'), { key: token })).toMatchObject({ role: 'administrator' });
  expect(await failureOf(authenticate(at('2026-12-01T00:00:00.000Z'), { key: token }))).toContain('unauthenticated');
});

test('an expired, a revoked and an unknown key are refused in the same words', async () => {
  const expired = await make({ expiresOn: '2026-11-30' });
  const revoked = await make();
  await revokeKey(flows.deps, HOUSE, revoked.key.id);
  const tokens = [expired.token, revoked.token, `mv_${'x'.repeat(43)}`];
  const failures = await Promise.all(
    tokens.map((token) => failureOf(authenticate(at('2026-12-24T12:00:00.000Z'), { key: token }))),
  );
  expect(new Set(failures).size).toBe(1);
  expect(failures[0]).toContain('unauthenticated');
});

test('a revoked key opens nothing at once, stays on the list, and keeps the moment when it is revoked again', async () => {
  const { key, token } = await make();
  await authenticate(flows.deps, { key: token });
  await revokeKey(at('2026-11-24T08:00:00.000Z'), HOUSE, key.id);
  expect(await failureOf(authenticate(flows.deps, { key: token }))).toContain('unauthenticated');
  const again = await revokeKey(at('2026-11-25T08:00:00.000Z'), HOUSE, key.id);
  expect(again.revokedAt).toBe('2026-11-24T08:00:00.000Z');
  expect(await listAll()).toEqual([again]);
  expect(await failureOf(revokeKey(flows.deps, HOUSE, 'no-such-key' as KeyId))).toContain('absent');
});

test('the last use is noted at most once a minute, also by many at once', async () => {
  const { token } = await make();
  const lastUse = async () => (await listAll())[0]?.lastUsedAt;
  expect(await lastUse()).toBeUndefined();
  await Promise.all(
    Array.from({ length: 20 }, (_none, index) =>
      authenticate(at(`2026-11-23T12:00:00.0${index + 10}Z`), { key: token }),
    ),
  );
  const first = await lastUse();
  expect(first).toMatch(/^2026-11-23T12:00:00\.0/);
  await authenticate(at('2026-11-23T12:00:59.000Z'), { key: token });
  expect(await lastUse()).toBe(first);
  await authenticate(at('2026-11-23T12:01:01.000Z'), { key: token });
  expect(await lastUse()).toBe('2026-11-23T12:01:01.000Z');
});

test('a key that is refused is not noted as used', async () => {
  const { token } = await make({ expiresOn: '2026-11-30' });
  await failureOf(authenticate(at('2026-12-24T12:00:00.000Z'), { key: token }));
  expect((await listAll())[0]?.lastUsedAt).toBeUndefined();
});

test('keys are listed newest first, page by page, with who made them and never their token', async () => {
  const made = [];
  for (let day = 10; day < 15; day++) made.push(await make({ name: `n${day}` }, at(`2026-11-${day}T12:00:00.000Z`)));
  const first = await listKeys(flows.deps, HOUSE, { limit: 3 });
  const second = await listKeys(flows.deps, HOUSE, { limit: 3, after: first.next });
  expect([first, second].map(({ items }) => items.map(({ holder }) => holder.name))).toEqual([
    ['n14', 'n13', 'n12'],
    ['n11', 'n10'],
  ]);
  expect(second.next).toBeUndefined();
  expect([...first.items, ...second.items]).toEqual([...made].reverse().map(({ key }) => key));
  expect(first.items[0]).toMatchObject({ createdBy: 'Matchverk', createdAt: '2026-11-14T12:00:00.000Z' });
  const listed = JSON.stringify([first, second]);
  for (const { token } of made) expect(listed).not.toContain(token.slice(3));
  expect(listed).not.toMatch(/hash/i);
});

test('keys made at the same moment are each listed once', async () => {
  const made = await Promise.all(Array.from({ length: 5 }, () => make()));
  const ids: string[] = [];
  for (let after: KeyId | undefined; ; ) {
    const page = await listKeys(flows.deps, HOUSE, { limit: 2, after });
    ids.push(...page.items.map(({ id }) => id));
    after = page.next;
    if (after === undefined) break;
  }
  expect(ids.sort()).toEqual(made.map(({ key }) => key.id).sort());
});

test.each<[string, Partial<KeyOrder>, string]>([
  ['without any scope', { scopes: [] }, 'too-few /scopes'],
  ['with a scope twice', { scopes: ['read', 'read'] }, 'duplicate /scopes/1'],
  ['that has ended before it begins', { expiresOn: '2026-11-22' }, 'date-order /expiresOn'],
  ['with a last day that does not exist', { expiresOn: '2027-02-29' }, 'malformed /expiresOn'],
])('a key %s is refused', async (_what, changes, fault) => {
  await expect(make(changes)).rejects.toMatchObject({ kind: 'invalid' });
  const [first] = await make(changes).catch(({ faults }) => faults);
  expect(`${first.code} ${first.path}`).toBe(fault);
  expect(await listAll()).toEqual([]);
});

test('a key may end on the day on which it is made', async () => {
  const { key, token } = await make({ expiresOn: NOW.toISOString().slice(0, 10) });
  expect(key.expiresOn).toBe('2026-11-23');
  expect(await authenticate(flows.deps, { key: token })).toBeDefined();
});

test('a row with a scope that is none is refused by Postgres itself', async () => {
  const insert = (scopes: string) =>
    flows.postgres.query(
      `insert into api_keys (id, token_hash, role, name, scopes, created_at, created_by)
       values ('k', 'h', 'administrator', 'x', $1, now(), 'x')`,
      [scopes],
    );
  await expect(insert('{}')).rejects.toThrow('api_keys_scopes_check');
  await expect(insert('{read,own}')).rejects.toThrow('api_keys_scopes_check');
});
