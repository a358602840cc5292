import { z } from 'zod';
import { BilingualShape, CalendarDateShape, MeetingIdShape, RequirementIdShape, SupplierIdShape } from '../primitives';
import { ParticipationView } from './own-trip';

/** Who comes along, and what each member has to mend before it. */
export const PreparationView = z
  .strictObject({
    members: z.array(
      z.strictObject({
        supplierId: SupplierIdShape,
        participation: ParticipationView.exactOptional(),
        meetings: z.int().min(0),
        editors: z.int().min(0).meta({ description: 'How many people look after it and can be written to.' }),
        gaps: z.array(
          z.strictObject({
            what: BilingualShape,
            asked: BilingualShape,
            effect: z.int().min(0).meta({ description: 'How much more the meetings would be worth without it.' }),
            before: CalendarDateShape.meta({ description: 'The day by which it is wanted.' }),
            isDueBeforeTrip: z.boolean().meta({ description: 'False where a dated plan of it can be taken along.' }),
            qualifiesFor: z.array(RequirementIdShape).meta({
              description: 'Needs for which the member would be qualified if this alone were settled.',
            }),
            meetings: z.array(z.string()).meta({ description: 'Whom it concerns the meetings with.' }),
          }),
        ),
      }),
    ),
  })
  .meta({
    id: 'Preparation',
    description: 'Who comes along, and the gaps of each member by their effect on the trip.',
  });

/** Which members are to be written to. */
export const PrepareTripBody = z
  .strictObject({ suppliers: z.array(SupplierIdShape).min(1).max(100) })
  .meta({ id: 'PrepareTripBody' });

/** What came of writing to members. */
export const PreparedView = z
  .strictObject({
    items: z.array(
      z.strictObject({
        supplierId: SupplierIdShape,
        recipients: z
          .int()
          .min(0)
          .meta({ description: 'To how many people a letter went; 0 where nobody looks after it.' }),
      }),
    ),
  })
  .meta({ id: 'Prepared', description: 'To how many people of each member a letter went.' });

/** Whom the letters about meetings went to. */
export const AskedClosingsView = z
  .strictObject({
    items: z.array(
      z.strictObject({ meetingId: MeetingIdShape, supplierId: SupplierIdShape, recipients: z.int().min(0) }),
    ),
  })
  .meta({ id: 'AskedClosings', description: 'To how many people a letter about each open meeting went.' });
