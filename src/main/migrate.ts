import { parseConfig } from '../platform/config';
import { makeLogger } from '../platform/logger';
import { joinDatabase, migrateAll } from './process/join-database';
import { runCommand } from './process/run-command';

void runCommand(async () => {
  const config = parseConfig(process.env);
  const joined = await joinDatabase(config);
  try {
    const done = await migrateAll(joined.config, makeLogger(config));
    const what = done.length === 0 ? 'nothing to do / inget att göra' : done.join(', ');
    process.stdout.write(`The database is up to date / Databasen är uppdaterad: ${what}.\n`);
  } finally {
    await joined.leave();
  }
});
