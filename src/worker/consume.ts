import { type Job as QueuedJob, UnrecoverableError } from 'bullmq';
import { Problem } from '../domain/problem';
import type { FlowDeps } from '../flows/flow-deps';
import type { QueueConnections } from '../queue/connection';
import { type Job, type JobProgress, KEPT_JOBS, parseJob } from '../queue/jobs';
import { HANDLERS, type OnProgress } from './handlers';

/** Losing a worker must cost seconds, and never the job: the limit on stalls is far above any real number of crashes. */
const TAKEOVER = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 50 } as const;

/** What was lost between a commit and its announcement is found within this time. */
const SWEEP_EVERY_MS = 60_000;

/** Progress is for people, who cannot read faster; each report is a write. */
const PROGRESS_EVERY_MS = 250;

/** A worker at work. */
export interface Consumer {
  /** Takes no more jobs and waits for those that are running. */
  readonly close: () => Promise<void>;
  readonly isReady: () => boolean;
}

/** Does jobs until it is closed, and sweeps once at the start and then every minute. */
export async function consume(
  deps: FlowDeps,
  connections: QueueConnections,
  options: { readonly concurrency: number },
): Promise<Consumer> {
  const worker = connections.openWorker((job) => handle(deps, job), { ...TAKEOVER, ...options });
  worker.on('failed', (job, error) => deps.log.error({ jobId: job?.id, job: job?.name, err: error }, 'job failed'));
  worker.on('stalled', (jobId) => deps.log.warn({ jobId }, 'job taken over from a lost worker'));
  await worker.waitUntilReady();
  const queue = connections.openQueue();
  await queue.upsertJobScheduler(
    'sweep-unscored',
    { every: SWEEP_EVERY_MS },
    { name: 'sweep-unscored', data: {}, opts: KEPT_JOBS },
  );
  await deps.bell.ring({ name: 'sweep-unscored' });
  return {
    isReady: () => worker.isRunning(),
    close: async () => {
      await worker.close();
      await queue.close();
    },
  };
}

async function handle(deps: FlowDeps, queued: QueuedJob): Promise<void> {
  const begun = performance.now();
  try {
    await perform(deps, parseJob(queued.name, queued.data), reporter(queued));
  } catch (error) {
    // What a person must mend does not mend itself by trying again; a part that is away may come back.
    if (error instanceof Problem && error.kind !== 'unavailable') throw new UnrecoverableError(error.message);
    throw error;
  }
  const tookMs = Math.round(performance.now() - begun);
  deps.log.info({ jobId: queued.id, job: queued.name, ...queued.data, tookMs }, 'job done');
}

function perform(deps: FlowDeps, job: Job, onProgress: OnProgress): Promise<unknown> {
  // Name and payload were parsed together, so the handler of this name takes this payload.
  const handler = HANDLERS[job.name] as (deps: FlowDeps, job: Job, onProgress: OnProgress) => Promise<unknown>;
  return handler(deps, job, onProgress);
}

function reporter(queued: QueuedJob): OnProgress {
  let reportedAt = Number.NEGATIVE_INFINITY;
  return (progress: JobProgress) => {
    const now = performance.now();
    if (progress.done < progress.total && now - reportedAt < PROGRESS_EVERY_MS) return;
    reportedAt = now;
    // A report that is lost is made up for by the next one; the job itself must not fail by it.
    queued.updateProgress({ ...progress }).catch(() => {});
  };
}
