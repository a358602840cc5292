import fc from 'fast-check';
import {
  holdTogether,
  isClockTime,
  isTimeZone,
  minuteOf,
  momentOf,
  overlap,
  timeAt,
} from '../../../../src/domain/trip/clock-time';

test('a time of day is what a clock shows', () => {
  for (const time of ['00:00', '09:30', '23:59', '24:00']) expect(isClockTime(time)).toBe(true);
  for (const time of ['9:30', '24:01', '25:00', '12:60', '12.30', '12:30 ', '']) expect(isClockTime(time)).toBe(false);
});

test('every minute of a day has its time and the other way round', () => {
  for (let minute = 0; minute <= 1_440; minute++) expect(minuteOf(timeAt(minute))).toBe(minute);
});

test('hours that only touch do not overlap', () => {
  const hours = (from: string, to: string, date = '2016-11-14') => ({ date, from, to });
  expect(overlap(hours('09:00', '10:00'), hours('10:00', '11:00'))).toBe(false);
  expect(overlap(hours('09:00', '10:00'), hours('09:59', '11:00'))).toBe(true);
  expect(overlap(hours('09:00', '10:00'), hours('09:00', '10:00', '2016-11-15'))).toBe(false);
});

test('hours that adjoin hold what reaches over both, and those with a gap do not', () => {
  const hours = (from: string, to: string) => ({ date: '2016-11-14', from, to });
  expect(holdTogether([hours('10:00', '11:00'), hours('09:00', '10:00')], hours('09:30', '10:30'))).toBe(true);
  expect(holdTogether([hours('09:00', '10:00'), hours('10:01', '11:00')], hours('09:30', '10:30'))).toBe(false);
  expect(holdTogether([], hours('09:30', '10:30'))).toBe(false);
});

test('a zone has a name that this machine knows', () => {
  expect(isTimeZone('Europe/London')).toBe(true);
  expect(isTimeZone('Europe/Coventry')).toBe(false);
  expect(isTimeZone('GMT')).toBe(false);
});

// In 2026 Europe turned its clocks on 29 March and 25 October, at 01:00 UTC.
test.each([
  ['2026-03-28', '09:00', 'Europe/London', '2026-03-28T09:00:00.000Z'],
  ['2026-03-29', '00:59', 'Europe/London', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29', '09:00', 'Europe/London', '2026-03-29T08:00:00.000Z'],
  ['2026-10-25', '00:30', 'Europe/London', '2026-10-24T23:30:00.000Z'],
  ['2026-10-25', '09:00', 'Europe/London', '2026-10-25T09:00:00.000Z'],
  ['2026-03-29', '01:59', 'Europe/Stockholm', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29', '09:00', 'Europe/Stockholm', '2026-03-29T07:00:00.000Z'],
  ['2026-10-24', '24:00', 'Europe/Stockholm', '2026-10-24T22:00:00.000Z'],
  ['2026-10-25', '09:00', 'Europe/Stockholm', '2026-10-25T08:00:00.000Z'],
  ['2026-11-14', '09:00', 'Asia/Kolkata', '2026-11-14T03:30:00.000Z'],
])('on %s the clock shows %s in %s at %s', (date, time, zone, moment) => {
  expect(momentOf(date, time, zone)).toBe(moment);
});

test('a time that is skipped in spring is the one an hour later', () => {
  expect(momentOf('2026-03-29', '01:30', 'Europe/London')).toBe('2026-03-29T01:30:00.000Z');
  expect(momentOf('2026-03-29', '02:30', 'Europe/Stockholm')).toBe('2026-03-29T01:30:00.000Z');
});

test('of a time that comes twice in autumn the first is meant', () => {
  expect(momentOf('2026-10-25', '01:30', 'Europe/London')).toBe('2026-10-25T00:30:00.000Z');
  expect(momentOf('2026-10-25', '02:30', 'Europe/Stockholm')).toBe('2026-10-25T00:30:00.000Z');
});

test('the clocks of a zone show the time again at the moment that was found', () => {
  const zone = fc.constantFrom(
    'Europe/London',
    'Europe/Stockholm',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Tokyo',
  );
  const day = fc.integer({ min: 0, max: 3_650 });
  // From four in the morning on: no zone turns its clocks then.
  fc.assert(
    fc.property(day, fc.integer({ min: 240, max: 1_439 }), zone, (days, minute, timeZone) => {
      const date = new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);
      const shown = new Date(momentOf(date, timeAt(minute), timeZone)).toLocaleString('sv-SE', { timeZone });
      expect(shown).toBe(`${date} ${timeAt(minute)}:00`);
    }),
    { numRuns: 500 },
  );
});
