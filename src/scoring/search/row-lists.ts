import type { Holding, RowClass } from '../ask';
import { groupOf, rowsHolding } from './certificate-lists';
import type { Segment } from './segment';

/** Rows that have the holding. */
export function rowsWith({ postings }: Segment, holding: Holding): Uint32Array {
  if (holding.in === 'certificate') {
    const { scheme, kind, state, fromDay, toDay } = holding;
    return rowsHolding(postings.certificate, groupOf(scheme, kind, state), fromDay, toDay);
  }
  const { start, rows } = postings[holding.in];
  return rows.subarray(start[holding.key], start[holding.key + 1]);
}

/** Rows of the class. */
export function rowsOf({ columns, postings }: Segment, of: RowClass): Uint32Array {
  switch (of.is) {
    case 'ceased':
      return postings.ceased.filter((row) => (columns.ceasedDay[row] ?? 0) <= of.by);
    case 'silent-on-capabilities':
      return postings.silentOnCapabilities;
    case 'silent-on-languages':
      return postings.silentOnLanguages;
    case 'silent-on-certificates':
      return postings.silentOnCertificates;
    case 'site-of-kind': {
      const { start, rows } = postings.kind;
      return rows.subarray(start[of.kind], start[of.kind + 1]);
    }
  }
}
