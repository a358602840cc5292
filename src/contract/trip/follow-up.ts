import { z } from 'zod';
import { CalendarDateShape, TripIdShape } from '../primitives';
import { MeetingView } from './programme';
import { TripBuyerShape } from './trip';

/** What is left to do after meetings. */
export const FollowUpsView = z
  .strictObject({
    unclosed: z.array(MeetingView).meta({ description: 'Over and not closed, earliest first.' }),
    due: z.array(MeetingView).meta({ description: 'With a next step that is not done, the earliest first.' }),
    trips: z.array(
      z.strictObject({
        id: TripIdShape,
        title: z.string(),
        buyers: z.array(TripBuyerShape.pick({ id: true, buyerId: true, name: true })),
      }),
    ),
    today: CalendarDateShape,
  })
  .meta({ id: 'FollowUps', description: 'What is left to do after meetings.' });

/** The day on which a next step was done. */
export const FinishNextStepBody = z.strictObject({ doneOn: CalendarDateShape }).meta({ id: 'FinishNextStepBody' });
