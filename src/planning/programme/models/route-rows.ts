import { groupBy } from '../../group-by';
import { addColumn, addRow, type Entry, type LinearModel } from '../../solver/linear-model';
import type { Cell, Plan } from '../plan';
import { arrivalAt } from '../routes';

/** Where a traveller has meetings on one day. */
interface Stop {
  readonly place: number;
  /** When meetings begin and end there, in order. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The meetings that begin and end at the same time. */
  readonly windows: readonly MeetingWindow[];
  /** Whether more than one could be met there. */
  readonly isShared: boolean;
}

interface MeetingWindow {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Cell[];
}

/** So many places at least make it worth while to lead their roads through one crossing. */
const WORTH_A_CROSSING = 3;

/**
 * The rules by which one traveller is at one place at a time on one day, as a flow of one person through places and times.
 *
 * At each place there are two of each time: one for who has just come, and one for who has met somebody there. Only from the
 * latter a road leads on, so that a drive is always one whole drive between two meetings, as the rules have it. Given which
 * meetings are held, the flow of one person is whole by itself; so its columns need not be whole, and the model stays tight.
 */
export function addRouteRows(model: LinearModel, plan: Plan, cells: readonly Cell[]): void {
  const stops = stopsOf(plan, cells);
  if (stops.length < 2) {
    addClashRows(model, cells, 1);
    return;
  }
  const flow: Flow = { model, balance: new Map() };
  const begins = stops.map((stop) => addArc(flow, undefined, arrived(stop, stop.starts[0] ?? 0)));
  addRow(
    model,
    begins.map((column): Entry => [column, 1]),
    { upper: 1 },
  );
  for (const stop of stops) {
    addWaits(flow, stop);
    for (const window of stop.windows) addMeeting(flow, stop, window);
  }
  addDrives(flow, plan, cells[0]?.date ?? '', stops);
  for (const entries of flow.balance.values()) addRow(model, entries, { upper: 0 });
}

/** At every moment at which one of the meetings begins, at most so many of them are going on. */
export function addClashRows(model: LinearModel, cells: readonly Cell[], most: number): void {
  for (const moment of new Set(cells.map(({ start }) => start))) {
    const going = cells.filter(({ start, end }) => start <= moment && moment < end);
    if (going.length <= most) continue;
    addRow(
      model,
      going.map(({ number }): Entry => [number, 1]),
      { upper: most },
    );
  }
}

function stopsOf({ pairs }: Plan, cells: readonly Cell[]): readonly Stop[] {
  const placeOf = ({ pair }: Cell) => pairs[pair]?.place ?? -1;
  return groupBy(cells, placeOf).map((here) => ({
    place: here[0] === undefined ? -1 : placeOf(here[0]),
    starts: sorted(here.map(({ start }) => start)),
    ends: sorted(here.map(({ end }) => end)),
    windows: groupBy(here, ({ start, end }) => `${start} ${end}`).map((together) => ({
      start: together[0]?.start ?? 0,
      end: together[0]?.end ?? 0,
      cells: together,
    })),
    isShared: here.some(({ pair }) => pair !== here[0]?.pair),
  }));
}

function sorted(minutes: readonly number[]): readonly number[] {
  return [...new Set(minutes)].sort((one, other) => one - other);
}

/** Columns that lead from one point of place and time to another; no more may leave a point than come to it. */
interface Flow {
  readonly model: LinearModel;
  readonly balance: Map<string, Entry[]>;
}

function addArc(flow: Flow, from: string | undefined, to: string): number {
  const column = addColumn(flow.model, { upper: 1, isWhole: false });
  leadArc(flow, column, from, to);
  return column;
}

function leadArc({ balance }: Flow, column: number, from: string | undefined, to: string): void {
  if (from !== undefined) entriesAt(balance, from).push([column, 1]);
  entriesAt(balance, to).push([column, -1]);
}

function entriesAt(balance: Flow['balance'], point: string): Entry[] {
  const entries = balance.get(point) ?? [];
  balance.set(point, entries);
  return entries;
}

function arrived({ place }: Stop, minute: number): string {
  return `arrived ${place} ${minute}`;
}

function met({ place }: Stop, minute: number): string {
  return `met ${place} ${minute}`;
}

function addWaits(flow: Flow, stop: Stop): void {
  const { starts, ends } = stop;
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    if (next !== undefined) addArc(flow, arrived(stop, start), arrived(stop, next));
  }
  for (const [index, end] of ends.entries()) {
    const next = ends[index + 1];
    if (next !== undefined) addArc(flow, met(stop, end), met(stop, next));
  }
}

function addMeeting(flow: Flow, stop: Stop, { start, end, cells }: MeetingWindow): void {
  const [only] = cells;
  if (!stop.isShared && cells.length === 1 && only) {
    leadArc(flow, only.number, arrived(stop, start), met(stop, end));
    return;
  }
  const before = stop.ends.findLast((earlier) => earlier <= start);
  const first = addArc(flow, arrived(stop, start), met(stop, end));
  const again = before === undefined ? [] : [addArc(flow, met(stop, before), met(stop, end))];
  addRow(
    flow.model,
    [...[first, ...again].map((column): Entry => [column, 1]), ...cells.map(({ number }): Entry => [number, -1])],
    { lower: 0, upper: 0 },
  );
}

/**
 * The roads from each place to each other. Where several are slow alike they lead through a crossing from which all places are
 * reached: it is as late as the slowest of them, so that it makes nobody faster.
 */
function addDrives(flow: Flow, plan: Plan, date: string, stops: readonly Stop[]): void {
  const moments = sorted(stops.flatMap(({ starts }) => starts));
  const crossings = new Set<number>();
  for (const stop of stops) {
    for (const [index, end] of stop.ends.entries()) {
      const crossing = addRoadsFrom(flow, met(stop, end), {
        roads: roadsFrom(plan, { date, place: stop.place, minute: end }, stops),
        later: roadsFrom(plan, { date, place: stop.place, minute: stop.ends[index + 1] ?? NEVER }, stops),
        moments,
      });
      if (crossing !== undefined) crossings.add(crossing);
    }
  }
  for (const crossing of crossings) {
    for (const stop of stops) {
      const start = stop.starts.find((some) => some >= crossing);
      if (start !== undefined) addArc(flow, crossingAt(crossing), arrived(stop, start));
    }
  }
}

/** After the end of any day. */
const NEVER = 100_000;

interface Departures {
  readonly roads: readonly Road[];
  /** Those of the next departure from there. */
  readonly later: readonly Road[];
  /** When meetings begin anywhere. */
  readonly moments: readonly number[];
}

/**
 * Of departures that arrive for the same meetings only the last counts, since who is ready earlier can wait. Says at which moment the
 * roads cross others, if they do.
 */
function addRoadsFrom(flow: Flow, from: string, { roads, later, moments }: Departures): number | undefined {
  const useful = roads.filter(({ to, start }) => !later.some((road) => road.to === to && road.start === start));
  const slowest = Math.max(...roads.map(({ arrival }) => arrival));
  const crossing = moments.find((moment) => moment >= slowest);
  const slow = useful.filter(({ to, start }) => start === to.starts.find((some) => some >= (crossing ?? NEVER)));
  const doCross = crossing !== undefined && slow.length >= WORTH_A_CROSSING;
  if (doCross) addArc(flow, from, crossingAt(crossing));
  for (const road of useful) {
    if (road.start !== undefined && !(doCross && slow.includes(road))) addArc(flow, from, arrived(road.to, road.start));
  }
  return doCross ? crossing : undefined;
}

function crossingAt(minute: number): string {
  return `crossing ${minute}`;
}

interface Road {
  readonly to: Stop;
  readonly arrival: number;
  /** When the first meeting begins there after the arrival; absent where none does. */
  readonly start: number | undefined;
}

function roadsFrom({ routes }: Plan, from: Parameters<typeof arrivalAt>[1], stops: readonly Stop[]): readonly Road[] {
  return stops
    .filter(({ place }) => place !== from.place)
    .map((to) => {
      const arrival = arrivalAt(routes, from, to.place);
      return { to, arrival, start: to.starts.find((start) => start >= arrival) };
    });
}
