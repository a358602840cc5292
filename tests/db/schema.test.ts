import { openDataSource } from '../../src/db/data-source';
import { migrate } from '../../src/db/migrate';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

let created: TestDatabase;

beforeEach(async () => {
  created = await createTestDatabase();
});

afterEach(() => created.drop());

test('the tables made by the migrations are those of the entities', async () => {
  await migrate(created.url);
  const dataSource = await openDataSource(created.url);
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  await dataSource.destroy();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

test('every constraint and index has the name that its entity gives it', async () => {
  await migrate(created.url);
  const dataSource = await openDataSource(created.url);
  const named = dataSource.entityMetadatas.flatMap(
    ({ checks, foreignKeys, uniques, indices, exclusions, primaryColumns }) => [
      ...[...checks, ...foreignKeys, ...uniques, ...indices, ...exclusions].map(({ name }) => name),
      ...primaryColumns.map(({ primaryKeyConstraintName }) => primaryKeyConstraintName ?? ''),
    ],
  );
  await dataSource.destroy();
  const stored = await created.query<{ name: string }>(
    `select conname as name from pg_constraint where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'u', 'p', 'x')
     union select indexname from pg_indexes where schemaname = 'public'`,
  );
  const ofMigrations = stored.map(({ name }) => name).filter((name) => !name.startsWith('PK_'));
  expect(ofMigrations.sort()).toEqual([...new Set(named)].sort());
});

test('going down takes everything away, and going up again gives the same tables', async () => {
  await migrate(created.url);
  const before = await describeSchema();
  const dataSource = await openDataSource(created.url, { statementTimeoutMs: 0 });
  for (const _migration of dataSource.migrations) await dataSource.undoLastMigration({ transaction: 'all' });
  const between = await describeSchema();
  await dataSource.destroy();
  const ran = await migrate(created.url);
  expect(ran).toHaveLength(dataSource.migrations.length);
  expect(between).toEqual([]);
  expect(await describeSchema()).toEqual(before);
  expect(before.length).toBeGreaterThan(100);
});

test('processes that start together migrate once', async () => {
  const ran = await Promise.all([migrate(created.url), migrate(created.url), migrate(created.url)]);
  expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
});

test('a row that breaks a rule is refused by Postgres itself', async () => {
  await migrate(created.url);
  const insert = (points: readonly number[], verdict: string) =>
    created.query(
      `insert into shortlists values ('need', 1, '{}', '{}', '', now(), array['supplier'], array[1], array['site'], array[$2], $1, '')`,
      [points, verdict],
    );
  await expect(insert([1001], 'qualified')).rejects.toThrow('shortlists_points_check');
  await expect(insert([-1], 'qualified')).rejects.toThrow('shortlists_points_check');
  await expect(insert([1000], 'splendid')).rejects.toThrow('shortlists_verdicts_check');
  await expect(insert([1000, 900], 'qualified')).rejects.toThrow('shortlists_length_check');
  await expect(insert([1000], 'qualified')).rejects.toThrow('_fk');
});

/** Columns, constraints, indexes and sequences as text, without TypeORM's own list of migrations. */
async function describeSchema(): Promise<readonly string[]> {
  const rows = await created.query<{ line: string }>(
    `select concat_ws(' ', table_name, column_name, data_type, collation_name, is_nullable, column_default) as line
       from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'
     union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
       from pg_constraint where connamespace = 'public'::regnamespace and conrelid::regclass::text <> 'migrations'
     union all select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migrations'
     union all select 'sequence ' || sequencename from pg_sequences where schemaname = 'public' and sequencename <> 'migrations_id_seq'
     order by 1`,
  );
  return rows.map(({ line }) => line);
}
