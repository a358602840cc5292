import { type ClockTime, isClockTime } from '../../../../domain/trip/clock-time';

/** The time of day that a text means, such as `9`, `930`, `9.30` or `09:30`. */
export function timeIn(text: string): ClockTime | undefined {
  const [, hour, minute = '00'] = /^\s*(\d{1,2})[:.\s]?(\d\d)?\s*$/.exec(text) ?? [];
  if (hour === undefined) return undefined;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return isClockTime(time) ? time : undefined;
}
