import { rmSync } from 'node:fs';
import { Client } from 'pg';
import type { StartedServers } from './global-setup';

/** Stops what `global-setup.ts` has started. */
// biome-ignore lint/style/noDefaultExport: Jest calls the default export.
export default async function globalTeardown() {
  const { postgres, redis } = (globalThis as { matchverkTestServers?: StartedServers }).matchverkTestServers ?? {};
  redis?.kill('SIGTERM');
  if (postgres) await postgres.stop();
  else await dropTemplate();
  for (const folder of postgres?.folders ?? []) rmSync(folder, { recursive: true, force: true });
}

/** A server that was named from outside goes on, and is left as it was found. */
async function dropTemplate(): Promise<void> {
  const { MATCHVERK_TESTS_POSTGRES_URL: server, MATCHVERK_TESTS_TEMPLATE: template } = process.env;
  if (!server || !template) return;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`drop database if exists ${template}`);
  await client.end();
}
