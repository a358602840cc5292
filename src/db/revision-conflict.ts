import { Problem } from '../domain/problem';

/** What to throw when a save met another revision than the one it started from; `current` is absent when there is no record. */
export function revisionConflict(expected: number, current: number | undefined): Problem {
  if (current === undefined) return new Problem('absent', [{ code: 'absent', path: '' }]);
  return new Problem('conflict', [{ code: 'moved-on', path: '', value: String(expected), expected: String(current) }]);
}
