import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { API_PATH } from '../../../contract/api-path';
import type { RequirementDraft } from '../../../domain/demand/requirement';
import type { BuyerId } from '../../../domain/ids';
import { SCOPES } from '../../../domain/permission';
import { createKey } from '../../../flows/access/create-key';
import { HOUSE } from '../../../flows/house';
import { environmentOf } from '../../../platform/config';
import { processorSeconds } from '../../measuring/process-usage';
import { endProcess, failWhenEnded } from '../../process/child-process';
import type { ConfigWithDatabase } from '../../process/join-database';
import type { Wiring } from '../../process/wiring';
import { loadReference } from '../../seeding/load-seeds';
import { loadWorld } from '../../seeding/load-world';
import { readSeedFiles } from '../../seeding/seed-files';
import { benchWorld, readGround } from '../bench-world';
import { TOP } from '../measure-answers';
import { timedAsync } from '../memory';
import type { BenchOptions } from '../options';
import { onOwnDatabase } from '../own-database';
import type { Measurement, Table } from '../report';
import { spreadOf } from '../statistics';
import { type Sent, sendAtRate } from './open-loop';

/** Among so many invented needs those of one buyer are looked for. */
const NEEDS = 400;
const READY_WITHIN_MS = 60_000;
/** So many requests go before the clock counts, until the code of the api has been compiled. */
const WARMING = 300;

/** A purchaser's trial search, sent to the api at a steady rate. */
export async function measureHttp(options: BenchOptions): Promise<readonly Table[]> {
  process.stderr.write(`trial searches over HTTP among ${options.storedSuppliers} suppliers …\n`);
  const row = await onOwnDatabase({ PORT: String(await findFreePort()) }, (wiring, config) =>
    measureOn(wiring, config, options),
  );
  return [tableOf(row)];
}

async function measureOn({ deps }: Wiring, config: ConfigWithDatabase, options: BenchOptions): Promise<Measurement> {
  const { storedSuppliers: suppliers, seed, ratePerSecond, seconds } = options;
  await loadReference(deps, readSeedFiles());
  await loadWorld(deps, { suppliers, requirements: 0, seed });
  const { buyerId, bodies } = trialsOf(seed);
  const order = { role: 'purchaser' as const, name: 'Bench', scopes: SCOPES, buyerId };
  const { token } = await createKey(deps, HOUSE, order);
  const api = fork(path.join(__dirname, '../../api.js'), {
    env: { ...process.env, ...environmentOf(config) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    const address = `http://${config.host}:${config.port}`;
    await Promise.race([untilReady(address), failWhenEnded(api, 'api')]);
    const send = (number: number) => tryNeed(address, token, bodies[number % bodies.length] ?? '');
    const first = await timedAsync(() => send(0));
    await sendAtRate({ count: WARMING, ratePerSecond }, send);
    const used = processorSeconds(api.pid ?? 0);
    const sent = await sendAtRate({ count: ratePerSecond * seconds, ratePerSecond }, send);
    const cpuMs = ((processorSeconds(api.pid ?? 0) - used) * 1000) / sent.length;
    const asked = { suppliers, ratePerSecond, seconds, different: bodies.length };
    return { ...asked, firstMs: first.ms, cpuMs, ...summaryOf(sent) };
  } finally {
    await endProcess(api);
  }
}

function summaryOf(sent: readonly Sent[]): Measurement {
  const good = sent.filter(({ isGood }) => isGood).map(({ ms }) => ms);
  return { requests: sent.length, failed: sent.length - good.length, ...spreadOf(good) };
}

/** The needs of the buyer that has most of them, as bodies of a trial. */
function trialsOf(seed: number): { readonly buyerId: BuyerId; readonly bodies: readonly string[] } {
  const byBuyer = new Map<BuyerId, RequirementDraft[]>();
  for (const { draft } of benchWorld(readGround(), { suppliers: 0, requirements: NEEDS, seed }).requirements) {
    byBuyer.set(draft.buyerId, [...(byBuyer.get(draft.buyerId) ?? []), draft]);
  }
  const [most] = [...byBuyer].sort(([, one], [, other]) => other.length - one.length);
  if (most === undefined) throw new Error('The world has no need.');
  const [buyerId, own] = most;
  return { buyerId, bodies: own.map((draft) => JSON.stringify({ draft, length: TOP })) };
}

async function tryNeed(address: string, token: string, body: string): Promise<boolean> {
  const answer = await fetch(`${address}${API_PATH}/trials/requirement`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
  });
  const said = await answer.text();
  if (!answer.ok) throw new Error(`A trial search was refused (${answer.status}): ${said}`);
  return true;
}

async function untilReady(address: string): Promise<void> {
  for (const end = performance.now() + READY_WITHIN_MS; performance.now() < end; await sleep(50)) {
    const answer = await fetch(`${address}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`The api did not become ready within ${READY_WITHIN_MS} ms.`);
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function tableOf(row: Measurement): Table {
  const goal = ({ suppliers, ratePerSecond }: Measurement) =>
    Number(suppliers) >= 100_000 && ratePerSecond === 50 ? '<= 40' : '<= 40 among 100,000 at 50/s';
  return {
    section: 'http',
    title: 'A purchaser’s trial search over HTTP',
    note:
      'The api in a process of its own, the client beside it on the same machine. Times from the moment at which a request was due. ' +
      '*first*: the one for which the api reads all suppliers.',
    columns: [
      { of: 'suppliers', head: 'suppliers', digits: 0 },
      { of: 'ratePerSecond', head: 'requests/s', digits: 0 },
      { of: 'requests', head: 'requests', digits: 0 },
      { of: 'failed', head: 'failed', digits: 0 },
      { of: 'firstMs', head: 'first ms', digits: 0 },
      { of: 'cpuMs', head: 'api CPU ms a request', digits: 1 },
      { of: 'p50', head: 'p50 ms', digits: 1 },
      { of: 'p95', head: 'p95 ms', digits: 1, goal },
      { of: 'p99', head: 'p99 ms', digits: 1 },
    ],
    rows: [row],
  };
}
