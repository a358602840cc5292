import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { type Run, runIdOf, runNumberIn } from '../../domain/run';
import type { JobState } from '../../queue/jobs';
import type { FlowDeps } from '../flow-deps';

/** What can be read of a long task: of a run, or of a single job. */
export type LongTask = Omit<JobState, 'state'> & { readonly state: JobState['state'] | Run['state'] };

/** Reads how far a run, or a single job, has come. */
export async function readJob(deps: FlowDeps, actor: Actor, jobId: string): Promise<LongTask> {
  requireMay(actor, 'read-job');
  const number = runNumberIn(jobId);
  const run = number !== undefined && (await deps.database.stores.runs.find(number));
  const task = run ? taskOf(run) : await deps.bell.find(jobId);
  if (!task) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return task;
}

/** A run as a long task. */
export function taskOf({ number, state, done, total }: Run): LongTask {
  return { id: runIdOf(number), name: 'rescore-everything', state, progress: { done, total } };
}
