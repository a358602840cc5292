import { languageIn } from '../../../contract/wording/findings/quantity-wording';
import { type Language, textIn } from '../../../domain/language';
import type { Meeting } from '../../../domain/trip/meeting';
import { findPlace, type Participant, type TripBuyer, type TripMember } from '../../../domain/trip/trip';
import { type Sheet, type SheetColumn, sheetOf } from '../../sheet/sheet';
import { nameOfMember, nameOfPeople } from '../trip-names';
import { HEADS, SHEETS } from './heads';
import type { TripWorkbook } from './trip-workbook';

/** Who may come along: seat, cost, meetings, and whether it has confirmed. */
export function memberSheet(book: TripWorkbook, language: Language): Sheet {
  const { trip, names, confirmedOn } = book;
  const columns: readonly SheetColumn<TripMember>[] = [
    {
      head: HEADS.member[language],
      width: 34,
      kind: 'text',
      cell: ({ supplierId }) => nameOfMember(supplierId, names),
    },
    {
      head: HEADS.hasSeat[language],
      width: 11,
      kind: 'text',
      cell: ({ supplierId }) => (trip.team.includes(supplierId) ? HEADS.yes[language] : undefined),
    },
    { head: HEADS.cost[language], width: 14, kind: 'number', cell: ({ costSek }) => costSek },
    ...participation<TripMember>(book, (meeting, { supplierId }) => meeting.supplierId === supplierId, language),
    { head: HEADS.confirmed[language], width: 12, kind: 'date', cell: ({ supplierId }) => confirmedOn.get(supplierId) },
  ];
  return sheetOf(SHEETS.members[language], columns, trip.members);
}

/** Whom one meets: where, about what, and how often. */
export function buyerSheet(book: TripWorkbook, language: Language): Sheet {
  const { trip, names, needs } = book;
  const columns: readonly SheetColumn<TripBuyer>[] = [
    { head: HEADS.buyer[language], width: 40, kind: 'text', cell: (people) => nameOfPeople(people, names) },
    {
      head: HEADS.place[language],
      width: 34,
      kind: 'text',
      cell: ({ placeId }) => (placeId === undefined ? undefined : findPlace(trip, placeId)?.name),
    },
    {
      head: HEADS.needs[language],
      width: 60,
      kind: 'text',
      cell: (people) => people.needs.map((id) => textIn(needs.get(id) ?? {}, language) || id).join('; '),
    },
    ...participation<TripBuyer>(book, (meeting, { id }) => meeting.buyer === id, language),
  ];
  return sheetOf(SHEETS.buyers[language], columns, trip.buyers);
}

function participation<Side extends Participant>(
  { meetings }: TripWorkbook,
  isOf: (meeting: Meeting, side: Side) => boolean,
  language: Language,
): readonly SheetColumn<Side>[] {
  const held = meetings.filter(({ isCancelled }) => !isCancelled);
  return [
    {
      head: HEADS.meetings[language],
      width: 9,
      kind: 'number',
      cell: (side) => held.filter((meeting) => isOf(meeting, side)).length,
    },
    { head: HEADS.fewest[language], width: 9, kind: 'number', cell: ({ fewest }) => fewest },
    { head: HEADS.most[language], width: 9, kind: 'number', cell: ({ most }) => most },
    {
      head: HEADS.languages[language],
      width: 22,
      kind: 'text',
      cell: ({ languages }) => languages.map((code) => languageIn(code)[language]).join(', '),
    },
  ];
}
