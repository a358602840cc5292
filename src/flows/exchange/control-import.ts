import type { ImportRow } from '../../db/tables/import-tables';
import { FIELDS_OF, KEYS_OF } from '../../domain/exchange/fields';
import { type Import, type ImportPlan, type ImportState, NO_ROWS } from '../../domain/exchange/import';
import type { Actor } from '../../domain/permission';
import { type Fault, Problem, refuseFaults, shown } from '../../domain/problem';
import { announce } from '../announce';
import type { FlowDeps } from '../flow-deps';
import { announceBatches, beginRunWithin } from '../job/begin-run';
import { findImportFor, keptSince } from './import-context';

/**
 * Notes which column is what, and has every row tried. Nothing of the file is taken in.
 *
 * @throws Problem `invalid` listing every fault of the plan; `conflict` once it has been run
 */
export async function planImport(deps: FlowDeps, actor: Actor, number: number, plan: ImportPlan): Promise<Import> {
  const found = await findImportFor(deps, actor, number);
  refuseFaults(checkPlan(found, plan));
  return move(deps, found, ['uploaded', 'checked'], { plan, state: 'checking', ...FROM_START, total: 0 });
}

/**
 * Takes in the rows that are without a fault; those that were stopped, from where they were.
 *
 * @throws Problem `conflict` unless every row has been tried, or it has been stopped
 */
export async function runImport(deps: FlowDeps, actor: Actor, number: number): Promise<Import> {
  const found = await findImportFor(deps, actor, number);
  const start = found.state === 'stopped' ? {} : { ...FROM_START };
  return move(deps, found, ['checked', 'stopped'], { state: 'running', endedAt: null, ...start });
}

/**
 * Stops what a worker is at, between two batches. What was taken in stays: it can be gone on with, or undone.
 *
 * @throws Problem `conflict` where nothing is under way that can be stopped
 */
export async function stopImport(deps: FlowDeps, actor: Actor, number: number): Promise<Import> {
  const found = await findImportFor(deps, actor, number);
  if (found.state === 'checking') return move(deps, found, ['checking'], { state: 'uploaded', ...FROM_START });
  const stopped = await move(deps, found, ['running'], { state: 'stopped', endedAt: deps.now() });
  const run = await deps.database.inTransaction((stores) => beginRunWithin(deps, stores, actor));
  await announceBatches(deps, run);
  return stopped;
}

/**
 * Takes back everything that an import did, but for what others have changed since.
 *
 * @throws Problem `conflict` unless it has been run or stopped, within the days for which it can be undone
 */
export async function undoImport(deps: FlowDeps, actor: Actor, number: number): Promise<Import> {
  const found = await findImportFor(deps, actor, number);
  if (found.endedAt !== undefined && new Date(found.endedAt) < keptSince(deps.now())) throw wrongState(found, 'undone');
  return move(deps, found, ['done', 'stopped'], { state: 'undoing', done: 0, leftAlone: 0 });
}

/**
 * Lets go of an import that has changed nothing.
 *
 * @throws Problem `conflict` once it has been run
 */
export async function discardImport(deps: FlowDeps, actor: Actor, number: number): Promise<void> {
  const found = await findImportFor(deps, actor, number);
  const isGone = await deps.database.inTransaction(({ imports }) => imports.remove(number, UNTOUCHED));
  if (!isGone) throw wrongState(found, UNTOUCHED.join(', '));
}

const UNTOUCHED: readonly ImportState[] = ['uploaded', 'checked', 'failed'];

const FROM_START = { done: 0, ...NO_ROWS };

async function move(
  deps: FlowDeps,
  found: Import,
  from: readonly ImportState[],
  change: Partial<ImportRow>,
): Promise<Import> {
  const { number } = found;
  const hasMoved = await deps.database.inTransaction(async ({ imports }) => {
    if (!(await imports.move(number, from, change))) return false;
    if (change.done === 0 && change.state !== 'undoing') await imports.clearFaults(number);
    return true;
  });
  if (!hasMoved) throw wrongState(found, from.join(', '));
  await announce(deps, { name: 'advance-import', import: number });
  return (await deps.database.stores.imports.find(number)) ?? found;
}

function wrongState({ state }: Import, expected: string): Problem {
  return new Problem('conflict', [{ code: 'not-allowed', path: '/state', value: state, expected }]);
}

function checkPlan({ kind, head }: Import, { columns, key }: ImportPlan): readonly Fault[] {
  const fields: readonly string[] = FIELDS_OF[kind];
  const { length } = head.heads;
  return [
    ...(columns.length === length
      ? []
      : [
          {
            code: 'malformed' as const,
            path: '/columns',
            value: String(columns.length),
            expected: `${length} columns`,
          },
        ]),
    ...columns.flatMap((field, index): readonly Fault[] => {
      if (field === null) return [];
      const path = `/columns/${index}`;
      if (!fields.includes(field))
        return [{ code: 'not-allowed', path, value: shown(field), expected: fields.join(', ') }];
      return columns.indexOf(field) < index ? [{ code: 'duplicate', path, value: field }] : [];
    }),
    ...(KEYS_OF[kind].includes(key)
      ? []
      : [{ code: 'not-allowed' as const, path: '/key', value: shown(key), expected: KEYS_OF[kind].join(', ') }]),
    ...(columns.includes(key) ? [] : [{ code: 'missing' as const, path: '/key' }]),
  ];
}
