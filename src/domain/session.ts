import type { Account, Membership } from './account';
import type { SessionId } from './ids';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** When a session ends by itself, in milliseconds: conventions S7, after ASVS 5.0 V7.3. */
export const SESSION_LASTS_MS = { idle: 30 * MINUTE_MS, atMost: 12 * HOUR_MS } as const;

/** What a one-time link is for. */
export type LinkPurpose = 'sign-in' | 'invitation' | 'profile-update' | 'set-up' | 'demo';

/** Every purpose. */
export const LINK_PURPOSES: readonly LinkPurpose[] = ['sign-in', 'invitation', 'profile-update', 'set-up', 'demo'];

/** How long a link can be used, in milliseconds: conventions S8 and U2. A link of the demonstration lasts a day of trying. */
export const LINK_LASTS_MS: Readonly<Record<LinkPurpose, number>> = {
  'sign-in': 15 * MINUTE_MS,
  invitation: 7 * DAY_MS,
  'profile-update': 30 * DAY_MS,
  'set-up': 30 * MINUTE_MS,
  demo: DAY_MS,
};

/** A browser in which somebody is signed in. */
export interface Session {
  readonly id: SessionId;
  readonly account: Account;
  /** What the person acts as in it. */
  readonly membership: Membership;
  /**
   * True of a session that a link for one organisation has opened. Such a link waits in a mailbox for weeks, so it opens that
   * organisation alone: no other membership, no password, no other session.
   */
  readonly isLimited: boolean;
  /** ISO 8601 with zone. */
  readonly createdAt: string;
  /** Right to about a minute. */
  readonly lastSeenAt: string;
  /** What the browser calls itself. */
  readonly userAgent: string;
  /** From where it signed in. */
  readonly address: string;
}
