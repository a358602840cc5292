import type { Verdict } from '../domain/assessment';
import type { RequirementId, SupplierId } from '../domain/ids';
import { type Ranking, SHORTLIST_LENGTH, type ShortlistEntry } from '../domain/shortlist';
import { assessAt, judge, type Result, verdictOfResult } from './assess';
import type { ProfileColumns } from './columns/profile-columns';
import type { PreparedProfile } from './prepared-profile';
import type { PreparedRequirement } from './prepared-requirement';

interface Candidate extends Result {
  readonly columns: ProfileColumns;
  readonly row: number;
  readonly supplierId: SupplierId;
  readonly lot: number;
}

/**
 * The order of all suppliers for a requirement: by verdict, then points, then fewer unknowns, then by lot. Every supplier
 * is judged and counted; only the first `length` are described.
 */
export function rank(
  requirement: PreparedRequirement,
  profiles: Iterable<PreparedProfile>,
  length = SHORTLIST_LENGTH,
): Ranking {
  const counts: Record<Verdict, number> = { qualified: 0, conditional: 0, excluded: 0 };
  const best: Candidate[] = [];
  for (const { columns, row } of profiles) {
    // Once the list is full of better verdicts, an excluded supplier is only counted.
    const last = best.length < length ? undefined : best[best.length - 1];
    const result = judge(requirement, columns, row, last !== undefined && verdictOfResult(last) !== 'excluded');
    counts[verdictOfResult(result)]++;
    if (last !== undefined && (result.verdict - last.verdict || last.points - result.points) > 0) continue;
    const supplierId = columns.suppliers[row] as SupplierId;
    insert(best, { ...result, columns, row, supplierId, lot: lotOf(requirement.requirement.id, supplierId) });
    if (best.length > length) best.pop();
  }
  return { counts, entries: best.map((candidate, index) => entryOf(requirement, candidate, index + 1)) };
}

function insert(sorted: Candidate[], candidate: Candidate): void {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other !== undefined && compare(other, candidate) < 0) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, candidate);
}

function compare(one: Candidate, other: Candidate): number {
  return (
    one.verdict - other.verdict ||
    other.points - one.points ||
    one.unknowns - other.unknowns ||
    one.lot - other.lot ||
    (one.supplierId < other.supplierId ? -1 : 1)
  );
}

function entryOf(requirement: PreparedRequirement, candidate: Candidate, place: number): ShortlistEntry {
  const { columns, row, site } = candidate;
  const { supplierId, ...assessment } = assessAt(requirement, columns, row, site);
  return {
    rank: place,
    supplierId,
    profileRevision: columns.revision[row] ?? 0,
    ...assessment,
    verdict: verdictOfResult(candidate),
    points: candidate.points,
  };
}

/**
 * The published lot among equals: 32-bit FNV-1a over the requirement's and the supplier's id. It differs from need to
 * need, so that nobody is first by name, and it is the same every time, so that a shortlist can be made again.
 */
function lotOf(requirementId: RequirementId, supplierId: SupplierId): number {
  let hash = 0x811c9dc5;
  for (const character of `${requirementId}/${supplierId}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
