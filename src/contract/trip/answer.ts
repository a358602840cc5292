import { z } from 'zod';
import { OrderShape } from '../outcome/outcome';
import { CalendarDateShape, CountingShape, TextsShape } from '../primitives';
import { ClockTimeShape } from './hours';
import { CloseMeetingBody, MeetingClosingView } from './meeting-closing';
import { AnswerTripBody } from './own-trip';
import { DirectionShape } from './trip';

/** The secret of a link by which somebody answers. */
const TokenShape = z.string().min(1).max(100).meta({ description: 'What stands behind `#token=` in the link.' });

/** A link, to see what it asks. */
export const AnswerLinkBody = z.strictObject({ token: TokenShape }).meta({ id: 'AnswerLinkBody' });

const MeetingTold = {
  trip: z.string(),
  member: z.string(),
  buyer: z.string(),
  people: z.string(),
  place: z.string(),
  date: CalendarDateShape,
  from: ClockTimeShape,
  to: ClockTimeShape,
};

/** What a link asks. */
export const AnswerQuestionView = z
  .discriminatedUnion('about', [
    z.strictObject({
      about: z.literal('participation'),
      trip: z.string(),
      member: z.string(),
      direction: DirectionShape,
      base: z.string(),
      first: CalendarDateShape,
      last: CalendarDateShape,
      meetings: z.array(z.strictObject(MeetingTold)),
    }),
    z.strictObject({ about: z.literal('closing'), ...MeetingTold, closing: MeetingClosingView.exactOptional() }),
    z.strictObject({
      about: z.literal('outcome'),
      member: z.string(),
      buyer: z.string(),
      need: TextsShape,
      order: OrderShape,
      revision: CountingShape.meta({ description: 'To be said again with the answer.' }),
    }),
  ])
  .meta({ id: 'AnswerQuestion', description: 'What a link asks, without signing in.' });

/** An answer by a link, which is used up by it. */
export const AnswerBody = z
  .strictObject({
    token: TokenShape,
    answer: z.discriminatedUnion('about', [
      AnswerTripBody.extend({ about: z.literal('participation') }),
      CloseMeetingBody.extend({ about: z.literal('closing') }),
      z.strictObject({
        about: z.literal('outcome'),
        revision: CountingShape.meta({ description: 'The one that was shown.' }),
        order: OrderShape.exactOptional().meta({ description: 'As the company states it, where that differs.' }),
      }),
    ]),
  })
  .meta({ id: 'AnswerBody' });

/** Where a link for answering leads. */
export const AnswerAddressView = z
  .strictObject({ address: z.string().meta({ description: 'Can be opened once, without signing in.' }) })
  .meta({ id: 'AnswerAddress' });
