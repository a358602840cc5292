import { readSheet } from '../../documents/reading/read-sheet';
import { refuseFile } from '../../documents/reading/refuse-file';
import type { Import } from '../../domain/exchange/import';
import { NO_ROWS } from '../../domain/exchange/import';
import { Problem } from '../../domain/problem';
import { announceBatches, beginRunWithin } from '../job/begin-run';
import { recordKindOf } from './import-context';
import { nameFinder } from './name-finder';
import type { ImportContext, RecordKind } from './record-kind';
import { groupRows, type RowGroup } from './row-groups';
import { type Claims, nothingTried, tryGroup } from './try-group';

/** Rows of one batch: one transaction, large enough to be quick, small enough that nobody else who saves has to wait long. */
const BATCH_LENGTH = 500;

/** How often a batch is tried again when somebody else saves the very same records meanwhile. */
const MOST_TRIES = 5;

type Phase = 'checking' | 'running';
type Kind = RecordKind<object, object>;
type Group = RowGroup<object>;

/** Goes through the rows of a file that are left: tries them only, or takes in those without a fault. */
export async function takeRows(context: ImportContext, found: Import, phase: Phase): Promise<void> {
  const { imports } = context.deps.database.stores;
  if (!(await imports.hasFile(found.number))) throw new Error(`The file of import (${found.number}) is gone.`);
  const pieces = () => imports.readFile(found.number);
  // What was tried before is tried again, since values that may occur once are remembered only while a file is read.
  const begun = phase === 'checking' ? await restart(context, found) : found;
  const kind = recordKindOf(found.kind);
  const taking = { context, phase, kind, claims: new Map() as Claims };
  const groups = groupRows(readSheet(pieces, found.format), found, kind, nameFinder(context.reference));
  let position = begun.done;
  let isEmpty = true;
  for await (const batch of batchesOf(groups)) {
    isEmpty = false;
    const left = batch.filter(({ rows }) => lastRow(rows) > position);
    if (left.length === 0) continue;
    const to = lastRow(left.at(-1)?.rows ?? []);
    if (!(await takeBatch(taking, { ...begun, done: position }, left))) return;
    position = to;
  }
  if (isEmpty) refuseFile('a sheet with rows');
  await finish(context, found, { phase, position });
}

function lastRow(rows: Group['rows']): number {
  return rows.at(-1)?.number ?? 0;
}

async function restart({ deps }: ImportContext, { number, ...found }: Import): Promise<Import> {
  await deps.database.inTransaction(async ({ imports }) => {
    await imports.clearFaults(number);
    await imports.move(number, ['checking'], { done: 0, ...NO_ROWS });
  });
  return { ...found, number, done: 0 };
}

async function* batchesOf(groups: AsyncIterable<Group>): AsyncGenerator<readonly Group[]> {
  let batch: Group[] = [];
  let length = 0;
  for await (const group of groups) {
    batch.push(group);
    length += group.rows.length;
    if (length < BATCH_LENGTH) continue;
    yield batch;
    [batch, length] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

interface Taking {
  readonly context: ImportContext;
  readonly phase: Phase;
  readonly kind: Kind;
  readonly claims: Claims;
}

/** False when the import is not this worker's to go on with: somebody has stopped it, or another worker is further. */
async function takeBatch(taking: Taking, found: Import, batch: readonly Group[]): Promise<boolean> {
  for (let tries = 1; ; tries++) {
    try {
      return await tryBatch(taking, found, batch);
    } catch (error) {
      const isConflict = error instanceof Problem && error.kind === 'conflict';
      if (!isConflict || tries === MOST_TRIES) throw error;
    }
  }
}

async function tryBatch(
  { context, phase, kind, claims }: Taking,
  { number, plan, done, total }: Import,
  batch: readonly Group[],
): Promise<boolean> {
  const rows = batch.flatMap(({ key, rows: ofKey }) =>
    ofKey.flatMap(({ values }) => (key === undefined ? [] : { key, values })),
  );
  const found = await kind.find(context, plan.key, rows);
  const tried = nothingTried<object>();
  for (const group of batch) tryGroup({ context, kind, plan, found, claims }, group, tried);
  const last = batch.at(-1)?.rows.at(-1);
  const to = last?.number ?? done;
  const guessed = phase === 'checking' ? Math.max(to, Math.round(to / (last?.at || 1))) : total;
  return context.deps.database.inTransaction(async (stores) => {
    const { imports } = stores;
    if (!(await imports.hold(number, { phase, from: done }))) return false;
    if (phase === 'running') await imports.addChanges(number, await kind.store(context, stores, tried.changes));
    await imports.addFaults(number, tried.faults);
    await imports.advance(number, { to, total: guessed, counts: tried.counts });
    return true;
  });
}

async function finish(
  { deps, actor }: ImportContext,
  { number }: Import,
  { phase, position }: { readonly phase: Phase; readonly position: number },
): Promise<void> {
  const state = phase === 'checking' ? 'checked' : 'done';
  const run = await deps.database.inTransaction(async (stores) => {
    const isMine = await stores.imports.move(number, [phase], { state, total: position, endedAt: deps.now() });
    return isMine && phase === 'running' ? beginRunWithin(deps, stores, actor) : undefined;
  });
  if (run !== undefined) await announceBatches(deps, run);
}
