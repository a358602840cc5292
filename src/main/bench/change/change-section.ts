import type { BenchOptions } from '../options';
import type { Measurement, Table } from '../report';
import { measureChanges } from './changes-in-memory';
import { measureStoredChanges } from './changes-stored';

/** One profile changed: the work of it in memory, and the time until it can be read. */
export async function measureChange(options: BenchOptions): Promise<readonly Table[]> {
  process.stderr.write(`changes among ${options.suppliers} suppliers and ${options.needs} needs …\n`);
  const inMemory = await measureChanges(options);
  process.stderr.write(`changes in a database of ${options.storedSuppliers} suppliers …\n`);
  return [memoryTable(inMemory), storedTable([await measureStoredChanges(options)])];
}

const isGoal = ({ suppliers, needs }: Measurement) => Number(suppliers) >= 100_000 && Number(needs) >= 10_000;

function memoryTable(rows: readonly Measurement[]): Table {
  return {
    section: 'change',
    title: 'One profile changed: work',
    note:
      'Milliseconds of one core: *take* the new revision into the index and its counts of verdicts, *find* the shortlists that it ' +
      'touches, *remake* with all findings those on which somebody may have moved. The product’s own match index; what it reads ' +
      'comes from memory in place of Postgres.',
    columns: [
      { of: 'suppliers', head: 'suppliers', digits: 0 },
      { of: 'needs', head: 'open needs', digits: 0 },
      { of: 'kind', head: 'change' },
      { of: 'changes', head: 'changes', digits: 0 },
      { of: 'touchedMean', head: 'touched, mean', digits: 1 },
      { of: 'touchedMost', head: 'most', digits: 0 },
      { of: 'relistedMean', head: 'remade, mean', digits: 1 },
      { of: 'relistedMost', head: 'most', digits: 0 },
      { of: 'takeP50', head: 'take p50 ms', digits: 2 },
      { of: 'findP50', head: 'find p50 ms', digits: 2 },
      { of: 'remakeP50', head: 'remake p50 ms', digits: 2 },
      { of: 'cpuP50', head: 'CPU p50 ms', digits: 2 },
      { of: 'cpuP95', head: 'CPU p95 ms', digits: 2 },
      { of: 'p50', head: 'all p50 ms', digits: 2, goal: (row) => (isGoal(row) ? '<= 10' : undefined) },
      { of: 'p95', head: 'p95 ms', digits: 2 },
    ],
    rows,
  };
}

function storedTable(rows: readonly Measurement[]): Table {
  return {
    section: 'change',
    title: 'One profile changed: from save until the new shortlist can be read',
    note: 'Embedded Postgres with the queue on it, one worker. Each time the first of a list gives up all that it can do.',
    columns: [
      { of: 'suppliers', head: 'suppliers', digits: 0 },
      { of: 'needs', head: 'open needs', digits: 0 },
      { of: 'loadSeconds', head: 'load s', digits: 1 },
      { of: 'allStoredSeconds', head: 'all ranked and stored s', digits: 1 },
      { of: 'saves', head: 'saves', digits: 0 },
      { of: 'p50', head: 'p50 ms', digits: 0, goal: () => '<= 1000 among 100,000 and 10,000' },
      { of: 'p95', head: 'p95 ms', digits: 0 },
      { of: 'worst', head: 'worst ms', digits: 0 },
    ],
    rows,
  };
}
