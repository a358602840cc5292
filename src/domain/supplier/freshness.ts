import type { SupplierId } from '../ids';

/** Somebody has looked through a revision of a profile and said that everything in it is still correct. */
export interface ProfileConfirmation {
  readonly supplierId: SupplierId;
  readonly revision: number;
  /** ISO 8601 with zone. */
  readonly confirmedAt: string;
  readonly confirmedBy: string;
}
