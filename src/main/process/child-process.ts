import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a process leaves undone after this time is left for good. */
const END_WITHIN_MS = 10_000;

/**
 * Fails as soon as the process has ended, or could not be started: for whoever waits for something that it does.
 *
 * @param name what the process is, for the message
 */
export async function failWhenEnded(child: ChildProcess, name: string): Promise<never> {
  if (!hasEnded(child)) await once(child, 'exit');
  throw new Error(`The ${name} has ended with (${child.exitCode ?? child.signalCode}).`);
}

/** Asks the process to end, ends it outright where that takes too long, and waits until it is gone. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const giveUp = new AbortController();
  const tooLate = sleep(END_WITHIN_MS, undefined, { signal: giveUp.signal }).then(
    () => child.kill('SIGKILL'),
    () => {},
  );
  await exited;
  giveUp.abort();
  await tooLate;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
