import { rmSync } from 'node:fs';
import type { StartedServers } from './global-setup';

/** Stops what `global-setup.ts` has started. */
// biome-ignore lint/style/noDefaultExport: Jest calls the default export.
export default async function globalTeardown() {
  const { postgres, redis } = (globalThis as { matchverkTestServers?: StartedServers }).matchverkTestServers ?? {};
  redis?.kill('SIGTERM');
  await postgres?.stop();
  for (const folder of postgres?.folders ?? []) rmSync(folder, { recursive: true, force: true });
}
