import type { MeetingClosing, MeetingMatch } from '../../src/domain/trip/meeting';
import type { TripDraft } from '../../src/domain/trip/trip';
import { id } from './builders';
import type { TestDatabase } from './test-database';
import { aTripBuyer, aTripDraft, hoursOn } from './trips';

/** One day at Jaguar, on which EBP and YTAB came along. */
const aDayAtJaguar = (changes: Partial<TripDraft>): TripDraft =>
  aTripDraft({
    title: 'Jaguar, autumn',
    state: 'finished',
    days: [hoursOn('2026-10-05')],
    breaks: [],
    buyers: [aTripBuyer('body', { name: 'Body Purchasing' })],
    team: [id.supplier('ebp'), id.supplier('ytab')],
    illustrative: false,
    ...changes,
  });

/** Puts a trip on record. */
export async function enterTrip(postgres: TestDatabase, name: string, changes: Partial<TripDraft> = {}): Promise<void> {
  const draft = aDayAtJaguar(changes);
  const [first] = draft.days;
  await postgres.query(
    `insert into trips (id, title, revision, state, first_day, last_day, memorandum_id, draft)
     values ($1, $6, 1, $2, $3, $3, $4, $5)`,
    [name, draft.state, first?.date, draft.memorandumId ?? null, JSON.stringify(draft), draft.title],
  );
}

/** What of a meeting matters to what came of it. */
export interface EnteredMeeting {
  readonly trip: string;
  readonly supplier: string;
  /** People of a buyer; those of `body` when absent. */
  readonly buyer?: string;
  readonly matches?: readonly MeetingMatch[];
  readonly verdict?: MeetingClosing['verdict'];
  readonly isCancelled?: boolean;
  /** ISO 8601 with zone. */
  readonly startsAt?: string;
}

/** Puts a meeting on record. */
export async function enterMeeting(postgres: TestDatabase, name: string, meeting: EnteredMeeting): Promise<void> {
  const { trip, supplier, buyer = 'body', matches = [], verdict, isCancelled = false } = meeting;
  const { startsAt = '2026-10-05T09:00:00Z' } = meeting;
  const closing = verdict && { verdict, note: '', closedBy: 'a leader', closedAt: startsAt };
  const endsAt = new Date(Date.parse(startsAt) + 1_800_000);
  await postgres.query(
    `insert into meetings (id, trip_id, supplier_id, buyer, matches, is_cancelled, closing, starts_at, ends_at, place_id,
       date, from_time, to_time, traveller, host, table_number, is_pinned, sequence, changed_at)
     values ($1, $2, $3, $9, $4, $5, $6, $7::timestamptz, $8, 'whitley', ($7::timestamptz)::date, '09:00', '09:30', $1, $1, 1, false, 0, $7::timestamptz)`,
    [
      name,
      trip,
      supplier,
      JSON.stringify(matches),
      isCancelled,
      closing ? JSON.stringify(closing) : null,
      startsAt,
      endsAt,
      buyer,
    ],
  );
}
