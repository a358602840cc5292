import { openDataSource } from '../../src/db/data-source';
import { migrate } from '../../src/db/migrate';
import { openDatabase } from '../../src/db/stores/stores';
import type { Finding } from '../../src/domain/match/assessment';
import { anEvidence, id } from '../support/builders';
import { silentLog } from '../support/silent-log';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const PACKING = 'PackShortlists1795399200000';

let created: TestDatabase;

beforeEach(async () => {
  created = await createTestDatabase();
  await migrate(created.url);
});

afterEach(() => created.drop());

/** Goes back to how shortlists were stored before they were packed. */
async function undoPacking(): Promise<void> {
  const dataSource = await openDataSource(created.url, { statementTimeoutMs: 0 });
  const isPacked = async () => (await created.query('select from migrations where name = $1', [PACKING])).length > 0;
  while (await isPacked()) await dataSource.undoLastMigration({ transaction: 'all' });
  await dataSource.destroy();
}

const unmet: Finding = {
  criterion: 'languages',
  ask: 'languages/sv',
  necessity: 'must',
  asked: { about: 'language', language: 'sv' },
  held: { about: 'none' },
  answer: 'unmet',
  points: 0,
  maximum: 40,
  remedy: { do: 'work-in-language', language: 'sv' },
};
const met: Finding = {
  ...unmet,
  ask: 'proof',
  answer: 'met',
  points: 40,
  evidence: anEvidence({ source: 'Å "på" \\ {1}' }),
};

/** More lists than are packed at once, the first with two entries and an old version, the others with none or one. */
async function storeUnpacked(): Promise<void> {
  await created.query(
    `insert into suppliers select 's' || i, 's', null, '{}', '{}', 1, 1, i, 0 from generate_series(1, 2) i`,
  );
  await created.query(`insert into profile_revisions select id, 1, '{}', '{}', now(), 'a test' from suppliers`);
  await created.query(`insert into buyers values ('buyer', 'buyer', '[]', '[]')`);
  await created.query(
    `insert into requirements (id, buyer_id, state, revision, change_number)
     select 'need-' || i, 'buyer', 'open', 1, i from generate_series(1, 50) i`,
  );
  await created.query(
    `insert into shortlists (requirement_id, version, made_from, counts, fingerprint, made_at)
     select id, version, '{}', '{"qualified": 7}', 'print', now() from requirements, generate_series(1, 2) version`,
  );
  await created.query(
    `insert into shortlist_entries values
       ('need-1', 1, 1, 's2', 1, null, 'qualified', 900, $1), ('need-1', 1, 2, 's1', 1, 'works', 'excluded', 0, '[]'),
       ('need-1', 2, 1, 's1', 1, 'works', 'conditional', 1000, $2)`,
    [JSON.stringify([unmet, met]), JSON.stringify([met])],
  );
  await created.query(
    `insert into shortlist_entries
     select id, 1, 1, 's1', 1, null, 'qualified', change_number, '[]' from requirements where change_number > 10`,
  );
}

const listEntries = () => created.query('select * from shortlist_entries order by requirement_id, version, rank');

test('shortlists with a row for each entry are packed without losing anything', async () => {
  await undoPacking();
  await storeUnpacked();
  await migrate(created.url);
  const database = await openDatabase(created.url, silentLog);
  const { shortlists } = database.stores;
  const [first, second, single, empty] = await Promise.all([
    shortlists.find(id.requirement('need-1'), 1),
    shortlists.find(id.requirement('need-1'), 2),
    shortlists.find(id.requirement('need-50'), 1),
    shortlists.find(id.requirement('need-50'), 2),
  ]);
  await database.close();
  expect(first?.entries).toEqual([
    { rank: 1, supplierId: 's2', profileRevision: 1, verdict: 'qualified', points: 900, findings: [unmet, met] },
    { rank: 2, supplierId: 's1', profileRevision: 1, leadSite: 'works', verdict: 'excluded', points: 0, findings: [] },
  ]);
  expect(second).toMatchObject({ version: 2, counts: { qualified: 7 }, entries: [{ findings: [met] }] });
  expect(single?.entries).toMatchObject([{ supplierId: 's1', points: 50 }]);
  expect(empty?.entries).toEqual([]);
});

test('they are spread out again as they were', async () => {
  await undoPacking();
  await storeUnpacked();
  const before = await listEntries();
  await migrate(created.url);
  await undoPacking();
  expect(before).toHaveLength(43);
  expect(await listEntries()).toEqual(before);
});
