import type { MeetingVerdict } from '../../../domain/trip/meeting';
import type { Direction, TripMember, TripPlaceKind, TripState, WishKind, WishSide } from '../../../domain/trip/trip';
import type { Bilingual } from '../bilingual';

const DIRECTIONS: Readonly<Record<Direction, Bilingual>> = {
  outward: { sv: 'utresa', en: 'outward trip' },
  inward: { sv: 'besök hos oss', en: 'inward visit' },
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

const MEETING_VERDICTS: Readonly<Record<MeetingVerdict, Bilingual>> = {
  promising: { sv: 'lovande', en: 'promising' },
  possible: { sv: 'möjligt', en: 'possible' },
  held: { sv: 'ägde rum', en: 'took place' },
  'no-fit': { sv: 'passade inte', en: 'no fit' },
  'no-show': { sv: 'blev inte av', en: 'not held' },
};

/** The closed sets of words that trips are told in, by name. `label-wording` gives the label of any one. */
export const TRIP_LABELS = {
  tripDirection: DIRECTIONS,
  tripState: TRIP_STATES,
  tripPlaceKind: PLACE_KINDS,
  meetingVerdict: MEETING_VERDICTS,
  joins: JOINS,
  wishKind: WISH_KINDS,
  wishSide: WISH_SIDES,
} as const;
