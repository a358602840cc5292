import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { memberColumns } from '../../../documents/columns/member-columns';
import { type Sheet, sheetOf } from '../../../documents/sheet/sheet';
import { writeSheets } from '../../../documents/sheet/write-sheets';
import { nameWriter } from '../../../flows/exchange/name-finder';
import { uploadImport } from '../../../flows/exchange/upload-import';
import { HOUSE } from '../../../flows/house';
import { endProcess, failWhenEnded } from '../../process/child-process';
import type { Wiring } from '../../process/wiring';
import { loadReference } from '../../seeding/load-seeds';
import { readSeedFiles } from '../../seeding/seed-files';
import { benchWorld, readGround } from '../bench-world';
import type { BenchOptions } from '../options';
import { onOwnDatabase } from '../own-database';
import type { Measurement, Table } from '../report';
import { ImportReport } from './importing-process';

/** One row in a hundred says something that nobody understands. */
const FAULTY_EVERY = 100;

/** What the process may hold in its heap, beside what is new. */
const HEAP_MIB = 200;

const FORMATS = ['csv-excel', 'xlsx'] as const;

/** A sheet of members: tried, taken in and taken back by a process that does nothing else. */
export async function measureImport(options: BenchOptions): Promise<readonly Table[]> {
  const sheet = sheetOfMembers(options.importedRows, options.seed);
  const rows: Measurement[] = [];
  for (const format of FORMATS) {
    process.stderr.write(`importing ${options.importedRows} rows of ${format} …\n`);
    rows.push(
      await onOwnDatabase({}, (wiring, config) => measureFormat(wiring, config.databaseUrl, { sheet, format })),
    );
  }
  return [importTable(rows)];
}

function sheetOfMembers(length: number, seed: number): Sheet {
  const ground = readGround();
  const { suppliers } = benchWorld(ground, { suppliers: length, requirements: 0, seed });
  const columns = memberColumns(nameWriter(ground, 'sv'));
  const rows = [...suppliers].map(({ supplier, draft }) => {
    const [site] = draft.sites;
    return { supplier, draft, ...(site && { site }) };
  });
  const sheet = sheetOf('Medlemmar', columns, rows);
  const country = columns.findIndex(({ head }) => head === 'Land');
  const faulty = sheet.rows.map((row, index) =>
    index % FAULTY_EVERY === 0 ? row.map((cell, column) => (column === country ? 'Atlantis' : cell)) : row,
  );
  return { ...sheet, rows: faulty };
}

async function measureFormat(
  { deps }: Wiring,
  databaseUrl: string,
  { sheet, format }: { readonly sheet: Sheet; readonly format: (typeof FORMATS)[number] },
): Promise<Measurement> {
  await loadReference(deps, readSeedFiles());
  const { bytes, name } = await writeSheets('members', [sheet], format);
  const file = { kind: 'members' as const, fileName: name, bytes: Buffer.from(bytes) };
  const { number } = await uploadImport(deps, HOUSE, file);
  const child = fork(path.join(__dirname, 'importing-process.js'), [String(number)], {
    env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' },
    // Without a bound V8 takes what there is before it collects garbage; this shows what the import needs.
    execArgv: [`--max-old-space-size=${HEAP_MIB}`],
  });
  try {
    const [message] = await Promise.race([once(child, 'message'), failWhenEnded(child, 'importing process')]);
    const report = ImportReport.parse(message);
    return { rows: sheet.rows.length, format, fileMB: bytes.length / 1e6, ...report };
  } finally {
    await endProcess(child);
  }
}

function importTable(rows: readonly Measurement[]): Table {
  const isGoal = ({ rows: length }: Measurement) => Number(length) >= 100_000;
  const secondsGoal = (row: Measurement) => (isGoal(row) ? '<= 60' : undefined);
  return {
    section: 'import',
    title: 'A sheet of members: tried, taken in, taken back',
    note: `Embedded Postgres; a process of its own, its heap bounded at ${HEAP_MIB} MiB, does what a worker does. One row in a hundred is at fault; cpu is its processor time, without that of Postgres.`,
    columns: [
      { of: 'rows', head: 'rows', digits: 0 },
      { of: 'format', head: 'format' },
      { of: 'fileMB', head: 'MB', digits: 1 },
      { of: 'checkSeconds', head: 'tried s', digits: 1, goal: secondsGoal },
      { of: 'checkCpuSeconds', head: 'cpu s', digits: 1 },
      { of: 'runSeconds', head: 'taken in s', digits: 1, goal: secondsGoal },
      { of: 'runCpuSeconds', head: 'cpu s', digits: 1 },
      { of: 'undoSeconds', head: 'taken back s', digits: 1 },
      { of: 'undoCpuSeconds', head: 'cpu s', digits: 1 },
      { of: 'added', head: 'added', digits: 0 },
      { of: 'faulty', head: 'at fault', digits: 0 },
      { of: 'leftAlone', head: 'left', digits: 0 },
      { of: 'peakMiB', head: 'peak MiB', digits: 0, goal: (row) => (isGoal(row) ? '<= 300' : undefined) },
      { of: 'peakUndoneMiB', head: 'with undo', digits: 0 },
    ],
    rows,
  };
}
