import type { LogFilter } from '../../db/stores/log-store';
import type { RequirementId, SupplierId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { rowsForPage } from '../page';
import { findRequirementFor } from '../requirement/find-requirement';
import { type SeenEntry, withSeenChanges } from './seen-changes';

/** Which page of a log to read: the entries before this number, or the newest. */
export interface LogPageQuery {
  readonly before?: number | undefined;
  readonly limit: number;
}

/** What an administrator may ask the whole log. */
export type LogQuery = Omit<LogFilter, 'withMatches' | 'limit'> & LogPageQuery;

/** A page of entries, newest first; `next` is the `before` of the following page, absent on the last. */
export interface LogPage {
  readonly items: readonly SeenEntry[];
  readonly next?: number;
}

/** Reads the whole log: what was done, and what somebody was refused. */
export async function readLog(deps: FlowDeps, actor: Actor, query: LogQuery): Promise<LogPage> {
  requireMay(actor, 'read-log');
  return readPage(deps, actor, query);
}

/** Reads what was done to a supplier and its profile. What became of its matches stands in the logs of the needs. */
export async function readSupplierLog(
  deps: FlowDeps,
  actor: Actor,
  supplierId: SupplierId,
  page: LogPageQuery,
): Promise<LogPage> {
  requireMay(actor, 'read-supplier-log', { supplierId });
  if (!(await deps.database.stores.suppliers.find(supplierId))) {
    throw new Problem('absent', [{ code: 'absent', path: '' }]);
  }
  return readPage(deps, actor, { ...page, supplierId, withMatches: false, outcome: 'done' });
}

/** Reads what was done to a need and on its shortlist; a purchaser that which was done while the need was his company's. */
export async function readRequirementLog(
  deps: FlowDeps,
  actor: Actor,
  requirementId: RequirementId,
  page: LogPageQuery,
): Promise<LogPage> {
  await findRequirementFor(deps, actor, 'read-requirement-log', requirementId);
  const owner = actor.role === 'purchaser' ? { buyerId: actor.buyerId } : {};
  return readPage(deps, actor, { ...page, ...owner, requirementId, outcome: 'done' });
}

async function readPage(deps: FlowDeps, actor: Actor, filter: LogFilter): Promise<LogPage> {
  const rows = await deps.database.stores.log.list({ ...filter, limit: rowsForPage(filter.limit) });
  const items = await withSeenChanges(deps.database, actor, rows.slice(0, rowsForPage(filter.limit) - 1));
  const last = items.at(-1);
  return rows.length > items.length && last !== undefined ? { items, next: last.number } : { items };
}
