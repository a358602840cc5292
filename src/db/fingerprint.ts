import { createHash } from 'node:crypto';

/** The SHA-256, in hexadecimal, of a value's JSON with sorted keys: equal exactly when the documents say the same. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sortedKeys)).digest('hex');
}

/**
 * The same without sorting, for what one piece of code makes out of stored documents: its keys always come in one order,
 * and a shortlist is a megabyte, on which the sorting took a third of what a run computes.
 */
export function fingerprintOfMade(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
