import { TRIP_BOUNDS } from '../../domain/trip/trip';
import { groupBy } from '../group-by';
import type { Cell, Plan, PlanPair } from './plan';
import { arrivalAt } from './routes';

/** Meetings as they are chosen one by one, and what each choice leaves open. */
export interface Board {
  readonly plan: Plan;
  readonly chosen: Cell[];
  /** By number of cell: whether time and tables still allow it. */
  readonly isBlocked: Uint8Array;
  readonly isMet: Uint8Array;
  readonly heldBy: { readonly travellers: Int32Array; readonly hosts: Int32Array };
  readonly clashesOf: (cell: Cell) => Clashes;
  /** What the open cells are worth that could not be held besides this one. */
  readonly lossOf: (cell: Cell) => number;
}

/** The cells that one cell gets in the way of. */
export interface Clashes {
  /** Of the same traveller: they cannot both be held. */
  readonly elsewhere: readonly Cell[];
  /** Of the same host and traveller or another at the same time: they need another table. */
  readonly atHost: readonly Cell[];
}

/** No meeting yet. */
export function emptyBoard(plan: Plan): Board {
  const board: Board = {
    plan,
    chosen: [],
    isBlocked: new Uint8Array(plan.cells.length),
    isMet: new Uint8Array(plan.pairs.length),
    heldBy: {
      travellers: new Int32Array(plan.travellers.length),
      hosts: new Int32Array(plan.hosts.length),
    },
    clashesOf: clashFinder(plan),
    lossOf: (cell) => lossOn(board, cell),
  };
  return board;
}

/** Could this meeting be held besides those that are chosen? */
export function isOpen({ plan, chosen, isBlocked, isMet, heldBy }: Board, cell: Cell): boolean {
  const pair = plan.pairs[cell.pair];
  if (!pair || chosen.length >= TRIP_BOUNDS.meetings || isBlocked[cell.number] || isMet[cell.pair]) return false;
  const [traveller, host] = [plan.travellers[pair.traveller], plan.hosts[pair.host]];
  return (
    (heldBy.travellers[pair.traveller] ?? 0) < (traveller?.most ?? 0) &&
    (heldBy.hosts[pair.host] ?? 0) < (host?.most ?? 0)
  );
}

/** Chooses a meeting that is open; does nothing where none is given. Says whether it did. */
export function place(board: Board, cell: Cell | undefined): boolean {
  const pair = cell && board.plan.pairs[cell.pair];
  if (!cell || !pair) return false;
  const { chosen, isBlocked, isMet, heldBy, clashesOf, plan } = board;
  chosen.push(cell);
  isMet[cell.pair] = 1;
  heldBy.travellers[pair.traveller] = (heldBy.travellers[pair.traveller] ?? 0) + 1;
  heldBy.hosts[pair.host] = (heldBy.hosts[pair.host] ?? 0) + 1;
  const { elsewhere, atHost } = clashesOf(cell);
  for (const { number } of elsewhere) isBlocked[number] = 1;
  const tables = plan.hosts[pair.host]?.parallel ?? 1;
  const held = chosen.filter((other) => plan.pairs[other.pair]?.host === pair.host && other.date === cell.date);
  for (const other of atHost) if (mostAtOnce(held, other) >= tables) isBlocked[other.number] = 1;
  return true;
}

/** How many of these pairs meet. */
export function metCount({ isMet }: Board, pairs: readonly PlanPair[]): number {
  return pairs.filter(({ cells }) => cells[0] !== undefined && isMet[cells[0].pair]).length;
}

/** The most meetings that go on at one moment of some hours. */
export function mostAtOnce(held: readonly Cell[], { start, end }: Cell): number {
  const going = held.filter((other) => other.start < end && start < other.end);
  return going.reduce((most, { start: moment }) => {
    const at = Math.max(start, moment);
    return Math.max(most, going.filter((other) => other.start <= at && at < other.end).length);
  }, 0);
}

/** A cell that is lost costs the share of its pair's worth that each of its cells stands for. */
function lossOn(board: Board, cell: Cell): number {
  const { clashesOf, plan } = board;
  const { elsewhere, atHost } = clashesOf(cell);
  const tables = plan.hosts[plan.pairs[cell.pair]?.host ?? -1]?.parallel ?? 1;
  const share = (other: Cell) => {
    const pair = plan.pairs[other.pair];
    return pair && other.pair !== cell.pair && isOpen(board, other) ? pair.worth / pair.cells.length : 0;
  };
  return (
    elsewhere.reduce((sum, other) => sum + share(other), 0) +
    atHost.reduce((sum, other) => sum + share(other), 0) / tables
  );
}

/** Of larger trips, what gets in the way of what is found anew each time, since it would not fit into memory. */
const MOST_REMEMBERED = 20_000;

/** Of larger trips not all times of a pair are looked at: at most eight, and fewer the larger the trip is. */
function lookedAt({ cells }: Plan): number {
  return Math.max(1, Math.min(8, Math.floor(400_000 / cells.length)));
}

/** The cells of a pair that are worth a look: all, or of a large trip some that are spread over the days. `from` says with which to begin. */
export function someOf(plan: Plan, cells: readonly Cell[], from: number): readonly Cell[] {
  const count = lookedAt(plan);
  if (plan.cells.length <= MOST_REMEMBERED || cells.length <= count) return cells;
  const step = cells.length / count;
  return Array.from({ length: count }, (_, index) => cells[(from + Math.floor(index * step)) % cells.length]).filter(
    (cell) => cell !== undefined,
  );
}

/** Says of a cell which others it gets in the way of. */
export function clashFinder(plan: Plan): (cell: Cell) => Clashes {
  const { pairs, cells, routes } = plan;
  const byTraveller = dayIndex(cells, ({ pair }) => pairs[pair]?.traveller ?? -1);
  const byHost = dayIndex(cells, ({ pair }) => pairs[pair]?.host ?? -1);
  const placeOf = ({ pair }: Cell) => pairs[pair]?.place ?? -1;
  const arrivalFrom = (from: Cell, place: number) =>
    arrivalAt(routes, { date: from.date, place: placeOf(from), minute: from.end }, place);
  const elsewhereThan = (cell: Cell): readonly Cell[] => {
    const here = placeOf(cell);
    const arrivals = routes.minutes.map((_, place) => arrivalFrom(cell, place));
    return byTraveller(cell).filter((other) =>
      other.start >= cell.start
        ? other.start < (arrivals[placeOf(other)] ?? 0)
        : cell.start < other.end || cell.start < arrivalFrom(other, here),
    );
  };
  const known = new Map<number, Clashes>();
  return (cell) => {
    const found = known.get(cell.number) ?? {
      elsewhere: elsewhereThan(cell),
      atHost: byHost(cell).filter((other) => other.start < cell.end && cell.start < other.end),
    };
    if (cells.length <= MOST_REMEMBERED) known.set(cell.number, found);
    return found;
  };
}

function dayIndex(cells: readonly Cell[], sideOf: (cell: Cell) => number): (cell: Cell) => readonly Cell[] {
  const keyOf = (cell: Cell) => `${sideOf(cell)} ${cell.date}`;
  const days = new Map(groupBy(cells, keyOf).map((day) => [day[0] ? keyOf(day[0]) : '', day]));
  return (cell) => days.get(keyOf(cell)) ?? [];
}
