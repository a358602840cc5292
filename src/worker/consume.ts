import { type Queue, type Job as QueuedJob, UnrecoverableError } from 'bullmq';
import { Problem } from '../domain/problem';
import { announce } from '../flows/announce';
import type { FlowDeps } from '../flows/flow-deps';
import type { QueueConnections } from '../queue/connection';
import { type Job, KEPT_JOBS, parseJob } from '../queue/jobs';
import { HANDLERS } from './handlers';

/** Losing a worker must cost seconds, and never the job: the limit on stalls is far above any real number of crashes. */
const TAKEOVER = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 50 } as const;

/** What the clock asks for, each on one schedule for all workers, whose id is the name of the job. */
const SWEEPS = ['sweep-unscored', 'send-mails'] as const;

/** What was lost between a commit and its announcement is found within this time. */
const SWEEP_EVERY_MS = 60_000;

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
  for (const name of SWEEPS) await schedule(deps, queue, name);
  const watch = setInterval(() => {
    resumeSweeping(deps, queue).catch((error) => deps.log.warn({ err: error }, 'the sweep could not be looked after'));
  }, SWEEP_EVERY_MS);
  return {
    isReady: () => worker.isRunning(),
    close: async () => {
      clearInterval(watch);
      await worker.close();
      await queue.close();
    },
  };
}

/** Does it once now, and then every minute. */
async function schedule(deps: FlowDeps, queue: Queue, name: (typeof SWEEPS)[number]): Promise<void> {
  await queue.upsertJobScheduler(name, { every: SWEEP_EVERY_MS }, { name, data: {}, opts: KEPT_JOBS });
  await announce(deps, { name });
}

/** A queue that has been emptied has lost the schedules of the sweeps too, and with them all that would fill it again. */
async function resumeSweeping(deps: FlowDeps, queue: Queue): Promise<void> {
  for (const name of SWEEPS) {
    if ((await queue.getJobScheduler(name)) !== undefined) continue;
    deps.log.warn({ job: name }, 'the queue has been emptied; the sweep is scheduled again');
    await schedule(deps, queue, name);
  }
}

async function handle(deps: FlowDeps, queued: QueuedJob): Promise<void> {
  const begun = performance.now();
  try {
    await perform(deps, parseJob(queued.name, queued.data));
  } catch (error) {
    // What a person must mend does not mend itself by trying again; a part that is away may come back.
    if (error instanceof Problem && error.kind !== 'unavailable') throw new UnrecoverableError(error.message);
    throw error;
  }
  const tookMs = Math.round(performance.now() - begun);
  deps.log.info({ jobId: queued.id, job: queued.name, ...queued.data, tookMs }, 'job done');
}

function perform(deps: FlowDeps, job: Job): Promise<unknown> {
  // Name and payload were parsed together, so the handler of this name takes this payload.
  const handler = HANDLERS[job.name] as (deps: FlowDeps, job: Job) => Promise<unknown>;
  return handler(deps, job);
}
