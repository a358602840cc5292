import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Job as QueuedJob, UnrecoverableError, type Worker } from 'bullmq';
import type { SupplierId } from '../../src/domain/ids';
import { type Bell, openBell } from '../../src/queue/bell';
import { connectQueue, type QueueConnections } from '../../src/queue/connection';
import type { Job, JobState } from '../../src/queue/jobs';
import { silentLog } from '../support/silent-log';
import { describeOnEachBackend, type TestQueue } from './backends';
import { QUICK_TAKEOVER } from './quick-takeover';

jest.setTimeout(20_000);

const EBP: Job = { name: 'rescore-supplier', supplierId: 'ebp' as SupplierId };
const YTAB: Job = { name: 'rescore-supplier', supplierId: 'ytab' as SupplierId };

describeOnEachBackend('the bell', (makeQueue) => {
  let queue: TestQueue;
  let connections: QueueConnections;
  let bell: Bell;
  let worker: Worker | undefined;

  beforeEach(async () => {
    queue = await makeQueue();
    connections = connectQueue(queue.address, silentLog, queue.queueName);
    bell = openBell(connections);
  });

  afterEach(async () => {
    await worker?.close();
    worker = undefined;
    await bell.close();
    await connections.close();
    await queue.remove();
  });

  const work = (processor: (job: QueuedJob) => Promise<void>) => {
    worker = connections.openWorker(processor, { ...QUICK_TAKEOVER, concurrency: 1 });
  };

  const until = async (jobId: string, state: JobState['state']): Promise<JobState> => {
    for (let waited = 0; waited < 15_000; waited += 20) {
      const found = await bell.find(jobId);
      if (found?.state === state) return found;
      await sleep(20);
    }
    throw new Error(`Job (${jobId}) is ${JSON.stringify(await bell.find(jobId))}, not ${state}.`);
  };

  test('a job carries ids only', async () => {
    const seen: unknown[] = [];
    const id = await bell.ring(EBP);
    work(async ({ name, data }) => void seen.push([name, data]));
    await until(id, 'completed');
    expect(seen).toEqual([['rescore-supplier', { supplierId: 'ebp' }]]);
  });

  test('rings for the same subject that wait are one job, for another subject another', async () => {
    const [first, second, other] = [await bell.ring(EBP), await bell.ring(EBP), await bell.ring(YTAB)];
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  test('rings while the job runs come to one more run after it', async () => {
    let runs = 0;
    let finish = () => {};
    const isHeld = new Promise<void>((resolve) => {
      finish = resolve;
    });
    work(async () => {
      runs += 1;
      if (runs === 1) await isHeld;
    });
    const id = await bell.ring(EBP);
    await until(id, 'active');
    await bell.ring(EBP);
    await bell.ring(EBP);
    finish();
    await until(id, 'completed');
    await until(await bell.ring(YTAB), 'completed');
    expect(runs).toBe(3);
  });

  test('many are announced at once', async () => {
    const seen: string[] = [];
    await bell.ringAll([EBP, YTAB, EBP]);
    work(async ({ data }) => void seen.push(data.supplierId));
    await until(await bell.ring({ name: 'rescore-everything' }), 'completed');
    expect(seen.slice(0, 2).sort()).toEqual(['ebp', 'ytab']);
    expect(seen).toHaveLength(3);
  });

  test('progress can be read while the job runs', async () => {
    work(async (job) => {
      await job.updateProgress({ done: 3, total: 7 });
      await sleep(1_000);
    });
    const id = await bell.ring({ name: 'rescore-everything' });
    await until(id, 'active');
    await sleep(200);
    expect(await bell.find(id)).toMatchObject({ state: 'active', progress: { done: 3, total: 7 } });
  });

  test('a job that fails by bad luck is tried again', async () => {
    let tries = 0;
    work(async () => {
      tries += 1;
      if (tries < 3) throw new Error('bad luck');
    });
    await until(await bell.ring(EBP), 'completed');
    expect(tries).toBe(3);
  });

  test('a job that cannot succeed is not tried again, says why, and does not stand in the way of the next', async () => {
    let tries = 0;
    work(async () => {
      tries += 1;
      throw new UnrecoverableError('invalid: no such supplier');
    });
    const failed = await until(await bell.ring(EBP), 'failed');
    expect(failed.failedReason).toBe('invalid: no such supplier');
    expect(tries).toBe(1);
    expect(await bell.ring(EBP)).not.toBe(failed.id);
  });

  test('a job whose worker is killed is taken over by another', async () => {
    const script = path.join(__dirname, 'doomed-worker.ts');
    const doomed = spawn(
      process.execPath,
      ['--import', 'tsx', script, queue.address.kind, queue.address.url, queue.queueName],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const id = await bell.ring(EBP);
    await once(doomed.stdout, 'data');
    doomed.kill('SIGKILL');
    await once(doomed, 'exit');
    expect(await bell.find(id)).toMatchObject({ state: 'active' });
    work(async () => {});
    await until(id, 'completed');
  });

  test('there is no job of an unknown id', async () => {
    expect(await bell.find('987654321')).toBeUndefined();
  });

  test('it knows whether its server answers', async () => {
    expect(await bell.isReady()).toBe(true);
  });
});

test.each(['postgres', 'redis'] as const)(
  'a ring to a %s that is not there fails within three seconds',
  async (kind) => {
    const connections = connectQueue({ kind, url: `${kind}://127.0.0.1:1/nothing` }, silentLog);
    const bell = openBell(connections);
    const begun = Date.now();
    await expect(bell.ring(EBP)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await bell.isReady()).toBe(false);
    expect(Date.now() - begun).toBeLessThan(6_000);
    await bell.close().catch(() => {});
    await connections.close();
  },
);
