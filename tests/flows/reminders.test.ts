import type { Actor } from '../../src/domain/permission';
import { SCOPES } from '../../src/domain/permission';
import type { FlowDeps } from '../../src/flows/flow-deps';
import { HOUSE } from '../../src/flows/house';
import { readLastReminder } from '../../src/flows/mail/read-last-reminder';
import { listMails, readMail } from '../../src/flows/mail/read-mails';
import { remindSupplier, remindSuppliers } from '../../src/flows/mail/remind-supplier';
import { claimLink } from '../../src/flows/session/claim-link';
import { makeDemoLinks } from '../../src/flows/session/make-demo-links';
import { aCertificate, aSite, id } from '../support/builders';
import { enterSupplier, loadSmallWorld, NOW, openTestFlows, type TestFlows } from '../support/test-flows';

let flows: TestFlows;

const BASE = 'https://match.example/under';
const LEADER: Actor = { role: 'cluster-leader', name: 'Lena på klustret', scopes: SCOPES };
const EBP = id.supplier('ebp');
const YTAB = id.supplier('ytab');

beforeAll(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
  const certificates = [
    aCertificate('iatf-16949', { id: id.certificate('ended'), expires: '2026-11-01' }),
    aCertificate('iso-9001', { id: id.certificate('soon'), expires: '2027-01-15' }),
    aCertificate('iso-14001', { id: id.certificate('good'), expires: '2028-01-15' }),
  ];
  await enterSupplier(flows.deps, 'ebp', { sites: [aSite({ name: 'Olofström', certificates })] });
  await enterSupplier(flows.deps, 'ytab');
  const people = ['anna', 'bo'].map((name) => ({
    email: `${name}@ebp.example`,
    name,
    position: { role: 'supplier-editor', supplierId: EBP } as const,
  }));
  await makeDemoLinks(flows.deps, HOUSE, people);
  await flows.postgres.query(`update accounts set language = 'en' where email = 'bo@ebp.example'`);
});
afterAll(() => flows.close());
beforeEach(() => flows.postgres.query('delete from mails; delete from reminders'));

const at = (days: number): FlowDeps => ({
  ...flows.deps,
  publicUrl: BASE,
  now: () => new Date(NOW.getTime() + days * 24 * 60 * 60_000),
});

async function mailTo(email: string): Promise<string> {
  const { items } = await listMails(flows.deps, HOUSE, { limit: 10 });
  const found = items.find(({ mail }) => mail.to === email);
  if (found === undefined) throw new Error(`There is no mail to (${email}).`);
  return (await readMail(flows.deps, HOUSE, found.id)).mail.text;
}

test('everybody who looks after the profile is written to, in his own language, about what is old', async () => {
  expect(await remindSupplier(at(0), LEADER, EBP)).toMatchObject({ recipients: 2, remindedBy: LEADER.name });
  const swedish = await mailTo('anna@ebp.example');
  expect(swedish).toContain('Lena på klustret ber dig');
  expect(swedish).toContain('iatf-16949, Olofström: gick ut den 1 november 2026');
  expect(swedish).toContain('iso-9001, Olofström: går ut den 15 januari 2027');
  expect(swedish).not.toContain('iso-14001');
  expect(await mailTo('bo@ebp.example')).toContain('iso-9001, Olofström: expires on 15 January 2027');
});

test('each link lies below the public address and opens the profile of this supplier, once', async () => {
  await remindSupplier(at(0), LEADER, EBP);
  const [, token = ''] =
    new RegExp(`^${BASE}/sign-in#token=([\\w-]+)&next=%2Fprofile$`, 'm').exec(await mailTo('anna@ebp.example')) ?? [];
  const visit = { userAgent: 'a test', address: '192.0.2.1' };
  const { token: session } = await claimLink(at(29), token, visit);
  expect(session).toMatch(/^mvs_/);
  await expect(claimLink(at(29), token, visit)).rejects.toMatchObject({ kind: 'gone' });
});

test('a supplier is reminded once a week, also when two remind at once', async () => {
  const outcomes = await Promise.allSettled([remindSupplier(at(0), LEADER, EBP), remindSupplier(at(0), LEADER, EBP)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(remindSupplier(at(6), LEADER, EBP)).rejects.toMatchObject({
    kind: 'conflict',
    faults: [{ code: 'reminded-already', value: '2026-11-23' }],
  });
  expect((await listMails(flows.deps, HOUSE, { limit: 10 })).items).toHaveLength(2);
  await remindSupplier(at(7), LEADER, EBP);
  expect(await readLastReminder(at(7), LEADER, EBP)).toMatchObject({ remindedAt: at(7).now().toISOString() });
});

test('where nobody looks after the profile it is said, and nothing is noted', async () => {
  await expect(remindSupplier(at(0), LEADER, YTAB)).rejects.toMatchObject({
    kind: 'conflict',
    faults: [{ code: 'no-recipient' }],
  });
  expect(await readLastReminder(at(0), LEADER, YTAB)).toBeUndefined();
});

test('of several, each that can be is reminded, and of the others it is said why', async () => {
  const outcomes = await remindSuppliers(at(0), LEADER, [EBP, YTAB, id.supplier('nobody'), EBP]);
  expect(outcomes).toMatchObject([
    { supplierId: EBP, reminder: { recipients: 2 } },
    { supplierId: YTAB, fault: { code: 'no-recipient' } },
    { supplierId: 'nobody', fault: { code: 'absent' } },
  ]);
});
