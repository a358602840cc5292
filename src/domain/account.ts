import type { AccountId, MembershipId } from './ids';
import type { Language } from './language';
import type { Position } from './permission';

/** A person who can sign in, by the address at which mail reaches him. */
export interface Account {
  readonly id: AccountId;
  /** As `normalEmail` writes it; no two accounts have the same. */
  readonly email: string;
  readonly name: string;
  /** The language of mails and pages; that of the browser when absent. */
  readonly language?: Language;
  /** ISO 8601 with zone, like the other moments here. */
  readonly createdAt: string;
  readonly createdBy: string;
  /** From then on the account opens nothing. */
  readonly disabledAt?: string;
  /** Right to about a minute. Absent for somebody who has never signed in. */
  readonly lastSeenAt?: string;
}

/** One position of an account. A person who works for two organisations has two. */
export type Membership = Position & {
  readonly id: MembershipId;
  /** The name of the supplier or buyer. */
  readonly organisation?: string;
};

/** An account with everything that it may act as, in the order in which it came to be. */
export interface Person extends Account {
  readonly memberships: readonly Membership[];
}

/**
 * An address as it is compared and stored. Postal standards let the part before the @ mind upper case; no provider does,
 * and people type it as they please.
 */
export function normalEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
