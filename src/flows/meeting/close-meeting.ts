import type { Stores } from '../../db/stores/stores';
import type { CalendarDate } from '../../domain/calendar-date';
import type { MeetingId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { type Fault, Problem, refuseFaults } from '../../domain/problem';
import type { Meeting, MeetingClosing } from '../../domain/trip/meeting';
import { checkDate, checkLine, checkName } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';

/** What somebody says of a meeting that is over. */
export type ClosingInput = Omit<MeetingClosing, 'closedBy' | 'closedAt'>;

const MAX_NOTE = 2_000;

/**
 * Closes a meeting: what it came to, and what is to be done next. Closing it again corrects what was said. Each match of a
 * meeting that was held has been met by that.
 *
 * @throws Problem `invalid` listing every fault; `conflict` for a meeting that is cancelled or has not begun; `absent`
 */
export async function closeMeeting(deps: FlowDeps, actor: Actor, id: MeetingId, input: ClosingInput): Promise<Meeting> {
  await findMeetingFor(deps, actor, id);
  refuseFaults(checkClosing(input));
  const closing: MeetingClosing = { ...input, closedBy: actor.name, closedAt: deps.now().toISOString() };
  return deps.database.inTransaction(async (stores) => {
    const meeting = await findToChange(stores, id);
    refuseTooSoon(meeting, closing.closedAt.slice(0, 10));
    await stores.meetings.close(id, closing);
    const isFirst = meeting.closing === undefined || meeting.closing.verdict === 'no-show';
    for (const { requirementId } of isFirst && input.verdict !== 'no-show' ? meeting.matches : []) {
      const recorded = { recordedBy: actor.name, recordedAt: closing.closedAt };
      const { supplierId, date } = meeting;
      await stores.stageEvents.add({ requirementId, supplierId, stage: 'met', on: date, ...recorded });
    }
    const subject = { supplierId: meeting.supplierId, other: id };
    await noteChange(stores, deps, actor, {
      operation: 'close-meeting',
      subject,
      before: meeting.closing,
      after: closing,
    });
    return { ...meeting, closing };
  });
}

/**
 * Notes that the next step of a meeting was done on a day.
 *
 * @throws Problem `conflict` where there is no next step; `invalid` for a day that does not exist
 */
export async function finishNextStep(
  deps: FlowDeps,
  actor: Actor,
  id: MeetingId,
  { doneOn }: { readonly doneOn: CalendarDate },
): Promise<Meeting> {
  await findMeetingFor(deps, actor, id);
  refuseFaults(checkDate(doneOn, '/doneOn'));
  return deps.database.inTransaction(async (stores) => {
    const meeting = await findToChange(stores, id);
    const before = meeting.closing;
    if (before?.nextStep === undefined) throw new Problem('conflict', [{ code: 'absent', path: '/nextStep' }]);
    const closing: MeetingClosing = { ...before, nextStep: { ...before.nextStep, doneOn } };
    await stores.meetings.close(id, closing);
    const subject = { supplierId: meeting.supplierId, other: id };
    await noteChange(stores, deps, actor, { operation: 'close-meeting', subject, before, after: closing });
    return { ...meeting, closing };
  });
}

/** As it is now: of two who answer at once the second must see what the first has said. */
async function findToChange({ meetings }: Stores, id: MeetingId): Promise<Meeting> {
  const meeting = await meetings.findToChange(id);
  if (!meeting) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return meeting;
}

/** Loads a meeting for whoever may close it: a leader, or the member who was there. */
export async function findMeetingFor(deps: FlowDeps, actor: Actor, id: MeetingId): Promise<Meeting> {
  const meeting = await deps.database.stores.meetings.find(id);
  requireMay(actor, 'close-meeting', meeting ? { supplierId: meeting.supplierId } : {});
  if (!meeting) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return meeting;
}

function checkClosing({ note, nextStep }: ClosingInput): readonly Fault[] {
  return [
    ...checkLine(note, '/note', MAX_NOTE),
    ...(nextStep === undefined
      ? []
      : [
          ...checkName(nextStep.what, '/nextStep/what'),
          ...checkName(nextStep.owner, '/nextStep/owner'),
          ...checkDate(nextStep.due, '/nextStep/due'),
          ...checkDate(nextStep.doneOn, '/nextStep/doneOn'),
        ]),
  ];
}

function refuseTooSoon({ isCancelled, date }: Meeting, today: CalendarDate): void {
  if (isCancelled) throw new Problem('conflict', [{ code: 'absent', path: '' }]);
  if (date > today) throw new Problem('conflict', [{ code: 'date-order', path: '', value: `${date} > ${today}` }]);
}
