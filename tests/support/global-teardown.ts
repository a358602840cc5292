import { rmSync } from 'node:fs';
import type { StartedServers } from './global-setup';

const STOP_WITHIN_MS = 10_000;

/** Stops what `global-setup.ts` has started. */
// biome-ignore lint/style/noDefaultExport: Jest calls the default export.
export default async function globalTeardown() {
  const { postgres, redis } = (globalThis as { matchverkTestServers?: StartedServers }).matchverkTestServers ?? {};
  redis?.kill('SIGTERM');
  if (!postgres) return;
  // Stopping a server that is gone already never settles.
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    postgres.stop(),
    new Promise((resolve) => {
      timer = setTimeout(resolve, STOP_WITHIN_MS);
    }),
  ]);
  clearTimeout(timer);
  rmSync(postgres.folder, { recursive: true, force: true });
}
