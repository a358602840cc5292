import type { Pair } from './pairs';

/**
 * Points by which one match must stand above another to be preferred by odds of e to 1.
 *
 * 20: a purchaser who prefers the match that is 60 points behind has told something (odds of 20 to 1 against); at 5 points
 * behind hardly anything. Sharp, so that pairs in the right order already hardly move a weight.
 */
const POINTS_OF_DOUBT = 20;

/** Newton's method errs by the square of its last step: after one that moves no weight by more than this it is there. */
const LAST_STEP = 1e-6;
const MAX_STEPS = 100;
/** A step is shortened by halves until it really leads down. */
const SHORTEST_STEP = 2 ** -30;

/** What the cost does around a point: how it slopes in each direction, and how the slope bends. */
interface Curve {
  readonly slope: readonly number[];
  readonly bend: readonly (readonly number[])[];
}

/**
 * The weights, as multiples of the experts' and none below 0, that explain the pairs best and stay near: logistic
 * regression on the leads of the pairs, plus `pull` times the squared relative distance from the experts' weights.
 *
 * The cost is convex, so there is one lowest point, and Newton's method finds it from wherever it starts.
 */
export function fitWeights(pairs: readonly Pair[], pull: number, start: readonly number[]): readonly number[] {
  let at = start;
  for (let step = 0; step < MAX_STEPS; step++) {
    const target = lowestOf(at, curveAt(at, pairs, pull));
    const from = at;
    if (target.every((value, index) => Math.abs(value - (from[index] ?? 0)) < LAST_STEP)) return target;
    at = goDown(from, target, (point) => costAt(point, pairs, pull));
  }
  return at;
}

/** By how many points the first of the pair stands above the second. */
export function leadOf({ leads, settled }: Pair, multiples: readonly number[]): number {
  let points = settled;
  for (let index = 0; index < leads.length; index++) points += (multiples[index] ?? 0) * (leads[index] ?? 0);
  return points;
}

function costAt(at: readonly number[], pairs: readonly Pair[], pull: number): number {
  let cost = pull * at.reduce((sum, value) => sum + (value - 1) ** 2, 0);
  for (const pair of pairs) cost += pair.counts * softPlus(-leadOf(pair, at) / POINTS_OF_DOUBT);
  return cost;
}

/** log(1 + e^x) without overflow. */
function softPlus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

function curveAt(at: readonly number[], pairs: readonly Pair[], pull: number): Curve {
  const slope = at.map((value) => 2 * pull * (value - 1));
  const bend = at.map((_value, row) => at.map((_other, column) => (row === column ? 2 * pull : 0)));
  for (const pair of pairs) {
    const doubt = 1 / (1 + Math.exp(leadOf(pair, at) / POINTS_OF_DOUBT));
    const steep = (pair.counts * doubt) / POINTS_OF_DOUBT;
    const bent = (steep * (1 - doubt)) / POINTS_OF_DOUBT;
    for (let row = 0; row < at.length; row++) addLead(row, pair.leads, { slope, bend, steep, bent });
  }
  return { slope, bend };
}

interface Adding {
  readonly slope: number[];
  readonly bend: readonly number[][];
  readonly steep: number;
  readonly bent: number;
}

function addLead(row: number, leads: readonly number[], { slope, bend, steep, bent }: Adding): void {
  const lead = leads[row] ?? 0;
  const line = bend[row];
  if (lead === 0 || line === undefined) return;
  slope[row] = (slope[row] ?? 0) - steep * lead;
  for (let column = 0; column < line.length; column++) {
    line[column] = (line[column] ?? 0) + bent * lead * (leads[column] ?? 0);
  }
}

const MAX_ROUNDS = 1_000;
const ROUND_TOLERANCE = 1e-12;

/** The lowest point, without a negative coordinate, of the parabola that the curve draws: one coordinate after the other. */
function lowestOf(at: readonly number[], { slope, bend }: Curve): readonly number[] {
  const point = [...at];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let furthest = 0;
    for (const [index, row] of bend.entries()) {
      const here = point[index] ?? 0;
      const incline = row.reduce(
        (sum, part, column) => sum + part * ((point[column] ?? 0) - (at[column] ?? 0)),
        slope[index] ?? 0,
      );
      const there = Math.max(0, here - incline / (row[index] ?? 1));
      point[index] = there;
      furthest = Math.max(furthest, Math.abs(there - here));
    }
    if (furthest < ROUND_TOLERANCE) break;
  }
  return point;
}

/** From one point towards another, as far as the cost really falls. */
function goDown(
  from: readonly number[],
  to: readonly number[],
  costOf: (point: readonly number[]) => number,
): readonly number[] {
  const cost = costOf(from);
  for (let share = 1; share > SHORTEST_STEP; share /= 2) {
    const point = from.map((value, index) => value + share * ((to[index] ?? value) - value));
    if (costOf(point) < cost) return point;
  }
  return from;
}
