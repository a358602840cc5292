import { z } from 'zod';
import { TRIP_BOUNDS } from '../../domain/trip/trip';
import { pageOf } from '../paging';
import {
  BuyerIdShape,
  CalendarDateShape,
  CountingShape,
  LanguageCodeShape,
  MAX,
  MemorandumIdShape,
  RequirementIdShape,
  SupplierIdShape,
  TripBuyerIdShape,
  TripIdShape,
  TripPlaceIdShape,
  textUpTo,
} from '../primitives';
import { PlaceShape } from '../supplier/evidence';
import { KnownDriveShape } from './drives';
import { HoursShape, TimeZoneShape } from './hours';

/** Which side travels. */
export const DirectionShape = z
  .enum(['outward', 'inward'])
  .meta({ id: 'Direction', description: 'Outward: members travel to buyers. Inward: buyers travel to members.' });

/** Where a trip stands. */
export const TripStateShape = z
  .enum(['planning', 'settled', 'finished', 'cancelled'])
  .meta({ id: 'TripState', description: 'A finished or cancelled trip is not planned any more.' });

const HoursList = z.array(HoursShape).max(TRIP_BOUNDS.hours);

/** A place at which people meet. */
export const TripPlaceShape = z
  .strictObject({
    id: TripPlaceIdShape,
    name: textUpTo(MAX.word),
    kind: z.enum(['buyer-site', 'stand', 'plant', 'other']),
    place: PlaceShape,
    opens: HoursList.meta({ description: 'Empty for all hours of the trip.' }),
  })
  .meta({ id: 'TripPlace', description: 'A place at which people meet.' });

const MeetingsShape = z.int().min(0).max(TRIP_BOUNDS.meetings);

const PARTICIPANT = {
  placeId: TripPlaceIdShape.exactOptional().meta({ description: 'Where it receives; needed of the side that stays.' }),
  free: HoursList.meta({ description: 'When it has time; empty for all hours of the trip.' }),
  languages: z.array(LanguageCodeShape).max(MAX.languages),
  fewest: MeetingsShape,
  most: MeetingsShape,
  parallel: z.int().min(1).max(TRIP_BOUNDS.parallel).meta({
    description: 'How many meetings it can hold at the same time; counts for the side that stays.',
  }),
};

/** A member who may join. */
export const TripMemberShape = z
  .strictObject({
    supplierId: SupplierIdShape,
    joins: z.enum(['must', 'may', 'no']),
    costSek: z.int().min(0).max(100_000_000),
    ...PARTICIPANT,
  })
  .meta({ id: 'TripMember', description: 'A member of the cluster who may join.' });

/** People of a buyer. */
export const TripBuyerShape = z
  .strictObject({
    id: TripBuyerIdShape,
    buyerId: BuyerIdShape,
    name: textUpTo(MAX.word),
    needs: z.array(RequirementIdShape).max(TRIP_BOUNDS.needsOfBuyer),
    ...PARTICIPANT,
  })
  .meta({
    id: 'TripBuyer',
    description: 'People of a buyer: who receives on an outward trip, who comes on an inward one.',
  });

/** How driving times are found. */
export const TravelRulesShape = z
  .strictObject({
    detour: z.number().min(1).max(3).meta({ description: 'Road kilometres for each kilometre as the crow flies.' }),
    known: z
      .array(KnownDriveShape)
      .max(TRIP_BOUNDS.places ** 2)
      .meta({ description: 'Drives whose time is known better; both ways.' }),
  })
  .meta({ id: 'TravelRules', description: 'How driving times of the trip are found.' });

/** A trip as it is planned. */
export const TripDraftShape = z
  .strictObject({
    title: textUpTo(MAX.word),
    direction: DirectionShape,
    state: TripStateShape,
    timeZone: TimeZoneShape,
    days: z.array(HoursShape).min(1).max(TRIP_BOUNDS.days),
    breaks: HoursList,
    slotMinutes: z.int().min(TRIP_BOUNDS.slotMinutes.least).max(TRIP_BOUNDS.slotMinutes.most),
    meetingMinutes: z.int().min(TRIP_BOUNDS.slotMinutes.least).max(TRIP_BOUNDS.slotMinutes.most),
    base: TripPlaceShape,
    places: z.array(TripPlaceShape).max(TRIP_BOUNDS.places),
    buyers: z.array(TripBuyerShape).max(TRIP_BOUNDS.buyers),
    members: z.array(TripMemberShape).max(TRIP_BOUNDS.members),
    seats: z.int().min(1).max(TRIP_BOUNDS.members),
    budgetSek: z.int().min(0).max(1_000_000_000).exactOptional(),
    team: z.array(SupplierIdShape).max(TRIP_BOUNDS.members),
    travel: TravelRulesShape,
    memorandumId: MemorandumIdShape.exactOptional(),
    illustrative: z.boolean().meta({ description: 'True when parts of it were invented to show how trips work.' }),
  })
  .meta({ id: 'TripDraft', description: 'A trip as it is planned. All hours are told in its time zone.' });

/** A new trip with the id it shall have. */
export const CreateTripBody = z
  .strictObject({ id: TripIdShape, draft: TripDraftShape })
  .meta({ id: 'CreateTripBody', description: 'A new trip and the id it shall have.' });

/** One revision of a trip. */
export const TripView = z
  .strictObject({ id: TripIdShape, revision: CountingShape, draft: TripDraftShape })
  .meta({ id: 'Trip', description: 'The newest revision of a trip, as its planner sees it.' });

/** A line of the list of trips. */
const TripInBriefView = z
  .strictObject({
    id: TripIdShape,
    title: z.string(),
    direction: DirectionShape,
    state: TripStateShape,
    first: CalendarDateShape,
    last: CalendarDateShape,
    members: z
      .int()
      .min(0)
      .meta({ description: 'Who takes part: the team, or while none was chosen all who may join.' }),
    buyers: z.int().min(0),
    meetings: z.int().min(0).meta({ description: 'Planned and not cancelled.' }),
    toClose: z.int().min(0).meta({ description: 'Meetings whose time is over and that nobody has closed.' }),
    illustrative: z.boolean(),
  })
  .meta({ id: 'TripInBrief', description: 'A trip in a list.' });

/** One page of trips. */
export const TripPage = pageOf('TripPage', TripInBriefView);
