import { setImmediate } from 'node:timers/promises';
import { type Clashes, clashFinder, mostAtOnce, someOf } from './board';
import type { Cell, Plan, PlanPair } from './plan';

/** Meetings moved before the search gives up, for each pair. */
const MOVES_FOR_EACH = 150;

/** Milliseconds after which others get a turn: the search shares the thread with all that the process does. */
const TURN_MS = 25;

/**
 * A time for each of these pairs, so that no two meetings get into each other's way; for as many as could be found. By conflicts: a
 * pair without a time takes the one that throws out least, and whoever was thrown out often is thrown out less readily (Minton et
 * al., "Minimizing conflicts", Artificial Intelligence 58, 1992; weights after Morris, AAAI 1993). The same every time, unless the
 * deadline (of `performance.now()`) cuts it short.
 */
export async function findTimes(plan: Plan, pairs: readonly PlanPair[], deadlineMs: number): Promise<readonly Cell[]> {
  const clashesOf = clashFinder(plan);
  const held = new Map<number, Cell>();
  const thrownOut = new Float64Array(plan.pairs.length).fill(1);
  const waiting = [...pairs].sort((one, other) => one.cells.length - other.cells.length);
  const roll = diceOf();
  const priceOf = (out: readonly Cell[]) => out.reduce((sum, { pair }) => sum + (thrownOut[pair] ?? 1), roll() / 2);
  let most: readonly Cell[] = [];
  let turnEndsMs = performance.now() + TURN_MS;
  for (let move = 0; move < MOVES_FOR_EACH * pairs.length; move++) {
    const pair = waiting.shift();
    if (pair === undefined) break;
    if (performance.now() > turnEndsMs) {
      await setImmediate();
      turnEndsMs = performance.now() + TURN_MS;
      if (turnEndsMs > deadlineMs) break;
    }
    const cells = someOf(plan, pair.cells, move);
    const best = leastInTheWay(plan, held, { cells, clashesOf, priceOf });
    if (best === undefined) continue;
    for (const other of best.out) {
      held.delete(other.pair);
      thrownOut[other.pair] = (thrownOut[other.pair] ?? 1) + 1;
      const ofOther = plan.pairs[other.pair];
      if (ofOther) waiting.push(ofOther);
    }
    held.set(best.cell.pair, best.cell);
    if (held.size > most.length) most = [...held.values()];
  }
  return most;
}

/** Of some times, the one for which least has to go, and what. */
function leastInTheWay(
  plan: Plan,
  held: ReadonlyMap<number, Cell>,
  { cells, clashesOf, priceOf }: Choice,
): { readonly cell: Cell; readonly out: readonly Cell[] } | undefined {
  const options = cells.map((cell) => ({ cell, out: inTheWay(plan, held, { cell, clashes: clashesOf(cell) }) }));
  const prices = options.map(({ out }) => priceOf(out));
  return options[prices.indexOf(Math.min(...prices))];
}

interface Choice {
  readonly cells: readonly Cell[];
  readonly clashesOf: (cell: Cell) => Clashes;
  readonly priceOf: (out: readonly Cell[]) => number;
}

/** The meetings that would have to go for this one. */
export function inTheWay(
  plan: Plan,
  held: ReadonlyMap<number, Cell>,
  { cell, clashes }: { readonly cell: Cell; readonly clashes: Clashes },
): readonly Cell[] {
  const isHeld = (other: Cell) => held.get(other.pair) === other;
  const out = clashes.elsewhere.filter(isHeld);
  const tables = plan.hosts[plan.pairs[cell.pair]?.host ?? -1]?.parallel ?? 1;
  let atHost = clashes.atHost.filter((other) => isHeld(other) && !out.includes(other));
  while (mostAtOnce(atHost, cell) >= tables) {
    out.push(...atHost.slice(0, 1));
    atHost = atHost.slice(1);
  }
  return out;
}

/** Numbers from 0 to below 1 by a linear congruence (Numerical Recipes, 3rd edition, 7.1), to settle ties differently each time. */
function diceOf(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
