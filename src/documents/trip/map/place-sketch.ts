import type { Language } from '../../../domain/language';
import type { TripPlace } from '../../../domain/trip/trip';
import { clip } from '../../pdf/clip';
import type { Drawing, Point, Shape } from '../../pdf/content';
import { WORDS } from '../words';
import { labelsOf } from './sketch-labels';

/** Where the base and the places of somebody's meetings lie. */
export interface SketchedPlaces {
  readonly base: TripPlace;
  /** In the order in which they are numbered, from 1. */
  readonly places: readonly TripPlace[];
  /** The ways of each day, place by place; empty for a host, to whom others come. */
  readonly routes: readonly (readonly TripPlace[])[];
}

const WIDTH = 511;
const HEIGHT = { least: 120, most: 230 } as const;
/** Room around the outermost places, for their labels. */
const MARGIN = { x: 60, y: 24 } as const;
/** Places nearer to each other than that, in points, share a dot. */
const NEAR = 16;
const RADIUS = 7;
/** Two places are never drawn as if they were farther apart than that, in km over the whole width. */
const LEAST_KM = 4;

const INK = { place: '#1d4f91', base: '#1a6b3c', route: '#8a93a0', rule: '#545b64', ground: '#f3f6fa' } as const;

/** A schematic map, north up and to scale: an equirectangular projection around the middle, true to well below 1 % within a region. */
export function placeSketch({ base, places, routes }: SketchedPlaces, language: Language): Drawing {
  const { at, height, pointsPerKm } = projection([base, ...places]);
  const spots = spotsOf(base, places, at, language);
  const dots = spots.map(({ point, text, isBase }): Shape => {
    const color = isBase ? INK.base : INK.place;
    return { shape: 'dot', at: point, radius: RADIUS, color, ...(text === '' ? {} : { text }) };
  });
  const frame = { shape: 'rect' as const, x: 0, y: 0, width: WIDTH, height, color: INK.ground };
  return {
    width: WIDTH,
    height,
    alt: inWords({ base, places }, language),
    shapes: [
      frame,
      ...ways(routes, at),
      ...dots,
      ...labelsOf(spots, { width: WIDTH, height, radius: RADIUS }),
      ...north(),
      ...scale(pointsPerKm, height),
    ],
  };
}

type Projection = (place: TripPlace) => Point;

function projection(all: readonly TripPlace[]) {
  const [latitudes, longitudes] = [all.map(({ place }) => place.latitude), all.map(({ place }) => place.longitude)];
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const [latitude, longitude] = [middle(latitudes), middle(longitudes)];
  const kmPerDegree = 111.2;
  const eastKm = kmPerDegree * Math.cos((latitude * Math.PI) / 180);
  const wide = Math.max(span(longitudes) * eastKm, LEAST_KM);
  const high = span(latitudes) * kmPerDegree;
  const pointsPerKm = Math.min(
    (WIDTH - 2 * MARGIN.x) / wide,
    (HEIGHT.most - 2 * MARGIN.y) / Math.max(high, LEAST_KM / 4),
  );
  const height = Math.min(HEIGHT.most, Math.max(HEIGHT.least, high * pointsPerKm + 2 * MARGIN.y));
  const at: Projection = ({ place }) => [
    WIDTH / 2 + (place.longitude - longitude) * eastKm * pointsPerKm,
    height / 2 - (place.latitude - latitude) * kmPerDegree * pointsPerKm,
  ];
  return { at, height, pointsPerKm };
}

/** One or more places that lie at one point of the drawing. */
interface Spot {
  readonly point: Point;
  readonly label: string;
  /** What stands in the dot; empty where several share it. */
  readonly text: string;
  readonly isBase: boolean;
}

function spotsOf(base: TripPlace, places: readonly TripPlace[], at: Projection, language: Language): readonly Spot[] {
  const gathered: Gathered[] = [{ place: base, point: at(base), numbers: [], isBase: true }];
  for (const [index, place] of places.entries()) {
    const point = at(place);
    const near = gathered.find((one) => Math.hypot(one.point[0] - point[0], one.point[1] - point[1]) < NEAR);
    if (near) near.numbers.push(index + 1);
    else gathered.push({ place, point, numbers: [index + 1], isBase: false });
  }
  return gathered.map(({ place, point, numbers, isBase }) => {
    const shares = numbers.length + Number(isBase) > 1;
    const names = [...(isBase ? [WORDS.base[language]] : []), ...(shares ? [listed(numbers)] : [])].filter(Boolean);
    const town = clip(place.place.town, 24);
    return {
      point,
      isBase,
      text: shares || isBase ? '' : String(numbers[0]),
      label: names.length > 0 ? `${names.join(', ')}: ${town}` : town,
    };
  });
}

interface Gathered {
  readonly place: TripPlace;
  readonly point: Point;
  readonly numbers: number[];
  readonly isBase: boolean;
}

/** `1–3, 5`. */
function listed(numbers: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

function ways(routes: SketchedPlaces['routes'], at: Projection): readonly Shape[] {
  const legs = routes.flatMap((route) => route.slice(1).map((place, index) => [route[index] ?? place, place] as const));
  const distinct = new Map(
    legs.map((leg) => [
      leg
        .map(({ id }) => id)
        .sort()
        .join(' '),
      leg,
    ]),
  );
  return [...distinct.values()].map(([from, to]) => ({
    shape: 'line',
    from: at(from),
    to: at(to),
    thickness: 0.8,
    color: INK.route,
    isDashed: true,
  }));
}

function north(): readonly Shape[] {
  const [x, top] = [WIDTH - 14, 22];
  const line = (from: Point, to: Point): Shape => ({ shape: 'line', from, to, thickness: 1, color: INK.rule });
  return [
    line([x, top + 24], [x, top]),
    line([x, top], [x - 3.5, top + 6]),
    line([x, top], [x + 3.5, top + 6]),
    { shape: 'label', at: [x, top - 8], text: 'N', anchor: 'middle' },
  ];
}

const ROUND_KM = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

function scale(pointsPerKm: number, height: number): readonly Shape[] {
  const km = [...ROUND_KM].reverse().find((candidate) => candidate * pointsPerKm <= WIDTH / 4) ?? 1;
  const [left, y, right] = [12, height - 10, 12 + km * pointsPerKm];
  const line = (from: Point, to: Point): Shape => ({ shape: 'line', from, to, thickness: 1, color: INK.rule });
  return [
    line([left, y], [right, y]),
    line([left, y - 3], [left, y + 3]),
    line([right, y - 3], [right, y + 3]),
    { shape: 'label', at: [right + 5, y], text: `${km}\u00a0km`, anchor: 'start' },
  ];
}

function inWords({ base, places }: Pick<SketchedPlaces, 'base' | 'places'>, language: Language): string {
  const named = places.map(({ name, place }, at) => `${at + 1} ${name}, ${place.town}`);
  const from = `${WORDS.base[language].toLocaleLowerCase(language)} ${base.name}, ${base.place.town}`;
  return `${{ sv: 'Skiss över', en: 'Sketch of' }[language]} ${[from, ...named].join('; ')}`;
}
