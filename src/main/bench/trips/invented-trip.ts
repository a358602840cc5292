import type { BuyerId, RequirementId, SupplierId, TripBuyerId, TripPlaceId } from '../../../domain/ids';
import type { PairWorth } from '../../../domain/trip/match-worth';
import type { TripDraft, TripPlace } from '../../../domain/trip/trip';
import type { ProgrammeQuestion } from '../../../planning/programme/programme-question';

/** How large a trip, and how much there is to choose from. */
export interface TripSize {
  readonly members: number;
  readonly buyers: number;
  /** Half-hours of the one day. */
  readonly slots: number;
  /** Over how many places the buyers are spread, at most five. */
  readonly places: number;
  /** The share of pairs with something to talk about, of which half are qualified. */
  readonly share: number;
  readonly mostOfMember: number;
  readonly mostOfBuyer: number;
}

/** In and around Coventry: 20 to 45 minutes from each other as drives are reckoned. */
const SPOTS = [
  [52.4, -1.51],
  [52.45, -1.55],
  [52.38, -1.4],
  [52.29, -1.54],
  [52.47, -1.42],
] as const;

/** An outward trip of members and buyers that do not exist. The same seed gives the same trip. */
export function inventedTrip(size: TripSize, seed: number): ProgrammeQuestion {
  const roll = diceOf(seed);
  const places = SPOTS.slice(0, size.places).map(placeAt);
  const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);
  const side = { free: [], languages: ['en'], fewest: 0, parallel: 1 };
  const members = numbers(size.members).map((number) => ({
    ...side,
    most: size.mostOfMember,
    supplierId: `member-${number}` as SupplierId,
    joins: 'must' as const,
    costSek: 0,
  }));
  const buyers = numbers(size.buyers).map((number) => ({
    ...side,
    most: size.mostOfBuyer,
    id: `buyer-${number}` as TripBuyerId,
    buyerId: `buyer-${number}` as BuyerId,
    name: `Buyer ${number}`,
    needs: [`need-${number}` as RequirementId],
    placeId: `place-${number % size.places}` as TripPlaceId,
  }));
  const worths = members.flatMap(({ supplierId }) =>
    buyers.flatMap(({ id: buyer, needs }): readonly PairWorth[] => {
      const lot = roll();
      const judged = {
        verdict: lot < size.share / 2 ? ('qualified' as const) : ('conditional' as const),
        points: Math.floor(roll() * 1_000),
        processShare: 500 + Math.floor(roll() * 500),
        openMusts: 0,
      };
      if (lot >= size.share) return [];
      return [{ supplierId, buyer, needs: needs.map((requirementId) => ({ requirementId, ...judged })) }];
    }),
  );
  return { trip: { ...dayOf(size.slots), places, buyers, members, seats: size.members }, wishes: [], worths };
}

function dayOf(slots: number): Omit<TripDraft, 'places' | 'buyers' | 'members' | 'seats'> {
  const end = 8 * 60 + slots * 30;
  return {
    title: 'Invented',
    direction: 'outward',
    state: 'planning',
    timeZone: 'Europe/London',
    days: [
      { date: '2026-11-16', from: '08:00', to: `${String(Math.floor(end / 60)).padStart(2, '0')}:${end % 60 || '00'}` },
    ],
    breaks: [],
    slotMinutes: 30,
    meetingMinutes: 25,
    base: placeAt(SPOTS[0], -1),
    team: [],
    travel: { detour: 1.3, known: [] },
    illustrative: true,
  };
}

function placeAt([latitude, longitude]: readonly [number, number], number: number): TripPlace {
  const id = (number < 0 ? 'base' : `place-${number}`) as TripPlaceId;
  return {
    id,
    name: id,
    kind: 'buyer-site',
    place: { town: 'Coventry', country: 'GB', latitude, longitude },
    opens: [],
  };
}

/** Numbers from 0 to 1 by a linear congruence (Numerical Recipes, 3rd edition, 7.1): good enough to invent with. */
function diceOf(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
