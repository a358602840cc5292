import { compareMeetings, type PlannedMeeting, type Programme } from '../../domain/trip/meeting';
import { groupBy } from '../group-by';
import type { Cell, Plan } from './plan';

/**
 * The chosen cells as a programme, each meeting at a table. In order of time any free table will do, since no moment has more
 * meetings than tables; so a meeting that stood before gets its old table where that is free.
 */
export function programmeOf({ pairs, hosts }: Plan, chosen: readonly Cell[]): Programme {
  const byHost = groupBy(chosen, ({ pair, date }) => `${pairs[pair]?.host} ${date}`);
  const meetings = byHost.flatMap((day) => {
    const parallel = hosts[pairs[day[0]?.pair ?? -1]?.host ?? -1]?.parallel ?? 1;
    const inOrder = [...day].sort(
      (one, other) => one.start - other.start || rankOf(one) - rankOf(other) || one.number - other.number,
    );
    const taken: { readonly until: number; readonly table: number }[] = [];
    return inOrder.map((cell): PlannedMeeting => {
      const free = Array.from({ length: parallel }, (_, index) => index + 1).filter(
        (table) => !taken.some((other) => other.table === table && other.until > cell.start),
      );
      const old = cell.standing?.table;
      const table = old !== undefined && free.includes(old) ? old : (free[0] ?? 1);
      taken.push({ until: cell.end, table });
      return meetingAt(pairs[cell.pair], cell, table);
    });
  });
  return meetings.sort(compareMeetings);
}

/** Who is pinned chooses first, then who stood there. */
function rankOf({ standing }: Cell): number {
  if (!standing) return 2;
  return standing.isPinned ? 0 : 1;
}

function meetingAt(pair: Plan['pairs'][number] | undefined, cell: Cell, table: number): PlannedMeeting {
  if (!pair) throw new Error(`A cell (${cell.number}) is of no pair.`);
  const { supplierId, buyer } = pair;
  const { date, from, to } = cell;
  return { supplierId, buyer, date, from, to, table, isPinned: cell.standing?.isPinned === true };
}
