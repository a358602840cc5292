import type { LogFilter } from '../../db/stores/log-store';
import type { BuyerId, RequirementId, SupplierId } from '../../domain/ids';
import type { Texts } from '../../domain/language';
import type { LogSubject } from '../../domain/log/log-entry';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { Taxonomy } from '../../domain/reference/concept';
import type { SchemeBook } from '../../domain/reference/scheme';
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

/** What people call the things that entries name by id, as they are today. */
export interface LogNames {
  readonly suppliers: ReadonlyMap<SupplierId, string>;
  readonly buyers: ReadonlyMap<BuyerId, string>;
  readonly titles: ReadonlyMap<RequirementId, Texts>;
  readonly taxonomy: Taxonomy;
  readonly schemes: SchemeBook;
}

/** A page of entries, newest first; `next` is the `before` of the following page, absent on the last. */
export interface LogPage {
  readonly items: readonly SeenEntry[];
  readonly names: LogNames;
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
  const entries = rows.slice(0, rowsForPage(filter.limit) - 1);
  const [items, names] = await Promise.all([
    withSeenChanges(deps.database, actor, entries),
    gatherNames(
      deps,
      entries.map(({ subject }) => subject),
    ),
  ]);
  const last = items.at(-1);
  return { items, names, ...(rows.length > items.length && last !== undefined && { next: last.number }) };
}

async function gatherNames(
  { database: { stores }, reference }: FlowDeps,
  subjects: readonly LogSubject[],
): Promise<LogNames> {
  const idsOf = <Id extends string>(idOf: (subject: LogSubject) => Id | undefined): readonly Id[] => [
    ...new Set(subjects.flatMap((subject) => idOf(subject) ?? [])),
  ];
  const [{ policy }, suppliers, buyers, needs] = await Promise.all([
    reference.current(),
    stores.suppliers.findAll(idsOf(({ supplierId }) => supplierId)),
    stores.buyers.findAll(idsOf(({ buyerId }) => buyerId)),
    stores.requirements.findAll(idsOf(({ requirementId }) => requirementId)),
  ]);
  return {
    suppliers: new Map(suppliers.map(({ id, name }) => [id, name])),
    buyers: new Map(buyers.map(({ id, name }) => [id, name])),
    titles: new Map(needs.map(({ id, title }) => [id, title])),
    taxonomy: policy.taxonomy,
    schemes: policy.schemes,
  };
}
