import type { SupplierId } from './ids';

/** That a supplier has been asked to look at its profile: the last time. */
export interface Reminder {
  readonly supplierId: SupplierId;
  /** ISO 8601 with zone. */
  readonly remindedAt: string;
  readonly remindedBy: string;
  /** How many people were written to. */
  readonly recipients: number;
}

const DAY_MS = 24 * 60 * 60_000;

/** How long a supplier is left alone after a reminder, in milliseconds: whoever nags is put into the spam folder. */
export const REMINDED_EVERY_MS = 7 * DAY_MS;

/** How long before its end a certificate is worth a word, in milliseconds: an audit takes months to book. */
export const LAPSES_SOON_MS = 90 * DAY_MS;
