import type { Person } from '../../domain/account';
import type { AccountId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { type Page, pageOf, rowsForPage } from '../page';

/** Lists everybody with an account, in Swedish order of name, disabled ones included. */
export async function listAccounts(
  deps: FlowDeps,
  actor: Actor,
  { after, limit }: { readonly after?: AccountId | undefined; readonly limit: number },
): Promise<Page<Person, AccountId>> {
  requireMay(actor, 'list-accounts');
  return pageOf(await deps.database.stores.accounts.list({ after, limit: rowsForPage(limit) }), limit);
}
