import type { DataSource } from 'typeorm';
import { openDataSource } from './data-source';

/** Any number that nothing else locks: lets processes that start together migrate one after the other. */
const MIGRATION_LOCK = 7_301_116_003;

/** Brings the tables up to date. Returns the names of the migrations that ran, none when there was nothing to do. */
export async function migrate(url: string): Promise<readonly string[]> {
  const dataSource = await openDataSource(url, { statementTimeoutMs: 0, poolSize: 2 });
  try {
    return await oneAtATime(dataSource, async () => {
      const migrations = await dataSource.runMigrations({ transaction: 'all' });
      return migrations.map(({ name }) => name);
    });
  } finally {
    await dataSource.destroy();
  }
}

/** Holds a lock of the session, on a connection of its own, while the work runs on another. */
async function oneAtATime<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const holder = dataSource.createQueryRunner();
  await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    return await work();
  } finally {
    await holder.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await holder.release();
  }
}
