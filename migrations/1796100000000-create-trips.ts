import type { MigrationInterface, QueryRunner } from 'typeorm';

const TRIPS = `
  create table trips (
    id text not null,
    title text not null,
    state text not null,
    first_day date not null,
    last_day date not null,
    memorandum_id text,
    revision integer not null,
    draft jsonb not null,
    programme_revision integer not null default 0,
    constraint trips_pk primary key (id),
    constraint trips_state_check check (state in ('planning', 'settled', 'finished', 'cancelled')),
    constraint trips_revision_check check (revision >= 1),
    constraint trips_programme_revision_check check (programme_revision >= 0),
    constraint trips_days_check check (first_day <= last_day)
  );
  create index trips_days on trips (first_day, id);
  create index trips_memorandum on trips (memorandum_id);

  create table trip_wishes (
    trip_id text not null,
    supplier_id text not null,
    buyer text not null,
    side text not null,
    kind text not null,
    set_at timestamp with time zone not null,
    set_by text not null,
    constraint trip_wishes_pk primary key (trip_id, supplier_id, buyer, side),
    constraint trip_wishes_trip_fk foreign key (trip_id) references trips (id),
    constraint trip_wishes_supplier_fk foreign key (supplier_id) references suppliers (id),
    constraint trip_wishes_side_check check (side in ('member', 'buyer', 'planner')),
    constraint trip_wishes_kind_check check (kind in ('must', 'may', 'must-not'))
  );

  create table participations (
    trip_id text not null,
    supplier_id text not null,
    state text not null,
    asked_at timestamp with time zone,
    answered_at timestamp with time zone,
    answered_by text,
    note text not null default '',
    constraint participations_pk primary key (trip_id, supplier_id),
    constraint participations_trip_fk foreign key (trip_id) references trips (id),
    constraint participations_supplier_fk foreign key (supplier_id) references suppliers (id),
    constraint participations_state_check check (state in ('asked', 'confirmed', 'declined'))
  );
`;

/**
 * Nobody is at two meetings at once, and no table has two: Postgres refuses it, whoever plans at the same time. A member is
 * the same on every trip. Checked at the end of the transaction, since a programme is saved as a whole.
 */
const MEETINGS = `
  create extension if not exists btree_gist;

  create table meetings (
    id text not null,
    trip_id text not null,
    supplier_id text not null,
    buyer text not null,
    place_id text not null,
    date date not null,
    from_time text not null,
    to_time text not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    traveller text not null,
    host text not null,
    table_number integer not null,
    is_pinned boolean not null,
    is_cancelled boolean not null,
    sequence integer not null,
    changed_at timestamp with time zone not null,
    matches jsonb not null,
    closing jsonb,
    due_on date,
    constraint meetings_pk primary key (id),
    constraint meetings_trip_fk foreign key (trip_id) references trips (id),
    constraint meetings_supplier_fk foreign key (supplier_id) references suppliers (id),
    constraint meetings_pair_unique unique (trip_id, supplier_id, buyer),
    constraint meetings_time_check check (starts_at < ends_at),
    constraint meetings_table_check check (table_number >= 1),
    constraint meetings_sequence_check check (sequence >= 0),
    constraint meetings_traveller_free exclude using gist
      (traveller with =, tstzrange(starts_at, ends_at) with &&) where (not is_cancelled) deferrable initially deferred,
    constraint meetings_table_free exclude using gist
      (host with =, table_number with =, tstzrange(starts_at, ends_at) with &&) where (not is_cancelled) deferrable initially deferred
  );
  create index meetings_supplier on meetings (supplier_id, starts_at);
  create index meetings_unclosed on meetings (ends_at) where closing is null and not is_cancelled;
  create index meetings_due on meetings (due_on) where due_on is not null;
`;

const LINKS = `
  create table answer_links (
    id text not null,
    token_hash text not null,
    question jsonb not null,
    created_at timestamp with time zone not null,
    created_by text not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    constraint answer_links_pk primary key (id),
    constraint answer_links_token_unique unique (token_hash)
  );
  create index answer_links_expiry on answer_links (expires_at);

  create table calendar_feeds (
    id text not null,
    token_hash text not null,
    trip_id text not null,
    supplier_id text,
    buyer_id text,
    language text not null,
    created_at timestamp with time zone not null,
    created_by text not null,
    constraint calendar_feeds_pk primary key (id),
    constraint calendar_feeds_token_unique unique (token_hash),
    constraint calendar_feeds_trip_fk foreign key (trip_id) references trips (id),
    constraint calendar_feeds_language_check check (language in ('sv', 'en'))
  );
  create index calendar_feeds_trip on calendar_feeds (trip_id);
`;

const EVENTS = `
  alter table events drop constraint events_kind_check;
  alter table events add constraint events_kind_check
    check (kind in ('profile', 'supplier', 'requirement', 'shortlist', 'decision', 'job', 'import', 'trip'));

  create function note_trip() returns trigger language plpgsql as $$ begin
    insert into events (kind, subject_id) values ('trip', new.id);
    return null;
  end $$;
  create trigger trips_note after insert or update on trips for each row execute function note_trip();

  create function note_part_of_trip() returns trigger language plpgsql as $$ begin
    insert into events (kind, subject_id) values ('trip', coalesce(new.trip_id, old.trip_id));
    return null;
  end $$;
  create trigger trip_wishes_note after insert or update or delete on trip_wishes for each row execute function note_part_of_trip();
  create trigger participations_note after insert or update on participations for each row execute function note_part_of_trip();
  create trigger meetings_note after update of closing on meetings for each row execute function note_part_of_trip();
`;

const DOWN = `
  drop function note_trip, note_part_of_trip cascade;
  delete from events where kind = 'trip';
  alter table events drop constraint events_kind_check;
  alter table events add constraint events_kind_check
    check (kind in ('profile', 'supplier', 'requirement', 'shortlist', 'decision', 'job', 'import'));
  drop table calendar_feeds;
  drop table answer_links;
  drop table meetings;
  drop table participations;
  drop table trip_wishes;
  drop table trips;
  drop extension btree_gist;
`;

/** Trips, whom their people wish to meet, their meetings, and the links by which people answer and subscribe. */
export class CreateTrips1796100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TRIPS, MEETINGS, LINKS, EVENTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
