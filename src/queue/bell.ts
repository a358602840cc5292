import type { JobsOptions, Queue } from 'bullmq';
import { Problem } from '../domain/problem';
import type { QueueConnections } from './connection';
import {
  deduplicationKey,
  type Job,
  type JobProgress,
  type JobState,
  KEPT_JOBS,
  payloadOf,
  priorityOf,
  RETRIES,
} from './jobs';

/**
 * Announces jobs. It is a doorbell and nothing more: what has to be done stands in Postgres, and a ring that is lost
 * is found by the sweep.
 */
export interface Bell {
  /**
   * Announces a job. While an equal one waits, that one stands for both; while an equal one runs, this is kept for after it.
   *
   * @returns the id of the job that will do it
   * @throws Problem `unavailable` when the queue does not answer within two seconds
   */
  ring(job: Job): Promise<string>;
  ringAll(jobs: readonly Job[]): Promise<void>;
  /** What has become of a job; undefined when there is none of that id, or it ended long ago. */
  find(jobId: string): Promise<JobState | undefined>;
  close(): Promise<void>;
  isReady(): Promise<boolean>;
}

/** A person is waiting for the answer, and the sweep will find the work within a minute anyway. */
const PATIENCE_MS = 2_000;

/** Opens the bell of a process. */
export function openBell(connections: QueueConnections): Bell {
  const queue = connections.openQueue();
  return {
    ring: async (job) => {
      const added = await inTime(queue.add(job.name, payloadOf(job), optionsOf(job)));
      return String(added.id);
    },
    ringAll: async (jobs) => {
      await inTime(queue.addBulk(jobs.map((job) => ({ name: job.name, data: payloadOf(job), opts: optionsOf(job) }))));
    },
    find: (jobId) => inTime(findJob(queue, jobId)),
    isReady: () =>
      inTime(queue.getJobCounts('waiting')).then(
        () => true,
        () => false,
      ),
    close: () => queue.close(),
  };
}

function optionsOf(job: Job): JobsOptions {
  const priority = priorityOf(job);
  return { ...RETRIES, ...KEPT_JOBS, priority, deduplication: { id: deduplicationKey(job), keepLastIfActive: true } };
}

const STATES: Readonly<Record<string, JobState['state']>> = {
  waiting: 'waiting',
  prioritized: 'waiting',
  'waiting-children': 'waiting',
  active: 'active',
  completed: 'completed',
  failed: 'failed',
  delayed: 'delayed',
};

async function findJob(queue: Queue, jobId: string): Promise<JobState | undefined> {
  // The state first: the job that is read after it knows at least as much, such as why it failed.
  const state = STATES[await queue.getJobState(jobId)];
  const job = await queue.getJob(jobId);
  if (job === undefined || state === undefined) return undefined;
  return {
    id: jobId,
    name: job.name,
    state,
    ...(isProgress(job.progress) && { progress: job.progress }),
    ...(state === 'failed' && { failedReason: job.failedReason }),
  };
}

function isProgress(progress: unknown): progress is JobProgress {
  return typeof progress === 'object' && progress !== null && 'done' in progress && 'total' in progress;
}

/** A command to a server that has gone away would otherwise wait until it is back. */
async function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } catch (error) {
    throw new Problem('unavailable', [{ code: 'absent', path: '/queue', value: (error as Error).message }]);
  } finally {
    clearTimeout(timer);
  }
}
