import type { CalendarDate } from '../../domain/calendar-date';
import { type Hours, holdTogether, minuteOf, overlap, timeAt } from '../../domain/trip/clock-time';
import { isSamePair, type Pair, type PlannedMeeting, placeOfMeeting } from '../../domain/trip/meeting';
import { findPlace, type TripDraft } from '../../domain/trip/trip';
import type { ProgrammeQuestion } from './programme-question';

/** A time at which two could meet. */
export interface MeetingTime extends Hours {
  /** The meeting of the standing programme that it is. */
  readonly standing?: PlannedMeeting;
}

/** Every time at which meetings begin on their own, in order: from the beginning of each day, as long as there is room, breaks left out. */
export function slotsOf({ days, slotMinutes, meetingMinutes, breaks }: TripDraft): readonly Hours[] {
  const slots = new Map<string, Hours>();
  for (const day of days) {
    const last = minuteOf(day.to) - meetingMinutes;
    for (let start = minuteOf(day.from); start <= last; start += slotMinutes) {
      const slot = { date: day.date as CalendarDate, from: timeAt(start), to: timeAt(start + meetingMinutes) };
      if (!breaks.some((pause) => overlap(pause, slot))) slots.set(`${slot.date} ${slot.from}`, slot);
    }
  }
  return [...slots].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, slot]) => slot);
}

/** The times at which two could meet if nobody else did, in order: on the slots, and where they stand already. */
export function timesOf(question: ProgrammeQuestion, pair: Pair, slots: readonly Hours[]): readonly MeetingTime[] {
  const standing = (question.standing ?? []).filter((meeting) => isSamePair(meeting, pair));
  const isStanding = (slot: Hours) => (meeting: Hours) =>
    meeting.date === slot.date && meeting.from === slot.from && meeting.to === slot.to;
  const apart = standing.filter((meeting) => !slots.some((slot) => isStanding(slot)(meeting)));
  const isPossible = possibleHours(question, pair);
  return [...slots, ...apart]
    .filter(isPossible)
    .map(({ date, from, to }): MeetingTime => {
      const there = standing.find(isStanding({ date, from, to }));
      return { date, from, to, ...(there && { standing: there }) };
    })
    .sort((one, other) => (`${one.date} ${one.from}` < `${other.date} ${other.from}` ? -1 : 1));
}

/** Says of some hours whether the rules of both sides and of the place allow a meeting then. */
function possibleHours({ trip, busy }: ProgrammeQuestion, pair: Pair): (hours: Hours) => boolean {
  const member = trip.members.find(({ supplierId }) => supplierId === pair.supplierId);
  const people = trip.buyers.find(({ id }) => id === pair.buyer);
  const placeId = placeOfMeeting(trip, pair);
  const place = placeId === undefined ? undefined : findPlace(trip, placeId);
  if (!member || !people || !place) return () => false;
  const elsewhere = busy?.get(pair.supplierId) ?? [];
  const isWithin = (open: readonly Hours[], hours: Hours) => open.length === 0 || holdTogether(open, hours);
  return (hours) =>
    hours.from < hours.to &&
    holdTogether(trip.days, hours) &&
    [...trip.breaks, ...elsewhere].every((pause) => !overlap(pause, hours)) &&
    [member.free, people.free, place.opens].every((open) => isWithin(open, hours));
}
