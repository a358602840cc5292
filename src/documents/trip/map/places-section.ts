import type { Language } from '../../../domain/language';
import type { DayPlan } from '../../../domain/trip/day-plan';
import { driveMinutes, roadKmBetween } from '../../../domain/trip/travel';
import type { TripDraft, TripPlace } from '../../../domain/trip/trip';
import type { Content, Table } from '../../pdf/content';
import { placeIn } from '../programme-tables';
import { driveIn } from '../spoken-times';
import { WORDS } from '../words';
import { placeSketch } from './place-sketch';

/** Where somebody's meetings are. */
export interface PlacesPaper {
  readonly trip: Pick<TripDraft, 'base' | 'travel'>;
  /** False for a host, who needs no way to its own place: nothing is drawn. */
  readonly travels: boolean;
  readonly plans: readonly DayPlan<unknown>[];
  /** In order of the meetings; repeated ones are told once. */
  readonly places: readonly TripPlace[];
}

/** So many places have room on the page of the sketch. */
const LISTED_BESIDE = 12;

/** The places as a sketch and as a list, which says the same in words. */
export function placesSection({ trip, travels, plans, places }: PlacesPaper, language: Language): readonly Content[] {
  const distinct = [...new Map(places.map((place) => [place.id, place])).values()].filter(
    ({ id }) => id !== trip.base.id,
  );
  if (!travels || distinct.length === 0) return [];
  const routes = plans.map(({ items }) =>
    items.flatMap((item) => (item.kind === 'drive' ? [item.drive.origin, item.drive.goal] : [])),
  );
  const hint = routes.some((route) => route.length > 0) ? WORDS.mapHint : WORDS.mapHintPlaces;
  const list: Table = {
    heads: [WORDS.number, WORDS.place, WORDS.fromBase].map((head) => head[language]),
    widths: [30, '*', 120],
    rows: distinct.map((place, at) => [
      { text: String(at + 1), style: 'strong' },
      { text: placeIn(place) },
      { text: driveIn(fromBase(trip, place))[language] },
    ]),
  };
  return [
    {
      together: [
        { heading: WORDS.map[language], level: 2 },
        placeSketch({ base: trip.base, places: distinct, routes }, language),
        { text: hint[language], style: 'small' },
        ...(distinct.length > LISTED_BESIDE ? [] : [list]),
      ],
    },
    ...(distinct.length > LISTED_BESIDE ? [list] : []),
  ];
}

function fromBase({ base, travel }: PlacesPaper['trip'], place: TripPlace) {
  return {
    minutes: driveMinutes(base, place, travel),
    km: Math.round(roadKmBetween(base.place, place.place, travel.detour)),
  };
}
