import type { Request } from 'express';
import type { Actor } from '../domain/permission';
import { authenticate } from '../flows/access/authenticate';
import type { FlowDeps } from '../flows/flow-deps';

/**
 * Finds out who is calling by the key in the header `Authorization: Bearer mv_...`.
 *
 * @throws Problem `unauthenticated`
 */
export async function actorOf(deps: FlowDeps, req: Request): Promise<Actor> {
  const [, token] = /^Bearer +(\S+)$/i.exec(req.get('Authorization') ?? '') ?? [];
  return { ...(await authenticate(deps, token)), requestId: String(req.id) };
}
