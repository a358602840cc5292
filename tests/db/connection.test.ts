import { openDataSource } from '../../src/db/data-source';
import { openDatabase } from '../../src/db/stores/stores';
import { aBuyer } from '../support/builders';
import { silentLog } from '../support/silent-log';
import { openTestDatabase } from '../support/test-database';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;

beforeEach(async () => {
  opened = await openTestDatabase();
});

afterEach(() => opened.close().catch(() => undefined));

const breakConnections = () =>
  opened.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'matchverk'`,
  );

test('connections that break while nobody uses them are replaced', async () => {
  await opened.database.stores.buyers.save([aBuyer()]);
  await breakConnections();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await opened.database.isReady()).toBe(true);
  expect(await opened.database.stores.buyers.list(10)).toEqual([aBuyer()]);
});

test('a transaction whose connection breaks fails, stores nothing, and takes nothing else with it', async () => {
  const broken = opened.database.inTransaction(async ({ buyers }) => {
    await buyers.save([aBuyer()]);
    await breakConnections();
    await buyers.list(1);
  });
  await expect(broken).rejects.toThrow();
  expect(await opened.database.stores.buyers.list(10)).toEqual([]);
});

test('a database that is gone is not ready, and one that was never there cannot be opened', async () => {
  expect(await opened.database.isReady()).toBe(true);
  await opened.drop();
  expect(await opened.database.isReady()).toBe(false);
  await expect(openDatabase('postgres://nobody@127.0.0.1:1/nowhere', silentLog)).rejects.toThrow();
});

test('an ordinary statement is given half a minute, a migration all the time it needs', async () => {
  const timeoutOf = async (options: { statementTimeoutMs?: number }) => {
    const dataSource = await openDataSource(opened.url, options);
    const [row] = await dataSource.query<{ statement_timeout: string }[]>('show statement_timeout');
    await dataSource.destroy();
    return row?.statement_timeout;
  };
  expect(await timeoutOf({})).toBe('30s');
  expect(await timeoutOf({ statementTimeoutMs: 0 })).toBe('0');
});
