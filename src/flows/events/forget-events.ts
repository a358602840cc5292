import type { FlowDeps } from '../flow-deps';

/** Whoever was away for longer reads everything anew. */
const KEPT_MS = 24 * 3600 * 1000;

/** Forgets what happened more than a day ago. The log of who changed what is another, and forgets nothing. */
export async function forgetEvents({ database, now }: FlowDeps): Promise<void> {
  await database.stores.events.forget(new Date(now().getTime() - KEPT_MS));
}
