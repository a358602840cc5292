import type { MemorandumId } from '../../domain/ids';
import type { Memorandum } from '../../domain/outcome/memorandum';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';

/** Reads the newest revision of a memorandum. */
export async function readMemorandum(deps: FlowDeps, actor: Actor, id: MemorandumId): Promise<Memorandum> {
  requireMay(actor, 'read-memoranda');
  const memorandum = await deps.database.stores.memoranda.find(id);
  if (!memorandum) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return memorandum;
}
