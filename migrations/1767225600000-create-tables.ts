import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create sequence change_numbers;

  create table suppliers (
    id text not null,
    name text collate "sv-x-icu" not null,
    organisation_number text,
    standing jsonb not null,
    evidence jsonb not null,
    record_revision integer not null default 1,
    revision integer not null,
    change_number bigint not null,
    scored_revision integer not null default 0,
    constraint suppliers_pk primary key (id),
    constraint suppliers_organisation_number_unique unique (organisation_number),
    constraint suppliers_change_number_unique unique (change_number),
    constraint suppliers_record_revision_check check (record_revision >= 1),
    constraint suppliers_revision_check check (revision >= 1),
    constraint suppliers_scored_check check (scored_revision between 0 and revision)
  );
  create index suppliers_name on suppliers (name, id);
  create index suppliers_unscored on suppliers (change_number) where scored_revision < revision;

  create table profile_revisions (
    supplier_id text not null,
    revision integer not null,
    draft jsonb not null,
    understood jsonb not null,
    saved_at timestamp with time zone not null,
    saved_by text not null,
    constraint profile_revisions_pk primary key (supplier_id, revision),
    constraint profile_revisions_supplier_fk foreign key (supplier_id) references suppliers (id),
    constraint profile_revisions_revision_check check (revision >= 1)
  );

  create table buyers (
    id text not null,
    name text collate "sv-x-icu" not null,
    sites jsonb not null,
    evidence jsonb not null,
    constraint buyers_pk primary key (id)
  );
  create index buyers_name on buyers (name, id);

  create table requirements (
    id text not null,
    buyer_id text not null,
    state text not null,
    revision integer not null,
    change_number bigint not null,
    scored_revision integer not null default 0,
    scored_policy text,
    scored_as_of bigint not null default 0,
    constraint requirements_pk primary key (id),
    constraint requirements_buyer_fk foreign key (buyer_id) references buyers (id),
    constraint requirements_change_number_unique unique (change_number),
    constraint requirements_state_check check (state in ('draft', 'open', 'closed')),
    constraint requirements_revision_check check (revision >= 1),
    constraint requirements_scored_check check (scored_revision between 0 and revision)
  );
  create index requirements_buyer on requirements (buyer_id, id);

  create table requirement_revisions (
    requirement_id text not null,
    revision integer not null,
    draft jsonb not null,
    understood jsonb not null,
    saved_at timestamp with time zone not null,
    saved_by text not null,
    constraint requirement_revisions_pk primary key (requirement_id, revision),
    constraint requirement_revisions_requirement_fk foreign key (requirement_id) references requirements (id),
    constraint requirement_revisions_revision_check check (revision >= 1)
  );

  create table shortlists (
    requirement_id text not null,
    version integer not null,
    made_from jsonb not null,
    counts jsonb not null,
    fingerprint text not null,
    made_at timestamp with time zone not null,
    constraint shortlists_pk primary key (requirement_id, version),
    constraint shortlists_requirement_fk foreign key (requirement_id) references requirements (id),
    constraint shortlists_version_check check (version >= 1)
  );

  create table shortlist_entries (
    requirement_id text not null,
    version integer not null,
    rank integer not null,
    supplier_id text not null,
    profile_revision integer not null,
    lead_site text,
    verdict text not null,
    points integer not null,
    findings jsonb not null,
    constraint shortlist_entries_pk primary key (requirement_id, version, rank),
    constraint shortlist_entries_supplier_unique unique (requirement_id, version, supplier_id),
    constraint shortlist_entries_shortlist_fk foreign key (requirement_id, version)
      references shortlists (requirement_id, version),
    constraint shortlist_entries_profile_fk foreign key (supplier_id, profile_revision)
      references profile_revisions (supplier_id, revision),
    constraint shortlist_entries_rank_check check (rank >= 1),
    constraint shortlist_entries_points_check check (points between 0 and 1000),
    constraint shortlist_entries_verdict_check check (verdict in ('qualified', 'conditional', 'excluded'))
  );
  create index shortlist_entries_supplier on shortlist_entries (supplier_id, profile_revision);

  create table decisions (
    id bigserial not null,
    requirement_id text not null,
    supplier_id text not null,
    kind text not null,
    reason text not null,
    shortlist_version integer not null,
    decided_by text not null,
    decided_at timestamp with time zone not null,
    constraint decisions_pk primary key (id),
    constraint decisions_shortlist_fk foreign key (requirement_id, shortlist_version)
      references shortlists (requirement_id, version),
    constraint decisions_supplier_fk foreign key (supplier_id) references suppliers (id),
    constraint decisions_kind_check check (kind in ('keep', 'reject', 'invite'))
  );
  create index decisions_match on decisions (requirement_id, supplier_id, id);

  create table stage_events (
    id bigserial not null,
    requirement_id text not null,
    supplier_id text not null,
    stage text not null,
    reason text,
    happened_on date not null,
    recorded_by text not null,
    recorded_at timestamp with time zone not null,
    constraint stage_events_pk primary key (id),
    constraint stage_events_requirement_fk foreign key (requirement_id) references requirements (id),
    constraint stage_events_supplier_fk foreign key (supplier_id) references suppliers (id),
    constraint stage_events_stage_check check (stage in
      ('proposed', 'met', 'visited', 'evaluated', 'approved', 'quoted', 'nominated', 'delivering', 'lost'))
  );
  create index stage_events_match on stage_events (requirement_id, supplier_id, id);

  create table taxonomy_versions (
    version integer not null,
    fingerprint text not null,
    document jsonb not null,
    loaded_at timestamp with time zone not null,
    constraint taxonomy_versions_pk primary key (version),
    constraint taxonomy_versions_version_check check (version >= 1)
  );

  create table scheme_versions (
    version integer not null,
    fingerprint text not null,
    document jsonb not null,
    loaded_at timestamp with time zone not null,
    constraint scheme_versions_pk primary key (version),
    constraint scheme_versions_version_check check (version >= 1)
  );

  create table api_keys (
    id text not null,
    token_hash text not null,
    role text not null,
    name text not null,
    scopes text[] not null,
    supplier_id text,
    buyer_id text,
    created_at timestamp with time zone not null,
    created_by text not null,
    last_used_at timestamp with time zone,
    expires_on date,
    revoked_at timestamp with time zone,
    constraint api_keys_pk primary key (id),
    constraint api_keys_token_hash_unique unique (token_hash),
    constraint api_keys_supplier_fk foreign key (supplier_id) references suppliers (id),
    constraint api_keys_buyer_fk foreign key (buyer_id) references buyers (id),
    constraint api_keys_role_check check (role in ('administrator', 'cluster-leader', 'supplier-editor', 'purchaser')),
    constraint api_keys_owner_check check
      ((supplier_id is not null) = (role = 'supplier-editor') and (buyer_id is not null) = (role = 'purchaser')),
    constraint api_keys_scopes_check check (cardinality(scopes) >= 1 and scopes <@ array['read', 'write'])
  );
  create index api_keys_newest on api_keys (created_at, id);
`;

const DOWN = `
  drop table api_keys;
  drop table scheme_versions;
  drop table taxonomy_versions;
  drop table stage_events;
  drop table decisions;
  drop table shortlist_entries;
  drop table shortlists;
  drop table requirement_revisions;
  drop table requirements;
  drop table buyers;
  drop table profile_revisions;
  drop table suppliers;
  drop sequence change_numbers;
`;

/** Everything the first version of the product stores. */
export class CreateTables1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
