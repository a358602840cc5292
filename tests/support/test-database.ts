import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from '../../src/db/migrate';
import { type Database, openDatabase } from '../../src/db/stores/stores';
import { migrateQueue } from '../../src/queue/migrate-queue';
import { silentLog } from './silent-log';

/** An empty database of its own for one test file. */
export interface TestDatabase {
  readonly url: string;
  /** Runs one statement on a connection of its own. */
  query<Row extends object>(statement: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Takes the database away, whoever is still connected. */
  drop(): Promise<void>;
}

/** Makes an empty database, without tables. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase(serverUrl(), 'template0');
}

/** An empty database with all tables, those of the queue included, opened as the product opens it. Close it in `afterAll`. */
export async function openTestDatabase(): Promise<
  TestDatabase & { readonly database: Database; close(): Promise<void> }
> {
  const server = serverUrl();
  await ensureTemplate(server);
  const created = await createDatabase(server, TEMPLATE);
  const database = await openDatabase(created.url, silentLog);
  const close = async () => {
    await database.close();
    await created.drop();
  };
  return { ...created, database, close };
}

/** Migrated once in a run, whose name `global-setup.ts` has given it; copying it takes a tenth of the time. */
const TEMPLATE = process.env.MATCHVERK_TESTS_TEMPLATE ?? 'matchverk_tests_template';

/** Any number: keeps test files that start together from making the template twice. */
const TEMPLATE_LOCK = 7_301_116_099;

function serverUrl(): string {
  const server = process.env.MATCHVERK_TESTS_POSTGRES_URL;
  if (!server) throw new Error('No Postgres has been started: is globalSetup wired into tests/jest.config.cjs?');
  return server;
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function ensureTemplate(server: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [TEMPLATE]);
    if (rowCount !== 0) return;
    // Renamed when it is finished, so that a failure leaves no half template behind.
    const unfinished = await createDatabase(server, 'template0');
    await migrate(unfinished.url);
    await migrateQueue({ kind: 'postgres', url: unfinished.url }, silentLog, 'template');
    await client.query(`alter database ${new URL(unfinished.url).pathname.slice(1)} rename to ${TEMPLATE}`);
  } finally {
    await client.end();
  }
}

async function createDatabase(server: string, template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await queryOnce(server, `create database ${name} template ${template}`);
  const url = urlOf(server, name);
  return {
    url,
    query: (statement, values) => queryOnce(url, statement, values),
    drop: async () => {
      await queryOnce(server, `drop database if exists ${name} with (force)`);
    },
  };
}

async function queryOnce<Row extends object>(url: string, statement: string, values: readonly unknown[] = []) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}
