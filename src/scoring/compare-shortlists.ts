import type { SupplierId } from '../domain/ids';
import type { Finding, Verdict } from '../domain/match/assessment';
import type { Ranking, ShortlistEntry } from '../domain/match/shortlist';

/** Where a supplier stood in one of two shortlists. */
export interface Standpoint {
  readonly rank: number;
  readonly verdict: Verdict;
  readonly points: number;
}

/** One finding before and after; one of them is absent when the need itself has changed. */
export interface FindingChange {
  readonly before?: Finding;
  readonly after?: Finding;
}

/** How one supplier moved, and the findings that say why. `from` is absent for a newcomer, `to` for one that left the list. */
export interface ShortlistMove {
  readonly supplierId: SupplierId;
  readonly from?: Standpoint;
  readonly to?: Standpoint;
  /** Largest difference in points first. Empty when only others moved around it. */
  readonly changes: readonly FindingChange[];
}

/** Subtracts two shortlists of one requirement: every supplier whose place, verdict, points or findings differ, in the new order. */
export function compareShortlists(before: Ranking, after: Ranking): readonly ShortlistMove[] {
  const earlier = new Map(before.entries.map((entry) => [entry.supplierId, entry]));
  const remaining = new Set(after.entries.map(({ supplierId }) => supplierId));
  const gone = before.entries.filter(({ supplierId }) => !remaining.has(supplierId));
  return [
    ...after.entries.map((entry) => moveOf(earlier.get(entry.supplierId), entry)),
    ...gone.map((entry) => moveOf(entry, undefined)),
  ].filter(isMove);
}

function moveOf(before: ShortlistEntry | undefined, after: ShortlistEntry | undefined): ShortlistMove {
  const supplierId = (after ?? before)?.supplierId as SupplierId;
  return {
    supplierId,
    ...(before && { from: standpointOf(before) }),
    ...(after && { to: standpointOf(after) }),
    changes: before && after ? changesOf(before.findings, after.findings) : [],
  };
}

function standpointOf({ rank, verdict, points }: ShortlistEntry): Standpoint {
  return { rank, verdict, points };
}

function changesOf(before: readonly Finding[], after: readonly Finding[]): readonly FindingChange[] {
  const earlier = new Map(before.map((finding) => [finding.ask, finding]));
  const later = new Map(after.map((finding) => [finding.ask, finding]));
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .map((ask) => ({ before: earlier.get(ask), after: later.get(ask) }))
    .filter((pair) => canonical(pair.before) !== canonical(pair.after))
    .map((pair) => ({ ...(pair.before && { before: pair.before }), ...(pair.after && { after: pair.after }) }))
    .sort((one, other) => difference(other) - difference(one));
}

function difference({ before, after }: FindingChange): number {
  return Math.abs((after?.points ?? 0) - (before?.points ?? 0));
}

function isMove({ from, to, changes }: ShortlistMove): boolean {
  return from?.rank !== to?.rank || from?.verdict !== to?.verdict || from?.points !== to?.points || changes.length > 0;
}

/** Text that is equal for equal values, whatever the order of their keys: a value read back from a database has another order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
