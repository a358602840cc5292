import type { HardWish } from '../../../domain/trip/programme-proposal';
import { TRIP_BOUNDS } from '../../../domain/trip/trip';
import { groupBy } from '../../group-by';
import { addColumn, addRow, type Entry, emptyModel, type LinearModel } from '../../solver/linear-model';
import { pairOfWish, pairsOfSide, pinnedCell } from '../hard-wishes';
import type { Cell, Plan, PlanPair } from '../plan';
import { addClashRows, addRouteRows } from './route-rows';

/** What is wanted of a programme. */
export interface Aim {
  /** What is made as large as possible; nothing where any programme will do. */
  readonly goal: 'worth' | 'kept' | 'nothing';
  /** The wishes that must be fulfilled. */
  readonly wishes: readonly HardWish[];
  /** So many meetings of the standing programme stay, at least. */
  readonly keptAtLeast?: number;
}

/** Cells of the largest question whose whole model is made: a larger one is neither solved in time nor fits into sane memory. */
const MOST_CELLS = 60_000;

/** Must the whole model of this question be done without? */
export function isTooLarge({ cells }: Plan): boolean {
  return cells.length > MOST_CELLS;
}

/**
 * The programme as a model. Its first columns are the cells by number: 1 where the meeting is held.
 *
 * Rules: a pair meets once; each side has at most so many meetings, and where that is wished at least so many; a host has as many
 * meetings at once as it has tables; a traveller is at one place at a time, with the drives between. That tables suffice at
 * every moment is enough for a table for each meeting (intervals of time make a perfect graph).
 */
export function programmeModel(plan: Plan, { goal, wishes, keptAtLeast }: Aim): LinearModel {
  const model = emptyModel();
  const pinned = new Set(
    wishes.map((wish) => (wish.kind === 'pinned' ? pinnedCell(pairOfWish(plan, wish))?.number : undefined)),
  );
  for (const { number, pair, standing } of plan.cells) {
    const kept = standing ? 1 : 0;
    const worth = goal === 'worth' ? (plan.pairs[pair]?.worth ?? 0) : goal === 'kept' ? kept : 0;
    addColumn(model, { worth, lower: pinned.has(number) ? 1 : 0, upper: 1, isWhole: true });
  }
  addPairRows(model, plan, wishes);
  addCountRows(model, plan, wishes);
  addTimeRows(model, plan);
  const kept = plan.cells.filter(({ standing }) => standing);
  if (keptAtLeast !== undefined) addRow(model, entriesOf(kept), { lower: keptAtLeast });
  return model;
}

function entriesOf(cells: readonly Cell[]): readonly Entry[] {
  return cells.map(({ number }) => [number, 1]);
}

function cellsOf(pairs: readonly PlanPair[]): readonly Cell[] {
  return pairs.flatMap(({ cells }) => cells);
}

function addPairRows(model: LinearModel, plan: Plan, wishes: readonly HardWish[]): void {
  const musts = new Set(wishes.map((wish) => (wish.kind === 'must-meet' ? pairOfWish(plan, wish) : undefined)));
  for (const pair of plan.pairs) {
    const lower = musts.has(pair) ? 1 : 0;
    if (pair.cells.length > 1 || lower > 0) addRow(model, entriesOf(pair.cells), { lower, upper: 1 });
  }
}

function addCountRows(model: LinearModel, plan: Plan, wishes: readonly HardWish[]): void {
  for (const [sides, sideOf] of [
    [plan.travellers, ({ traveller }: PlanPair) => traveller],
    [plan.hosts, ({ host }: PlanPair) => host],
  ] as const) {
    for (const [number, { most }] of sides.entries()) {
      const pairs = plan.pairs.filter((pair) => sideOf(pair) === number);
      if (pairs.length > most) addRow(model, entriesOf(cellsOf(pairs)), { upper: most });
    }
  }
  for (const wish of wishes) {
    if (!('fewest' in wish)) continue;
    addRow(model, entriesOf(cellsOf(pairsOfSide(plan, wish))), { lower: wish.fewest });
  }
  if (plan.pairs.length > TRIP_BOUNDS.meetings) addRow(model, entriesOf(plan.cells), { upper: TRIP_BOUNDS.meetings });
}

function addTimeRows(model: LinearModel, plan: Plan): void {
  const { pairs, cells, hosts } = plan;
  for (const day of groupBy(cells, ({ pair, date }) => `${pairs[pair]?.host} ${date}`)) {
    addClashRows(model, day, hosts[pairs[day[0]?.pair ?? -1]?.host ?? -1]?.parallel ?? 1);
  }
  for (const day of groupBy(cells, ({ pair, date }) => `${pairs[pair]?.traveller} ${date}`)) {
    addRouteRows(model, plan, day);
  }
}
