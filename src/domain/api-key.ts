import type { CalendarDate } from './calendar-date';
import type { KeyId } from './ids';
import type { Actor } from './permission';

/** Whom a key can stand for: everybody but the house itself. */
export type KeyHolder = Exclude<Actor, { readonly role: 'house' }>;

/** An API key on record, without its token, which is shown once and stored nowhere. */
export interface ApiKey {
  readonly id: KeyId;
  readonly holder: KeyHolder;
  /** ISO 8601 with zone, like the other moments here. */
  readonly createdAt: string;
  readonly createdBy: string;
  /** Right to about a minute. Absent for a key that has never been used. */
  readonly lastUsedAt?: string;
  /** The last day, in UTC, on which the key opens anything. */
  readonly expiresOn?: CalendarDate;
  readonly revokedAt?: string;
}

/** Does the key open anything at this moment (ISO 8601 in UTC)? */
export function isKeyGood({ expiresOn, revokedAt }: ApiKey, moment: string): boolean {
  return revokedAt === undefined && (expiresOn === undefined || moment.slice(0, 10) <= expiresOn);
}
