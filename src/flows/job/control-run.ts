import type { Stores } from '../../db/stores/stores';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { type Run, runNumberIn } from '../../domain/run';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { announceBatches } from './begin-run';
import { type LongTask, taskOf } from './read-job';

/**
 * Stops a run: workers that are at it stop between two requirements. What was done stays, and the sweep starts no other
 * run until this one is resumed or a newer one is started. Stopping it again changes nothing.
 *
 * @throws Problem `absent` when there is no such run; `conflict` when it has ended
 */
export async function cancelRun(deps: FlowDeps, actor: Actor, jobId: string): Promise<LongTask> {
  requireMay(actor, 'rescore-everything');
  return deps.database.inTransaction(async (stores) => {
    const { number } = await findRun(stores, jobId);
    await stores.runs.cancel(number, deps.now());
    const task = taskOf(refuseEnded(await findRun(stores, jobId)));
    const done = { subject: { other: jobId }, after: { state: 'cancelled' } };
    await noteChange(stores, deps, actor, { operation: 'rescore-everything', ...done });
    return task;
  });
}

/**
 * Lets a run go on that was cancelled, or whose workers were lost: batches that are done are not done again. Of a run that
 * nothing is wrong with it changes nothing.
 *
 * @throws Problem `absent` when there is no such run; `conflict` when it has ended
 */
export async function resumeRun(deps: FlowDeps, actor: Actor, jobId: string): Promise<LongTask> {
  requireMay(actor, 'rescore-everything');
  const { number } = refuseEnded(await findRun(deps.database.stores, jobId));
  await deps.database.inTransaction(async (stores) => {
    await stores.runs.resume(number);
    const done = { subject: { other: jobId }, after: { state: 'active' } };
    await noteChange(stores, deps, actor, { operation: 'rescore-everything', ...done });
  });
  await announceBatches(deps, number);
  return taskOf(await findRun(deps.database.stores, jobId));
}

async function findRun({ runs }: Pick<Stores, 'runs'>, jobId: string): Promise<Run> {
  const number = runNumberIn(jobId);
  const run = number !== undefined && (await runs.find(number));
  if (!run) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return run;
}

function refuseEnded(run: Run): Run {
  if (run.state !== 'completed') return run;
  const expected = 'waiting, active, cancelled';
  throw new Problem('conflict', [{ code: 'not-allowed', path: '/state', value: run.state, expected }]);
}
