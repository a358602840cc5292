import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from '../../src/db/migrate';
import { type Database, openDatabase } from '../../src/db/stores';
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
  const server = process.env.MATCHVERK_TESTS_POSTGRES_URL;
  if (!server) throw new Error('No Postgres has been started: is globalSetup wired into tests/jest.config.cjs?');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await queryOnce(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    query: (statement, values) => queryOnce(url.href, statement, values),
    drop: async () => {
      await queryOnce(server, `drop database ${name} with (force)`);
    },
  };
}

/** An empty database with all tables, opened as the product opens it. Close it in `afterAll`. */
export async function openTestDatabase(): Promise<
  TestDatabase & { readonly database: Database; close(): Promise<void> }
> {
  const created = await createTestDatabase();
  await migrate(created.url);
  const database = await openDatabase(created.url, silentLog);
  const close = async () => {
    await database.close();
    await created.drop();
  };
  return { ...created, database, close };
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
