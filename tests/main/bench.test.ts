import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand, startCommand } from './command';

jest.setTimeout(120_000);

test('the search section answers exactly as the naive loop, and every line is JSON', async () => {
  const words = ['search', '--sizes', '300', '--peer-sizes', '300', '--requirements', '10', '--json'];
  const { code, stdout } = await runCommand('bench', words, { LANG: 'C', DATABASE_URL: '' });
  expect(code).toBe(0);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({ section: 'machine', node: process.version });
  const answers = lines.filter(({ subject, p50 }) => subject !== undefined && p50 !== undefined);
  expect(answers.map(({ subject }) => subject)).toEqual([
    'matchverk',
    'matchverk with counts',
    'naive loop',
    'minisearch',
    'orama',
    'flexsearch',
    'postgres-sql',
    'postgres-text',
  ]);
  expect(answers[0]).toMatchObject({ suppliers: 300, requirements: 10, identical: 1, recall: 1 });
  for (const { recall } of answers.slice(2)) expect(recall).toBeGreaterThan(0.5);
  expect(lines.find(({ fileMB }) => fileMB !== undefined)).toMatchObject({ suppliers: 300, identicalAfterLoad: 1 });
});

test('a section that does not exist is refused', async () => {
  const { code, stderr } = await runCommand('bench', ['serach'], { LANG: 'C' });
  expect(code).not.toBe(0);
  expect(stderr).toContain('serach');
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a bench that is ended by %s leaves neither a server nor a folder',
  async (signal) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'matchverk-test-bench-'));
    // Under root the server runs as another user, who must get through.
    chmodSync(folder, 0o755);
    const words = ['http', '--stored-suppliers', '2000', '--seconds', '1'];
    const bench = startCommand('bench', words, { LANG: 'C', DATABASE_URL: '', TMPDIR: folder });
    try {
      const server = await untilServerIn(folder);
      bench.process.kill(signal);
      expect(await bench.ended).toBe(signal);
      expect(readdirSync(folder)).toEqual([]);
      await untilGone(server);
    } finally {
      bench.process.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

/** Postgres gives up its folder a moment before its process ends. */
async function untilGone(pid: number): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(20)) {
    try {
      process.kill(pid, 0);
    } catch (error) {
      expect(error).toMatchObject({ code: 'ESRCH' });
      return;
    }
  }
  throw new Error(`The process (${pid}) is still there.`);
}

/** The id of the Postgres on the bench's folder. */
async function untilServerIn(folder: string): Promise<number> {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(20)) {
    const [bench] = readdirSync(folder);
    const pid = Number(readIfThere(path.join(folder, bench ?? '', 'postgres', 'postmaster.pid')).split('\n')[0]);
    if (pid > 0) return pid;
  }
  throw new Error('The bench started no Postgres.');
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
