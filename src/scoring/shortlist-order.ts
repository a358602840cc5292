import type { SiteId, SupplierId } from '../domain/ids';
import type { ShortlistEntry } from '../domain/match/shortlist';
import { assessAt, type Result, verdictOfResult } from './assess';
import type { ProfileColumns } from './columns/profile-columns';
import { siteAt, supplierAt, wordAt } from './columns/read-columns';
import { hashOn } from './lot';
import type { PreparedRequirement } from './prepared-requirement';

/** A supplier that has been judged, with what settles its place. */
export interface Candidate extends Result {
  readonly columns: ProfileColumns;
  readonly row: number;
  readonly supplierId: SupplierId;
  readonly lot: number;
}

/** A judged row as a candidate for the list of that requirement. */
export function candidateOf(
  { lotStart }: PreparedRequirement,
  columns: ProfileColumns,
  row: number,
  { verdict, points, unknowns, fit, site }: Result,
): Candidate {
  const supplierId = supplierAt(columns, row);
  return { verdict, points, unknowns, fit, site, columns, row, supplierId, lot: hashOn(lotStart, supplierId) };
}

/** What settles the order of two suppliers on one list. */
type OrderKey = Pick<Candidate, 'fit' | 'verdict' | 'points' | 'unknowns' | 'lot' | 'supplierId'>;

/**
 * The order of a shortlist: by fit, then verdict, then points, then fewer unknowns, then by lot. Below zero where `one` stands
 * first.
 */
function compareKeys(one: OrderKey, other: OrderKey): number {
  return (
    other.fit - one.fit ||
    one.verdict - other.verdict ||
    other.points - one.points ||
    one.unknowns - other.unknowns ||
    one.lot - other.lot ||
    (one.supplierId < other.supplierId ? -1 : one.supplierId > other.supplierId ? 1 : 0)
  );
}

/** The best candidates so far, best first, never more than `length`. */
export class BestCandidates {
  readonly list: Candidate[] = [];

  constructor(readonly length: number) {}

  /** The fit that a candidate must come to at least; on a tie the rest of the order decides. */
  get leastFit(): number {
    return this.list.length < this.length ? 0 : (this.list[this.list.length - 1]?.fit ?? 0);
  }

  /** Puts the candidate in its place, if it has one; a second time changes nothing. */
  add(candidate: Candidate): void {
    const { list } = this;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = list[middle];
      if (other !== undefined && compareKeys(other, candidate) < 0) low = middle + 1;
      else high = middle;
    }
    if (list[low]?.supplierId === candidate.supplierId) return;
    list.splice(low, 0, candidate);
    if (list.length > this.length) list.pop();
  }
}

/** A candidate as a row of the shortlist, without its place and its findings. */
export function outlineOf(candidate: Candidate): Omit<ShortlistEntry, 'rank' | 'findings'> {
  const { columns, row, site, supplierId, points } = candidate;
  const at = siteAt(columns, row, site);
  return {
    supplierId,
    profileRevision: columns.revision[row] ?? 0,
    ...(at !== undefined && { leadSite: wordAt<SiteId>(columns, columns.siteId[at]) }),
    verdict: verdictOfResult(candidate),
    points,
  };
}

/** A candidate as a row of the shortlist, with every finding. */
export function entryOf(requirement: PreparedRequirement, candidate: Candidate, place: number): ShortlistEntry {
  const { columns, row, site } = candidate;
  const { findings } = assessAt(requirement, columns, row, site);
  return { rank: place, ...outlineOf(candidate), findings };
}
