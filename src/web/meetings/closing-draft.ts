import type { CalendarDate } from '../../domain/calendar-date';
import type { MeetingClosing, MeetingVerdict } from '../../domain/trip/meeting';
import type { components } from '../api/wire';

/** What is sent to close a meeting. */
export type CloseMeetingBody = components['schemas']['CloseMeetingBody'];

/** What stands in the form while a meeting is being closed. */
export interface ClosingDraft {
  readonly verdict: MeetingVerdict | undefined;
  readonly note: string;
  /** Empty where nothing more is to be done. */
  readonly what: string;
  readonly owner: string;
  readonly due: CalendarDate;
}

/** What the form begins with: how the meeting was closed before, else nothing but who is likely to do the next step, and when. */
export function beginClosing(
  before: Omit<MeetingClosing, 'closedBy' | 'closedAt'> | undefined,
  likely: { readonly owner: string; readonly today: CalendarDate },
): ClosingDraft {
  const step = before?.nextStep;
  return {
    verdict: before?.verdict,
    note: before?.note ?? '',
    what: step?.what ?? '',
    owner: step?.owner ?? likely.owner,
    due: step?.due ?? dueAfter(likely.today, 'week'),
  };
}

/**
 * What is sent; undefined while no verdict was chosen. A step that was done stays done as long as it is the same step.
 */
export function closingIn(
  { verdict, note, what, owner, due }: ClosingDraft,
  before?: Pick<CloseMeetingBody, 'nextStep'>,
): CloseMeetingBody | undefined {
  if (verdict === undefined) return undefined;
  const step = { what: what.trim(), owner: owner.trim(), due };
  if (step.what === '') return { verdict, note: note.trim() };
  const doneOn = before?.nextStep?.what === step.what ? before.nextStep.doneOn : undefined;
  return { verdict, note: note.trim(), nextStep: { ...step, ...(doneOn !== undefined && { doneOn }) } };
}

/** The choices of a day by which something is done. */
export const DUE_CHOICES = ['week', 'two-weeks', 'month'] as const;

/** How long until something is to be done. */
export type DueChoice = (typeof DUE_CHOICES)[number];

/** The day that is so far from another. A month on from the 31st is the last day of a shorter month. */
export function dueAfter(from: CalendarDate, choice: DueChoice): CalendarDate {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  if (choice !== 'month') return dateAt(year, month - 1, day + (choice === 'week' ? 7 : 14));
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dateAt(year, month, Math.min(day, lastDay));
}

function dateAt(year: number, monthFromZero: number, day: number): CalendarDate {
  return new Date(Date.UTC(year, monthFromZero, day)).toISOString().slice(0, 10);
}

/** How many whole days the day is past; negative for one that is still to come. */
export function daysLate(due: CalendarDate, today: CalendarDate): number {
  return Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000);
}
