import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LogEntry } from '../../src/domain/log/log-entry';
import {
  type Actor,
  Denial,
  type Operation,
  PERMISSIONS,
  requireMay,
  SCOPES,
  scopeOf,
} from '../../src/domain/permission';
import type { ProfileDraft } from '../../src/domain/supplier/profile';
import { createKey } from '../../src/flows/access/create-key';
import { revokeKey } from '../../src/flows/access/revoke-key';
import { openDenialLog } from '../../src/flows/log/denial-log';
import { readLog, readRequirementLog, readSupplierLog } from '../../src/flows/log/read-log';
import { verifyLog } from '../../src/flows/log/verify-log';
import { readProfile } from '../../src/flows/profile/read-profile';
import { saveProfile } from '../../src/flows/profile/save-profile';
import { publishRequirement } from '../../src/flows/requirement/publish-requirement';
import { decideMatch } from '../../src/flows/shortlist/decide-match';
import { rescoreEverything } from '../../src/flows/shortlist/rescore';
import { recordStage } from '../../src/flows/stage/record-stage';
import { readSupplier } from '../../src/flows/supplier/read-supplier';
import { saveSupplier } from '../../src/flows/supplier/save-supplier';
import { aCapability, aCertificate, aSite, id } from '../support/builders';
import { enterRequirement, enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

const ADMINISTRATOR: Actor = { role: 'administrator', name: 'Anna Ek', scopes: SCOPES, requestId: 'request-1' };
const LEADER: Actor = { role: 'cluster-leader', name: 'Lars Lind', scopes: SCOPES };
const EBP = id.supplier('ebp');
const EDITOR: Actor = { role: 'supplier-editor', name: 'Eva Berg', scopes: SCOPES, supplierId: EBP };
const PURCHASER: Actor = { role: 'purchaser', name: 'Pat Hill', scopes: SCOPES, buyerId: id.buyer('jaguar') };
const NEED = id.requirement('bracket');

let flows: TestFlows;

beforeAll(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
  const certificates = [
    aCertificate('iatf-16949', { expires: '2027-04-15' }),
    aCertificate('iso-9001', { number: 'hidden-1', visibility: { to: 'private' } }),
  ];
  await enterSupplier(flows.deps, 'ebp', { sites: [aSite({ capabilities: [aCapability('stamping')], certificates })] });
  await enterRequirement(flows.deps, 'bracket', { state: 'draft' });
});

afterAll(() => flows.close());

async function newest(): Promise<LogEntry | undefined> {
  const [entry] = await flows.database.stores.log.list({ limit: 1 });
  return entry;
}

/** Saves EBP's profile with what the change makes of its draft. */
async function change(make: (draft: ProfileDraft) => ProfileDraft): Promise<void> {
  const { profile } = await readProfile(flows.deps, EDITOR, EBP);
  const { supplierId: _id, revision, understood: _derived, ...draft } = profile;
  await saveProfile(flows.deps, EDITOR, EBP, { draft: make(draft), expectedRevision: revision });
}

/** Both certificates of EBP, the first with another last day and the hidden one with another number. */
function withChangedCertificates(draft: ProfileDraft): ProfileDraft {
  const sites = draft.sites.map((site) => ({
    ...site,
    certificates: (site.certificates ?? []).map((certificate) =>
      certificate.scheme === 'iso-9001'
        ? { ...certificate, number: 'hidden-2' }
        : { ...certificate, expires: '2028-04-15' },
    ),
  }));
  return { ...draft, sites };
}

test('a save is on record with who did it, what changed, and in which request', async () => {
  const { supplier, revision } = await readSupplier(flows.deps, ADMINISTRATOR, EBP);
  await saveSupplier(flows.deps, ADMINISTRATOR, { supplier: { ...supplier, name: 'EBP AB' }, revision });
  expect(await newest()).toMatchObject({
    by: { name: 'Anna Ek', role: 'administrator' },
    outcome: 'done',
    operation: 'save-supplier',
    subject: { supplierId: 'ebp' },
    changes: [{ path: '/name', before: supplier.name, after: 'EBP AB' }],
    requestId: 'request-1',
  });
});

test('every kind of change leaves its entry', async () => {
  await publishRequirement(flows.deps, PURCHASER, NEED, 1);
  await rescoreEverything(flows.deps);
  const decision = { supplierId: EBP, kind: 'keep' as const, reason: 'near us', shortlistVersion: 1 };
  await decideMatch(flows.deps, PURCHASER, NEED, decision);
  await recordStage(flows.deps, LEADER, NEED, { supplierId: EBP, stage: 'met', on: '2026-11-20' });
  const { key } = await createKey(flows.deps, ADMINISTRATOR, { role: 'cluster-leader', name: 'X', scopes: SCOPES });
  await revokeKey(flows.deps, ADMINISTRATOR, key.id);
  const entries = await flows.database.stores.log.list({ limit: 50 });
  expect(entries.map(({ operation }) => operation).reverse()).toEqual([
    'load-reference-data',
    'load-reference-data',
    'save-buyers',
    'save-buyers',
    'enter-suppliers',
    'save-requirement',
    'save-supplier',
    'save-requirement',
    'rescore-everything',
    'decide-match',
    'record-stage',
    'create-key',
    'revoke-key',
  ]);
});

test('every operation that changes something is put on record by the flow that does it', () => {
  const folder = path.resolve(__dirname, '../../src/flows');
  const flowFiles = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const noted = flowFiles
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    // A flow that changes one part of a profile is noted where the profile is stored.
    .filter((source) => /await noteChange\(|await changeProfile\(/.test(source))
    .join();
  const changing = Object.keys(PERMISSIONS).filter((operation) => scopeOf(operation as Operation) === 'write');
  expect(changing.length).toBeGreaterThan(10);
  expect(changing.filter((operation) => !noted.includes(`'${operation}'`))).toEqual([]);
});

test('what a reader may not see of a profile is not in what he reads of its log', async () => {
  await change(withChangedCertificates);
  const changesFor = async (actor: Actor) => {
    const { items } = await readSupplierLog(flows.deps, actor, EBP, { limit: 5 });
    // What is changed by the supplier is also declared anew, which is told beside it.
    const told = items[0]?.changes.filter(({ path }) => !path.includes('/evidence/'));
    return told?.map(({ path }) => path.split('/').at(-1));
  };
  expect(await changesFor(EDITOR)).toEqual(['expires', 'number']);
  expect(await changesFor(LEADER)).toEqual(['expires']);
  const told = await readSupplierLog(flows.deps, LEADER, EBP, { limit: 50 });
  expect(JSON.stringify(told)).not.toContain('hidden');
});

test('a field that is hidden today is not told of earlier days either', async () => {
  await change((draft) => ({ ...draft, languages: ['sv', 'fi'] }));
  await change((draft) => ({ ...draft, visibility: { languages: { to: 'private' } } }));
  const told = await readSupplierLog(flows.deps, LEADER, EBP, { limit: 2 });
  const changes = told.items.flatMap((item) => item.changes);
  expect(changes.filter(({ path }) => !path.startsWith('/evidence/'))).toEqual([]);
});

test('a supplier reads what was done to its profile, and nothing of its matches', async () => {
  const operations = async (page: ReturnType<typeof readLog>) => (await page).items.map(({ operation }) => operation);
  expect(await operations(readSupplierLog(flows.deps, EDITOR, EBP, { limit: 50 }))).toEqual([
    ...['save-profile', 'save-profile', 'save-profile', 'save-supplier', 'enter-suppliers'],
  ]);
  expect(await operations(readRequirementLog(flows.deps, PURCHASER, NEED, { limit: 50 }))).toEqual([
    'record-stage',
    'decide-match',
    'save-requirement',
    'save-requirement',
  ]);
});

test('a refusal is on record, and whoever is refused again and again is counted', async () => {
  const denials = openDenialLog(flows.deps);
  const refused = () => {
    try {
      requireMay(EDITOR, 'read-coverage');
    } catch (error) {
      if (error instanceof Denial) return error;
    }
    throw new Error('He was let in.');
  };
  for (let times = 0; times < 80; times += 1) denials.note(refused(), 'request-2');
  await denials.settled();
  const entries = await flows.database.stores.log.list({ limit: 100, outcome: 'denied' });
  expect(entries).toHaveLength(60);
  expect(entries[0]).toMatchObject({ by: { name: 'Eva Berg' }, operation: 'read-coverage', requestId: 'request-2' });
  denials.note(new Denial('unauthenticated', { code: 'not-allowed', path: '' }, {}));
  await denials.settled();
  expect(await newest()).toMatchObject({ by: { role: 'nobody' }, outcome: 'denied', unwritten: 20 });
});

test('the log is filtered by who, what, on what, and when, and comes in pages', async () => {
  const count = async (query: Omit<Parameters<typeof readLog>[2], 'limit'>) =>
    (await readLog(flows.deps, ADMINISTRATOR, { ...query, limit: 50 })).items.length;
  expect(await count({ who: 'Eva Berg', outcome: 'done' })).toBe(3);
  expect(await count({ operation: 'save-buyers' })).toBe(2);
  expect(await count({ supplierId: EBP, requirementId: NEED })).toBe(2);
  expect(await count({ from: '2026-11-23T00:00:00.000Z', until: '2026-11-24T00:00:00.000Z' })).toBe(50);
  expect(await count({ until: '2026-11-23T00:00:00.000Z' })).toBe(0);
  const first = await readLog(flows.deps, ADMINISTRATOR, { limit: 5 });
  const second = await readLog(flows.deps, ADMINISTRATOR, { limit: 5, before: first.next });
  const numbers = [first, second].flatMap(({ items }) => items.map(({ number }) => number));
  const last = numbers[0] ?? 0;
  expect(numbers).toEqual(Array.from({ length: 10 }, (_none, index) => last - index));
});

test('Postgres refuses to change or take away what is on record', async () => {
  for (const statement of ["update log_entries set hash = ''", 'delete from log_entries', 'truncate log_entries']) {
    await expect(flows.postgres.query(statement)).rejects.toThrow('only ever added to');
  }
});

test('an untouched log is found whole', async () => {
  const { hash, ...found } = await verifyLog(flows.deps, ADMINISTRATOR);
  expect(found).toEqual({ entries: (await newest())?.number });
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

const CHAINED = ['log_entries', 'profile_revisions', 'requirement_revisions'];

/** What is found when somebody who owns the database has run this on it; afterwards everything is as it was. */
async function foundAfter(tampering: string) {
  await flows.postgres.query('alter table log_entries disable trigger all');
  for (const table of CHAINED) await flows.postgres.query(`create table copy_of_${table} as table ${table}`);
  await flows.postgres.query(tampering);
  const found = await verifyLog(flows.deps, ADMINISTRATOR);
  for (const table of CHAINED) {
    await flows.postgres.query(`delete from ${table}`);
    await flows.postgres.query(`insert into ${table} table copy_of_${table}`);
    await flows.postgres.query(`drop table copy_of_${table}`);
  }
  return found.tampering;
}

test.each([
  [
    'an entry that says something else',
    `update log_entries set entry = jsonb_set(entry, '{by,name}', '"X"') where number = 3`,
    3,
    'entry',
  ],
  ['an entry that is gone', 'delete from log_entries where number = 4', 4, 'entry'],
  ['a hash made anew', `update log_entries set hash = 'x' where number = 2`, 2, 'entry'],
  [
    'a revision that says something else',
    `update profile_revisions set draft = jsonb_set(draft, '{languages}', '["xx"]') where revision = 1`,
    5,
    'document',
  ],
  ['a revision that is gone', 'delete from requirement_revisions', 6, 'document'],
])('%s is found', async (_what, tampering, number, what) => {
  expect(await foundAfter(tampering)).toEqual({ number, what });
});
