import { EntitySchema } from 'typeorm';
import type { AccountId, BuyerId, MembershipId, SessionId, SupplierId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { Position } from '../../domain/permission';
import { LINK_PURPOSES, type LinkPurpose } from '../../domain/session';
import { MOMENT, OPTIONAL_TEXT, oneOf, SORTED_NAME, TEXT } from './columns';

/** A row of `accounts`. */
export interface AccountRow {
  id: AccountId;
  email: string;
  name: string;
  language: Language | null;
  passwordHash: string | null;
  oidcIssuer: string | null;
  oidcSubject: string | null;
  createdAt: Date;
  createdBy: string;
  disabledAt: Date | null;
  lastSeenAt: Date | null;
}

/** The table of accounts. */
export const ACCOUNTS = new EntitySchema<AccountRow>({
  name: 'accounts',
  columns: {
    id: { ...TEXT, primary: true, primaryKeyConstraintName: 'accounts_pk' },
    email: TEXT,
    name: SORTED_NAME,
    language: OPTIONAL_TEXT,
    // Only ever compared: no read brings it along by accident.
    passwordHash: { ...OPTIONAL_TEXT, name: 'password_hash', select: false },
    oidcIssuer: { ...OPTIONAL_TEXT, name: 'oidc_issuer' },
    oidcSubject: { ...OPTIONAL_TEXT, name: 'oidc_subject' },
    createdAt: { ...MOMENT, name: 'created_at' },
    createdBy: { ...TEXT, name: 'created_by' },
    disabledAt: { ...MOMENT, name: 'disabled_at', nullable: true },
    lastSeenAt: { ...MOMENT, name: 'last_seen_at', nullable: true },
  },
  uniques: [
    { name: 'accounts_email_unique', columns: ['email'] },
    { name: 'accounts_oidc_unique', columns: ['oidcIssuer', 'oidcSubject'] },
  ],
  indices: [{ name: 'accounts_name', columns: ['name', 'id'] }],
  checks: [
    { name: 'accounts_language_check', expression: oneOf('language', ['sv', 'en']) },
    { name: 'accounts_oidc_check', expression: '(oidc_issuer is null) = (oidc_subject is null)' },
  ],
});

/** A row of `memberships`. */
export interface MembershipRow {
  id: MembershipId;
  accountId: AccountId;
  role: Position['role'];
  supplierId: SupplierId | null;
  buyerId: BuyerId | null;
  createdAt: Date;
  createdBy: string;
}

/** The table of what each account may act as. */
export const MEMBERSHIPS = new EntitySchema<MembershipRow>({
  name: 'memberships',
  columns: {
    id: { ...TEXT, primary: true, primaryKeyConstraintName: 'memberships_pk' },
    accountId: { ...TEXT, name: 'account_id' },
    role: TEXT,
    supplierId: { ...OPTIONAL_TEXT, name: 'supplier_id' },
    buyerId: { ...OPTIONAL_TEXT, name: 'buyer_id' },
    createdAt: { ...MOMENT, name: 'created_at' },
    createdBy: { ...TEXT, name: 'created_by' },
  },
  indices: [
    { name: 'memberships_account', columns: ['accountId'] },
    { name: 'memberships_supplier', columns: ['supplierId'] },
  ],
  foreignKeys: [
    ofAccount('memberships_account_fk'),
    {
      name: 'memberships_supplier_fk',
      target: 'suppliers',
      columnNames: ['supplierId'],
      referencedColumnNames: ['id'],
    },
    { name: 'memberships_buyer_fk', target: 'buyers', columnNames: ['buyerId'], referencedColumnNames: ['id'] },
  ],
  checks: [
    {
      name: 'memberships_role_check',
      expression: oneOf('role', ['administrator', 'cluster-leader', 'supplier-editor', 'purchaser']),
    },
    {
      name: 'memberships_owner_check',
      expression: `(supplier_id is not null) = (role = 'supplier-editor') and (buyer_id is not null) = (role = 'purchaser')`,
    },
  ],
});

/** A row of `sessions`. The token itself is never stored. */
export interface SessionRow {
  id: SessionId;
  tokenHash: string;
  accountId: AccountId;
  membershipId: MembershipId;
  isLimited: boolean;
  createdAt: Date;
  lastSeenAt: Date;
  userAgent: string;
  address: string;
}

/** The table of browsers in which somebody is signed in; a session that has ended has no row. */
export const SESSIONS = new EntitySchema<SessionRow>({
  name: 'sessions',
  columns: {
    id: { ...TEXT, primary: true, primaryKeyConstraintName: 'sessions_pk' },
    tokenHash: { ...TEXT, name: 'token_hash', select: false },
    accountId: { ...TEXT, name: 'account_id' },
    membershipId: { ...TEXT, name: 'membership_id' },
    isLimited: { type: 'boolean', name: 'is_limited' },
    createdAt: { ...MOMENT, name: 'created_at' },
    lastSeenAt: { ...MOMENT, name: 'last_seen_at' },
    userAgent: { ...TEXT, name: 'user_agent' },
    address: TEXT,
  },
  uniques: [{ name: 'sessions_token_hash_unique', columns: ['tokenHash'] }],
  indices: [
    { name: 'sessions_account', columns: ['accountId'] },
    { name: 'sessions_membership', columns: ['membershipId'] },
  ],
  foreignKeys: [ofAccount('sessions_account_fk'), ofMembership('sessions_membership_fk')],
});

/** A row of `sign_in_links`. The token itself is never stored. */
export interface SignInLinkRow {
  id: string;
  tokenHash: string;
  purpose: LinkPurpose;
  accountId: AccountId | null;
  membershipId: MembershipId | null;
  createdAt: Date;
  createdBy: string;
  expiresAt: Date;
  usedAt: Date | null;
}

/** The table of one-time links. */
export const SIGN_IN_LINKS = new EntitySchema<SignInLinkRow>({
  name: 'sign_in_links',
  columns: {
    id: { ...TEXT, primary: true, primaryKeyConstraintName: 'sign_in_links_pk' },
    tokenHash: { ...TEXT, name: 'token_hash', select: false },
    purpose: TEXT,
    accountId: { ...OPTIONAL_TEXT, name: 'account_id' },
    membershipId: { ...OPTIONAL_TEXT, name: 'membership_id' },
    createdAt: { ...MOMENT, name: 'created_at' },
    createdBy: { ...TEXT, name: 'created_by' },
    expiresAt: { ...MOMENT, name: 'expires_at' },
    usedAt: { ...MOMENT, name: 'used_at', nullable: true },
  },
  uniques: [{ name: 'sign_in_links_token_hash_unique', columns: ['tokenHash'] }],
  indices: [{ name: 'sign_in_links_account', columns: ['accountId', 'createdAt'] }],
  foreignKeys: [ofAccount('sign_in_links_account_fk'), ofMembership('sign_in_links_membership_fk')],
  checks: [
    { name: 'sign_in_links_purpose_check', expression: oneOf('purpose', LINK_PURPOSES) },
    { name: 'sign_in_links_account_check', expression: `(account_id is null) = (purpose = 'set-up')` },
  ],
});

/** A row of `settings`. */
interface SettingRow {
  name: string;
  value: string;
}

/** The table of what has been settled while the product runs, and is no secret. */
export const SETTINGS = new EntitySchema<SettingRow>({
  name: 'settings',
  columns: {
    name: { ...TEXT, primary: true, primaryKeyConstraintName: 'settings_pk' },
    value: TEXT,
  },
});

function ofAccount(name: string) {
  return {
    name,
    target: 'accounts',
    columnNames: ['accountId'],
    referencedColumnNames: ['id'],
    onDelete: 'CASCADE' as const,
  };
}

function ofMembership(name: string) {
  return {
    name,
    target: 'memberships',
    columnNames: ['membershipId'],
    referencedColumnNames: ['id'],
    onDelete: 'CASCADE' as const,
  };
}
