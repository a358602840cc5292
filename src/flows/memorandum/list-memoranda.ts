import type { MemorandumId } from '../../domain/ids';
import type { Memorandum } from '../../domain/outcome/memorandum';
import { type Actor, requireMay } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { type Page, pageOf, rowsForPage } from '../page';

/** Lists the memoranda in order of id. */
export async function listMemoranda(
  deps: FlowDeps,
  actor: Actor,
  { after, limit }: { readonly after?: MemorandumId | undefined; readonly limit: number },
): Promise<Page<Memorandum, MemorandumId>> {
  requireMay(actor, 'read-memoranda');
  return pageOf(await deps.database.stores.memoranda.list(rowsForPage(limit), after), limit);
}
