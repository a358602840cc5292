import { createHash } from 'node:crypto';
import type { ShortlistEntry } from '../domain/match/shortlist';

/** The SHA-256, in hexadecimal, of a value's JSON with sorted keys: equal exactly when the documents say the same. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256')
    .update(sortedJson(value) ?? 'null')
    .digest('hex');
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

/** As `JSON.stringify` writes plain values, with the keys of every object in order; undefined where it writes nothing. */
function sortedJson(value: unknown): string | undefined {
  if (Array.isArray(value)) return `[${value.map((member) => sortedJson(member) ?? 'null').join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = value as Readonly<Record<string, unknown>>;
  let written = '';
  for (const key of Object.keys(fields).sort()) {
    const field = sortedJson(fields[key]);
    if (field !== undefined) written += `${written === '' ? '' : ','}${JSON.stringify(key)}:${field}`;
  }
  return `{${written}}`;
}
