import { CERTIFICATE_STATES, SITE_KINDS } from '../../domain/supplier/site';
import { ENDLESS_DAY, type ProfileColumns, UNKNOWN_DAY } from '../columns/profile-columns';
import { decidingDay } from '../columns/read-columns';

/** Certificates by scheme, kind of site and state, and within each group by the day that decides: `rows[start[group]]` and on. */
export interface CertificateLists {
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
  /** Ascending within each group. */
  readonly days: Int32Array;
}

/** Rows that hold such a certificate with its deciding day in the stretch, both ends included. */
export function rowsHolding(
  { start, rows, days }: CertificateLists,
  group: number,
  fromDay: number,
  toDay: number,
): Uint32Array {
  const first = start[group] ?? 0;
  const last = start[group + 1] ?? 0;
  return rows.subarray(firstFrom(days, first, last, fromDay), firstFrom(days, first, last, toDay + 1));
}

/** The number of a group. */
export function groupOf(scheme: number, kind: number, state: number): number {
  return (scheme * SITE_KINDS.length + kind) * CERTIFICATE_STATES.length + state;
}

/** Sorts the certificates of all rows into groups. */
export function listCertificates(columns: ProfileColumns, schemes: number): CertificateLists {
  const groups = groupOf(schemes, 0, 0);
  const start = new Uint32Array(groups + 1);
  visit(columns, (group) => {
    start[group + 1] = (start[group + 1] ?? 0) + 1;
  });
  for (let group = 0; group < groups; group++) start[group + 1] = (start[group + 1] ?? 0) + (start[group] ?? 0);
  const next = start.slice();
  const packed = new Float64Array(columns.scheme.length);
  visit(columns, (group, row, day) => {
    packed[next[group] ?? 0] = pack(day, row);
    next[group] = (next[group] ?? 0) + 1;
  });
  for (let group = 0; group < groups; group++) packed.subarray(start[group], start[group + 1]).sort();
  return { start, rows: Uint32Array.from(packed, rowOf), days: Int32Array.from(packed, dayOf) };
}

function visit(columns: ProfileColumns, tell: (group: number, row: number, day: number) => void): void {
  const { certificateStart, certificateSite, siteStart, siteKind, scheme, state } = columns;
  for (let row = 0; row < columns.length; row++) {
    for (let at = certificateStart[row] ?? 0; at < (certificateStart[row + 1] ?? 0); at++) {
      const kind = siteKind[(siteStart[row] ?? 0) + (certificateSite[at] ?? 0)] ?? 0;
      tell(groupOf(scheme[at] ?? 0, kind, state[at] ?? 0), row, decidingDay(columns, at));
    }
  }
}

/** Day and row as one whole number below 2 ** 53 that sorts by day; real days are far inside a million. */
const ROWS = 2 ** 32;
const LAST_DAY = 2 ** 20 - 1;
const MIDDLE_DAY = 2 ** 19;

function pack(day: number, row: number): number {
  const rank = day === UNKNOWN_DAY ? 0 : day === ENDLESS_DAY ? LAST_DAY : day + MIDDLE_DAY;
  return rank * ROWS + row;
}

function rowOf(packed: number): number {
  return packed % ROWS;
}

function dayOf(packed: number): number {
  const rank = Math.floor(packed / ROWS);
  return rank === 0 ? UNKNOWN_DAY : rank === LAST_DAY ? ENDLESS_DAY : rank - MIDDLE_DAY;
}

function firstFrom(days: Int32Array, first: number, last: number, day: number): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
