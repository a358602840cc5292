import { setTimeout as sleep } from 'node:timers/promises';
import type { FlowDeps } from '../../flows/flow-deps';

/** Does every shortlist know everything that has been saved? */
export async function isEverythingScored(deps: FlowDeps): Promise<boolean> {
  const { suppliers, requirements } = deps.database.stores;
  const { policyVersion } = await deps.reference.current();
  const [unscored, stale] = await Promise.all([suppliers.listUnscored(1), requirements.listStale(policyVersion, 1)]);
  return unscored.length === 0 && stale.length === 0;
}

/** Waits until it does, at most so long, or until the signal. Returns whether it does. */
export async function untilEverythingScored(deps: FlowDeps, withinMs: number, stop: AbortSignal): Promise<boolean> {
  for (const until = Date.now() + withinMs; Date.now() < until && !stop.aborted; ) {
    if (await isEverythingScored(deps)) return true;
    await sleep(100);
  }
  return false;
}
