import type { ApiKey } from '../../domain/api-key';
import type { KeyId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';

/**
 * Revokes a key: from now on it opens nothing. It stays on the list, and revoking it again changes nothing.
 *
 * @throws Problem `absent` when there is no such key
 */
export async function revokeKey(deps: FlowDeps, actor: Actor, id: KeyId): Promise<ApiKey> {
  requireMay(actor, 'revoke-key');
  return deps.database.inTransaction(async (stores) => {
    const key = await stores.keys.revoke(id, deps.now());
    if (!key) throw new Problem('absent', [{ code: 'absent', path: '' }]);
    await noteChange(stores, deps, actor, { operation: 'revoke-key', subject: { other: id } });
    return key;
  });
}
