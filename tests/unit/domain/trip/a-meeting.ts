import type { SupplierId, TripBuyerId } from '../../../../src/domain/ids';
import { minuteOf, timeAt } from '../../../../src/domain/trip/clock-time';
import type { PlannedMeeting } from '../../../../src/domain/trip/meeting';

/** A meeting of half an hour on the day of the trip, of the member `s0` and the people `b0` and so on. */
export function aMeeting(
  member: number,
  people: number,
  from: string,
  given: Partial<PlannedMeeting> = {},
): PlannedMeeting {
  return {
    supplierId: `s${member}` as SupplierId,
    buyer: `b${people}` as TripBuyerId,
    date: '2016-11-14',
    from,
    to: timeAt(minuteOf(from) + 30),
    table: 1,
    isPinned: false,
    ...given,
  };
}
