import type { HardWish } from '../../../domain/trip/programme-proposal';
import { TRIP_BOUNDS } from '../../../domain/trip/trip';
import { groupBy } from '../../group-by';
import { addColumn, addRow, type Entry, emptyModel, type LinearModel } from '../../solver/linear-model';
import { pairOfWish, pairsOfSide } from '../hard-wishes';
import type { Cell, Plan, PlanPair } from '../plan';

/**
 * Who meets whom, leaving open when: the programme without clashes and drives. Its columns are the pairs by number. No programme is
 * worth more than its best answer, and often there is one that is worth as much.
 */
export function pairsModel(plan: Plan, wishes: readonly HardWish[]): LinearModel {
  const model = emptyModel();
  const musts = new Set(wishes.map((wish) => (wish.kind === 'must-meet' ? pairOfWish(plan, wish) : undefined)));
  for (const pair of plan.pairs) {
    const upper = pair.cells.length > 0 ? 1 : 0;
    addColumn(model, { worth: pair.worth, lower: musts.has(pair) ? upper : 0, upper, isWhole: true });
  }
  const numberOf = new Map(plan.pairs.map((pair, number) => [pair, number]));
  const entriesOf = (pairs: readonly PlanPair[]) => pairs.map((pair): Entry => [numberOf.get(pair) ?? -1, 1]);
  for (const pairs of groupBy(plan.pairs, ({ traveller }) => traveller)) {
    const { most = 0 } = plan.travellers[pairs[0]?.traveller ?? -1] ?? {};
    addRow(model, entriesOf(pairs), { upper: Math.min(most, roomFor(pairs)) });
  }
  for (const pairs of groupBy(plan.pairs, ({ host }) => host)) {
    const { most = 0, parallel = 1 } = plan.hosts[pairs[0]?.host ?? -1] ?? {};
    addRow(model, entriesOf(pairs), { upper: Math.min(most, parallel * roomFor(pairs)) });
  }
  addRow(model, entriesOf(plan.pairs), { upper: TRIP_BOUNDS.meetings });
  for (const wish of wishes) {
    if ('fewest' in wish) addRow(model, entriesOf(pairsOfSide(plan, wish)), { lower: wish.fewest });
  }
  return model;
}

/** How many meetings fit one after another, if each took the time that suits best. */
function roomFor(pairs: readonly PlanPair[]): number {
  const inOrder = pairs.flatMap(({ cells }) => cells).sort((one, other) => compareEnds(one, other));
  let room = 0;
  let last: Cell | undefined;
  for (const cell of inOrder) {
    if (last && last.date === cell.date && cell.start < last.end) continue;
    last = cell;
    room += 1;
  }
  return room;
}

function compareEnds(one: Cell, other: Cell): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return one.end - other.end;
}
