import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../../domain/problem';
import { BINARIES_PACKAGE, type Binaries, binariesIn, findBinaries, type RunAs, runCommand } from './commands';

/** Whoever knows a name in the folder may go to it, without seeing what else there is. */
const PASSAGE = 0o011;

/** Where the embedded server lives and as whom it runs. */
export interface Home {
  /** The server's data; it may not exist yet. Its parent does. */
  readonly data: string;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
}

const SYSTEM_USER = 'postgres';

/** Where root's server lives when the system user cannot enter the project, as below a closed `/root`. */
const OPEN_FOLDER = '/var/lib/matchverk';

/**
 * Settles where the server lives.
 *
 * Postgres refuses to run as root, so for root it runs as the system user `postgres`, who is made when missing.
 *
 * @throws Problem `unavailable` when the binaries cannot run on this machine, or no system user can be made
 */
export async function settleHome(dataFolder: string): Promise<Home> {
  const binaries = await findBinaries();
  mkdirSync(dataFolder, { recursive: true });
  const data = path.join(dataFolder, 'postgres');
  if (process.getuid?.() !== 0) {
    await checkBinaries(binaries, {});
    return { data, binaries, runAs: {} };
  }
  const runAs = await ensureSystemUser();
  letThrough(dataFolder);
  const [mayRun, mayEnter] = await Promise.all([mayUse(binaries.initdb, runAs), mayUse(dataFolder, runAs)]);
  const usable = mayRun ? binaries : copyBinaries(binaries);
  await checkBinaries(usable, runAs);
  return { data: mayEnter ? data : dataElsewhere(dataFolder), binaries: usable, runAs };
}

async function ensureSystemUser(): Promise<RunAs> {
  const known = await findSystemUser();
  if (known !== undefined) return known;
  await runCommand('groupadd', ['--system', SYSTEM_USER]);
  const made = await runCommand('useradd', ['--system', '--gid', SYSTEM_USER, '--no-create-home', SYSTEM_USER]);
  const user = await findSystemUser();
  if (user === undefined) {
    throw unavailable({
      en: `no system user (${SYSTEM_USER}) could be made: ${made.output.trim()}`,
      sv: `ingen systemanvändare (${SYSTEM_USER}) kunde skapas: ${made.output.trim()}`,
    });
  }
  return user;
}

async function findSystemUser(): Promise<RunAs | undefined> {
  const [uid, gid] = await Promise.all([runCommand('id', ['-u', SYSTEM_USER]), runCommand('id', ['-g', SYSTEM_USER])]);
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined;
}

/** The data folder is ours, and what must not be read in it has a mode of its own. */
function letThrough(dataFolder: string): void {
  const { mode } = statSync(dataFolder);
  if ((mode & PASSAGE) !== PASSAGE) chmodSync(dataFolder, (mode & 0o7777) | PASSAGE);
}

async function mayUse(target: string, runAs: RunAs): Promise<boolean> {
  const { code } = await runCommand('/bin/sh', ['-c', 'test -x "$0"', target], runAs);
  return code === 0;
}

function dataElsewhere(dataFolder: string): string {
  const folder = path.join(OPEN_FOLDER, createHash('sha256').update(dataFolder).digest('hex').slice(0, 16));
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return path.join(folder, 'postgres');
}

/** Copied beside their place and then renamed, so that a copy is whole or not there; one copy serves every folder. */
function copyBinaries(binaries: Binaries): Binaries {
  const target = path.join(OPEN_FOLDER, `binaries-${binaries.version}`);
  if (!existsSync(target)) {
    const unfinished = `${target}.new-${process.pid}`;
    mkdirSync(OPEN_FOLDER, { recursive: true, mode: 0o755 });
    cpSync(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, target);
  }
  return binariesIn(target, binaries);
}

async function checkBinaries({ initdb }: Binaries, runAs: RunAs): Promise<void> {
  const { code, output } = await runCommand(initdb, ['--version'], runAs);
  if (code === 0) return;
  // 127: the install script that puts the shared libraries in place has not been run.
  const rebuild = code === 127 ? `: npm rebuild ${BINARIES_PACKAGE}` : '';
  throw unavailable({
    en: `Postgres cannot run here (${output.trim()})${rebuild && `; run${rebuild}`}`,
    sv: `Postgres kan inte köras här (${output.trim()})${rebuild && `; kör${rebuild}`}`,
  });
}

/** A problem with the embedded server, in words. */
export function unavailable({ en, sv }: { readonly en: string; readonly sv: string }): Problem {
  return new Problem('unavailable', [{ code: 'absent', path: '/postgres', value: `${en} / ${sv}` }]);
}

/** Gives a file or folder to the user the server runs as. */
export function giveTo({ uid, gid }: RunAs, target: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(target, uid, gid);
}

/** Takes a folder away that may not be there. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
