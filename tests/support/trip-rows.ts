import type { MeetingClosing, MeetingMatch } from '../../src/domain/trip/meeting';
import type { TripDraft } from '../../src/domain/trip/trip';
import { id } from './builders';
import type { TestDatabase } from './test-database';

const PARTICIPANT = { free: [], languages: ['en'], fewest: 0, most: 8, parallel: 1 };

const STAND = {
  id: id.tripPlace('hall'),
  name: 'The hall',
  kind: 'stand',
  place: { town: 'Gaydon', country: 'GB', latitude: 52.19, longitude: -1.49 },
  opens: [],
} as const;

/** One day at Jaguar, on which EBP and YTAB may come along. */
const aTripDraft = (changes: Partial<TripDraft>): TripDraft => ({
  title: 'Jaguar, autumn',
  direction: 'outward',
  state: 'finished',
  timeZone: 'Europe/London',
  days: [{ date: '2026-10-05', from: '09:00', to: '17:00' }],
  breaks: [],
  slotMinutes: 30,
  meetingMinutes: 30,
  base: STAND,
  places: [STAND],
  buyers: [
    { ...PARTICIPANT, id: id.tripBuyer('body'), buyerId: id.buyer('jaguar'), name: 'Body Purchasing', needs: [] },
  ],
  members: ['ebp', 'ytab'].map((name) => ({
    ...PARTICIPANT,
    supplierId: id.supplier(name),
    joins: 'may' as const,
    costSek: 0,
  })),
  seats: 2,
  team: [id.supplier('ebp'), id.supplier('ytab')],
  travel: {} as TripDraft['travel'],
  illustrative: false,
  ...changes,
});

/** Puts a trip on record. */
export async function enterTrip(postgres: TestDatabase, name: string, changes: Partial<TripDraft> = {}): Promise<void> {
  const draft = aTripDraft(changes);
  const [first] = draft.days;
  await postgres.query(
    `insert into trips (id, revision, state, first_day, last_day, memorandum_id, draft) values ($1, 1, $2, $3, $3, $4, $5)`,
    [name, draft.state, first?.date, draft.memorandumId ?? null, JSON.stringify(draft)],
  );
}

/** What of a meeting matters to what came of it. */
export interface EnteredMeeting {
  readonly trip: string;
  readonly supplier: string;
  readonly matches?: readonly MeetingMatch[];
  readonly verdict?: MeetingClosing['verdict'];
  readonly isCancelled?: boolean;
  /** ISO 8601 with zone. */
  readonly startsAt?: string;
}

/** Puts a meeting with the people of `body` on record. */
export async function enterMeeting(postgres: TestDatabase, name: string, meeting: EnteredMeeting): Promise<void> {
  const { trip, supplier, matches = [], verdict, isCancelled = false, startsAt = '2026-10-05T09:00:00Z' } = meeting;
  const closing = verdict && { verdict, note: '', closedBy: 'a leader', closedAt: startsAt };
  const endsAt = new Date(Date.parse(startsAt) + 1_800_000);
  await postgres.query(
    `insert into meetings (id, trip_id, supplier_id, buyer, matches, is_cancelled, closing, starts_at, ends_at)
     values ($1, $2, $3, 'body', $4, $5, $6, $7, $8)`,
    [
      name,
      trip,
      supplier,
      JSON.stringify(matches),
      isCancelled,
      closing ? JSON.stringify(closing) : null,
      startsAt,
      endsAt,
    ],
  );
}
