import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The floors of the house: which rooms each room may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  platform: [],
  text: ['domain'],
  scoring: ['domain'],
  planning: ['domain'],
  documents: ['domain', 'contract'],
  contract: ['domain'],
  db: ['domain', 'platform', 'migrations'],
  queue: ['domain', 'platform'],
  flows: ['domain', 'text', 'scoring', 'planning', 'documents', 'db', 'queue', 'platform'],
  http: ['domain', 'contract', 'flows', 'platform'],
  worker: ['domain', 'queue', 'flows', 'platform'],
  web: ['domain', 'contract'],
  main: [
    'domain',
    'platform',
    'text',
    'scoring',
    'planning',
    'documents',
    'contract',
    'db',
    'queue',
    'flows',
    'http',
    'worker',
  ],
};

/** Rooms in which nothing may wait, look at a clock, roll dice, or reach outside. */
const PURE_ROOMS = ['domain', 'text', 'scoring'];

const SOURCE = path.resolve(__dirname, '../src');

interface SourceFile {
  readonly file: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => {
    const text = readFileSync(path.join(SOURCE, file), 'utf8');
    return { file, room: file.split(path.sep)[0] ?? '', text, imports: importsOf(text) };
  });

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    ([, specifier]) => specifier ?? '',
  );
}

function roomImportedBy({ file }: SourceFile, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = path.resolve(SOURCE, path.dirname(file), specifier);
  const inside = path.relative(SOURCE, target);
  return inside.startsWith('..')
    ? path.relative(path.dirname(SOURCE), target).split(path.sep)[0]
    : inside.split(path.sep)[0];
}

test('the house has files to check', () => {
  expect(files.length).toBeGreaterThan(20);
});

test('every room stands on the plan', () => {
  expect(new Set(files.map(({ room }) => room))).toEqual(
    new Set(files.map(({ room }) => room).filter((room) => room in MAY_IMPORT)),
  );
});

test('every import goes down a floor', () => {
  const upward = files.flatMap((source) =>
    source.imports
      .map((specifier) => roomImportedBy(source, specifier))
      .filter((room) => room !== undefined && room !== source.room && !MAY_IMPORT[source.room]?.includes(room))
      .map((room) => `${source.file} imports ${room}`),
  );
  expect(upward).toEqual([]);
});

test('the pure rooms have no clock, no dice, no waiting and no outside', () => {
  const impure = files
    .filter(({ room }) => PURE_ROOMS.includes(room))
    .flatMap(({ file, text }) =>
      [
        /\bDate\.now\b/,
        /new Date\(\)/,
        /\bMath\.random\b/,
        /\basync\b/,
        /\bawait\b/,
        /\bprocess\.(?:env|exit|argv|stdout|stderr|hrtime|memoryUsage|cwd|on|nextTick)\b/,
        /from 'node:/,
      ]
        .filter((pattern) => pattern.test(text))
        .map((pattern) => `${file} has ${pattern.source}`),
    );
  expect(impure).toEqual([]);
});

test('only the text room uses natural, and never its root', () => {
  const users = files.flatMap(({ file, room, imports }) =>
    imports
      .filter((specifier) => specifier === 'natural' || (specifier.startsWith('natural/') && room !== 'text'))
      .map((specifier) => `${file} imports ${specifier}`),
  );
  expect(users).toEqual([]);
});

test('only the configuration reads the environment', () => {
  const readers = files.filter(({ text }) => /\bprocess\.env\b/.test(text)).map(({ file }) => file);
  expect(readers.filter((file) => !file.startsWith('main'))).toEqual([]);
});

test('no folder of the doors and flows has more than fifteen files', () => {
  const sizes = new Map<string, number>();
  for (const { file } of files) sizes.set(path.dirname(file), (sizes.get(path.dirname(file)) ?? 0) + 1);
  const crowded = [...sizes].filter(([folder, size]) => /^(flows|http|worker|web)/.test(folder) && size > 15);
  expect(crowded).toEqual([]);
});
