import { Problem, shown } from '../../domain/problem';

/** What may keep a file from being read; the words for each stand in `contract/wording`. */
type Wanted =
  | 'an .xlsx or .csv file'
  | 'a workbook that is not damaged'
  | 'a workbook without a password'
  | 'closed quotation marks'
  | 'a sheet with rows'
  | `at most ${number} ${'columns' | 'rows' | 'parts' | 'bytes unpacked'}`
  | `at most ${number} times its size unpacked`;

/**
 * Refuses a file as a whole.
 *
 * @throws Problem `invalid` with what would be right; `too-large` where a bound is exceeded
 */
export function refuseFile(expected: Wanted, value?: unknown): never {
  const kind = expected.startsWith('at most') ? 'too-large' : 'invalid';
  throw new Problem(kind, [
    { code: 'unreadable', path: '', ...(value !== undefined && { value: shown(value) }), expected },
  ]);
}
