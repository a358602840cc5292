import { z } from 'zod';
import { MEETING_VERDICTS } from '../../domain/trip/meeting';
import { CalendarDateShape, InstantShape, MAX, textUpTo } from '../primitives';

/** What a meeting came to. */
export const MeetingVerdictShape = z.enum(MEETING_VERDICTS).meta({
  id: 'MeetingVerdict',
  description: 'What a meeting came to; `held` took place and is not judged; `no-show` was not held.',
});

const NextStepShape = z
  .strictObject({
    what: textUpTo(MAX.word),
    owner: textUpTo(MAX.word),
    due: CalendarDateShape,
    doneOn: CalendarDateShape.exactOptional(),
  })
  .meta({ id: 'NextStep', description: 'What is to be done next, by whom and until when.' });

/** How a meeting is closed. */
export const CloseMeetingBody = z
  .strictObject({
    verdict: MeetingVerdictShape,
    note: z.string().max(MAX.sentence),
    nextStep: NextStepShape.exactOptional(),
  })
  .meta({ id: 'CloseMeetingBody' });

/** How a meeting was closed. */
export const MeetingClosingView = CloseMeetingBody.extend({ closedBy: z.string(), closedAt: InstantShape }).meta({
  id: 'MeetingClosing',
  description: 'What people agreed on at the end of a meeting.',
});
