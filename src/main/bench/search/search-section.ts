import { readGround } from '../bench-world';
import { TOP } from '../measure-answers';
import type { BenchOptions } from '../options';
import type { Column, Measurement, Table } from '../report';
import { growthExponent } from '../statistics';
import { measureSize } from './measure-size';

/** The goal for a size, milliseconds. */
const GOALS: Readonly<Record<number, { readonly p50: string; readonly p99: string }>> = {
  100000: { p50: '<= 3', p99: '<= 10' },
  1000000: { p50: '<= 12', p99: '<= 40' },
};

/** How many times as long others are to take at 100,000 suppliers. */
const RATIOS: Readonly<Record<string, string>> = {
  'naive loop': '>= 40',
  'postgres-sql': '>= 20',
  'postgres-text': '>= 20',
};

/** The sizes between which the goals ask for the growth; without them, the smallest and the largest. */
const STATED_BETWEEN = [10_000, 1_000_000];

/** Searches at growing sizes, by Matchverk and by what a team would otherwise pick. */
export async function measureSearch(options: BenchOptions): Promise<readonly Table[]> {
  const ground = readGround();
  const answers: Measurement[] = [];
  const indexes: Measurement[] = [];
  for (const suppliers of options.sizes) {
    process.stderr.write(`search in ${suppliers} suppliers …\n`);
    const measured = await measureSize(suppliers, ground, options);
    answers.push(...measured.answers);
    indexes.push(measured.index);
  }
  return [answersTable(answers), indexTable(indexes), growthTable(answers)];
}

/** The e of p50 ~ N^e for everybody who was asked at two sizes or more. */
export function growthOf(answers: readonly Measurement[]): readonly Measurement[] {
  return [...new Set(answers.map(({ subject }) => subject))].flatMap((subject) => {
    const costs = answers
      .filter((row) => row.subject === subject)
      .map(({ suppliers, p50 }) => ({ size: Number(suppliers), cost: Number(p50) }))
      .sort((one, other) => one.size - other.size);
    const wanted = costs.filter(({ size }) => STATED_BETWEEN.includes(size));
    const between = wanted.length === STATED_BETWEEN.length ? wanted : costs;
    const from = between[0];
    const to = between.at(-1);
    if (from === undefined || to === undefined || from.size >= to.size) return [];
    return [{ subject, exponent: growthExponent(from, to), from: from.size, to: to.size }];
  });
}

const MS = { digits: 2 } as const;
const isOwn = ({ subject }: Measurement) => subject === 'matchverk';

const ANSWER_COLUMNS: readonly Column[] = [
  { of: 'suppliers', head: 'suppliers', digits: 0 },
  { of: 'subject', head: 'who' },
  { of: 'requirements', head: 'needs', digits: 0 },
  { of: 'p50', head: 'p50 ms', ...MS, goal: (row) => (isOwn(row) ? GOALS[Number(row.suppliers)]?.p50 : undefined) },
  { of: 'p95', head: 'p95 ms', ...MS },
  { of: 'p99', head: 'p99 ms', ...MS, goal: (row) => (isOwn(row) ? GOALS[Number(row.suppliers)]?.p99 : undefined) },
  { of: 'cpuMs', head: 'CPU ms, mean', ...MS },
  {
    of: 'ratio',
    head: 'mean / Matchverk',
    digits: 1,
    goal: ({ suppliers, subject }) => (suppliers === 100_000 ? RATIOS[String(subject)] : undefined),
  },
  { of: 'recall', head: `recall@${TOP}`, digits: 3 },
  { of: 'identical', head: 'identical', digits: 2 },
  { of: 'buildSeconds', head: 'build s', digits: 1 },
  { of: 'heldMiB', head: 'MiB', digits: 0 },
];

function answersTable(rows: readonly Measurement[]): Table {
  return {
    section: 'search',
    title: `Search: top ${TOP} with full explanations`,
    note:
      'One core. Percentiles over needs of the median over rounds; Matchverk after three rounds that do not count. *identical*: share of the needs with the same suppliers in the ' +
      'same order as the exact ranking; for Matchverk counts, points and every finding equal those of the naive loop, wherever ' +
      'that was run. Peers find candidates by the concepts and certificates that the need accepts, and the best 1,000 are ranked ' +
      'by the product itself. What the texts of suppliers say is taken from what they were made from, not recognised anew. ' +
      '*CPU*: of this process, all rounds, garbage collection included. Peers: memory beside the columns, which they share; that of Postgres is not measured.',
    columns: ANSWER_COLUMNS,
    rows,
  };
}

function indexTable(rows: readonly Measurement[]): Table {
  const goalAtAMillion = (goal: string) => (row: Measurement) => (row.suppliers === 1_000_000 ? goal : undefined);
  return {
    section: 'search',
    title: 'The index',
    note: 'Build without inventing the world. Load: file to searchable, the file in the cache of the system.',
    columns: [
      { of: 'suppliers', head: 'suppliers', digits: 0 },
      { of: 'bytesPerSupplier', head: 'bytes a supplier', digits: 0, goal: goalAtAMillion('<= 1000') },
      { of: 'buildSeconds', head: 'build s', digits: 1 },
      { of: 'fileMB', head: 'snapshot MB', digits: 1 },
      { of: 'saveMs', head: 'save ms', digits: 0 },
      { of: 'readMs', head: 'read ms', digits: 0 },
      { of: 'loadMs', head: 'load ms', digits: 0, goal: goalAtAMillion('< 1000') },
      { of: 'identicalAfterLoad', head: 'identical after load', digits: 2 },
      { of: 'replaceP50', head: 'replace one p50 ms', digits: 3 },
      { of: 'replaceP99', head: 'p99 ms', digits: 3 },
    ],
    rows,
  };
}

function growthTable(answers: readonly Measurement[]): Table {
  return {
    section: 'search',
    title: 'Growth: p50 ~ N^e',
    columns: [
      { of: 'subject', head: 'who' },
      { of: 'exponent', head: 'e', digits: 2, goal: (row) => (isOwn(row) ? '< 0.7' : undefined) },
      { of: 'from', head: 'from', digits: 0 },
      { of: 'to', head: 'to', digits: 0 },
    ],
    rows: growthOf(answers),
  };
}
