import { wordVerdict } from '../../../contract/wording/label-wording';
import { type Language, textIn } from '../../../domain/language';
import { type Drive, dayPlansOf } from '../../../domain/trip/day-plan';
import { compareMeetings, type Meeting, rolesIn, wasHeld } from '../../../domain/trip/meeting';
import { findPlace } from '../../../domain/trip/trip';
import { type Sheet, type SheetColumn, sheetOf } from '../../sheet/sheet';
import { nameOfBuyer, nameOfMember } from '../trip-names';
import { HEADS, SHEETS } from './heads';
import type { TripWorkbook } from './trip-workbook';

/** Every meeting in order of time, cancelled ones too. */
export function programmeSheet(book: TripWorkbook, language: Language): Sheet {
  const { trip, meetings } = book;
  const placeOf = ({ placeId }: Meeting) => findPlace(trip, placeId);
  const columns: readonly SheetColumn<Meeting>[] = [
    ...whenAndWho(book, language),
    { head: HEADS.place[language], width: 34, kind: 'text', cell: (meeting) => placeOf(meeting)?.name },
    { head: HEADS.town[language], width: 18, kind: 'text', cell: (meeting) => placeOf(meeting)?.place.town },
    { head: HEADS.table[language], width: 7, kind: 'number', cell: ({ table }) => table },
    { head: HEADS.needs[language], width: 50, kind: 'text', cell: (meeting) => needsOf(meeting, book, language) },
    {
      head: HEADS.verdict[language],
      width: 14,
      kind: 'text',
      cell: ({ matches: [best] }) => best && wordVerdict(best.verdict, language),
    },
    { head: HEADS.points[language], width: 9, kind: 'number', cell: ({ matches: [best] }) => best?.points },
    { head: HEADS.state[language], width: 13, kind: 'text', cell: (meeting) => stateOf(meeting)[language] },
    {
      head: HEADS.pinned[language],
      width: 8,
      kind: 'text',
      cell: ({ isPinned }) => (isPinned ? HEADS.yes[language] : undefined),
    },
  ];
  return sheetOf(SHEETS.programme[language], columns, [...meetings].sort(compareMeetings));
}

/** When a meeting is and who meets. */
export function whenAndWho({ trip, names }: TripWorkbook, language: Language): readonly SheetColumn<Meeting>[] {
  return [
    { head: HEADS.day[language], width: 12, kind: 'date', cell: ({ date }) => date },
    { head: HEADS.from[language], width: 8, kind: 'text', cell: ({ from }) => from },
    { head: HEADS.to[language], width: 8, kind: 'text', cell: ({ to }) => to },
    {
      head: HEADS.member[language],
      width: 30,
      kind: 'text',
      cell: ({ supplierId }) => nameOfMember(supplierId, names),
    },
    { head: HEADS.buyer[language], width: 38, kind: 'text', cell: ({ buyer }) => nameOfBuyer(buyer, trip, names) },
  ];
}

function needsOf({ matches }: Meeting, { needs }: TripWorkbook, language: Language): string {
  return matches
    .map(({ requirementId }) => textIn(needs.get(requirementId) ?? {}, language) || requirementId)
    .join('; ');
}

function stateOf(meeting: Meeting) {
  if (meeting.isCancelled) return HEADS.cancelled;
  return wasHeld(meeting) ? HEADS.held : HEADS.planned;
}

interface DriveLine {
  readonly who: string;
  readonly drive: Drive;
}

/** Every drive of everybody who travels, in order of time. */
export function driveSheet(book: TripWorkbook, language: Language): Sheet {
  const columns: readonly SheetColumn<DriveLine>[] = [
    { head: HEADS.day[language], width: 12, kind: 'date', cell: ({ drive }) => drive.date },
    { head: HEADS.from[language], width: 8, kind: 'text', cell: ({ drive }) => drive.from },
    { head: HEADS.to[language], width: 8, kind: 'text', cell: ({ drive }) => drive.to },
    { head: HEADS.who[language], width: 36, kind: 'text', cell: ({ who }) => who },
    { head: HEADS.origin[language], width: 34, kind: 'text', cell: ({ drive }) => drive.origin.name },
    { head: HEADS.goal[language], width: 34, kind: 'text', cell: ({ drive }) => drive.goal.name },
    { head: HEADS.minutes[language], width: 9, kind: 'number', cell: ({ drive }) => drive.minutes },
    { head: HEADS.km[language], width: 10, kind: 'number', cell: ({ drive }) => drive.km },
  ];
  return sheetOf(SHEETS.drives[language], columns, drivesOf(book));
}

function drivesOf({ trip, meetings, names }: TripWorkbook): readonly DriveLine[] {
  const held = meetings.filter(({ isCancelled }) => !isCancelled);
  const keyOf = (meeting: Meeting) => rolesIn(trip.direction, meeting).traveller;
  const travellers = new Map(held.map((meeting) => [keyOf(meeting), meeting]));
  const lines = [...travellers].flatMap(([key, one]) => {
    const isMember = trip.direction === 'outward';
    const who = isMember ? nameOfMember(one.supplierId, names) : nameOfBuyer(one.buyer, trip, names);
    const own = held.filter((meeting) => keyOf(meeting) === key);
    return dayPlansOf(trip, own, true).flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'drive' ? [{ who, drive: item.drive }] : [])),
    );
  });
  const startOf = ({ who, drive }: DriveLine) => `${drive.date} ${drive.from} ${who}`;
  return lines.sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
}
