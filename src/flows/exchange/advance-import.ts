import type { Import } from '../../domain/exchange/import';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { contextOf, keptSince } from './import-context';
import { takeRows } from './take-rows';
import { undoChanges } from './undo-changes';

/**
 * Goes on with an import for as long as there is something to do: tries every row, takes the good ones in, or takes back what
 * was done. Every batch is one transaction that also says how far it came, so that a worker may be lost at any moment, and two
 * that are at the same import never do the same twice.
 */
export async function advanceImport(deps: FlowDeps, number: number): Promise<void> {
  const found = await deps.database.stores.imports.find(number);
  const actor = await deps.database.stores.imports.findActor(number);
  if (!found || !actor) return;
  const context = await contextOf(deps, found, actor);
  try {
    if (found.state === 'checking' || found.state === 'running') await takeRows(context, found, found.state);
    else if (found.state === 'undoing') await undoChanges(context, found);
  } catch (error) {
    if (!isOfFile(error) || found.state !== 'checking') throw error;
    await noteUnreadable(deps, found, error);
  }
}

/** What is wrong with the file itself does not mend itself by trying again. */
function isOfFile(error: unknown): error is Problem {
  return error instanceof Problem && error.faults.some(({ code }) => code === 'unreadable');
}

async function noteUnreadable(deps: FlowDeps, { number }: Import, { faults }: Problem): Promise<void> {
  const [{ path: _path, ...failure } = { code: 'unreadable' as const, path: '' }] = faults;
  await deps.database.stores.imports.move(number, ['checking'], { state: 'failed', failure, endedAt: deps.now() });
}

/**
 * Rings for everything that waits for a worker, and lets go of files that are kept no longer. What is lost between a commit and its
 * ring is found by this.
 */
export async function sweepImports(deps: FlowDeps): Promise<void> {
  const { imports } = deps.database.stores;
  const waiting = await imports.listAtWork();
  await deps.bell.ringAll(waiting.map((number) => ({ name: 'advance-import' as const, import: number })));
  await imports.dropFiles(keptSince(deps.now()));
}
