import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table memoranda (
    id text not null,
    revision integer not null,
    draft jsonb not null,
    saved_at timestamp with time zone not null,
    saved_by text not null,
    constraint memoranda_pk primary key (id),
    constraint memoranda_revision_check check (revision >= 1)
  );

  create table outcomes (
    id text not null,
    requirement_id text not null,
    supplier_id text not null,
    trip_id text,
    meeting_id text,
    revision integer not null,
    state text not null,
    ordered_on date not null,
    constraint outcomes_pk primary key (id),
    constraint outcomes_requirement_fk foreign key (requirement_id) references requirements (id),
    constraint outcomes_supplier_fk foreign key (supplier_id) references suppliers (id),
    constraint outcomes_trip_fk foreign key (trip_id) references trips (id),
    constraint outcomes_meeting_fk foreign key (meeting_id) references meetings (id),
    constraint outcomes_revision_check check (revision >= 1),
    constraint outcomes_meeting_check check (meeting_id is null or trip_id is not null),
    constraint outcomes_state_check check (state in ('noted', 'asked', 'confirmed', 'withdrawn'))
  );
  create index outcomes_day on outcomes (ordered_on, id);
  create index outcomes_supplier on outcomes (supplier_id, ordered_on);
  create index outcomes_trip on outcomes (trip_id);

  create table outcome_revisions (
    outcome_id text not null,
    revision integer not null,
    state text not null,
    "order" jsonb not null,
    evidence jsonb not null,
    side text not null,
    through text,
    reason text,
    saved_at timestamp with time zone not null,
    saved_by text not null,
    constraint outcome_revisions_pk primary key (outcome_id, revision),
    constraint outcome_revisions_outcome_fk foreign key (outcome_id) references outcomes (id),
    constraint outcome_revisions_revision_check check (revision >= 1),
    constraint outcome_revisions_state_check check (state in ('noted', 'asked', 'confirmed', 'withdrawn')),
    constraint outcome_revisions_side_check check (side in ('leader', 'company')),
    constraint outcome_revisions_through_check check (through in ('link', 'session')),
    constraint outcome_revisions_confirmed_check check (
      (state = 'confirmed') = (side = 'company') and (side = 'company') = (through is not null)
    )
  );

  alter table stage_events add column outcome_id text;
  alter table stage_events add constraint stage_events_outcome_fk foreign key (outcome_id) references outcomes (id);
`;

const EVENTS = `
  alter table events drop constraint events_kind_check;
  alter table events add constraint events_kind_check check (
    kind in ('profile', 'supplier', 'requirement', 'shortlist', 'decision', 'job', 'import', 'trip', 'outcome')
  );

  create function note_outcome() returns trigger language plpgsql as $$ begin
    insert into events (kind, subject_id) select 'outcome', supplier_id from outcomes where id = new.outcome_id;
    return null;
  end $$;
  create trigger outcome_revisions_note after insert on outcome_revisions for each row execute function note_outcome();
`;

const DOWN = `
  drop function note_outcome cascade;
  delete from events where kind = 'outcome';
  alter table events drop constraint events_kind_check;
  alter table events add constraint events_kind_check
    check (kind in ('profile', 'supplier', 'requirement', 'shortlist', 'decision', 'job', 'import', 'trip'));
  alter table stage_events drop column outcome_id;
  drop table outcome_revisions;
  drop table outcomes;
  drop table memoranda;
`;

/** What came of the matches, in every version that either side stated; and the memoranda under which trips are made. */
export class CreateOutcomes1796110000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    await runner.query(EVENTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
