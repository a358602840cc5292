import { createHash } from 'node:crypto';
import type { Ranking } from '../domain/match/shortlist';

/** The SHA-256, in hexadecimal, of a value's JSON with sorted keys: equal exactly when the documents say the same. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sortedKeys)).digest('hex');
}

/**
 * Who stands where on a ranking with which findings, as the SHA-256 of one JSON text without sorted keys: one piece of code
 * makes it, and half a megabyte would take long to sort. The revision of a profile is left out: a profile saved again without
 * any effect on the findings moves nothing, and the older revision gives the very same list. So are the counts, which move
 * with suppliers that no reader of the list sees.
 *
 * @param findings of each entry, as JSON, which whoever stores them needs as well
 */
export function fingerprintOfRanking({ entries }: Ranking, findings: readonly string[]): string {
  const hash = createHash('sha256').update('[');
  for (const [index, { findings: _findings, profileRevision: _revision, ...row }] of entries.entries()) {
    const opened = JSON.stringify(row).slice(0, -1);
    hash.update(`${index === 0 ? '' : ','}${opened},"findings":${findings[index] ?? '[]'}}`);
  }
  return hash.update(']').digest('hex');
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
