import { EntitySchema } from 'typeorm';
import type { CalendarDate } from '../../domain/calendar-date';
import type { BuyerId, MeetingId, MemorandumId, SupplierId, TripBuyerId, TripId, TripPlaceId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { AnswerQuestion } from '../../domain/trip/answer-link';
import type { ClockTime } from '../../domain/trip/clock-time';
import type { MeetingClosing, MeetingMatch } from '../../domain/trip/meeting';
import { PARTICIPATION_STATES, type ParticipationState } from '../../domain/trip/participation';
import {
  TRIP_STATES,
  type TripDraft,
  type TripState,
  WISH_KINDS,
  type WishKind,
  type WishSide,
} from '../../domain/trip/trip';
import { DAY, DOCUMENT, MOMENT, OPTIONAL_TEXT, oneOf, TEXT, WHOLE } from './columns';

const FLAG = { type: 'boolean' } as const;

/** A row of `trips`: the newest revision, and how often its programme has been saved. */
export interface TripRow {
  id: TripId;
  title: string;
  state: TripState;
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  memorandumId: MemorandumId | null;
  revision: number;
  draft: TripDraft;
  programmeRevision: number;
}

/** The table of trips. */
export const TRIPS = new EntitySchema<TripRow>({
  name: 'trips',
  columns: {
    id: { ...TEXT, primary: true, primaryKeyConstraintName: 'trips_pk' },
    title: TEXT,
    state: TEXT,
    firstDay: { ...DAY, name: 'first_day' },
    lastDay: { ...DAY, name: 'last_day' },
    memorandumId: { ...OPTIONAL_TEXT, name: 'memorandum_id' },
    revision: WHOLE,
    draft: DOCUMENT,
    programmeRevision: { ...WHOLE, name: 'programme_revision', default: 0 },
  },
  indices: [
    { name: 'trips_days', columns: ['firstDay', 'id'] },
    { name: 'trips_memorandum', columns: ['memorandumId'] },
  ],
  checks: [
    { name: 'trips_state_check', expression: oneOf('state', TRIP_STATES) },
    { name: 'trips_revision_check', expression: 'revision >= 1' },
    { name: 'trips_programme_revision_check', expression: 'programme_revision >= 0' },
    { name: 'trips_days_check', expression: 'first_day <= last_day' },
  ],
});

const TRIP_KEY = { target: 'trips', columnNames: ['tripId'], referencedColumnNames: ['id'] };
const SUPPLIER_KEY = { target: 'suppliers', columnNames: ['supplierId'], referencedColumnNames: ['id'] };

/** A row of `trip_wishes`: the newest wish of one side about one pair. */
export interface TripWishRow {
  tripId: TripId;
  supplierId: SupplierId;
  buyer: TripBuyerId;
  side: WishSide;
  kind: WishKind;
  setAt: Date;
  setBy: string;
}

/** The table of wishes. */
export const TRIP_WISHES = new EntitySchema<TripWishRow>({
  name: 'trip_wishes',
  columns: {
    tripId: { ...TEXT, name: 'trip_id', primary: true, primaryKeyConstraintName: 'trip_wishes_pk' },
    supplierId: { ...TEXT, name: 'supplier_id', primary: true, primaryKeyConstraintName: 'trip_wishes_pk' },
    buyer: { ...TEXT, primary: true, primaryKeyConstraintName: 'trip_wishes_pk' },
    side: { ...TEXT, primary: true, primaryKeyConstraintName: 'trip_wishes_pk' },
    kind: TEXT,
    setAt: { ...MOMENT, name: 'set_at' },
    setBy: { ...TEXT, name: 'set_by' },
  },
  foreignKeys: [
    { name: 'trip_wishes_trip_fk', ...TRIP_KEY },
    { name: 'trip_wishes_supplier_fk', ...SUPPLIER_KEY },
  ],
  checks: [
    { name: 'trip_wishes_side_check', expression: oneOf('side', ['member', 'buyer', 'planner']) },
    { name: 'trip_wishes_kind_check', expression: oneOf('kind', WISH_KINDS) },
  ],
});

/** A row of `participations`: whether a member comes along. */
export interface ParticipationRow {
  tripId: TripId;
  supplierId: SupplierId;
  state: ParticipationState;
  askedAt: Date | null;
  answeredAt: Date | null;
  answeredBy: string | null;
  note: string;
}

/** The table of members' answers to trips. */
export const PARTICIPATIONS = new EntitySchema<ParticipationRow>({
  name: 'participations',
  columns: {
    tripId: { ...TEXT, name: 'trip_id', primary: true, primaryKeyConstraintName: 'participations_pk' },
    supplierId: { ...TEXT, name: 'supplier_id', primary: true, primaryKeyConstraintName: 'participations_pk' },
    state: TEXT,
    askedAt: { ...MOMENT, name: 'asked_at', nullable: true },
    answeredAt: { ...MOMENT, name: 'answered_at', nullable: true },
    answeredBy: { ...OPTIONAL_TEXT, name: 'answered_by' },
    note: { ...TEXT, default: '' },
  },
  foreignKeys: [
    { name: 'participations_trip_fk', ...TRIP_KEY },
    { name: 'participations_supplier_fk', ...SUPPLIER_KEY },
  ],
  checks: [{ name: 'participations_state_check', expression: oneOf('state', PARTICIPATION_STATES) }],
});

/**
 * A row of `meetings`. `date`, `fromTime` and `toTime` are as the clocks of the trip show them, `startsAt` and `endsAt` the
 * same as moments. `traveller` and `host` are keys of who must not be at two places at once: a member on any trip, people of
 * a buyer on one. `dueOn` is the day of the next step while it is not done.
 */
export interface MeetingRow {
  id: MeetingId;
  tripId: TripId;
  supplierId: SupplierId;
  buyer: TripBuyerId;
  placeId: TripPlaceId;
  date: CalendarDate;
  fromTime: ClockTime;
  toTime: ClockTime;
  startsAt: Date;
  endsAt: Date;
  traveller: string;
  host: string;
  tableNumber: number;
  isPinned: boolean;
  isCancelled: boolean;
  sequence: number;
  changedAt: Date;
  matches: readonly MeetingMatch[];
  closing: MeetingClosing | null;
  dueOn: CalendarDate | null;
}

const STANDING = 'where (not is_cancelled)';

/** The table of meetings. A pair meets at most once on a trip; a cancelled meeting stays on record. */
export const MEETINGS = new EntitySchema<MeetingRow>({
  name: 'meetings',
  columns: {
    id: { ...TEXT, primary: true, primaryKeyConstraintName: 'meetings_pk' },
    tripId: { ...TEXT, name: 'trip_id' },
    supplierId: { ...TEXT, name: 'supplier_id' },
    buyer: TEXT,
    placeId: { ...TEXT, name: 'place_id' },
    date: DAY,
    fromTime: { ...TEXT, name: 'from_time' },
    toTime: { ...TEXT, name: 'to_time' },
    startsAt: { ...MOMENT, name: 'starts_at' },
    endsAt: { ...MOMENT, name: 'ends_at' },
    traveller: TEXT,
    host: TEXT,
    tableNumber: { ...WHOLE, name: 'table_number' },
    isPinned: { ...FLAG, name: 'is_pinned' },
    isCancelled: { ...FLAG, name: 'is_cancelled' },
    sequence: WHOLE,
    changedAt: { ...MOMENT, name: 'changed_at' },
    matches: DOCUMENT,
    closing: { ...DOCUMENT, nullable: true },
    dueOn: { ...DAY, name: 'due_on', nullable: true },
  },
  foreignKeys: [
    { name: 'meetings_trip_fk', ...TRIP_KEY },
    { name: 'meetings_supplier_fk', ...SUPPLIER_KEY },
  ],
  uniques: [{ name: 'meetings_pair_unique', columns: ['tripId', 'supplierId', 'buyer'] }],
  indices: [
    { name: 'meetings_supplier', columns: ['supplierId', 'startsAt'] },
    { name: 'meetings_unclosed', columns: ['endsAt'], where: 'closing is null and not is_cancelled' },
    { name: 'meetings_due', columns: ['dueOn'], where: 'due_on is not null' },
  ],
  checks: [
    { name: 'meetings_time_check', expression: 'starts_at < ends_at' },
    { name: 'meetings_table_check', expression: 'table_number >= 1' },
    { name: 'meetings_sequence_check', expression: 'sequence >= 0' },
  ],
  exclusions: [
    {
      name: 'meetings_traveller_free',
      expression: `using gist (traveller with =, tstzrange(starts_at, ends_at) with &&) ${STANDING}`,
      deferrable: 'INITIALLY DEFERRED',
    },
    {
      name: 'meetings_table_free',
      expression: `using gist (host with =, table_number with =, tstzrange(starts_at, ends_at) with &&) ${STANDING}`,
      deferrable: 'INITIALLY DEFERRED',
    },
  ],
});

/** A row of `answer_links`: a question to somebody who need not sign in to answer it. */
export interface AnswerLinkRow {
  id: string;
  tokenHash: string;
  question: AnswerQuestion;
  createdAt: Date;
  createdBy: string;
  expiresAt: Date;
  usedAt: Date | null;
}

/** The table of links by which people answer. */
export const ANSWER_LINKS = new EntitySchema<AnswerLinkRow>({
  name: 'answer_links',
  columns: {
    id: { ...TEXT, primary: true, primaryKeyConstraintName: 'answer_links_pk' },
    tokenHash: { ...TEXT, name: 'token_hash' },
    question: DOCUMENT,
    createdAt: { ...MOMENT, name: 'created_at' },
    createdBy: { ...TEXT, name: 'created_by' },
    expiresAt: { ...MOMENT, name: 'expires_at' },
    usedAt: { ...MOMENT, name: 'used_at', nullable: true },
  },
  uniques: [{ name: 'answer_links_token_unique', columns: ['tokenHash'] }],
  indices: [{ name: 'answer_links_expiry', columns: ['expiresAt'] }],
});

/** A row of `calendar_feeds`: whose meetings somebody's calendar follows; of all of the trip where it names nobody. */
export interface CalendarFeedRow {
  id: string;
  tokenHash: string;
  tripId: TripId;
  supplierId: SupplierId | null;
  buyerId: BuyerId | null;
  language: Language;
  createdAt: Date;
  createdBy: string;
}

/** The table of calendars that follow trips. */
export const CALENDAR_FEEDS = new EntitySchema<CalendarFeedRow>({
  name: 'calendar_feeds',
  columns: {
    id: { ...TEXT, primary: true, primaryKeyConstraintName: 'calendar_feeds_pk' },
    tokenHash: { ...TEXT, name: 'token_hash' },
    tripId: { ...TEXT, name: 'trip_id' },
    supplierId: { ...OPTIONAL_TEXT, name: 'supplier_id' },
    buyerId: { ...OPTIONAL_TEXT, name: 'buyer_id' },
    language: TEXT,
    createdAt: { ...MOMENT, name: 'created_at' },
    createdBy: { ...TEXT, name: 'created_by' },
  },
  foreignKeys: [{ name: 'calendar_feeds_trip_fk', ...TRIP_KEY }],
  uniques: [{ name: 'calendar_feeds_token_unique', columns: ['tokenHash'] }],
  indices: [{ name: 'calendar_feeds_trip', columns: ['tripId'] }],
  checks: [{ name: 'calendar_feeds_language_check', expression: oneOf('language', ['sv', 'en']) }],
});
