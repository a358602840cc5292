import { z } from 'zod';
import { StageEventView } from '../match/decision';
import {
  BuyerIdShape,
  CalendarDateShape,
  CountingShape,
  InstantShape,
  MeetingIdShape,
  MemorandumIdShape,
  RequirementIdShape,
  SupplierIdShape,
  TextsShape,
  TripIdShape,
} from '../primitives';
import { MeetingVerdictShape } from '../trip/meeting-closing';
import { OutcomeView } from './outcome';

const VerdictShape = z.enum(['qualified', 'conditional', 'excluded']);

/** How an order came about. */
export const OutcomeOriginView = z
  .strictObject({
    outcome: OutcomeView,
    supplier: z.strictObject({ id: SupplierIdShape, name: z.string() }),
    requirement: z.strictObject({
      id: RequirementIdShape,
      title: TextsShape,
      buyerId: BuyerIdShape,
      issuedOn: CalendarDateShape,
    }),
    place: z
      .strictObject({
        version: CountingShape,
        madeAt: InstantShape,
        rank: CountingShape,
        verdict: VerdictShape,
        points: z.int().min(0).max(1_000),
      })
      .exactOptional()
      .meta({
        description:
          'Where the company stood on the shortlist that the meeting was planned from, or else on the first one that named it; absent where none did.',
      }),
    stages: z.array(StageEventView).meta({ description: 'In the order in which they were recorded.' }),
    meeting: z
      .strictObject({
        id: MeetingIdShape,
        on: CalendarDateShape,
        people: z
          .strictObject({ name: z.string(), buyerId: BuyerIdShape })
          .exactOptional()
          .meta({ description: 'Whom one met; absent where the trip does not name them any more.' }),
        verdict: MeetingVerdictShape.exactOptional(),
        isCancelled: z.boolean(),
      })
      .exactOptional(),
    trip: z
      .strictObject({
        id: TripIdShape,
        title: z.string(),
        firstDay: CalendarDateShape,
        lastDay: CalendarDateShape,
        memorandumId: MemorandumIdShape.exactOptional(),
      })
      .exactOptional(),
  })
  .meta({ id: 'OutcomeOrigin', description: 'An order, followed back to the match that it began with.' });
