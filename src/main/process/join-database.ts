import { migrate } from '../../db/migrate';
import type { Config } from '../../platform/config';
import type { Logger } from '../../platform/logger';
import { checkRedis } from '../../queue/check-redis';
import { queueAddressOf } from '../../queue/connection';
import { migrateQueue } from '../../queue/migrate-queue';
import { type EmbeddedPostgres, joinEmbeddedPostgres } from '../embedded-postgres/join';

/** A configuration that says which database. */
export type ConfigWithDatabase = Config & { readonly databaseUrl: string };

/** The database of this process: the one configured, or the embedded one of the data folder. */
export interface JoinedDatabase {
  readonly config: ConfigWithDatabase;
  /** Present when the database is the embedded one. */
  readonly embedded?: EmbeddedPostgres;
  /** To be called when everything that uses the database is closed. */
  readonly leave: () => Promise<void>;
}

/** Joins the configured database, or else the embedded one, which is started when it does not run. */
export async function joinDatabase(config: Config): Promise<JoinedDatabase> {
  if (config.databaseUrl !== undefined) {
    return { config: { ...config, databaseUrl: config.databaseUrl }, leave: async () => {} };
  }
  const embedded = await joinEmbeddedPostgres(config.dataFolder);
  return { config: { ...config, databaseUrl: embedded.url }, embedded, leave: embedded.leave };
}

/**
 * Brings the tables and the queue up to date.
 *
 * @returns the names of the migrations that ran
 */
export async function migrateAll(config: ConfigWithDatabase, log: Logger): Promise<readonly string[]> {
  const queue = queueAddressOf(config.redisUrl, config.databaseUrl);
  await checkRedis(queue);
  const done = await migrate(config.databaseUrl);
  await migrateQueue(queue, log);
  return done;
}
