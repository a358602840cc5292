import { wordRemedy } from '../../../contract/wording/advice/remedy-wording';
import { namesFor } from '../../../contract/wording/names';
import type { RequirementId, SupplierId } from '../../../domain/ids';
import { type Language, textIn } from '../../../domain/language';
import type { TripGap } from '../../../domain/trip/trip-gaps';
import { type Sheet, type SheetColumn, sheetOf } from '../../sheet/sheet';
import { nameOfMember } from '../trip-names';
import { HEADS, SHEETS } from './heads';
import type { TripWorkbook } from './trip-workbook';

interface GapLine {
  readonly supplierId: SupplierId;
  readonly gap: TripGap;
}

/** What each member can do before the trip, member by member, most effect first. */
export function gapSheet(book: TripWorkbook, language: Language): Sheet {
  const { names, matchNames, needs } = book;
  const titles = (ids: readonly RequirementId[]) =>
    ids.map((id) => textIn(needs.get(id) ?? {}, language) || id).join('; ');
  const columns: readonly SheetColumn<GapLine>[] = [
    {
      head: HEADS.member[language],
      width: 30,
      kind: 'text',
      cell: ({ supplierId }) => nameOfMember(supplierId, names),
    },
    {
      head: HEADS.todo[language],
      width: 60,
      kind: 'text',
      cell: ({ supplierId, gap }) => wordRemedy(gap.remedy, language, namesFor(matchNames, supplierId)),
    },
    { head: HEADS.until[language], width: 12, kind: 'date', cell: ({ gap }) => gap.until },
    {
      head: HEADS.beforeTrip[language],
      width: 14,
      kind: 'text',
      cell: ({ gap }) => (gap.isDueBeforeTrip ? HEADS.yes[language] : undefined),
    },
    { head: HEADS.effect[language], width: 22, kind: 'number', cell: ({ gap }) => gap.effect },
    { head: HEADS.qualifiesFor[language], width: 50, kind: 'text', cell: ({ gap }) => titles(gap.qualifiesFor) },
    { head: HEADS.meetings[language], width: 9, kind: 'number', cell: ({ gap }) => gap.meetings.length },
    { head: HEADS.needs[language], width: 60, kind: 'text', cell: ({ gap }) => titles(gap.needs) },
  ];
  const lines = book.gaps.flatMap(({ supplierId, gaps }) => gaps.map((gap) => ({ supplierId, gap })));
  return sheetOf(SHEETS.gaps[language], columns, lines);
}
