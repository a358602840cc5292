import { type Config, parseConfig } from '../../platform/config';
import { type Logger, makeLogger } from '../../platform/logger';
import { type Closers, makeClosers } from './closers';
import { type ConfigWithDatabase, joinDatabase, migrateAll } from './join-database';
import { runCommand } from './run-command';
import { listenForStop } from './stop-signal';
import { openWiring, type Wiring } from './wiring';

/** A process that stands on the database, opened. */
export interface OpenedProcess extends Wiring {
  /** The one given, with the address of the embedded database where no other was configured. */
  readonly config: ConfigWithDatabase;
}

/** What a long-running command is handed beside that. */
export interface ProcessContext extends OpenedProcess {
  readonly log: Logger;
  readonly stop: AbortSignal;
  /** Closed when the command returns or fails, the last added first, and before the database. */
  readonly closers: Closers;
}

/**
 * Joins the database and opens what the flows need. The embedded database is migrated here, since nobody else does it; an
 * outside one is migrated by the command `migrate` alone.
 */
export async function openProcess(config: Config, log: Logger): Promise<OpenedProcess> {
  const closers = makeClosers();
  try {
    const joined = await joinDatabase(config);
    closers.add(joined.leave);
    if (joined.embedded !== undefined) await migrateAll(joined.config, log);
    const wiring = await openWiring(joined.config, log);
    closers.add(wiring.close);
    return { ...wiring, config: joined.config, close: closers.closeAll };
  } catch (error) {
    await closers.closeAll().catch(() => {});
    throw error;
  }
}

/** Runs a command on an opened process, and closes everything in reverse order whichever way the command ends. */
export function runProcess(command: (context: ProcessContext) => Promise<void>): Promise<void> {
  return runCommand(async () => {
    const stop = listenForStop();
    const config = parseConfig(process.env);
    const log = makeLogger(config);
    const closers = makeClosers();
    try {
      const opened = await openProcess(config, log);
      closers.add(opened.close);
      await command({ ...opened, log, stop, closers });
    } finally {
      await closers.closeAll();
    }
  });
}
