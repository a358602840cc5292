import type { Language } from '../../../domain/language';
import type { Direction, TripMember, TripPlaceKind, TripState, WishKind, WishSide } from '../../../domain/trip/trip';
import type { Bilingual } from '../bilingual';

const DIRECTIONS: Readonly<Record<Direction, Bilingual>> = {
  outward: { sv: 'utresa', en: 'outward' },
  inward: { sv: 'besök hos oss', en: 'inward' },
};

const TRIP_STATES: Readonly<Record<TripState, Bilingual>> = {
  planning: { sv: 'planeras', en: 'planning' },
  settled: { sv: 'fastställd', en: 'settled' },
  finished: { sv: 'avslutad', en: 'finished' },
  cancelled: { sv: 'inställd', en: 'cancelled' },
};

const PLACE_KINDS: Readonly<Record<TripPlaceKind, Bilingual>> = {
  'buyer-site': { sv: 'köparens anläggning', en: "buyer's site" },
  stand: { sv: 'monter', en: 'stand' },
  plant: { sv: 'fabrik', en: 'plant' },
  other: { sv: 'annan plats', en: 'another place' },
};

const JOINS: Readonly<Record<TripMember['joins'], Bilingual>> = {
  must: { sv: 'ska med', en: 'joins' },
  may: { sv: 'kan väljas', en: 'may be chosen' },
  no: { sv: 'står över', en: 'stays at home' },
};

const WISH_KINDS: Readonly<Record<WishKind, Bilingual>> = {
  must: { sv: 'ska mötas', en: 'must meet' },
  may: { sv: 'vill gärna mötas', en: 'would like to meet' },
  'must-not': { sv: 'får inte mötas', en: 'must not meet' },
};

const WISH_SIDES: Readonly<Record<WishSide, Bilingual>> = {
  member: { sv: 'medlemmen', en: 'the member' },
  buyer: { sv: 'köparen', en: 'the buyer' },
  planner: { sv: 'planeraren', en: 'the planner' },
};

const TRIP_LABELS = {
  direction: DIRECTIONS,
  tripState: TRIP_STATES,
  placeKind: PLACE_KINDS,
  joins: JOINS,
  wishKind: WISH_KINDS,
  wishSide: WISH_SIDES,
} as const;

/** The name of one closed set of words that trips are told in. */
export type TripLabelSet = keyof typeof TRIP_LABELS;

/** The label of one word of such a set, lower case, as it stands inside a sentence. */
export function tripLabel<S extends TripLabelSet>(
  set: S,
  word: keyof (typeof TRIP_LABELS)[S],
  language: Language,
): string {
  return (TRIP_LABELS[set][word] as Bilingual)[language];
}
