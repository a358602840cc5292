import type { MailId } from '../../src/domain/ids';
import type { MailOrder } from '../../src/domain/mail';
import type { FlowDeps } from '../../src/flows/flow-deps';
import { HOUSE } from '../../src/flows/house';
import { postMail } from '../../src/flows/mail/post-mail';
import { listMails, readMail } from '../../src/flows/mail/read-mails';
import { retryMail } from '../../src/flows/mail/retry-mail';
import { sendMails } from '../../src/flows/mail/send-mails';
import { type Mailer, openMailer } from '../../src/platform/mailer';
import { startMailServer, type TestMailServer } from '../support/mail-server';
import { NOW, openTestFlows, type TestFlows } from '../support/test-flows';

let flows: TestFlows;
let server: TestMailServer;
let mailer: Mailer;

beforeAll(async () => {
  flows = await openTestFlows();
});
afterAll(() => flows.close());

beforeEach(async () => {
  await flows.postgres.query('delete from mails');
  server = await startMailServer();
  mailer = openMailer({ url: server.url, from: 'Matchverk <matchverk@cluster.example>' });
});
afterEach(async () => {
  mailer.close();
  await server.close();
});

const MINUTE_MS = 60_000;
const withServer = (minutesLater = 0, by: Mailer = mailer): FlowDeps => ({
  ...flows.deps,
  mailer: by,
  now: () => new Date(NOW.getTime() + minutesLater * MINUTE_MS),
});

function post(changes: Partial<MailOrder> = {}): Promise<MailId> {
  const order: MailOrder = {
    to: 'anna@ebp.example',
    language: 'sv',
    kind: 'sign-in',
    subject: 'Din länk',
    text: 'Öppna https://match.example/sign-in#token=mv_hemligt',
    html: '<p>Öppna <a href="https://match.example/sign-in#token=mv_hemligt">länken</a></p>',
    why: 'Du bad om den.',
    ...changes,
  };
  return flows.database.inTransaction((stores) => postMail(stores, order, NOW));
}

const stateOf = async (id: MailId, deps = withServer()) => (await readMail(deps, HOUSE, id)).state;

test('a mail goes out once, as text and as HTML, with its language and a message id of its own', async () => {
  const id = await post();
  expect(await sendMails(withServer())).toBe(1);
  expect(await sendMails(withServer(600))).toBe(0);
  const [{ to, raw } = { to: '', raw: '' }] = server.received;
  expect(server.received).toHaveLength(1);
  expect(to).toBe('anna@ebp.example');
  expect(raw).toContain(`Message-ID: <${id}@cluster.example>`);
  expect(raw).toMatch(/From: "?Matchverk"? <matchverk@cluster.example>/);
  expect(raw).toContain('Content-Language: sv');
  expect(raw).toContain('Content-Type: text/plain');
  expect(raw).toContain('Content-Type: text/html');
  expect(await stateOf(id)).toBe('sent');
});

test('what has been sent keeps no key that opens anything', async () => {
  const id = await post();
  expect((await readMail(withServer(), HOUSE, id)).mail.text).toContain('mv_hemligt');
  await sendMails(withServer());
  const [stored] = await flows.postgres.query<{ all: string }>('select mails::text as all from mails');
  expect(stored?.all).not.toContain('mv_hemligt');
});

test('workers that send at the same time send no mail twice and leave none', async () => {
  for (let count = 0; count < 20; count++) await post({ to: `person-${count}@ebp.example` });
  const sent = await Promise.all([1, 2, 3, 4].map(() => sendMails(withServer())));
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(20);
  expect(new Set(server.received.map(({ to }) => to)).size).toBe(20);
  expect(server.received).toHaveLength(20);
});

test('a mail that goes out again after a worker has died bears the same message id', async () => {
  const id = await post();
  const dying: Mailer = {
    ...mailer,
    send: async (mail) => {
      await mailer.send(mail);
      throw new Error('the worker is gone');
    },
  };
  await sendMails(withServer(0, dying));
  await sendMails(withServer(10));
  const idOf = ({ raw }: { readonly raw: string }) => /Message-ID: (\S+)/.exec(raw)?.[1];
  expect(server.received.map(idOf)).toEqual([`<${id}@cluster.example>`, `<${id}@cluster.example>`]);
});

test('without a server a mail stays in the outbox', async () => {
  const id = await post();
  expect(await sendMails(flows.deps)).toBe(0);
  expect(await listMails(flows.deps, HOUSE, { limit: 5 })).toMatchObject({ hasServer: false, items: [{ id }] });
  expect(await stateOf(id)).toBe('waiting');
});

test('a transaction that fails leaves no mail behind', async () => {
  const failing = flows.database.inTransaction(async (stores) => {
    await postMail(
      stores,
      { to: 'a@b.example', language: 'en', kind: 'sign-in', subject: '', text: '', html: '', why: '' },
      NOW,
    );
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect((await listMails(flows.deps, HOUSE, { limit: 5 })).items).toEqual([]);
});

test('an address that the server refuses for good is given up, told why, and keeps no other mail waiting', async () => {
  const refused = await post({ to: 'nobody@refuse.example' });
  const good = await post();
  expect(await sendMails(withServer())).toBe(1);
  const { mail, state } = await readMail(withServer(), HOUSE, refused);
  expect(state).toBe('failed');
  expect(mail.lastError).toContain('No such user');
  expect(await stateOf(good)).toBe('sent');
});

test('a mail that is not taken for now is tried again, later each time, until it is given up', async () => {
  const id = await post({ to: 'anna@busy.example' });
  const good = await post();
  const waits: number[] = [];
  for (let minute = 0; ; ) {
    await sendMails(withServer(minute));
    const { nextTryAt } = (await readMail(withServer(minute), HOUSE, id)).mail;
    if (nextTryAt === undefined) break;
    const next = (Date.parse(nextTryAt) - NOW.getTime()) / MINUTE_MS;
    waits.push(next - minute);
    minute = next;
  }
  expect(waits.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  expect(waits).toHaveLength(19);
  expect(await stateOf(id)).toBe('failed');
  expect(await stateOf(good)).toBe('sent');
  expect(await retryMail(withServer(3_000), HOUSE, id)).toMatchObject({ state: 'waiting' });
});

test('a server that is away is asked once, and takes all when it is back', async () => {
  await server.close();
  for (let count = 0; count < 3; count++) await post();
  expect(await sendMails(withServer())).toBe(0);
  const tried = (await listMails(withServer(), HOUSE, { limit: 5 })).items.map(({ mail }) => mail.attempts);
  expect(tried.sort()).toEqual([0, 0, 1]);
  server = await startMailServer();
  const back = openMailer({ url: server.url, from: 'matchverk@cluster.example' });
  expect(await sendMails(withServer(1, back))).toBe(3);
  back.close();
});

test('a mail whose link has ended is not sent, and cannot be tried again', async () => {
  const id = await post({ lapsesAt: new Date(NOW.getTime() + 15 * MINUTE_MS).toISOString() });
  expect(await sendMails(withServer(15))).toBe(0);
  expect(await stateOf(id, withServer(15))).toBe('lapsed');
  await expect(retryMail(withServer(15), HOUSE, id)).rejects.toMatchObject({ kind: 'conflict' });
});

test('a mail that was sent cannot be tried again', async () => {
  const id = await post();
  await sendMails(withServer());
  await expect(retryMail(withServer(), HOUSE, id)).rejects.toMatchObject({ kind: 'conflict' });
});

test('the password of the mail server stands in no error', async () => {
  const guarded = await startMailServer({ password: 'right' });
  const wrong = openMailer({ url: guarded.url.replace('right', 'hemlig%21'), from: 'matchverk@cluster.example' });
  const id = await post();
  await sendMails(withServer(0, wrong));
  const { mail } = await readMail(withServer(), HOUSE, id);
  expect(mail.lastError).toMatch(/EAUTH/);
  expect(mail.lastError).not.toMatch(/hemlig/);
  wrong.close();
  await guarded.close();
});

test('a name in an address brings no second reader', async () => {
  await post({ to: 'anna@ebp.example, eve@evil.example' });
  await sendMails(withServer());
  expect(server.received.map(({ to }) => to)).not.toContain('eve@evil.example');
});

test('last season’s mails are forgotten', async () => {
  await post();
  await sendMails({ ...flows.deps, now: () => new Date(NOW.getTime() + 91 * 24 * 60 * MINUTE_MS) });
  expect((await listMails(flows.deps, HOUSE, { limit: 5 })).items).toEqual([]);
});
