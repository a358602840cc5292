import type { FaultPlace } from '../../db/stores/import-store';
import { writeFaultyRows } from '../../documents/columns/write-faulty-rows';
import { readSheet } from '../../documents/reading/read-sheet';
import type { ExchangeKind } from '../../domain/exchange/fields';
import type { Import, RowFault } from '../../domain/exchange/import';
import type { RequirementId, SupplierId } from '../../domain/ids';
import { type Language, textIn } from '../../domain/language';
import type { MadeFile } from '../../domain/made-file';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { MAX_PAGE_LENGTH } from '../page';
import { findImportFor } from './import-context';

/** One page of a list in order of rows or numbers, and where the next one begins; absent on the last page. */
export interface RowPage<Item, Place> {
  readonly items: readonly Item[];
  readonly next?: Place;
}

/** Lists imports, newest first; a purchaser's are those of its own needs. */
export async function listImports(
  deps: FlowDeps,
  actor: Actor,
  {
    kind,
    before,
    limit,
  }: { readonly kind?: ExchangeKind | undefined; readonly before?: number | undefined; readonly limit: number },
): Promise<RowPage<Import, number>> {
  const owner = actor.role === 'purchaser' ? { buyerId: actor.buyerId } : {};
  requireMay(actor, 'import-needs', owner);
  const filter = { ...owner, ...(kind && { kind }) };
  const rows = await deps.database.stores.imports.list(filter, Math.min(limit, MAX_PAGE_LENGTH) + 1, before);
  return pageOfRows(rows, limit, ({ number }) => number);
}

/** Reads an import and how far it has come. */
export async function readImport(deps: FlowDeps, actor: Actor, number: number): Promise<Import> {
  return findImportFor(deps, actor, number);
}

/** The report: what is wrong with which row, in order of row. */
export async function listImportFaults(
  deps: FlowDeps,
  actor: Actor,
  number: number,
  { after, limit }: { readonly after?: FaultPlace | undefined; readonly limit: number },
): Promise<RowPage<RowFault & FaultPlace, FaultPlace>> {
  await findImportFor(deps, actor, number);
  const rows = await deps.database.stores.imports.listFaults(number, Math.min(limit, MAX_PAGE_LENGTH) + 1, after);
  return pageOfRows(rows, limit, ({ row, place }) => ({ row, place }));
}

/**
 * The rows that were not taken in as a file with a reason behind each.
 *
 * @throws Problem `absent` where there are none, or the file is kept no longer
 */
export async function makeFaultyRows(
  deps: FlowDeps,
  actor: Actor,
  number: number,
  language: Language,
): Promise<MadeFile> {
  const { head, format } = await findImportFor(deps, actor, number);
  const { imports } = deps.database.stores;
  const [isKept, faults] = await Promise.all([imports.hasFile(number), imports.readFaultyRows(number)]);
  if (!isKept || faults.size === 0) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  const rows = readSheet(() => imports.readFile(number), format);
  return writeFaultyRows(rows, faults, { head, format, language });
}

/** A record that an undo has left, by what people call it. */
export interface LeftRecord {
  readonly row: number;
  readonly id: string;
  readonly name: string;
}

/** The records that an undo has left, since others have changed them after the import. */
export async function listLeftAlone(
  deps: FlowDeps,
  actor: Actor,
  number: number,
  {
    after,
    limit,
    language,
  }: { readonly after?: number | undefined; readonly limit: number; readonly language: Language },
): Promise<RowPage<LeftRecord, number>> {
  const { kind } = await findImportFor(deps, actor, number);
  const { imports, suppliers, requirements } = deps.database.stores;
  const changes = await imports.listLeftAlone(number, Math.min(limit, MAX_PAGE_LENGTH) + 1, after);
  const ids = changes.map(({ subject }) => subject);
  const named =
    kind === 'members'
      ? (await suppliers.findAll(ids as SupplierId[])).map(({ id, name }) => [id, name] as const)
      : (await requirements.findAll(ids as RequirementId[])).map(
          ({ id, title }) => [id, textIn(title, language)] as const,
        );
  const names = new Map<string, string>(named);
  const rows = changes.map(({ row, subject }) => ({ row, id: subject, name: names.get(subject) ?? subject }));
  return pageOfRows(rows, limit, ({ row }) => row);
}

function pageOfRows<Item, Place>(
  rows: readonly Item[],
  limit: number,
  placeOf: (item: Item) => Place,
): RowPage<Item, Place> {
  const items = rows.slice(0, Math.min(limit, MAX_PAGE_LENGTH));
  const last = items.at(-1);
  return rows.length > items.length && last !== undefined ? { items, next: placeOf(last) } : { items };
}
