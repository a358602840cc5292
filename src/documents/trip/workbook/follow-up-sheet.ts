import { wordLabel } from '../../../contract/wording/label-wording';
import type { Language } from '../../../domain/language';
import { compareMeetings, type Meeting } from '../../../domain/trip/meeting';
import { type Sheet, type SheetColumn, sheetOf } from '../../sheet/sheet';
import { HEADS, SHEETS } from './heads';
import { whenAndWho } from './programme-sheets';
import type { TripWorkbook } from './trip-workbook';

/** How each meeting went, what comes next, who does it and until when; one that nobody has closed says so. */
export function followUpSheet(book: TripWorkbook, language: Language): Sheet {
  const columns: readonly SheetColumn<Meeting>[] = [
    ...whenAndWho(book, language),
    {
      head: HEADS.outcome[language],
      width: 16,
      kind: 'text',
      cell: ({ closing }) => (closing ? wordLabel('meetingVerdict', closing.verdict, language) : HEADS.open[language]),
    },
    { head: HEADS.note[language], width: 60, kind: 'text', cell: ({ closing }) => closing?.note },
    { head: HEADS.nextStep[language], width: 50, kind: 'text', cell: ({ closing }) => closing?.nextStep?.what },
    { head: HEADS.owner[language], width: 24, kind: 'text', cell: ({ closing }) => closing?.nextStep?.owner },
    { head: HEADS.due[language], width: 12, kind: 'date', cell: ({ closing }) => closing?.nextStep?.due },
    { head: HEADS.done[language], width: 12, kind: 'date', cell: ({ closing }) => closing?.nextStep?.doneOn },
    { head: HEADS.closedOn[language], width: 12, kind: 'date', cell: ({ closing }) => closing?.closedAt.slice(0, 10) },
    { head: HEADS.closedBy[language], width: 24, kind: 'text', cell: ({ closing }) => closing?.closedBy },
  ];
  const held = book.meetings.filter(({ isCancelled }) => !isCancelled);
  return sheetOf(SHEETS.followUps[language], columns, held.sort(compareMeetings));
}
