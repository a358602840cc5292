import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
  create table events (
    id bigserial not null,
    number bigint,
    kind text not null,
    subject_id text not null,
    buyer_id text,
    is_draft boolean not null default false,
    happened_at timestamp with time zone not null default now(),
    constraint events_pk primary key (id),
    constraint events_number_unique unique (number),
    constraint events_kind_check check (kind in ('profile', 'supplier', 'requirement', 'shortlist', 'decision', 'job', 'import'))
  );
  create index events_unnumbered on events (id) where number is null;
  create index events_age on events (happened_at);
  create sequence event_numbers;
`;

/** Postgres itself notes what has been saved, in the transaction that saves it: no writer can forget to. */
const NOTES = `
  create function note_supplier() returns trigger language plpgsql as $$ begin
    insert into events (kind, subject_id)
    values (case when tg_op = 'UPDATE' and new.revision <> old.revision then 'profile' else 'supplier' end, new.id);
    return null;
  end $$;
  create trigger suppliers_note_insert after insert on suppliers for each row execute function note_supplier();
  create trigger suppliers_note_update after update of change_number on suppliers for each row execute function note_supplier();

  create function note_requirement() returns trigger language plpgsql as $$ begin
    insert into events (kind, subject_id, buyer_id, is_draft)
    values ('requirement', new.id, new.buyer_id, new.state = 'draft' and (tg_op = 'INSERT' or old.state = 'draft'));
    return null;
  end $$;
  create trigger requirements_note_insert after insert on requirements for each row execute function note_requirement();
  create trigger requirements_note_update after update of change_number on requirements for each row execute function note_requirement();

  create function note_match() returns trigger language plpgsql as $$ begin
    insert into events (kind, subject_id, buyer_id)
    select tg_argv[0], id, buyer_id from requirements where id = new.requirement_id;
    return null;
  end $$;
  create trigger shortlists_note after insert on shortlists for each row execute function note_match('shortlist');
  create trigger decisions_note after insert on decisions for each row execute function note_match('decision');
  create trigger stage_events_note after insert on stage_events for each row execute function note_match('decision');

  create function note_run() returns trigger language plpgsql as $$ begin
    insert into events (kind, subject_id) values ('job', 'run-' || new.number);
    return null;
  end $$;
  create trigger runs_note after insert or update on runs for each row execute function note_run();

  create function note_batch() returns trigger language plpgsql as $$ begin
    insert into events (kind, subject_id) values ('job', 'run-' || new.run);
    return null;
  end $$;
  create trigger run_batches_note after update of done_at on run_batches for each row execute function note_batch();
`;

const DOWN = `
  drop function note_supplier, note_requirement, note_match, note_run, note_batch cascade;
  drop sequence event_numbers;
  drop table events;
`;

/** What has happened, for those who watch. */
export class CreateEvents1796060100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(NOTES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
