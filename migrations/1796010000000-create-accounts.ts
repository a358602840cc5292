import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table accounts (
    id text not null,
    email text not null,
    name text collate "sv-x-icu" not null,
    language text,
    password_hash text,
    oidc_issuer text,
    oidc_subject text,
    created_at timestamp with time zone not null,
    created_by text not null,
    disabled_at timestamp with time zone,
    last_seen_at timestamp with time zone,
    constraint accounts_pk primary key (id),
    constraint accounts_email_unique unique (email),
    constraint accounts_oidc_unique unique (oidc_issuer, oidc_subject),
    constraint accounts_language_check check (language in ('sv', 'en')),
    constraint accounts_oidc_check check ((oidc_issuer is null) = (oidc_subject is null))
  );
  create index accounts_name on accounts (name, id);

  create table memberships (
    id text not null,
    account_id text not null,
    role text not null,
    supplier_id text,
    buyer_id text,
    created_at timestamp with time zone not null,
    created_by text not null,
    constraint memberships_pk primary key (id),
    constraint memberships_account_fk foreign key (account_id) references accounts (id) on delete cascade,
    constraint memberships_supplier_fk foreign key (supplier_id) references suppliers (id),
    constraint memberships_buyer_fk foreign key (buyer_id) references buyers (id),
    constraint memberships_role_check check (role in ('administrator', 'cluster-leader', 'supplier-editor', 'purchaser')),
    constraint memberships_owner_check check
      ((supplier_id is not null) = (role = 'supplier-editor') and (buyer_id is not null) = (role = 'purchaser'))
  );
  create index memberships_account on memberships (account_id);
  create index memberships_supplier on memberships (supplier_id);

  create table sessions (
    id text not null,
    token_hash text not null,
    account_id text not null,
    membership_id text not null,
    is_limited boolean not null,
    created_at timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    user_agent text not null,
    address text not null,
    constraint sessions_pk primary key (id),
    constraint sessions_token_hash_unique unique (token_hash),
    constraint sessions_account_fk foreign key (account_id) references accounts (id) on delete cascade,
    constraint sessions_membership_fk foreign key (membership_id) references memberships (id) on delete cascade
  );
  create index sessions_account on sessions (account_id);
  create index sessions_membership on sessions (membership_id);

  create table sign_in_links (
    id text not null,
    token_hash text not null,
    purpose text not null,
    account_id text,
    membership_id text,
    created_at timestamp with time zone not null,
    created_by text not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    constraint sign_in_links_pk primary key (id),
    constraint sign_in_links_token_hash_unique unique (token_hash),
    constraint sign_in_links_account_fk foreign key (account_id) references accounts (id) on delete cascade,
    constraint sign_in_links_membership_fk foreign key (membership_id) references memberships (id) on delete cascade,
    constraint sign_in_links_purpose_check check
      (purpose in ('sign-in', 'invitation', 'profile-update', 'set-up', 'demo')),
    constraint sign_in_links_account_check check ((account_id is null) = (purpose = 'set-up'))
  );
  create index sign_in_links_account on sign_in_links (account_id, created_at);

  create table settings (
    name text not null,
    value text not null,
    constraint settings_pk primary key (name)
  );
`;

const DOWN = `
  drop table settings;
  drop table sign_in_links;
  drop table sessions;
  drop table memberships;
  drop table accounts;
`;

/** People: their accounts, what they may act as, where they are signed in, and the links by which they sign in. */
export class CreateAccounts1796010000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
