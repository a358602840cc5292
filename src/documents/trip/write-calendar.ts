import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { countryIn } from '../../contract/wording/findings/quantity-wording';
import { type Language, type Texts, textIn } from '../../domain/language';
import { type Hours, momentOf } from '../../domain/trip/clock-time';
import { type Drive, dayPlansOf } from '../../domain/trip/day-plan';
import { type Meeting, rolesIn } from '../../domain/trip/meeting';
import type { TripPlace } from '../../domain/trip/trip';
import { placeIn } from './programme-tables';
import { driveIn } from './spoken-times';
import type { TripForAll } from './trip-for-all';
import { peopleIn } from './trip-names';

/** A meeting as it stands in somebody's calendar. */
export interface CalendarMeeting {
  readonly meeting: Meeting;
  /** The member's name. */
  readonly supplier: string;
  /** The buyer's name. */
  readonly buyer: string;
  readonly people: { readonly name: string };
  /** Absent where the place is on the trip no more. */
  readonly place?: TripPlace;
  /** What the needs are called that are talked about. */
  readonly needs: readonly Texts[];
}

/** Meetings of a trip for one reader. */
export interface TripCalendar {
  readonly trip: TripForAll;
  /** Cancelled ones too, so that calendars take them away. */
  readonly meetings: readonly CalendarMeeting[];
  /** Whose calendar it is: a side is told of the other one, and who leads the trip of both. */
  readonly reader: 'member' | 'buyer' | 'leader';
  /**
   * `publish`: the whole, as a feed or to be imported. `cancel`: only that these meetings are cancelled (RFC 5546, 3.2.5); all of
   * them must be.
   */
  readonly method: 'publish' | 'cancel';
  /** Whether the drives of whoever travels stand between the meetings. */
  readonly hasDrives: boolean;
}

/** How often programs that follow a feed should look, in seconds. */
const LOOK_EVERY = 15 * 60;

/**
 * Meetings as an iCalendar file (RFC 5545). Each keeps its UID for ever, rises in SEQUENCE as it changes, and is told in UTC,
 * which no program reads wrongly around a change of clocks. Nothing in it is of the clock: the same meetings give the same file.
 */
export function writeCalendar(calendar: TripCalendar, language: Language): Buffer {
  const { trip, meetings, method, hasDrives } = calendar;
  const told = method === 'cancel' ? meetings.filter(({ meeting }) => meeting.isCancelled) : meetings;
  const file = ical({
    prodId: { company: 'Matchverk', product: 'Trips', language: language.toUpperCase() },
    method: method === 'cancel' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    // The library writes the name as it is.
    name: escaped(lineOf(trip.title)),
    ttl: method === 'cancel' ? null : LOOK_EVERY,
    events: [
      ...told.map((one) => meetingEvent(one, calendar, language)),
      ...(hasDrives && method === 'publish' ? driveEvents(calendar, language) : []),
    ],
  });
  return Buffer.from(file.toString());
}

function meetingEvent(told: CalendarMeeting, { trip, reader }: TripCalendar, language: Language): ICalEventData {
  const { meeting, place, needs } = told;
  const titles = needs.map((title) => lineOf(textIn(title, language))).filter((title) => title !== '');
  const lines = [
    lineOf(trip.title),
    ...(titles.length > 0 ? [`${{ sv: 'Om', en: 'About' }[language]}: ${titles.join('; ')}`] : []),
    ...(meeting.table > 1 ? [{ sv: `Bord ${meeting.table}`, en: `Table ${meeting.table}` }[language]] : []),
    ...(trip.illustrative
      ? [{ sv: 'Exempel: mötet är påhittat.', en: 'Illustrative: the meeting was invented.' }[language]]
      : []),
  ];
  return {
    ...when(meeting, trip),
    id: `${meeting.id}@matchverk`,
    sequence: meeting.sequence,
    stamp: new Date(meeting.changedAt),
    lastModified: new Date(meeting.changedAt),
    status: meeting.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: meeting.isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    busystatus: meeting.isCancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
    summary: summaryOf(told, reader, language),
    description: lines.join('\n'),
    ...(place && { location: locationOf(place, language) }),
  };
}

function summaryOf(told: CalendarMeeting, reader: TripCalendar['reader'], language: Language): string {
  const [supplier, people] = [lineOf(told.supplier), lineOf(peopleIn(told))];
  const meets = { sv: 'Möte med', en: 'Meeting with' }[language];
  const summary = { member: `${meets} ${people}`, buyer: `${meets} ${supplier}`, leader: `${supplier} – ${people}` };
  return summary[reader];
}

function when(hours: Hours, { timeZone }: TripForAll): Pick<ICalEventData, 'start' | 'end'> {
  const moment = (time: Hours['from']) => new Date(momentOf(hours.date, time, timeZone));
  return { start: moment(hours.from), end: moment(hours.to) };
}

function locationOf(where: TripPlace, language: Language) {
  const { region, country, latitude, longitude } = where.place;
  const parts = [placeIn(where), ...(region ? [region] : []), countryIn(country)[language]];
  return { title: lineOf(parts.join(', ')), geo: { lat: latitude, lon: longitude } };
}

/**
 * Drives have no record of their own: each is known by its day and its place in it, and rises with whatever changes for the one who
 * travels. A host is not told of the ways of others.
 */
function driveEvents({ trip, meetings, reader }: TripCalendar, language: Language): readonly ICalEventData[] {
  const isHost = reader === (trip.direction === 'outward' ? 'buyer' : 'member');
  const travellerOf = ({ meeting }: CalendarMeeting) => rolesIn(trip.direction, meeting).traveller;
  const travellers = isHost ? [] : [...new Set(meetings.map(travellerOf))];
  return travellers.flatMap((traveller) => {
    const own = meetings.filter((one) => travellerOf(one) === traveller).map(({ meeting }) => meeting);
    const changedAt = new Date(Math.max(...own.map((meeting) => Date.parse(meeting.changedAt))));
    const sequence = own.reduce((sum, meeting) => sum + meeting.sequence, 0);
    const held = own.filter(({ isCancelled }) => !isCancelled);
    return dayPlansOf(trip, held, true).flatMap(({ date, items }) =>
      items
        .flatMap((item) => (item.kind === 'drive' ? [item.drive] : []))
        .map((drive, at) => ({
          ...driveEvent(drive, trip, language),
          id: `${trip.id}/${traveller}/${date}/${at + 1}@matchverk`,
          sequence,
          stamp: changedAt,
          lastModified: changedAt,
        })),
    );
  });
}

function driveEvent(drive: Drive, trip: TripForAll, language: Language): ICalEventData {
  const [origin, goal] = [lineOf(drive.origin.name), lineOf(drive.goal.name)];
  return {
    ...when(drive, trip),
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
    busystatus: ICalEventBusyStatus.BUSY,
    summary: { sv: `Körning till ${goal}`, en: `Drive to ${goal}` }[language],
    description: `${origin} – ${goal}\n${driveIn(drive)[language]}`,
  };
}

/** A text as one line without characters that have no form, since some programs end a line at any of them. */
function lineOf(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
}

function escaped(line: string): string {
  return line.replaceAll(/[\\;,]/g, String.raw`\$&`);
}
