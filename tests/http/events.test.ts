import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { KeyId } from '../../src/domain/ids';
import { SCOPES } from '../../src/domain/permission';
import { createKey } from '../../src/flows/access/create-key';
import { revokeKey } from '../../src/flows/access/revoke-key';
import { forgetEvents } from '../../src/flows/events/forget-events';
import { HOUSE } from '../../src/flows/house';
import { confirmProfile } from '../../src/flows/profile/confirm-profile';
import { saveProfile } from '../../src/flows/profile/save-profile';
import { saveRequirement } from '../../src/flows/requirement/save-requirement';
import { decideMatch } from '../../src/flows/shortlist/decide-match';
import { aProfileDraft, aRequirementDraft, id } from '../support/builders';
import { enterRequirement, enterSupplier } from '../support/test-flows';
import { openTestApi, problemOf, type TestApi } from './test-api';

const EBP = id.supplier('ebp');
const NEED = id.requirement('jaguar-bracket');

let api: TestApi;
let server: Server;
let base: string;

beforeAll(async () => {
  api = await openTestApi();
  server = createServer(api.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/events`;
});

afterAll(async () => {
  api.flows.deps.events.close();
  await new Promise((resolve) => server.close(resolve));
  await api.close();
});

/** One connection, and what has come over it. */
interface Listening {
  readonly status: number;
  readonly text: () => string;
  /** Every event as `kind id`, in order; `begin` for a beginning. */
  readonly told: () => readonly string[];
  readonly lastId: () => string | undefined;
  /** Resolves when as many events have come. */
  readonly until: (count: number) => Promise<readonly string[]>;
  readonly ended: Promise<void>;
  readonly cut: () => void;
}

function listen(key: string, after?: string): Promise<Listening> {
  const headers = { Authorization: `Bearer ${key}`, ...(after !== undefined && { 'Last-Event-ID': after }) };
  return new Promise((resolve, reject) => {
    get(base, { headers, agent: false }, (res) => resolve(listening(res))).once('error', reject);
  });
}

function listening(res: IncomingMessage): Listening {
  let text = '';
  const waiting = new Set<() => void>();
  res.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    for (const look of waiting) look();
  });
  res.on('error', () => undefined);
  const blocks = () => text.split('\n\n').filter((block) => block.includes('data: '));
  const told = () =>
    blocks().map((block) => {
      if (block.includes('event: begin')) return 'begin';
      const data = JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '{}') as { kind: string; id: string };
      return `${data.kind} ${data.id}`;
    });
  return {
    status: res.statusCode ?? 0,
    text: () => text,
    told,
    lastId: () => [...text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1],
    until: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (told().length < count) return;
          waiting.delete(look);
          resolve(told());
        };
        waiting.add(look);
        look();
      }),
    ended: new Promise((resolve) => res.once('close', () => resolve())),
    cut: () => res.destroy(),
  };
}

let revision = 1;
async function saveEbp(): Promise<void> {
  await saveProfile(api.flows.deps, HOUSE, EBP, { draft: aProfileDraft(), expectedRevision: revision });
  revision += 1;
}

test('whoever listens is told what has changed, and of what, in order', async () => {
  const leader = await listen(api.keys.leader);
  expect(await leader.until(1)).toEqual(['begin']);
  await saveEbp();
  await enterSupplier(api.flows.deps, 'newcomer');
  await api.rank();
  await decideMatch(api.flows.deps, HOUSE, NEED, {
    supplierId: EBP,
    kind: 'keep',
    reason: 'near',
    shortlistVersion: 1,
  });
  const told = await leader.until(8);
  leader.cut();
  expect(told.slice(0, 4)).toEqual(['begin', 'profile ebp', 'supplier newcomer', 'job run-1']);
  expect(new Set(told)).toEqual(
    new Set([...told.slice(0, 4), 'shortlist jaguar-bracket', 'shortlist aston-bracket', 'decision jaguar-bracket']),
  );
  expect(leader.text()).not.toContain('near');
});

test('nobody is told of what he may not read, nor of a profile in which something may be hidden from him', async () => {
  const { keys, flows } = api;
  const [jaguar, aston, ytab] = await Promise.all([keys.jaguar, keys.astonMartin, keys.ytab].map((key) => listen(key)));
  await Promise.all([jaguar, aston, ytab].map((one) => one?.until(1)));
  await saveEbp();
  await enterRequirement(flows.deps, 'a-secret-draft', { state: 'draft' });
  await saveRequirement(flows.deps, HOUSE, NEED, { draft: aRequirementDraft(), expectedRevision: 1 });
  await enterRequirement(flows.deps, 'aston-last', { buyerId: id.buyer('aston-martin') });
  expect(await jaguar?.until(3)).toEqual(['begin', 'requirement a-secret-draft', 'requirement jaguar-bracket']);
  expect(await aston?.until(2)).toEqual(['begin', 'requirement aston-last']);
  expect(await ytab?.until(3)).toEqual(['begin', 'requirement jaguar-bracket', 'requirement aston-last']);
  for (const one of [jaguar, aston, ytab]) one?.cut();
});

test('sixty cuts leave no gap and tell nothing twice', async () => {
  const begun = await listen(api.keys.leader);
  await begun.until(1);
  let last = begun.lastId();
  begun.cut();
  const told: string[] = [];
  const expected: string[] = [];
  for (let cut = 0; cut < 60; cut++) {
    const name = `cut-${cut}`;
    const saving = enterSupplier(api.flows.deps, name);
    expected.push(`supplier ${name}`);
    // Sometimes cut before, sometimes after, sometimes in the midst of it.
    const listener = await listen(api.keys.leader, last);
    if (cut % 3 === 0) await listener.until(1);
    if (cut % 3 === 1) await saving;
    listener.cut();
    told.push(...listener.told());
    last = listener.lastId() ?? last;
    await saving;
  }
  const rest = await listen(api.keys.leader, last);
  await rest.until(expected.length - told.length);
  rest.cut();
  expect([...told, ...rest.told()]).toEqual(expected);
}, 60_000);

test('savers who commit out of order are all told of', async () => {
  const leader = await listen(api.keys.leader);
  await leader.until(1);
  const names = Array.from({ length: 20 }, (_, index) => `at-once-${index}`);
  let open: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  const slow = api.flows.database.inTransaction(async ({ decisions }) => {
    await decisions.add({
      requirementId: NEED,
      supplierId: EBP,
      kind: 'keep',
      reason: 'slow',
      shortlistVersion: 1,
      decidedBy: 'a test',
      decidedAt: '2026-11-23T12:00:00.000Z',
    });
    await held;
  });
  await Promise.all(names.map((name) => enterSupplier(api.flows.deps, name)));
  await leader.until(1 + names.length);
  open?.();
  await slow;
  const told = await leader.until(2 + names.length);
  leader.cut();
  expect(told.at(-1)).toBe('decision jaguar-bracket');
  expect([...told.slice(1, -1)].sort()).toEqual(names.map((name) => `supplier ${name}`).sort());
});

test('a key that is revoked is let go of', async () => {
  const { key, token } = await createKey(api.flows.deps, HOUSE, {
    role: 'cluster-leader',
    name: 'gone',
    scopes: SCOPES,
  });
  const gone = await listen(token);
  await gone.until(1);
  await revokeKey(api.flows.deps, HOUSE, key.id as KeyId);
  await gone.ended;
  expect((await listen(token, gone.lastId())).status).toBe(401);
}, 20_000);

test('whoever was away for longer than is remembered begins anew', async () => {
  const before = await listen(api.keys.leader);
  await before.until(1);
  await enterSupplier(api.flows.deps, 'long-ago');
  await before.until(2);
  before.cut();
  const later = new Date(Date.now() + 48 * 3600 * 1000);
  await forgetEvents({ ...api.flows.deps, now: () => later });
  await enterSupplier(api.flows.deps, 'of-late');
  const after = await listen(api.keys.leader, String(Number(before.lastId()) - 1));
  expect((await after.until(1))[0]).toBe('begin');
  after.cut();
});

test('one person does not take all connections', async () => {
  const listeners: Listening[] = [];
  for (let seat = 0; seat < 12; seat++) listeners.push(await listen(api.keys.ebp));
  const refused = await api.as(api.keys.ebp).get('/api/v1/events');
  expect(problemOf(refused).type).toBe('/problems/too-many-requests');
  expect(refused.headers['retry-after']).toBe('30');
  for (const one of listeners) one.cut();
});

test('an id that is none is refused', async () => {
  const answer = await api.as(api.keys.leader).get('/api/v1/events').set('Last-Event-ID', 'yesterday');
  expect(answer.status).toBe(422);
  expect((await api.as(api.keys.leader).get('/api/v1/events?after=-1')).status).toBe(422);
});

test('confirming a profile tells nobody that it was saved', async () => {
  const leader = await listen(api.keys.leader);
  await leader.until(1);
  await confirmProfile(api.flows.deps, HOUSE, EBP, revision);
  await enterSupplier(api.flows.deps, 'after-it');
  expect(await leader.until(2)).toEqual(['begin', 'supplier after-it']);
  leader.cut();
});

test('a process that ends lets go of everybody', async () => {
  const leader = await listen(api.keys.leader);
  await leader.until(1);
  api.flows.deps.events.close();
  await leader.ended;
  expect((await api.as(api.keys.leader).get('/api/v1/events')).status).toBe(503);
});
