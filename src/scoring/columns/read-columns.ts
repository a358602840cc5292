import type { SupplierId } from '../../domain/ids';
import type { Evidence } from '../../domain/supplier/evidence';
import { CERTIFICATE_STATES } from '../../domain/supplier/site';
import { type ProfileColumns, UNKNOWN_DAY } from './profile-columns';

const IN_PROGRESS = CERTIFICATE_STATES.indexOf('in-progress');

/** Whose row it is. */
export function supplierAt({ letter, letterStart }: ProfileColumns, row: number): SupplierId {
  return String.fromCharCode(...letter.subarray(letterStart[row], letterStart[row + 1])) as SupplierId;
}

/** The evidence of what carries none of its own, as a description holds it. */
export function evidenceOfProfile(columns: ProfileColumns, row: number): { readonly evidence?: Evidence } {
  return evidenceAt(columns, columns.profileEvidence[row]);
}

/** An entry of the evidence table, as a description holds it. */
export function evidenceAt({ evidence }: ProfileColumns, number: number | undefined): { readonly evidence?: Evidence } {
  const found = number === undefined ? undefined : evidence[number];
  return found === undefined ? {} : { evidence: found };
}

/** The place of a row's nth capability in the columns of capabilities; undefined when the row has no such. */
export function capabilityAt({ capabilityStart }: ProfileColumns, row: number, number: number): number | undefined {
  const at = (capabilityStart[row] ?? 0) + number;
  return at < (capabilityStart[row + 1] ?? 0) ? at : undefined;
}

/** The same for its nth certificate. */
export function certificateAt({ certificateStart }: ProfileColumns, row: number, number: number): number | undefined {
  const at = (certificateStart[row] ?? 0) + number;
  return at < (certificateStart[row + 1] ?? 0) ? at : undefined;
}

/** The same for its nth site; undefined for `NO_SITE`. */
export function siteAt({ siteStart }: ProfileColumns, row: number, number: number): number | undefined {
  const at = (siteStart[row] ?? 0) + number;
  return number >= 0 && at < (siteStart[row + 1] ?? 0) ? at : undefined;
}

/** The word of that number, as the id it is. */
export function wordAt<Word extends string>({ words }: ProfileColumns, number: number | undefined): Word {
  return (words[number ?? 0] ?? '') as Word;
}

/** The day that decides about a certificate: when it is expected while it is in progress, and else when it ends. */
export function decidingDay({ state, lastDay, expectedDay }: ProfileColumns, certificate: number): number {
  return (state[certificate] === IN_PROGRESS ? expectedDay : lastDay)[certificate] ?? UNKNOWN_DAY;
}
