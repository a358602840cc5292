import type { OutcomeId } from '../../domain/ids';
import type { Outcome, OutcomeRevision } from '../../domain/outcome/outcome';
import type { Actor } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { rowsForPage } from '../page';
import { findOutcomeFor } from './find-outcome';

/** Reads the newest revision of an outcome. */
export async function readOutcome(deps: FlowDeps, actor: Actor, id: OutcomeId): Promise<Outcome> {
  return findOutcomeFor(deps, actor, 'read-outcomes', id);
}

/** A page of the steps of an outcome, oldest first; `next` is the `after` of the following page, absent on the last. */
export interface OutcomeRevisionPage {
  readonly items: readonly OutcomeRevision[];
  readonly next?: number;
}

/** Reads every version that either side has stated. */
export async function listOutcomeRevisions(
  deps: FlowDeps,
  actor: Actor,
  id: OutcomeId,
  { after, limit }: { readonly after?: number | undefined; readonly limit: number },
): Promise<OutcomeRevisionPage> {
  await findOutcomeFor(deps, actor, 'read-outcomes', id);
  const rows = await deps.database.stores.outcomes.listRevisions(id, rowsForPage(limit), after);
  const items = rows.slice(0, rowsForPage(limit) - 1);
  const last = items.at(-1);
  return rows.length > items.length && last !== undefined ? { items, next: last.revision } : { items };
}
