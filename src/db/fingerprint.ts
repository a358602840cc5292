import { createHash } from 'node:crypto';
import type { ShortlistEntry } from '../domain/match/shortlist';

/** The SHA-256, in hexadecimal, of a value's JSON with sorted keys: equal exactly when the documents say the same. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sortedKeys)).digest('hex');
}

/**
 * Who stands where on a shortlist with which findings, as a SHA-256. The revision of a profile is left out: a profile saved again
 * without any effect on the findings moves nothing, and the older revision gives the very same list. So are the counts, which
 * move with suppliers that no reader of the list sees.
 *
 * @param findings of all entries, as `writeFindings` has written them
 */
export function fingerprintOfEntries(entries: readonly ShortlistEntry[], findings: Buffer): string {
  const rows = entries.map(({ supplierId, leadSite, verdict, points }) => [supplierId, leadSite, verdict, points]);
  return createHash('sha256').update(JSON.stringify(rows)).update(findings).digest('hex');
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
