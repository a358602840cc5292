import { Problem, shown } from '../domain/problem';

/** The entity tag of a record: its revision, in the quotes that RFC 9110 asks for. */
export function tagOf(revision: number): string {
  return `"${revision}"`;
}

/**
 * The revision that the caller has changed. A tag that a proxy has made weak on the way (`W/"3"`) names the same revision.
 *
 * @throws Problem `precondition-missing` without the header; `conflict` with one that no revision of ours has
 */
export function revisionIn(ifMatch: string | undefined): number {
  if (ifMatch === undefined || ifMatch.trim() === '') {
    throw new Problem('precondition-missing', [{ code: 'missing', path: '', expected: 'an entity tag' }]);
  }
  const [, digits] = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch.trim()) ?? [];
  if (digits === undefined) throw new Problem('conflict', [{ code: 'moved-on', path: '', value: shown(ifMatch) }]);
  return Number(digits);
}
