import type { ApiKey } from '../../domain/api-key';
import type { KeyId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { type Page, pageOf, rowsForPage } from '../page';

/** Lists the keys, newest first: also those that have expired or been revoked, so that it can be seen who could get in when. */
export async function listKeys(
  deps: FlowDeps,
  actor: Actor,
  { after, limit }: { readonly after?: KeyId | undefined; readonly limit: number },
): Promise<Page<ApiKey, KeyId>> {
  requireMay(actor, 'list-keys');
  return pageOf(await deps.database.stores.keys.list({ after, limit: rowsForPage(limit) }), limit);
}
