import { clashFinder } from './board';
import { inTheWay } from './find-times';
import type { Cell, Plan } from './plan';
import { arrivalAt } from './routes';

/** Passes over all meetings; few trips need more than three. */
const PASSES = 10;

/** Milliseconds after which what was found is good enough: nothing is proven by it. */
const LONG_ENOUGH_MS = 500;

/**
 * The same meetings at times between which people drive less: one is moved, or two of one host change their times, as long as that
 * makes the ways shorter. Who stood already stays. So nobody goes back and forth where the worth of the programme does not ask it.
 */
export function withLessDriving(plan: Plan, chosen: readonly Cell[]): readonly Cell[] {
  if (plan.routes.minutes.length < 2) return chosen;
  const search: Search = { plan, held: new Map(chosen.map((cell) => [cell.pair, cell])), clashesOf: clashFinder(plan) };
  const deadlineMs = performance.now() + LONG_ENOUGH_MS;
  for (let pass = 0; pass < PASSES; pass++) {
    let isBetter = false;
    for (const pair of plan.pairs.keys()) {
      if (performance.now() > deadlineMs) return [...search.held.values()];
      isBetter = movesSomewhere(search, pair) || isBetter;
    }
    if (!isBetter) break;
  }
  return [...search.held.values()];
}

interface Search {
  readonly plan: Plan;
  /** By number of the pair. */
  readonly held: Map<number, Cell>;
  readonly clashesOf: ReturnType<typeof clashFinder>;
}

interface Move {
  readonly from: Cell;
  readonly to: Cell;
}

function movesSomewhere(search: Search, pair: number): boolean {
  const { plan, held } = search;
  const cell = held.get(pair);
  if (!cell || cell.standing) return false;
  const cells = plan.pairs[pair]?.cells ?? [];
  if (cells.some((to) => to !== cell && improves(search, [{ from: cell, to }]))) return true;
  const host = plan.pairs[pair]?.host;
  const others = [...held.values()].filter((other) => !other.standing && plan.pairs[other.pair]?.host === host);
  return others.some((other) => {
    const there = cells.find((one) => isSameTime(one, other));
    const back = plan.pairs[other.pair]?.cells.find((one) => isSameTime(one, cell));
    if (!there || !back || there === cell) return false;
    return improves(search, [
      { from: cell, to: there },
      { from: other, to: back },
    ]);
  });
}

function isSameTime(one: Cell, other: Cell): boolean {
  return one.date === other.date && one.start === other.start && one.end === other.end;
}

/** Makes the moves if they are possible and spare driving, and leaves all as it was if not. */
function improves({ plan, held, clashesOf }: Search, moves: readonly Move[]): boolean {
  const travellers = new Set(moves.map(({ from }) => plan.pairs[from.pair]?.traveller ?? -1));
  const before = drivingOf(plan, held, travellers);
  for (const { from } of moves) held.delete(from.pair);
  const isPossible = moves.every(({ to }) => {
    const isFree = inTheWay(plan, held, { cell: to, clashes: clashesOf(to) }).length === 0;
    held.set(to.pair, to);
    return isFree;
  });
  if (isPossible && drivingOf(plan, held, travellers) < before) return true;
  for (const { from } of moves) held.set(from.pair, from);
  return false;
}

/** Minutes that these travellers drive from meeting to meeting; infinite where that cannot be done. */
function drivingOf({ pairs, routes }: Plan, held: ReadonlyMap<number, Cell>, travellers: ReadonlySet<number>): number {
  const stops = [...held.values()]
    .map((cell) => ({ cell, pair: pairs[cell.pair] }))
    .filter(({ pair }) => travellers.has(pair?.traveller ?? -1))
    .sort((one, other) =>
      one.cell.date === other.cell.date ? one.cell.start - other.cell.start : one.cell.date < other.cell.date ? -1 : 1,
    );
  let minutes = 0;
  const last = new Map<number, (typeof stops)[number]>();
  for (const stop of stops) {
    const traveller = stop.pair?.traveller ?? -1;
    const before = last.get(traveller);
    last.set(traveller, stop);
    if (before?.cell.date !== stop.cell.date) continue;
    const [from, to] = [before.pair?.place ?? -1, stop.pair?.place ?? -1];
    const arrival = arrivalAt(routes, { date: stop.cell.date, place: from, minute: before.cell.end }, to);
    // Whoever is moved may have been the reason why those before and after did not follow each other.
    if (arrival > stop.cell.start) return Number.POSITIVE_INFINITY;
    minutes += routes.minutes[from]?.[to] ?? 0;
  }
  return minutes;
}
