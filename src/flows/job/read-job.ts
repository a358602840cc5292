import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { JobState } from '../../queue/jobs';
import type { FlowDeps } from '../flow-deps';

/** Reads how far a job has come. */
export async function readJob(deps: FlowDeps, actor: Actor, jobId: string): Promise<JobState> {
  requireMay(actor, 'read-job');
  const job = await deps.bell.find(jobId);
  if (!job) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return job;
}
