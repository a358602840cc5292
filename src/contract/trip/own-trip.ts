import { z } from 'zod';
import { InstantShape, LanguageCodeShape, MAX, SupplierIdShape, TripIdShape, TripPlaceIdShape } from '../primitives';
import { HoursShape, TimeZoneShape } from './hours';
import { MeetingView } from './programme';
import {
  DirectionShape,
  TravelRulesShape,
  TripBuyerShape,
  TripMemberShape,
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
    travel: TravelRulesShape,
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
