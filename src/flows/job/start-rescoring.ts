import { type Actor, requireMay } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';

/**
 * Asks for every shortlist to be made again. Returns the id of the job, whose progress `readJob` tells.
 *
 * @throws Problem `unavailable` when the queue does not answer
 */
export async function startRescoring(deps: FlowDeps, actor: Actor): Promise<string> {
  requireMay(actor, 'rescore-everything');
  return deps.bell.ring({ name: 'rescore-everything' });
}
