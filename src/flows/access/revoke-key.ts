import type { ApiKey } from '../../domain/api-key';
import type { KeyId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';

/**
 * Revokes a key: from now on it opens nothing. It stays on the list, and revoking it again changes nothing.
 *
 * @throws Problem `absent` when there is no such key
 */
export async function revokeKey(deps: FlowDeps, actor: Actor, id: KeyId): Promise<ApiKey> {
  requireMay(actor, 'revoke-key');
  const key = await deps.database.stores.keys.revoke(id, deps.now());
  if (!key) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return key;
}
