import { findHead, guessPlan } from '../../documents/columns/guess-columns';
import { piecesOf } from '../../documents/reading/file-rows';
import { formatOf, readSheet } from '../../documents/reading/read-sheet';
import type { ExchangeKind, SheetField } from '../../domain/exchange/fields';
import { type Import, MAX_IMPORT_BYTES } from '../../domain/exchange/import';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { OPERATION_OF } from './import-context';

/** A file as it comes. */
export interface Upload {
  readonly kind: ExchangeKind;
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** Imports whose columns are remembered: enough that a sheet which comes every month is known. */
const REMEMBERED = 20;

/**
 * Keeps a file that shall be imported, and guesses which column is what: by what was said of a column of that head before, or by
 * the head itself. Nothing else happens until a person has looked at it.
 *
 * @throws Problem `invalid` for a file that cannot be read; `too-large` for one beyond the bounds
 */
export async function uploadImport(deps: FlowDeps, actor: Actor, { kind, fileName, bytes }: Upload): Promise<Import> {
  const owner = actor.role === 'purchaser' ? { buyerId: actor.buyerId } : {};
  requireMay(actor, OPERATION_OF[kind], owner);
  const format = formatOf(bytes);
  const limit = MAX_IMPORT_BYTES[format];
  if (bytes.length > limit) {
    throw new Problem('too-large', [{ code: 'too-large', path: '', expected: `at most ${limit}` }]);
  }
  const head = await findHead(readSheet(piecesOf(bytes), format), kind);
  const plan = guessPlan(kind, head, await rememberedHeads(deps, { kind, ...owner }));
  const { imports } = deps.database.stores;
  const number = await deps.database.inTransaction((stores) =>
    stores.imports.add({
      ...{ kind, format, head, plan, bytes },
      buyerId: owner.buyerId ?? null,
      fileName: shortName(fileName),
      actor,
      startedAt: deps.now(),
    }),
  );
  const stored = await imports.find(number);
  if (!stored) throw new Error(`Import (${number}) was not stored.`);
  return stored;
}

/** The last part of a path, without what no name holds. */
function shortName(fileName: string): string {
  const name = (fileName.split(/[/\\]/).at(-1) ?? '').replaceAll(/[\p{Cc}\p{Cs}]/gu, '').trim();
  return name === '' ? 'import' : name.slice(-150);
}

async function rememberedHeads(
  { database }: FlowDeps,
  filter: Parameters<FlowDeps['database']['stores']['imports']['listPlans']>[0],
): Promise<ReadonlyMap<string, SheetField | null>> {
  const plans = await database.stores.imports.listPlans(filter, REMEMBERED);
  const remembered = new Map<string, SheetField | null>();
  for (const { head, plan } of plans) {
    for (const [column, written] of head.heads.entries()) {
      const name = written.trim().toLowerCase();
      if (name !== '' && !remembered.has(name)) remembered.set(name, plan.columns[column] ?? null);
    }
  }
  return remembered;
}
