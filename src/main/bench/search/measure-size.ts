import type { ShortlistEntry } from '../../../domain/match/shortlist';
import type { PreparedRequirement } from '../../../scoring/prepared-requirement';
import { countVerdicts } from '../../../scoring/search/count-verdicts';
import { makeScratch } from '../../../scoring/search/row-bounds';
import { search } from '../../../scoring/search/search';
import type { Segment } from '../../../scoring/search/segment';
import { benchWorld, type Ground, preparedNeeds } from '../bench-world';
import { compareAnswers, measureAnswers, ratioOfMeans, TOP } from '../measure-answers';
import { heldBytes, inMiB, timedAsync } from '../memory';
import type { BenchOptions } from '../options';
import { makePeer } from '../peers/make-peer';
import { answerOf, type PeerGround } from '../peers/peer';
import type { PeerName } from '../peers/peer-names';
import type { Measurement } from '../report';
import { quantile, spreadOf } from '../statistics';
import { type BuiltIndex, buildIndex } from './build-index';
import { measureNaive, shareExact } from './naive-loop';
import { timeReplacing } from './replace-one';
import { measureSnapshot } from './snapshot';

const ROUNDS = 5;
/** Rounds before those that count: a process that answers people has been running for a while. */
const WARMING_ROUNDS = 3;
const PEER_ROUNDS = 3;

/** What is measured at one size. */
export interface SizeMeasured {
  /** Who answered how fast, Matchverk first. */
  readonly answers: readonly Measurement[];
  /** The index itself. */
  readonly index: Measurement;
}

/** What everything at one size is measured with. */
interface Asked {
  readonly ground: Ground;
  readonly needs: readonly PreparedRequirement[];
  readonly segment: Segment;
  readonly limitMs: number;
}

/** Builds a world of that size and has it searched by everybody. */
export async function measureSize(suppliers: number, ground: Ground, options: BenchOptions): Promise<SizeMeasured> {
  const { requirements, seed, timeLimitSeconds, peers, peerSizes } = options;
  const world = benchWorld(ground, { suppliers, requirements, seed });
  const needs = preparedNeeds(world, ground);
  const built = buildIndex(world, ground);
  const { segment } = built;
  const asked: Asked = { ground, needs, segment, limitMs: timeLimitSeconds * 1000 };
  const own = await measureOwn(asked);
  const naive = await measureNaive(needs, segment, asked.limitMs);
  const exact = { identical: shareExact(needs, [segment], naive.answers) };
  const row = { suppliers, requirements: needs.length };
  const answers: Measurement[] = [
    {
      subject: 'matchverk',
      ...row,
      ...spreadOf(own.times),
      cpuMs: own.cpuMs,
      ratio: 1,
      ...exact,
      recall: exactRecall(own, naive),
    },
    {
      subject: 'matchverk with counts',
      ...row,
      ...spreadOf(own.counted),
      cpuMs: own.countedCpuMs,
      ratio: ratioOfMeans(own.counted, own.times),
    },
    {
      subject: 'naive loop',
      suppliers,
      requirements: naive.times.length,
      ...spreadOf(naive.times),
      cpuMs: naive.cpuMs,
      ratio: ratioOfMeans(naive.times, own.times),
      recall: 1,
      identical: 1,
    },
  ];
  for (const name of peerSizes.includes(suppliers) ? peers : []) {
    process.stderr.write(`  ${name} …\n`);
    answers.push({ subject: name, suppliers, ...(await measurePeer(name, asked, own)) });
  }
  return { answers, index: await measureIndex(built, asked, seed) };
}

interface Own {
  readonly times: readonly number[];
  readonly counted: readonly number[];
  readonly cpuMs: number;
  readonly countedCpuMs: number;
  readonly answers: readonly (readonly ShortlistEntry[])[];
}

async function measureOwn({ needs, segment }: Asked): Promise<Own> {
  const scratch = makeScratch();
  const patience = { rounds: ROUNDS, limitMs: Number.POSITIVE_INFINITY };
  for (let round = 0; round < WARMING_ROUNDS; round++) {
    for (const need of needs) search(need, [segment], scratch, TOP);
  }
  const { times, answers, cpuMs } = await measureAnswers(
    needs,
    (need) => search(need, [segment], scratch, TOP),
    patience,
  );
  const withCounts = (need: PreparedRequirement) => {
    const counts = countVerdicts(need, [segment], scratch);
    return { counts, entries: search(need, [segment], scratch, TOP) };
  };
  const counted = await measureAnswers(needs, withCounts, patience);
  return { times, answers, cpuMs, counted: counted.times, countedCpuMs: counted.cpuMs };
}

function exactRecall({ answers }: Own, naive: Awaited<ReturnType<typeof measureNaive>>): number {
  return compareAnswers(
    answers,
    naive.answers.map(({ entries }) => entries),
  ).recall;
}

/** Held against Matchverk's own answers, which the naive loop has been held against before. */
async function measurePeer(name: PeerName, { ground, needs, segment, limitMs }: Asked, own: Own): Promise<Measurement> {
  const peerGround: PeerGround = { columns: segment.columns, policy: ground.policy };
  const before = heldBytes();
  const { ms, result: peer } = await timedAsync(() => makePeer(name, peerGround));
  try {
    const heldMiB = name.startsWith('postgres') ? undefined : inMiB(heldBytes() - before);
    const { times, answers, rounds, cpuMs } = await measureAnswers(needs, (need) => answerOf(peer, peerGround, need), {
      rounds: PEER_ROUNDS,
      limitMs,
    });
    return {
      requirements: times.length,
      ...spreadOf(times),
      ...(heldMiB !== undefined && { cpuMs }),
      ratio: ratioOfMeans(times, own.times),
      ...compareAnswers(answers, own.answers),
      buildSeconds: ms / 1000,
      heldMiB,
      rounds,
    };
  } finally {
    await peer.close();
  }
}

async function measureIndex(built: BuiltIndex, { ground, needs, segment }: Asked, seed: number): Promise<Measurement> {
  const { inventSeconds, buildSeconds, bytesPerSupplier } = built;
  const replacing = timeReplacing(segment, ground, seed);
  const { loaded, ...snapshot } = await measureSnapshot(segment);
  const scratch = makeScratch();
  const few = needs.slice(0, 10);
  const fromMemory = few.map((need) => search(need, [segment], scratch, TOP));
  const fromFile = few.map((need) => search(need, [loaded], scratch, TOP));
  return {
    suppliers: segment.columns.length,
    bytesPerSupplier,
    inventSeconds,
    buildSeconds,
    ...snapshot,
    identicalAfterLoad: compareAnswers(fromFile, fromMemory).identical,
    replaceP50: quantile(replacing, 0.5),
    replaceP99: quantile(replacing, 0.99),
  };
}
