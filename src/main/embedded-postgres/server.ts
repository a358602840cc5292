import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { runCommand } from './commands';
import { giveTo, type Home, removeFolder, unavailable } from './home';

/** Name of the database's owner. */
export const OWNER = 'matchverk';

/** A server that runs on a data folder, as its own `postmaster.pid` tells. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** Seconds a server may take to start or to stop; recovery after a crash is within them. */
const PATIENCE_S = 30;

/** The password of this data folder, made at the first start, in a file that only its owner can read. */
export function ensurePassword(dataFolder: string): string {
  const file = path.join(dataFolder, 'postgres-password');
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(24).toString('hex'), { mode: 0o600 });
    try {
      // Linking fails when another process was first, so that both go on with the same password.
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  }
  return readFileSync(file, 'utf8').trim();
}

/**
 * Makes the data folder when there is none. It is made beside its place and then renamed, so that it is whole or not
 * there, whatever ends this process, and the first of two processes wins.
 */
export async function ensureData(home: Home, password: string): Promise<void> {
  if (existsSync(path.join(home.data, 'PG_VERSION'))) return;
  removeUnfinished(home);
  const unfinished = `${home.data}.new-${process.pid}`;
  const passwordFile = `${unfinished}.password`;
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(home.runAs, unfinished);
  giveTo(home.runAs, passwordFile);
  try {
    const { code, output } = await runCommand(
      home.binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--pwfile=${passwordFile}`,
        `--username=${OWNER}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Built in, so that the order of rows does not depend on the locales of the machine.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
      ],
      home.runAs,
    );
    if (code !== 0) {
      const said = lastLines(output);
      throw unavailable({ en: `initdb failed: ${said}`, sv: `initdb misslyckades: ${said}` });
    }
    renameSync(unfinished, home.data);
  } catch (error) {
    if (!existsSync(path.join(home.data, 'PG_VERSION'))) throw error;
  } finally {
    removeFolder(unfinished);
    rmSync(passwordFile, { force: true });
  }
}

/** What a process that was killed half-way has left. */
function removeUnfinished({ data }: Home): void {
  const folder = path.dirname(data);
  for (const name of readdirSync(folder)) {
    const pid = /^postgres\.new-(\d+)/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) removeFolder(path.join(folder, name));
  }
}

/**
 * The server that holds the data folder, if there is one. A `postmaster.pid` whose process is gone, or has become another
 * program since (after a restart of the machine, numbers come again), is taken away, since it would block every start.
 */
export function findServer({ data }: Home): RunningServer | undefined {
  const file = path.join(data, 'postmaster.pid');
  const lines = readIfThere(file)?.split('\n');
  const pid = Number(lines?.[0]);
  if (lines === undefined || !Number.isInteger(pid) || pid <= 0) return undefined;
  if (isAlive(pid) && isServerOf(pid, data)) return { pid, port: Number(lines[3]) };
  rmSync(file, { force: true });
  return undefined;
}

/**
 * Starts the server on a free port. It is a process of its own session: Ctrl-C does not reach it, so that those who use it
 * can end before it does.
 *
 * @returns false when it did not start because another one holds the folder or has just taken the port: look again
 */
export async function startServer(home: Home): Promise<boolean> {
  const port = await findFreePort();
  const log = path.join(home.data, 'server.log');
  rmSync(log, { force: true });
  const settings = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const { code } = await runCommand(
    home.binaries.pgCtl,
    ['start', '-D', home.data, '-l', log, '-w', '-t', String(PATIENCE_S), '-o', settings],
    home.runAs,
  );
  if (code === 0) return true;
  const said = readIfThere(log) ?? '';
  if (findServer(home) !== undefined || /could not bind|Address already in use/.test(said)) return false;
  throw unavailable({
    en: `the embedded Postgres on (${home.data}) did not start: ${lastLines(said)}`,
    sv: `den inbyggda Postgres på (${home.data}) startade inte: ${lastLines(said)}`,
  });
}

/** Ends the server; what was committed stays. */
export async function stopServer(home: Home): Promise<void> {
  const { code, output } = await runCommand(
    home.binaries.pgCtl,
    ['stop', '-D', home.data, '-m', 'fast', '-w', '-t', String(PATIENCE_S)],
    home.runAs,
  );
  if (code !== 0 && findServer(home) !== undefined) {
    throw unavailable({
      en: `the embedded Postgres on (${home.data}) did not stop: ${lastLines(output)}`,
      sv: `den inbyggda Postgres på (${home.data}) stannade inte: ${lastLines(output)}`,
    });
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Where the system does not tell what a process is, it is taken for the server: waiting is better than two of them. */
function isServerOf(pid: number, data: string): boolean {
  const command = readIfThere(`/proc/${pid}/cmdline`);
  return command === undefined || command === '' || (command.includes('postgres') && command.includes(data));
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function lastLines(output: string): string {
  return output.trim().split('\n').slice(-4).join(' ');
}
