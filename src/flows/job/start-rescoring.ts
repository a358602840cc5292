import { type Actor, requireMay } from '../../domain/permission';
import { runIdOf } from '../../domain/run';
import type { FlowDeps } from '../flow-deps';
import { announceBatches, beginRun } from './begin-run';

/**
 * Asks for every shortlist to be made again. Returns the id of the run, whose progress `readJob` tells. It stands as soon as
 * this returns: a queue that is away delays it until the sweep rings.
 */
export async function startRescoring(deps: FlowDeps, actor: Actor): Promise<string> {
  requireMay(actor, 'rescore-everything');
  const run = await beginRun(deps, actor);
  await announceBatches(deps, run);
  return runIdOf(run);
}
