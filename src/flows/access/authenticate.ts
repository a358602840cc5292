import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { hashOfToken, isTokenShaped } from './token';

/**
 * Finds out who is calling.
 *
 * @throws Problem `unauthenticated` without a token, and in the same words with one that is not ours
 */
export async function authenticate(deps: FlowDeps, token: string | undefined): Promise<Actor> {
  const holder =
    token !== undefined && isTokenShaped(token)
      ? await deps.database.stores.keys.findHolder(hashOfToken(token))
      : undefined;
  if (!holder) throw new Problem('unauthenticated', [{ code: 'not-allowed', path: '' }]);
  return holder;
}
