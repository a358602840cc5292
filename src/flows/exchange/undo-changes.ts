import { type Import, NO_ROWS } from '../../domain/exchange/import';
import { announceBatches, beginRunWithin } from '../job/begin-run';
import { recordKindOf } from './import-context';
import type { ImportContext } from './record-kind';

/** Records that are taken back in one transaction. */
const BATCH_LENGTH = 500;

/** Takes back what an import did, record by record, but for what others have changed since: that is left and listed. */
export async function undoChanges(context: ImportContext, found: Import): Promise<void> {
  const { deps, actor } = context;
  const { number, total } = found;
  const kind = recordKindOf(found.kind);
  for (let from = found.done; ; ) {
    const changes = await deps.database.stores.imports.listChanges(number, from, BATCH_LENGTH);
    const to = changes.at(-1)?.row;
    if (to === undefined) break;
    const begun = from;
    const isMine = await deps.database.inTransaction(async (stores) => {
      const { imports } = stores;
      if (!(await imports.hold(number, { phase: 'undoing', from: begun }))) return false;
      const left = await kind.undo(context, stores, changes);
      await imports.markLeftAlone(number, left);
      await imports.advance(number, { to, total, counts: NO_ROWS, leftAlone: left.length });
      return true;
    });
    if (!isMine) return;
    from = to;
  }
  const run = await deps.database.inTransaction(async (stores) => {
    const isMine = await stores.imports.move(number, ['undoing'], { state: 'undone', done: total });
    return isMine ? beginRunWithin(deps, stores, actor) : undefined;
  });
  if (run !== undefined) await announceBatches(deps, run);
}
