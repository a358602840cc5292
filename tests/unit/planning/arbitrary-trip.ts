import fc from 'fast-check';
import type { RequirementId, SupplierId, TripBuyerId, TripPlaceId } from '../../../src/domain/ids';
import { type Hours, timeAt } from '../../../src/domain/trip/clock-time';
import type { PairWorth } from '../../../src/domain/trip/match-worth';
import type { PlannedMeeting } from '../../../src/domain/trip/meeting';
import type { Participant, TripBuyer, TripDraft, TripMember, Wish } from '../../../src/domain/trip/trip';
import type { ProgrammeQuestion } from '../../../src/planning/programme/programme-question';

/** How large a random trip may be. */
export interface TripSize {
  readonly members: number;
  readonly buyers: number;
  readonly slots: number;
  readonly days: number;
}

const MORNING = 9 * 60;

/** A place somewhere around Coventry; the ids of places, members and people are `p0`, `s0`, `b0` and so on. */
export const placeId = (number: number) => `p${number}` as TripPlaceId;
export const memberId = (number: number) => `s${number}` as SupplierId;
export const peopleId = (number: number) => `b${number}` as TripBuyerId;

/** Any question about a programme that is no larger; what stands in it may break rules, as it does once somebody has cancelled. */
export function anyQuestion(size: TripSize): fc.Arbitrary<ProgrammeQuestion> {
  return fc
    .record({
      shape: fc.record({
        direction: fc.constantFrom('outward' as const, 'inward' as const),
        days: fc.integer({ min: 1, max: size.days }),
        slots: fc.integer({ min: 2, max: size.slots }),
        slotMinutes: fc.constantFrom(20, 30, 45),
        // Shorter than a slot, as long, or reaching into the next.
        meetingMinutes: fc.constantFrom(15, 20, 30, 40),
        places: fc.integer({ min: 1, max: 4 }),
      }),
      members: fc.integer({ min: Math.ceil(size.members / 2), max: size.members }),
      buyers: fc.integer({ min: Math.ceil(size.buyers / 2), max: size.buyers }),
    })
    .chain(({ shape, members, buyers }) => {
      const hours = hoursWithin(shape);
      return fc
        .record({
          breaks: fc.array(hours, { maxLength: 1 }),
          drives: fc.array(fc.constantFrom(0, 10, 15, 25, 50), { minLength: 6, maxLength: 6 }),
          opens: fc.array(
            fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(hours, { minLength: 1, maxLength: 2 })),
            {
              minLength: 5,
              maxLength: 5,
            },
          ),
          members: fc.array(participant(shape.places, hours), { minLength: members, maxLength: members }),
          buyers: fc.array(participant(shape.places, hours), { minLength: buyers, maxLength: buyers }),
          worths: fc.array(fc.constantFrom(0, 1, 2, 5, 700, 900), {
            minLength: members * buyers,
            maxLength: members * buyers,
          }),
          wishes: fc.array(wish(members, buyers), { maxLength: 3 }),
          busy: fc.array(hours, { maxLength: 1 }),
          standing: fc.array(meetingWithin(shape, members, buyers), { maxLength: 3 }),
        })
        .map((parts) => questionOf(shape, parts));
    });
}

interface Shape {
  readonly direction: 'outward' | 'inward';
  readonly days: number;
  readonly slots: number;
  readonly slotMinutes: number;
  readonly meetingMinutes: number;
  readonly places: number;
}

const dateOf = (day: number) => `2016-11-${14 + day}`;
const lengthOf = ({ slots, slotMinutes, meetingMinutes }: Shape) =>
  (slots - 1) * slotMinutes + Math.max(slotMinutes, meetingMinutes);

function hoursWithin(shape: Shape): fc.Arbitrary<Hours> {
  return fc
    .tuple(
      fc.integer({ min: 0, max: shape.days - 1 }),
      fc.integer({ min: 0, max: lengthOf(shape) / 5 - 1 }),
      fc.integer({ min: 3, max: 20 }),
    )
    .map(([day, from, length]) => ({
      date: dateOf(day),
      from: timeAt(MORNING + from * 5),
      to: timeAt(MORNING + (from + length) * 5),
    }));
}

function participant(places: number, hours: fc.Arbitrary<Hours>): fc.Arbitrary<Participant> {
  return fc
    .record({
      // Now and then a place that is not on the trip.
      place: fc.oneof({ weight: 40, arbitrary: fc.integer({ min: 0, max: places - 1 }) }, fc.constant(places)),
      // Most have all the time of the trip: a random hour seldom leaves much.
      free: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(hours, { minLength: 1, maxLength: 2 })),
      fewest: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1, 1, 2),
      most: fc.constantFrom(1, 2, 3, 8),
      parallel: fc.constantFrom(1, 1, 2),
    })
    .map(({ place, ...rest }) => ({ ...rest, placeId: placeId(place), languages: ['en'] }));
}

function wish(members: number, buyers: number): fc.Arbitrary<Wish> {
  return fc.record({
    supplierId: fc.integer({ min: 0, max: members - 1 }).map(memberId),
    buyer: fc.integer({ min: 0, max: buyers - 1 }).map(peopleId),
    kind: fc.constantFrom('must', 'may', 'may', 'must-not'),
    by: fc.constantFrom('member', 'buyer', 'planner'),
  });
}

function meetingWithin(shape: Shape, members: number, buyers: number): fc.Arbitrary<PlannedMeeting> {
  return fc
    .record({
      member: fc.integer({ min: 0, max: members - 1 }),
      people: fc.integer({ min: 0, max: buyers - 1 }),
      day: fc.integer({ min: 0, max: shape.days - 1 }),
      slot: fc.integer({ min: 0, max: shape.slots - 1 }),
      // Some stand where no slot begins, since people move meetings by hand.
      late: fc.constantFrom(0, 0, 0, 5),
      isPinned: fc.constantFrom(false, false, false, false, true),
    })
    .map(({ member, people, day, slot, late, isPinned }) => {
      const from = MORNING + slot * shape.slotMinutes + late;
      const hours = { date: dateOf(day), from: timeAt(from), to: timeAt(from + shape.meetingMinutes) };
      return { ...hours, supplierId: memberId(member), buyer: peopleId(people), table: 1, isPinned };
    });
}

interface Parts {
  readonly breaks: readonly Hours[];
  readonly drives: readonly number[];
  readonly opens: readonly (readonly Hours[])[];
  readonly members: readonly Participant[];
  readonly buyers: readonly Participant[];
  readonly worths: readonly number[];
  readonly wishes: readonly Wish[];
  readonly busy: readonly Hours[];
  readonly standing: readonly PlannedMeeting[];
}

function questionOf(shape: Shape, parts: Parts): ProgrammeQuestion {
  const trip = aTrip({
    direction: shape.direction,
    days: Array.from({ length: shape.days }, (_, day) => ({
      date: dateOf(day),
      from: timeAt(MORNING),
      to: timeAt(MORNING + lengthOf(shape)),
    })),
    breaks: parts.breaks,
    slotMinutes: shape.slotMinutes,
    meetingMinutes: shape.meetingMinutes,
    places: Array.from({ length: shape.places }, (_, number) => aPlace(number, parts.opens[number])),
    members: parts.members.map(
      (one, number): TripMember => ({
        ...one,
        supplierId: memberId(number),
        joins: 'must',
        costSek: 0,
      }),
    ),
    buyers: parts.buyers.map((one, number) => somePeople(number, one)),
    travel: {
      detour: 1.3,
      known: [
        [0, 1],
        [0, 2],
        [0, 3],
        [1, 2],
        [1, 3],
        [2, 3],
      ].map(([one, other], number) => ({
        between: [placeId(one ?? 0), placeId(other ?? 0)],
        minutes: parts.drives[number] ?? 0,
      })),
    },
  });
  const worths = trip.members.flatMap(({ supplierId }, member) =>
    trip.buyers.map(({ id }, people) =>
      aWorth(supplierId, id, parts.worths[member * trip.buyers.length + people] ?? 0),
    ),
  );
  const standing = parts.standing.filter(
    (one, index, all) =>
      all.findIndex(({ supplierId, buyer }) => supplierId === one.supplierId && buyer === one.buyer) === index,
  );
  const [away] = parts.busy;
  return {
    trip,
    wishes: parts.wishes,
    worths,
    ...(away && { busy: new Map([[memberId(0), [away]]]) }),
    ...(standing.length > 0 && { standing }),
  };
}

/** What a pair is worth: from 1,000 on a qualified match, below a conditional one. */
export function aWorth(supplierId: SupplierId, buyer: TripBuyerId, worth: number, need = 'r0'): PairWorth {
  const requirementId = need as RequirementId;
  if (worth >= 1_000) {
    const points = worth - 1_000;
    return {
      supplierId,
      buyer,
      needs: [{ requirementId, verdict: 'qualified', points, processShare: 1_000, openMusts: 0 }],
    };
  }
  return {
    supplierId,
    buyer,
    needs: [{ requirementId, verdict: 'conditional', points: worth, processShare: 1_000, openMusts: 0 }],
  };
}

/** A place in and around Coventry. */
export function aPlace(number: number, opens: readonly Hours[] = []): TripDraft['places'][number] {
  const place = { town: 'Coventry', country: 'GB', latitude: 52.4 + number / 10, longitude: -1.5 };
  return { id: placeId(number), name: `Place ${number}`, kind: 'stand', place, opens };
}

/** People of a buyer who have all the time of the trip, unless said otherwise. */
export function somePeople(number: number, given: Partial<TripBuyer> = {}): TripBuyer {
  return {
    placeId: placeId(0),
    free: [],
    languages: ['en'],
    fewest: 0,
    most: 20,
    parallel: 1,
    id: peopleId(number),
    buyerId: `buyer-${number}` as TripBuyer['buyerId'],
    name: `Purchasing ${number}`,
    needs: [],
    ...given,
  };
}

/** A member who joins and has all the time of the trip, unless said otherwise. */
export function aMember(number: number, given: Partial<TripMember> = {}): TripMember {
  return {
    free: [],
    languages: ['en'],
    fewest: 0,
    most: 20,
    parallel: 1,
    supplierId: memberId(number),
    joins: 'must',
    costSek: 0,
    ...given,
  };
}

/** A day of four slots of half an hour at one place, and nobody there, unless said otherwise. */
export function aTrip(given: Partial<TripDraft> = {}): TripDraft {
  return {
    title: 'Jaguar week',
    direction: 'outward',
    state: 'planning',
    timeZone: 'Europe/London',
    days: [{ date: '2016-11-14', from: '09:00', to: '11:00' }],
    breaks: [],
    slotMinutes: 30,
    meetingMinutes: 30,
    base: aPlace(4),
    places: [aPlace(0)],
    buyers: [],
    members: [],
    seats: 6,
    team: [],
    travel: { detour: 1.3, known: [] },
    illustrative: true,
    ...given,
  };
}
