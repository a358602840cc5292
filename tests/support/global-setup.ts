import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Config } from 'jest';
import { Client } from 'pg';
import { settleHome } from '../../src/main/embedded-postgres/home';
import { joinEmbeddedPostgres } from '../../src/main/embedded-postgres/join';

/** What was started, for `global-teardown.ts`, which runs in the same process. */
export interface StartedServers {
  readonly postgres?: { readonly stop: () => Promise<void>; readonly folders: readonly string[] };
  readonly redis?: ChildProcess;
}

const REDIS = 'redis-server';

const servers = globalThis as { matchverkTestServers?: StartedServers };

/**
 * Starts one Postgres, and one Redis where the program is installed, for the whole run, and tells the tests where they are:
 * `MATCHVERK_TESTS_POSTGRES_URL`, and `MATCHVERK_TESTS_REDIS_URL` or nothing. A server named there from outside is used as it is.
 */
// biome-ignore lint/style/noDefaultExport: Jest calls the default export.
export default async function globalSetup({ nonFlagArgs = [] }: { readonly nonFlagArgs?: readonly string[] } & Config) {
  const isPureOnly =
    nonFlagArgs.length > 0 && nonFlagArgs.every((pattern) => /tests\/(unit|architecture)/.test(pattern));
  if (isPureOnly) return;
  const started: { -readonly [Part in keyof StartedServers]: StartedServers[Part] } = {};
  servers.matchverkTestServers = started;
  process.env.MATCHVERK_TESTS_TEMPLATE = `template_${randomBytes(6).toString('hex')}`;
  if (!process.env.MATCHVERK_TESTS_POSTGRES_URL) started.postgres = await startPostgres();
  if (!process.env.MATCHVERK_TESTS_REDIS_URL && isInstalled(REDIS)) started.redis = await startRedis();
}

/** The product's own embedded server, in a folder of this run, without the care for data that no test needs. */
async function startPostgres() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'matchverk-tests-'));
  // For root the server runs as another user, who has to pass through.
  chmodSync(folder, 0o755);
  const { data } = await settleHome(folder);
  const first = await joinEmbeddedPostgres(folder);
  await alterSettings(first.url, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 200,
  });
  await first.leave();
  const server = await joinEmbeddedPostgres(folder);
  process.env.MATCHVERK_TESTS_POSTGRES_URL = server.url;
  return { stop: () => server.leave(), folders: [folder, path.dirname(data)] };
}

async function alterSettings(url: string, settings: Readonly<Record<string, string | number>>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const [name, value] of Object.entries(settings)) await client.query(`alter system set ${name} = ${value}`);
  await client.end();
}

async function startRedis(): Promise<ChildProcess> {
  const port = await findFreePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const redis = spawn(REDIS, settings, { stdio: 'ignore' });
  await untilItAnswers(port);
  process.env.MATCHVERK_TESTS_REDIS_URL = `redis://127.0.0.1:${port}`;
  return redis;
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function untilItAnswers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await answers(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`redis-server did not answer on port (${port}) within 5 s.`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
