import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { toFaults } from '../../contract/faults';
import { LanguageShape } from '../../contract/primitives';
import type { Language } from '../../domain/language';
import { Problem, shown } from '../../domain/problem';
import { MAX_TEXT_LENGTH } from '../../text/recognition/recognise-concepts';

/** One text of a file of texts. */
export interface TextLine {
  readonly id: string;
  /** Left to be detected when absent. */
  readonly language?: Language;
  readonly text: string;
}

/** The longest id; it stands in every line of the answer. */
const LONGEST_ID = 200;

const TextLineShape = z.object({
  id: z.string().min(1).max(LONGEST_ID),
  language: LanguageShape.exactOptional(),
  text: z.string().max(MAX_TEXT_LENGTH),
});

/** What the help says of such files. */
export const TEXT_LINES_HELP =
  'lines of {"id","language","text"}, language (sv or en) optional / rader med {"id","language","text"}, språk (sv eller en) valfritt';

/**
 * Reads a file of texts line by line, so that no file is too large; `-` is standard input. Empty lines are passed over, and so
 * are fields with other names.
 *
 * @throws Problem `absent` when there is no such file; `invalid` at the first line that is not as it should be, the path being
 *   `file/line/field`
 */
export async function* readTextLines(file: string): AsyncGenerator<TextLine> {
  if (file !== '-' && !existsSync(file)) throw new Problem('absent', [{ code: 'absent', path: '', value: file }]);
  const input = file === '-' ? process.stdin : createReadStream(file);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const written = number === 1 ? line.replace(/^\ufeff/u, '') : line;
    if (written.trim() !== '') yield parseTextLine(written, `${file}/${number}`);
  }
}

function parseTextLine(line: string, place: string): TextLine {
  const parsed = TextLineShape.safeParse(parseJson(line, place), { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Problem(
    'invalid',
    toFaults(parsed.error).map((fault) => ({ ...fault, path: `${place}${fault.path}` })),
  );
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Problem('invalid', [{ code: 'malformed', path: place, value: shown(line), expected: 'valid JSON' }]);
  }
}
