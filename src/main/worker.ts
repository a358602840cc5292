import { utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Consumer, consume } from '../worker/consume';
import { type ProcessContext, runProcess } from './process/run-process';
import { untilStopped } from './process/stop-signal';

/** How often the worker touches its file while all is well; what watches the worker looks at the file's age. */
const HEARTBEAT_EVERY_MS = 15_000;

/** Longer than any job takes; one that is left all the same is taken over by another worker. */
const CLOSE_WITHIN_MS = 10_000;

void runProcess(async (context) => {
  const { deps, queue, config, log, stop, closers } = context;
  const consumer = await consume(deps, queue, { concurrency: config.workerConcurrency });
  closers.add(() => closeInTime(consumer));
  if (config.heartbeatFile !== undefined) closers.add(beat(config.heartbeatFile, context, consumer));
  log.info({ concurrency: config.workerConcurrency, queue: queue.address.kind }, 'worker ready');
  await untilStopped(stop);
  log.info('worker stops');
  // A job that was left may still be running, and holds nothing that its next worker needs.
}).then(() => process.exit());

async function closeInTime(consumer: Consumer): Promise<void> {
  await Promise.race([consumer.close(), sleep(CLOSE_WITHIN_MS, undefined, { ref: false })]);
}

/** Starts to beat; what is returned ends it. */
function beat(file: string, { deps }: ProcessContext, consumer: Consumer): () => void {
  const touch = async () => {
    if (!consumer.isReady() || !(await deps.database.isReady()) || !(await deps.bell.isReady())) return;
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      writeFileSync(file, '');
    }
  };
  const onFailure = (error: unknown) => deps.log.warn({ err: error }, 'the heartbeat could not be written');
  const timer = setInterval(() => touch().catch(onFailure), HEARTBEAT_EVERY_MS);
  touch().catch(onFailure);
  return () => clearInterval(timer);
}
