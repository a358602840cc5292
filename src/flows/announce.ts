import type { Job } from '../queue/jobs';
import type { FlowDeps } from './flow-deps';

/**
 * Rings for work that a commit has left behind.
 *
 * What was saved is saved: when the queue is away, the person who saved must not be told that it failed. The record stays
 * ahead of its last scoring, and the sweep finds the difference within a minute.
 */
export async function announce(deps: FlowDeps, job: Job): Promise<void> {
  try {
    await deps.bell.ring(job);
  } catch (error) {
    deps.log.warn({ err: error, job }, 'the queue did not answer; the sweep will ring again');
  }
}
