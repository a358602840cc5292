import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A command of the built program, running. */
export interface RunningCommand {
  readonly process: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Settles when standard output contains the text; fails when the command ends before. */
  readonly untilSaid: (text: string, withinMs: number) => Promise<void>;
}

/** Starts a command of `dist/`, which `npm test` builds first, with nothing of the tests' own configuration. */
export function startCommand(name: string, args: readonly string[], env: NodeJS.ProcessEnv): RunningCommand {
  const script = path.resolve(__dirname, `../../dist/src/main/${name}.js`);
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(MATCHVERK|npm)_/.test(key)));
  const child = spawn(process.execPath, [script, ...args], { env: { ...inherited, ...env }, stdio: 'pipe' });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  let hasEnded = false;
  const ended = once(child, 'close').then(([code, signal]) => {
    hasEnded = true;
    return code ?? signal;
  });
  return {
    process: child,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    untilSaid: async (text, withinMs) => {
      for (const end = Date.now() + withinMs; !stdout.includes(text); await sleep(50)) {
        if (hasEnded || Date.now() > end) throw new Error(`(${text}) was not said: ${stdout} ${stderr}`);
      }
    },
  };
}

/** Runs a command to its end. */
export async function runCommand(name: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const command = startCommand(name, args, env);
  const code = await command.ended;
  return { code, stdout: command.stdout(), stderr: command.stderr() };
}

/** A port that nobody listens on just now. */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
