import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { type Config, environmentOf } from '../../platform/config';
import type { Logger } from '../../platform/logger';
import { endProcess } from './child-process';

/** A worker in a process of its own, started again whenever it dies. */
export interface SupervisedWorker {
  readonly close: () => Promise<void>;
}

/** Long enough not to fill the log when it dies at once each time. */
const RESTART_AFTER_MS = 500;

/**
 * Keeps one worker process running. It gets its configuration by environment, and ends by itself when this process is
 * gone, however that came about, because the channel between the two closes.
 */
export function superviseWorker(config: Config, log: Logger): SupervisedWorker {
  let isClosing = false;
  let child: ChildProcess | undefined;
  const start = () => {
    child = fork(path.join(__dirname, '../worker.js'), {
      env: { ...process.env, ...environmentOf(config) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('error', (error) => log.error({ err: error }, 'the worker could not be started'));
    child.once('exit', (code, signal) => {
      if (isClosing) return;
      log.warn({ code, signal }, 'the worker has ended; it is started again');
      setTimeout(() => isClosing || start(), RESTART_AFTER_MS);
    });
  };
  start();
  return {
    close: async () => {
      isClosing = true;
      // A job that takes longer than its patience is left, and taken over at the next start.
      if (child !== undefined) await endProcess(child);
    },
  };
}
