import type { CalendarDate } from '../../domain/calendar-date';
import type { Language } from '../../domain/language';
import { type DayPlan, dayPlansOf } from '../../domain/trip/day-plan';
import { compareMeetings, type Meeting, rolesIn } from '../../domain/trip/meeting';
import { findPlace, type Trip } from '../../domain/trip/trip';
import { clip } from '../pdf/clip';
import type { Cell, Content } from '../pdf/content';
import { writePdf } from '../pdf/write-pdf';
import { placesSection } from './map/places-section';
import { programmeTables } from './programme-tables';
import { driveIn, hoursOf, weekdayIn } from './spoken-times';
import { tripCover } from './trip-cover';
import { nameOfBuyer, nameOfMember, type TripNames } from './trip-names';
import { COUNTS, WORDS } from './words';

/** A trip as whoever leads it has it in hand. */
export interface ProgrammePaper {
  readonly trip: Trip;
  /** Cancelled ones are left out. */
  readonly meetings: readonly Meeting[];
  readonly names: TripNames;
  readonly printedOn: CalendarDate;
}

/** So many hosts stand side by side; the rest of a day follows in tables of its own. */
const HOSTS_BESIDE = 5;

/** The whole programme: day by day who is where, all drives, and a list for each member and for the people of each buyer. */
export async function writeProgrammePaper(paper: ProgrammePaper, language: Language): Promise<Buffer> {
  const { trip, printedOn } = paper;
  const held = paper.meetings.filter(({ isCancelled }) => !isCancelled).sort(compareMeetings);
  const told = { ...paper, meetings: held };
  const members = new Set(held.map(({ supplierId }) => supplierId)).size;
  const version = { sv: `resans version ${trip.revision}`, en: `version ${trip.revision} of the trip` }[language];
  const foot = `Matchverk · ${clip(trip.title, 80)} · ${WORDS.printed[language]} ${printedOn} · ${version}`;
  const content: readonly Content[] = [
    ...tripCover({ trip, counts: [COUNTS.meetings(held.length), COUNTS.members(members)] }, language),
    { heading: WORDS.programme[language], level: 2 },
    ...(held.length === 0 ? [{ text: WORDS.noMeetings[language] }] : dayTables(told, language)),
    ...driveTables(told, language),
    ...placesSection({ trip, travels: true, plans: [], places: placesOf(told) }, language),
    ...listsBySide(told, 'member', language),
    ...listsBySide(told, 'buyer', language),
  ];
  const about = { title: `${WORDS.programme[language]}: ${trip.title}`, language, madeOn: printedOn, foot };
  return (await writePdf(about, content)).bytes;
}

function memberName({ names }: ProgrammePaper, { supplierId }: Meeting): string {
  return nameOfMember(supplierId, names);
}

function buyerName({ trip, names }: ProgrammePaper, { buyer }: Meeting): string {
  return nameOfBuyer(buyer, trip, names);
}

/** The side that stays heads a column; who comes to it stands in the cell. */
function sidesOf(paper: ProgrammePaper, meeting: Meeting): { readonly host: string; readonly guest: string } {
  const [member, people] = [memberName(paper, meeting), buyerName(paper, meeting)];
  return paper.trip.direction === 'outward' ? { host: people, guest: member } : { host: member, guest: people };
}

function dayTables(paper: ProgrammePaper, language: Language): readonly Content[] {
  const dates = [...new Set([...paper.trip.days, ...paper.meetings].map(({ date }) => date))].sort();
  return dates.flatMap((date): readonly Content[] => {
    const ofDay = paper.meetings.filter((meeting) => meeting.date === date);
    const hosts = [...new Set(ofDay.map((meeting) => sidesOf(paper, meeting).host))].sort((one, other) =>
      one.localeCompare(other, language),
    );
    const groups = Array.from({ length: Math.ceil(hosts.length / HOSTS_BESIDE) }, (_group, at) =>
      hosts.slice(at * HOSTS_BESIDE, (at + 1) * HOSTS_BESIDE),
    );
    return [
      { heading: weekdayIn(date)[language], level: 3 },
      ...(groups.length === 0 ? [{ text: WORDS.noMeetings[language] }] : []),
      ...groups.map((group) => hostTable(paper, ofDay, group, language)),
    ];
  });
}

function hostTable(
  paper: ProgrammePaper,
  ofDay: readonly Meeting[],
  hosts: readonly string[],
  language: Language,
): Content {
  const sides = ofDay.map((meeting) => ({ time: hoursOf(meeting), ...sidesOf(paper, meeting) }));
  const times = [...new Set(sides.filter(({ host }) => hosts.includes(host)).map(({ time }) => time))];
  return {
    heads: [WORDS.time[language], ...hosts],
    widths: [66, ...hosts.map(() => '*' as const)],
    rows: times.map((time): readonly Cell[] => [
      { text: time, style: 'strong' },
      ...hosts.map((host) => {
        const guests = sides.filter((side) => side.time === time && side.host === host).map(({ guest }) => guest);
        return { text: guests.join('; ') };
      }),
    ]),
  };
}

interface SidePlan {
  readonly name: string;
  readonly plans: readonly DayPlan<Meeting>[];
}

/** The days of each one on one side of the table, by name. */
function plansBySide(paper: ProgrammePaper, side: 'member' | 'buyer', language: Language): readonly SidePlan[] {
  const { trip, meetings } = paper;
  const travels = (trip.direction === 'outward') === (side === 'member');
  const keyOf = (meeting: Meeting) => {
    const { traveller, host } = rolesIn(trip.direction, meeting);
    return travels ? traveller : host;
  };
  return [...new Map(meetings.map((meeting) => [keyOf(meeting), meeting])).entries()]
    .map(([key, one]) => ({
      name: side === 'member' ? memberName(paper, one) : buyerName(paper, one),
      plans: dayPlansOf(
        trip,
        meetings.filter((meeting) => keyOf(meeting) === key),
        travels,
      ),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
}

function driveTables(paper: ProgrammePaper, language: Language): readonly Content[] {
  const side = paper.trip.direction === 'outward' ? 'member' : 'buyer';
  const rows = plansBySide(paper, side, language).flatMap(({ name, plans }) =>
    plans.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'drive' ? [{ name, drive: item.drive }] : []))),
  );
  const sorted = rows.sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
  return [
    { heading: WORDS.drives[language], level: 2 },
    rows.length === 0
      ? { text: WORDS.noDrives[language] }
      : {
          heads: [WORDS.day, WORDS.time, WORDS.who, WORDS.from, WORDS.to, WORDS.drive].map((head) => head[language]),
          widths: [56, 66, '*', '*', '*', 88],
          rows: sorted.map(({ name, drive }) => [
            { text: drive.date },
            { text: hoursOf(drive) },
            { text: name },
            { text: clip(drive.origin.name, 50) },
            { text: clip(drive.goal.name, 50) },
            { text: driveIn(drive)[language] },
          ]),
        },
  ];
}

function startOf({ name, drive }: { readonly name: string; readonly drive: { date: string; from: string } }): string {
  return `${drive.date} ${drive.from} ${name}`;
}

function placesOf({ trip, meetings }: ProgrammePaper) {
  return meetings.flatMap(({ placeId }) => findPlace(trip, placeId) ?? []);
}

function listsBySide(paper: ProgrammePaper, side: 'member' | 'buyer', language: Language): readonly Content[] {
  const lists = plansBySide(paper, side, language);
  if (lists.length === 0) return [];
  return [
    { pageBreak: true },
    { heading: (side === 'member' ? WORDS.perMember : WORDS.perBuyer)[language], level: 2 },
    ...lists.flatMap(({ name, plans }): readonly Content[] => [
      { heading: name, level: 3 },
      ...programmeTables(
        plans.filter(({ items }) => items.some(({ kind }) => kind === 'meeting')),
        (meeting) => (side === 'member' ? buyerName(paper, meeting) : memberName(paper, meeting)),
        language,
        4,
      ),
    ]),
  ];
}
