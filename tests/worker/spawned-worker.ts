import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { TestQueue } from '../queue/backends';

/** A worker in a process of its own. */
export interface SpawnedWorker {
  /** The batches that it says to have done, as `run/batch`. */
  readonly batches: readonly string[];
  /** Settles when it takes jobs. */
  readonly isReady: Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Starts one. */
export function spawnWorker(databaseUrl: string, { address, queueName }: TestQueue): SpawnedWorker {
  const script = path.join(__dirname, 'worker-process.ts');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, databaseUrl, address.kind, address.url, queueName],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const batches: string[] = [];
  let becomeReady = () => {};
  const isReady = new Promise<void>((resolve) => {
    becomeReady = resolve;
  });
  createInterface(child.stdout).on('line', (line) => {
    const said = JSON.parse(line);
    if (said === 'ready') becomeReady();
    if (said.job === 'rescore-batch') batches.push(`${said.run}/${said.batch}`);
  });
  return {
    batches,
    isReady,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}
