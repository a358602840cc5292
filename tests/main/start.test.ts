import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort, type RunningCommand, runCommand, startCommand } from './command';

jest.setTimeout(90_000);

/** Generous: the promise is 30 s on an idle machine, and here other tests run beside it. */
const READY_WITHIN_MS = 60_000;

describe('npm start', () => {
  let dataFolder: string;
  let port: number;
  let env: NodeJS.ProcessEnv;
  const started: RunningCommand[] = [];

  const start = () => {
    const command = startCommand('start', [], env);
    started.push(command);
    return command;
  };

  const keysIn = (output: string) => output.match(/mv_[\w-]{43}/g) ?? [];
  const linksIn = (output: string) => output.match(/http:\/\/127\.0\.0\.1:\d+\/sign-in#token=mvl_[\w-]{43}/g) ?? [];
  const isServerRunning = () => existsSync(path.join(dataFolder, 'postgres/postmaster.pid'));
  const untilServerIsGone = async (withinMs: number) => {
    for (const end = Date.now() + withinMs; isServerRunning() && Date.now() < end; ) await sleep(50);
    expect(isServerRunning()).toBe(false);
  };

  beforeAll(async () => {
    dataFolder = mkdtempSync(path.join(os.tmpdir(), 'matchverk-start-'));
    port = await findFreePort();
    env = { DATA_FOLDER: dataFolder, PORT: String(port) };
  });

  afterAll(async () => {
    for (const { process: child, ended } of started) {
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(dataFolder, { recursive: true, force: true });
  });

  test('the first start shows address, keys and a shortlist; another is told where it is; SIGTERM ends all of it', async () => {
    const command = start();
    await command.untilSaid('Ctrl-C', READY_WITHIN_MS);
    const output = command.stdout();
    expect(output).toContain(`http://127.0.0.1:${port}`);
    for (const role of ['administrator', 'cluster-leader', 'supplier-editor', 'purchaser'])
      expect(output).toContain(role);
    expect(keysIn(output)).toHaveLength(4);
    expect(linksIn(output)).toHaveLength(4);
    expect(output).toMatch(/supplier-editor +trollesjo-pressteknik +mv_/);
    expect(output).toMatch(/1\. .+ (qualified \/ kvalificerad|conditional \/ villkorlig) {2}\d+ p\n( {6}\S.+\n){4}/);
    expect(output).not.toContain('still being remade');
    expect(statSync(path.join(dataFolder, 'keys.json')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(dataFolder, 'postgres-password')).mode & 0o777).toBe(0o600);

    const [administrator] = keysIn(output);
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/suppliers`, {
      headers: { authorization: `Bearer ${administrator}` },
    });
    expect(answer.status).toBe(200);

    const other = await runCommand('start', [], env);
    expect(other).toEqual({ code: 69, stdout: '', stderr: expect.stringContaining(`http://127.0.0.1:${port}\n`) });
    expect(other.stderr.trim().split('\n')).toHaveLength(1);

    command.process.kill('SIGTERM');
    expect(await command.ended).toBe(0);
    expect(command.stderr()).toBe('');
    expect(isServerRunning()).toBe(false);
  });

  test('the second start has the same keys and data; killed outright it leaves nothing running, and the third starts', async () => {
    const kept = Object.values<string>(JSON.parse(readFileSync(path.join(dataFolder, 'keys.json'), 'utf8')));
    const second = start();
    await second.untilSaid('Ctrl-C', READY_WITHIN_MS);
    expect(keysIn(second.stdout())).toEqual(kept);
    expect(new Set(linksIn(second.stdout())).size).toBe(4);
    second.process.kill('SIGKILL');
    await second.ended;
    await untilServerIsGone(15_000);

    const third = start();
    await third.untilSaid('Ctrl-C', READY_WITHIN_MS);
    expect(keysIn(third.stdout())).toEqual(kept);
    third.process.kill('SIGINT');
    expect(await third.ended).toBe(0);
    expect(isServerRunning()).toBe(false);
  });

  test('stopped while it starts, it ends cleanly too', async () => {
    const command = start();
    while (!isServerRunning()) await sleep(20);
    command.process.kill('SIGTERM');
    expect(await command.ended).toBe(0);
    expect(command.stdout()).toBe('');
    expect(isServerRunning()).toBe(false);
  });

  test('a busy port is told in one line that names it, without a stack trace', async () => {
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    const { code, stdout, stderr } = await runCommand('start', [], env);
    squatter.close();
    expect({ code, stdout }).toEqual({ code: 78, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(`PORT (${port})`);
    expect(isServerRunning()).toBe(false);
  });

  test('a postmaster.pid whose number another program has by now, as after a power cut, does not block the start', async () => {
    writeFileSync(
      path.join(dataFolder, 'postgres/postmaster.pid'),
      `${process.pid}\n${dataFolder}/postgres\n1\n5\n\n\n\n`,
    );
    const { code, stdout } = await runCommand('migrate', [], env);
    expect(code).toBe(0);
    expect(stdout).toContain('up to date');
  });
});

test('a fault of the configuration ends every command with code 78 and all faults', async () => {
  for (const command of ['start', 'api', 'worker', 'migrate', 'seed']) {
    const { code, stderr } = await runCommand(command, [], { PORT: 'x', MATCHVERK_LOG_LEVEL: 'y' });
    expect([command, code]).toEqual([command, 78]);
    expect(stderr).toMatch(/PORT \(x\)[\s\S]+MATCHVERK_LOG_LEVEL \(y\)/);
    expect(stderr).not.toMatch(/\n\s+at /);
  }
});

test('a database that is not there is told in words, with code 69', async () => {
  const { code, stderr } = await runCommand('api', [], { DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/b' });
  expect(code).toBe(69);
  expect(stderr).toContain('ECONNREFUSED');
  expect(stderr).not.toContain('secret');
  expect(stderr).not.toMatch(/\n\s+at /);
});
