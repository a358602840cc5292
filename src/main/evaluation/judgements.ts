import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { CreateRequirementBody } from '../../contract/demand/requirement';
import { toFaults } from '../../contract/faults';
import { Problem, refuseFaults, shown } from '../../domain/problem';

/** Grades 0 to 3 by supplier. */
export type Grades = ReadonlyMap<string, number>;

/** A need as it would be sent in. */
export type JudgedNeed = z.infer<typeof CreateRequirementBody>;

/** What people judged, by need. */
export interface Judgements {
  /** Needs beside those of the seeds. */
  readonly needs: readonly JudgedNeed[];
  readonly grades: ReadonlyMap<string, Grades>;
  /** The second grader's, for some needs. */
  readonly second: ReadonlyMap<string, Grades>;
  /** Needs on which nothing was tuned. */
  readonly heldOut: ReadonlySet<string>;
}

const SplitShape = z.object({ heldOut: z.array(z.string()) });
const HEAD = 'supplier\tgrade\tbecause';

/**
 * Reads the folder of judgements.
 *
 * @throws Problem `absent` when there is none; `invalid` at the first file that is not as it should be, the path being the
 *   file and the place within it
 */
export function readJudgements(folder: string): Judgements {
  const split = path.join(folder, 'split.json');
  if (!existsSync(split)) throw new Problem('absent', [{ code: 'absent', path: '', value: split }]);
  return {
    needs: filesIn(path.join(folder, 'needs'), '.json').map((file) => readJson(file, CreateRequirementBody)),
    grades: readAllGrades(path.join(folder, 'grades')),
    second: readAllGrades(path.join(folder, 'second')),
    heldOut: new Set(readJson(split, SplitShape).heldOut),
  };
}

function readAllGrades(folder: string): ReadonlyMap<string, Grades> {
  return new Map(
    filesIn(folder, '.tsv').map((file) => [path.basename(file, '.tsv'), parseGrades(readFileSync(file, 'utf8'), file)]),
  );
}

/**
 * Reads the grades of one need: a head line, then supplier, grade and reason parted by tabs.
 *
 * @throws Problem `invalid` with every line that is not so; the path is `file/line`, lines counted from 1
 */
export function parseGrades(tsv: string, file: string): Grades {
  const [head = '', ...lines] = tsv.trimEnd().split(/\r?\n/u);
  if (head !== HEAD) {
    refuseFaults([{ code: 'malformed', path: `${file}/1`, value: shown(head), expected: 'supplier, grade, because' }]);
  }
  const rows = lines.map((line, index) => ({ cells: line.split('\t'), place: `${file}/${index + 2}` }));
  refuseFaults(
    rows
      .filter(({ cells }) => !/^[0-3]$/u.test(cells[1] ?? ''))
      .map(({ cells, place }) => ({
        code: 'not-allowed' as const,
        path: `${place}/grade`,
        value: shown(cells[1] ?? ''),
        expected: '0, 1, 2, 3',
      })),
  );
  return new Map(rows.map(({ cells }) => [cells[0] ?? '', Number(cells[1])]));
}

function filesIn(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(folder, name));
}

function readJson<Value>(file: string, shape: z.ZodType<Value>): Value {
  const parsed = shape.safeParse(JSON.parse(readFileSync(file, 'utf8')), { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Problem(
    'invalid',
    toFaults(parsed.error).map((fault) => ({ ...fault, path: `${file}${fault.path}` })),
  );
}
