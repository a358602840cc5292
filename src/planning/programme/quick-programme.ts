import type { HardWish, ProgrammeProposal } from '../../domain/trip/programme-proposal';
import { type Board, emptyBoard, isOpen, metCount, place, someOf } from './board';
import { hardWishesOf, isHopeless, pairOfWish, pairsOfSide, pinnedCell } from './hard-wishes';
import { type Cell, type Plan, type PlanPair, planOf } from './plan';
import type { ProgrammeQuestion } from './programme-question';
import { proposalOf } from './proposal';

/** Orders that are tried until one fulfils every wish. */
const ATTEMPTS = 12;

/**
 * A good programme at once, without the solver: the dearest pairs first, each where it takes least from the others. It keeps
 * every rule and fulfils every wish, or is `unfinished`; `impossible` only where one wish is so by itself.
 */
export function quickProgramme(question: ProgrammeQuestion): ProgrammeProposal {
  const plan = planOf(question);
  const hopeless = hardWishesOf(question).find((wish) => isHopeless(plan, wish));
  if (hopeless) return { outcome: 'impossible', clash: [hopeless], isSmallest: true };
  const chosen = quickCells(plan);
  return (chosen && proposalOf(plan, chosen, { status: 'quick' })) ?? { outcome: 'unfinished' };
}

/** The cells of such a programme; undefined where none was found. Expects that no wish is hopeless by itself. */
export function quickCells(plan: Plan): readonly Cell[] | undefined {
  const fulfilled = cellsFor(plan, hardWishesOf(plan.question));
  return fulfilled && filledUp(plan, fulfilled);
}

/** Meetings that fulfil these wishes and keep every rule, with what can stay of what stands; undefined where none were found. */
export function cellsFor(plan: Plan, wishes: readonly HardWish[]): readonly Cell[] | undefined {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const board = emptyBoard(plan);
    if (!placePinned(plan, board, wishes)) return undefined;
    // What stands goes first, unless a wish cannot be fulfilled then.
    const steps = [() => placeStanding(plan, board), () => placeWished(plan, board, wishes, attempt)];
    for (const step of attempt % 2 === 0 ? steps : steps.reverse()) step();
    if (wishes.every((wish) => isFulfilled(plan, board, wish))) return board.chosen;
  }
  return undefined;
}

/** The same with the dearest pairs besides for which there is still time. */
export function filledUp(plan: Plan, chosen: readonly Cell[]): readonly Cell[] {
  const board = emptyBoard(plan);
  for (const cell of chosen) place(board, cell);
  for (const pair of byWorth(plan.pairs)) place(board, bestCell(board, pair));
  return board.chosen;
}

function placePinned(plan: Plan, board: Board, wishes: readonly HardWish[]): boolean {
  return wishes.every((wish) => {
    if (wish.kind !== 'pinned') return true;
    const cell = pinnedCell(pairOfWish(plan, wish));
    return cell !== undefined && isOpen(board, cell) && place(board, cell);
  });
}

function placeStanding({ cells }: Plan, board: Board): void {
  for (const cell of cells) if (cell.standing && isOpen(board, cell)) place(board, cell);
}

/** The pairs that must meet, those with least room first; then the sides that need more meetings. */
function placeWished(plan: Plan, board: Board, wishes: readonly HardWish[], attempt: number): void {
  const musts = wishes.flatMap((wish) => {
    const pair = wish.kind === 'must-meet' ? pairOfWish(plan, wish) : undefined;
    return pair ? [pair] : [];
  });
  const byRoom = [...musts].sort((one, other) => one.cells.length - other.cells.length);
  for (const pair of turned(byRoom, attempt)) place(board, bestCell(board, pair));
  const sides = wishes
    .filter((wish) => 'fewest' in wish)
    .map((wish) => ({ fewest: wish.fewest, pairs: pairsOfSide(plan, wish) }))
    .sort((one, other) => one.pairs.length - one.fewest - (other.pairs.length - other.fewest));
  for (const { fewest, pairs } of turned(sides, attempt)) {
    for (const pair of turned(byWorth(pairs), Math.floor(attempt / 2))) {
      if (metCount(board, pairs) < fewest) place(board, bestCell(board, pair));
    }
  }
}

/** Other orders for further attempts: begun later by so many. */
function turned<Value>(values: readonly Value[], by: number): readonly Value[] {
  const start = values.length === 0 ? 0 : by % values.length;
  return [...values.slice(start), ...values.slice(0, start)];
}

function byWorth(pairs: readonly PlanPair[]): readonly PlanPair[] {
  return pairs.filter(({ worth }) => worth > 0).sort((one, other) => other.worth - one.worth);
}

function isFulfilled(plan: Plan, board: Board, wish: HardWish): boolean {
  switch (wish.kind) {
    case 'pinned':
      return true;
    case 'must-meet': {
      const pair = pairOfWish(plan, wish);
      return pair !== undefined && metCount(board, [pair]) > 0;
    }
    case 'fewest-of-member':
    case 'fewest-of-buyer':
      return metCount(board, pairsOfSide(plan, wish)) >= wish.fewest;
  }
}

/** The open cell that takes least from the pairs that have not met yet; the first of equals. */
function bestCell(board: Board, pair: PlanPair): Cell | undefined {
  let best: Cell | undefined;
  let least = Number.POSITIVE_INFINITY;
  const open = pair.cells.filter((cell) => isOpen(board, cell));
  const options = someOf(board.plan, open, board.chosen.length);
  if (options.length === 1) return options[0];
  for (const cell of options) {
    const loss = board.lossOf(cell);
    if (loss < least) [best, least] = [cell, loss];
  }
  return best;
}
