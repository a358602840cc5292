import { setImmediate } from 'node:timers/promises';
import { readSheet } from '../../documents/reading/read-sheet';
import { refuseFile } from '../../documents/reading/refuse-file';
import type { Import } from '../../domain/exchange/import';
import { NO_ROWS } from '../../domain/exchange/import';
import { Problem } from '../../domain/problem';
import { announceBatches, beginRunWithin } from '../job/begin-run';
import { recordKindOf } from './import-context';
import { nameFinder } from './name-finder';
import type { ImportContext, ReadChange, RecordKind } from './record-kind';
import { groupRows, type RowGroup } from './row-groups';
import { type Claims, nothingTried, type Tried, tryGroup } from './try-group';

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
  const taking = { context, phase, kind, found: begun, claims: new Map() as Claims };
  const groups = groupRows(readSheet(pieces, found.format), found, kind, nameFinder(context.reference));
  let position = begun.done;
  let isEmpty = true;
  let storing = Promise.resolve(true);
  for await (const batch of batchesOf(groups)) {
    isEmpty = false;
    const left = batch.filter(({ rows }) => lastRow(rows) > position);
    if (left.length === 0) continue;
    // While one batch is stored the next is read and tried: Postgres and this process work side by side.
    const [tried, isStored] = await Promise.all([tryBatch(taking, left), storing]);
    if (!isStored) return;
    storing = storeBatch(taking, { batch: left, tried, from: position });
    storing.catch(() => {});
    position = lastRow(left.at(-1)?.rows ?? []);
  }
  if (isEmpty) refuseFile('a sheet with rows');
  if (await storing) await finish(context, found, { phase, position });
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
  readonly found: Import;
  readonly claims: Claims;
}

/** What trying a batch came to; the texts of what shall be stored are read. */
interface TriedBatch extends Omit<Tried<object>, 'changes'> {
  readonly changes: readonly ReadChange<object>[];
}

/** Groups tried before other work of the process has its turn. */
const AT_ONCE = 10;

async function tryBatch(
  { context, phase, kind, found: { plan }, claims }: Taking,
  batch: readonly Group[],
): Promise<TriedBatch> {
  const rows = batch.flatMap(({ key, rows: ofKey }) =>
    ofKey.flatMap(({ values }) => (key === undefined ? [] : { key, values })),
  );
  const found = await kind.find(context, plan.key, rows);
  const tried = nothingTried<object>();
  const changes: ReadChange<object>[] = [];
  for (const [index, group] of batch.entries()) {
    if (index % AT_ONCE === 0) await setImmediate();
    tryGroup({ context, kind, plan, found, claims }, group, tried);
    if (phase === 'checking') continue;
    for (const change of tried.changes.slice(changes.length)) {
      changes.push({ ...change, understood: kind.understand(context, change) });
    }
  }
  return { ...tried, changes };
}

interface BatchToStore {
  readonly batch: readonly Group[];
  readonly tried: TriedBatch;
  readonly from: number;
}

/** False when the import is not this worker's to go on with: somebody has stopped it, or another worker is further. */
async function storeBatch(taking: Taking, { batch, tried, from }: BatchToStore): Promise<boolean> {
  for (let tries = 1, current = tried; ; tries++, current = await tryBatch(taking, batch)) {
    try {
      return await storeTried(taking, { batch, tried: current, from });
    } catch (error) {
      const isConflict = error instanceof Problem && error.kind === 'conflict';
      if (!isConflict || tries === MOST_TRIES) throw error;
    }
  }
}

function storeTried(
  { context, phase, kind, found: { number, total } }: Taking,
  { batch, tried, from }: BatchToStore,
): Promise<boolean> {
  const last = batch.at(-1)?.rows.at(-1);
  const to = last?.number ?? from;
  const guessed = phase === 'checking' ? Math.max(to, Math.round(to / (last?.at || 1))) : total;
  return context.deps.database.inTransaction(async (stores) => {
    const { imports } = stores;
    if (!(await imports.hold(number, { phase, from }))) return false;
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
