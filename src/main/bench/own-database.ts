import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Config, parseConfig } from '../../platform/config';
import { makeLogger } from '../../platform/logger';
import { alsoWhenKilled } from '../process/also-when-killed';
import { type ConfigWithDatabase, joinDatabase, migrateAll } from '../process/join-database';
import { openWiring, type Wiring } from '../process/wiring';

/** A Postgres to try things on, and how to let it go. */
interface OwnPostgres {
  readonly url: string;
  readonly leave: () => Promise<void>;
}

/** The Postgres of `DATABASE_URL`, in which only a schema of one's own may be touched; else an embedded one for this once. */
export async function joinOwnPostgres(): Promise<OwnPostgres> {
  const { databaseUrl } = parseConfig(process.env);
  if (databaseUrl !== undefined) return { url: databaseUrl, leave: async () => {} };
  const { config, leave } = await joinFresh({});
  return { url: config.databaseUrl, leave };
}

/**
 * Does the work on a database that is made for it and taken away afterwards, always an embedded one: an invented world has no
 * business among anybody's own records.
 *
 * @param settings variables of the configuration, beside the folder and a silent log
 */
export async function onOwnDatabase<Result>(
  settings: Readonly<Record<string, string>>,
  work: (wiring: Wiring, config: ConfigWithDatabase) => Promise<Result>,
): Promise<Result> {
  const { config, leave } = await joinFresh(settings);
  const log = makeLogger(config);
  try {
    await migrateAll(config, log);
    const wiring = await openWiring(config, log);
    try {
      return await work(wiring, config);
    } finally {
      await wiring.close();
    }
  } finally {
    await leave();
  }
}

async function joinFresh(settings: Readonly<Record<string, string>>) {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'matchverk-bench-'));
  const configured: Config = parseConfig({ ...settings, DATA_FOLDER: dataFolder, LOG_LEVEL: 'silent' });
  const joining = joinDatabase(configured);
  const leave = alsoWhenKilled(async () => {
    try {
      await (await joining).leave();
    } finally {
      rmSync(dataFolder, { recursive: true, force: true });
    }
  });
  try {
    const { config } = await joining;
    return { config, leave };
  } catch (error) {
    await leave().catch(() => {});
    throw error;
  }
}
