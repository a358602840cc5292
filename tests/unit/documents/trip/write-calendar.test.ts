import fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarMeeting, type TripCalendar, writeCalendar } from '../../../../src/documents/trip/write-calendar';
import type { MeetingId, TripBuyerId } from '../../../../src/domain/ids';
import { LANGUAGES, type Language } from '../../../../src/domain/language';
import { aMeeting, aTrip, GAYDON, SOLIHULL } from './a-trip';

const told = (changes: Partial<CalendarMeeting> = {}): CalendarMeeting => ({
  meeting: aMeeting(),
  supplier: 'Testfirma AB',
  buyer: 'Jaguar',
  people: { name: 'Body Purchasing' },
  place: SOLIHULL,
  needs: [{ sv: 'Ett fäste', en: 'A bracket' }],
  ...changes,
});

const calendar = (changes: Partial<TripCalendar> = {}): TripCalendar => ({
  trip: aTrip(),
  meetings: [told()],
  reader: 'member',
  method: 'publish',
  hasDrives: false,
  ...changes,
});

/** As another program reads it. */
function read(file: Buffer) {
  const whole = new ICAL.Component(ICAL.parse(file.toString('utf8')));
  const events = whole.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return { whole, events };
}

test('a meeting keeps its UID, tells how often it has changed and when, and knows no clock but its own', () => {
  const moved = told({ meeting: aMeeting({ sequence: 4, changedAt: '2017-01-20T12:34:56.000Z' }) });
  const file = writeCalendar(calendar({ meetings: [moved] }), 'sv');
  const { whole, events } = read(file);
  expect(whole.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(events).toHaveLength(1);
  const [event] = events;
  expect([event?.uid, event?.sequence, event?.summary]).toEqual([
    'm-1@matchverk',
    4,
    'Möte med Jaguar, Body Purchasing',
  ]);
  expect(event?.location).toBe('Solihull, West Midlands, Storbritannien');
  expect(event?.description).toBe('Veckan hos Jaguar\nOm: Ett fäste');
  const property = (name: string) => String(event?.component.getFirstPropertyValue(name));
  expect([property('dtstamp'), property('last-modified')]).toEqual(['2017-01-20T12:34:56Z', '2017-01-20T12:34:56Z']);
  expect([property('status'), property('geo')]).toEqual(['CONFIRMED', '52.45,-1.79']);
  expect(writeCalendar(calendar({ meetings: [moved] }), 'sv').equals(file)).toBe(true);
});

test.each<[string, string, string, string]>([
  ['Europe/London', '2017-03-25', '09:00', '2017-03-25T09:00:00.000Z'],
  ['Europe/London', '2017-03-26', '09:00', '2017-03-26T08:00:00.000Z'],
  ['Europe/London', '2017-10-28', '09:00', '2017-10-28T08:00:00.000Z'],
  ['Europe/London', '2017-10-29', '09:00', '2017-10-29T09:00:00.000Z'],
  ['Europe/Stockholm', '2017-03-26', '01:30', '2017-03-26T00:30:00.000Z'],
  ['Europe/Stockholm', '2017-03-26', '03:00', '2017-03-26T01:00:00.000Z'],
  ['Europe/Stockholm', '2017-10-29', '02:30', '2017-10-29T00:30:00.000Z'],
  ['Europe/Stockholm', '2017-10-29', '03:00', '2017-10-29T02:00:00.000Z'],
])('in %s on %s at %s is %s', (timeZone, date, from, moment) => {
  const meeting = aMeeting({ date, from, to: '23:00' });
  const [event] = read(
    writeCalendar(calendar({ trip: aTrip({ timeZone }), meetings: [told({ meeting })] }), 'en'),
  ).events;
  expect(event?.startDate.toJSDate().toISOString()).toBe(moment);
  expect(event?.startDate.zone).toBe(ICAL.Timezone.utcTimezone);
});

test('a cancelled meeting stays in the feed as cancelled, and a file of its own takes it out of a calendar', () => {
  const gone = told({ meeting: aMeeting({ id: 'm-2' as MeetingId, isCancelled: true, sequence: 2 }) });
  const feed = read(writeCalendar(calendar({ meetings: [told(), gone] }), 'en')).events;
  const statuses = feed.map(({ uid, component }) => [uid, component.getFirstPropertyValue('status')]);
  expect(statuses).toEqual([
    ['m-1@matchverk', 'CONFIRMED'],
    ['m-2@matchverk', 'CANCELLED'],
  ]);
  const { whole, events } = read(writeCalendar(calendar({ meetings: [told(), gone], method: 'cancel' }), 'en'));
  expect(whole.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(events.map(({ uid, sequence }) => [uid, sequence])).toEqual([['m-2@matchverk', 2]]);
});

test('each side is told of the other one, and who leads the trip of both', () => {
  const summaryFor = (reader: TripCalendar['reader']) =>
    read(writeCalendar(calendar({ reader }), 'en')).events[0]?.summary;
  expect(summaryFor('member')).toBe('Meeting with Jaguar, Body Purchasing');
  expect(summaryFor('buyer')).toBe('Meeting with Testfirma AB');
  expect(summaryFor('leader')).toBe('Testfirma AB – Jaguar, Body Purchasing');
});

const TWO_STOPS = [
  told(),
  told({
    meeting: aMeeting({
      id: 'm-2' as MeetingId,
      buyer: 'sports' as TripBuyerId,
      placeId: GAYDON.id,
      from: '14:00',
      to: '14:40',
      sequence: 1,
    }),
    place: GAYDON,
  }),
];

test('drives stand between the meetings of whoever travels, and only where they are asked for', () => {
  const summaries = (changes: Partial<TripCalendar>) =>
    read(writeCalendar(calendar({ meetings: TWO_STOPS, ...changes }), 'sv')).events.map(({ summary }) => summary);
  const drives = ['Körning till Solihull', 'Körning till Gaydon', 'Körning till Coventry'];
  expect(summaries({ hasDrives: true }).slice(2)).toEqual(drives);
  expect(summaries({ hasDrives: false })).toHaveLength(2);
  expect(summaries({ hasDrives: true, reader: 'buyer' })).toHaveLength(2);
  expect(summaries({ hasDrives: true, reader: 'leader' }).slice(2)).toEqual(drives);
});

test('a drive changes with what changes around it, and its sequence never falls', () => {
  const sequences = (meetings: readonly CalendarMeeting[]) =>
    read(writeCalendar(calendar({ meetings, hasDrives: true }), 'sv'))
      .events.filter(({ uid }) => uid.includes('member/'))
      .map(({ uid, sequence }) => [uid, sequence] as const);
  const before = new Map(sequences(TWO_STOPS));
  const [first, second] = TWO_STOPS;
  if (!first || !second) throw new Error('There are two.');
  const after = sequences([first, { ...second, meeting: { ...second.meeting, date: '2017-02-15', sequence: 2 } }]);
  expect(after.length).toBeGreaterThan(3);
  for (const [uid, sequence] of after) expect(sequence).toBeGreaterThan(before.get(uid) ?? -1);
});

const HOSTILE = [
  'A\r\nEND:VEVENT\r\nBEGIN:VEVENT',
  'a,b;c:d\\e"f',
  'å'.repeat(300),
  '🎉'.repeat(60),
  '\u0000\u0007\u2028\u0085x',
  '',
];

test.each(HOSTILE)('%j anywhere is one text of one event', (word) => {
  for (const language of LANGUAGES) {
    const meeting = told({
      supplier: word,
      buyer: word,
      people: { name: word },
      place: { ...SOLIHULL, name: word, place: { ...SOLIHULL.place, town: word, region: word } },
      needs: [{ sv: word, en: word }],
    });
    const file = writeCalendar(
      calendar({ trip: aTrip({ title: word }), meetings: [meeting], reader: 'leader' }),
      language,
    );
    const lines = file.toString('utf8').split('\r\n');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.toString('utf8')).not.toMatch(/(?<!\r)\n|\r(?!\n)|\0|\u2028|\u0085/);
    const { whole, events } = read(file);
    expect(whole.getAllSubcomponents()).toHaveLength(1);
    const line = word.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
    // The parser leaves values of X- properties as they are written.
    const name = String(whole.getFirstPropertyValue('x-wr-calname') ?? '');
    expect(name.replaceAll(/\\([\\;,])/g, '$1')).toBe(line);
    expect(events[0]?.summary.startsWith(line.slice(0, 60))).toBe(true);
  }
});

test('whatever people write, the file is read back with as many events as there are meetings', () => {
  const anyWord = fc.string({ unit: 'binary', maxLength: 120 });
  fc.assert(
    fc.property(anyWord, fc.constantFrom<Language>('sv', 'en'), (word, language) => {
      const trip = aTrip({ title: word });
      const meetings = TWO_STOPS.map((one) => ({ ...one, supplier: word, buyer: word, people: { name: word } }));
      expect(read(writeCalendar(calendar({ trip, meetings, reader: 'leader' }), language)).events).toHaveLength(2);
    }),
  );
});
