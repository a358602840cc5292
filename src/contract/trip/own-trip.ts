import { z } from 'zod';
import { BilingualShape, InstantShape, LanguageCodeShape, MAX, SupplierIdShape } from '../primitives';
import { HoursShape, TimeZoneShape } from './hours';
import { MeetingView } from './programme';
import {
  DirectionShape,
  TripBuyerShape,
  TripIdShape,
  TripMemberShape,
  TripPlaceIdShape,
  TripPlaceShape,
  TripStateShape,
} from './trip';
import { WishShape } from './wish';

/** Whether a member comes along. */
export const ParticipationView = z
  .strictObject({
    supplierId: SupplierIdShape,
    state: z.enum(['asked', 'confirmed', 'declined']),
    askedAt: InstantShape.exactOptional(),
    answeredAt: InstantShape.exactOptional(),
    answeredBy: z.string().exactOptional(),
    note: z.string(),
  })
  .meta({ id: 'Participation', description: "A member's answer to a trip." });

/** What a member answers. */
export const AnswerTripBody = z
  .strictObject({ state: z.enum(['confirmed', 'declined']), note: z.string().max(MAX.sentence) })
  .meta({ id: 'AnswerTripBody', example: { state: 'confirmed', note: 'Two of us come.' } });

const NAMED = { languages: z.array(LanguageCodeShape), placeId: TripPlaceIdShape.exactOptional() };

/** The caller's own part of a trip. */
export const OwnTripView = z
  .strictObject({
    id: TripIdShape,
    title: z.string(),
    direction: DirectionShape,
    state: TripStateShape,
    timeZone: TimeZoneShape,
    days: z.array(HoursShape),
    breaks: z.array(HoursShape),
    base: TripPlaceShape,
    places: z.array(TripPlaceShape),
    illustrative: z.boolean(),
    hasSeat: z.boolean().meta({ description: 'True of a member of a settled trip who has a seat.' }),
    ownMember: TripMemberShape.exactOptional(),
    ownBuyers: z.array(TripBuyerShape),
    buyers: z.array(TripBuyerShape.pick({ id: true, buyerId: true, name: true }).extend(NAMED)),
    members: z.array(z.strictObject({ supplierId: SupplierIdShape, ...NAMED })).meta({
      description: 'Told to buyers; members are not told who else may join.',
    }),
    meetings: z.array(MeetingView).meta({ description: 'The own ones, once the trip is settled.' }),
    wishes: z.array(WishShape).meta({ description: 'The own ones.' }),
    participation: ParticipationView.exactOptional(),
  })
  .meta({ id: 'OwnTrip', description: 'A trip as a member or a buyer on it sees it.' });

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
            effect: z.int().min(0).meta({ description: 'What the trip would be worth more without it.' }),
            before: z.string().exactOptional().meta({ description: 'The day by which it has to be closed.' }),
            meetings: z.array(z.string()).meta({ description: 'Of which buyers it concerns the meetings.' }),
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
