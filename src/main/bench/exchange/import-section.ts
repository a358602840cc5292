import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { memberColumns } from '../../../documents/columns/member-columns';
import { type Sheet, sheetOf } from '../../../documents/sheet/sheet';
import { writeSheets } from '../../../documents/sheet/write-sheets';
import { MEMBER_FIELDS, type MemberField } from '../../../domain/exchange/fields';
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

/** What most people have in a list of members, as far as it is ours. */
const REGISTER: ReadonlySet<MemberField> = new Set([
  'id',
  'name',
  'organisationNumber',
  'town',
  'country',
  'latitude',
  'longitude',
  'processes',
  'certificates',
]);

/** A whole profile a row, as an export writes it, or a plain register. */
type Shape = 'profiles' | 'register';

const FILES = [
  ['profiles', 'csv-excel'],
  ['profiles', 'xlsx'],
  ['register', 'csv-excel'],
] as const;

/** One file that is measured. */
interface MeasuredFile {
  readonly shape: Shape;
  readonly format: (typeof FILES)[number][1];
}

/** A sheet of members: tried, taken in and taken back by a process that does nothing else. */
export async function measureImport(options: BenchOptions): Promise<readonly Table[]> {
  const rows: Measurement[] = [];
  for (const [shape, format] of FILES) {
    process.stderr.write(`importing ${options.importedRows} rows, ${shape}, of ${format} …\n`);
    const sheet = sheetOfMembers(options, shape);
    const measure = (wiring: Wiring, { databaseUrl }: { readonly databaseUrl: string }) =>
      measureFile(wiring, databaseUrl, { sheet, shape, format });
    rows.push(await onOwnDatabase({}, measure));
  }
  return [importTable(rows)];
}

function sheetOfMembers({ importedRows, seed }: BenchOptions, shape: Shape): Sheet {
  const ground = readGround();
  const { suppliers } = benchWorld(ground, { suppliers: importedRows, requirements: 0, seed });
  const columns = memberColumns(nameWriter(ground, 'sv')).filter(
    (_column, index) => shape === 'profiles' || REGISTER.has(MEMBER_FIELDS[index] as MemberField),
  );
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

async function measureFile(
  { deps }: Wiring,
  databaseUrl: string,
  { sheet, shape, format }: MeasuredFile & { readonly sheet: Sheet },
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
    return { rows: sheet.rows.length, shape, format, fileMB: bytes.length / 1e6, ...report };
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
      { of: 'shape', head: 'of' },
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
