import type { RequirementId, SupplierId } from '../../domain/ids';
import type { VerdictCounts } from '../../domain/match/shortlist';
import type { Result } from '../../scoring/assess';
import type { PreparedRequirement } from '../../scoring/prepared-requirement';
import { NeedFinder } from '../../scoring/search/need-finder';
import type { KnownList } from './known-ranking';
import { type Difference, ListStanding } from './list-standing';
import type { ProfileViews } from './profile-views';

/** A supplier as the index held it, if it did, and as it holds it from now on. */
export interface SupplierMove {
  readonly supplierId: SupplierId;
  readonly revisions: readonly [before: ProfileViews | undefined, after: ProfileViews];
}

/** What a process remembers of all shortlists, and by which it tells whom a changed supplier concerns without ranking. */
export class ListStandings {
  private readonly byId = new Map<RequirementId, ListStanding>();
  private readonly needs = new NeedFinder();
  /** Lists of which any supplier may come to the last place. */
  private readonly unbounded = new Set<ListStanding>();

  add(need: PreparedRequirement): ListStanding {
    const { id } = need.requirement;
    this.remove(id);
    const standing = new ListStanding(need);
    this.byId.set(id, standing);
    this.needs.add(need);
    this.unbounded.add(standing);
    return standing;
  }

  find(id: RequirementId): ListStanding | undefined {
    return this.byId.get(id);
  }

  remove(id: RequirementId): void {
    const standing = this.byId.get(id);
    if (standing === undefined) return;
    this.byId.delete(id);
    this.needs.remove(id);
    this.unbounded.delete(standing);
  }

  /** Notes a ranking that has just been made of everything that the index holds. */
  note(standing: ListStanding, counts: VerdictCounts, best: readonly Pick<Result, 'fit'>[], list: KnownList): void {
    standing.note(counts, best, list);
    this.rebound(standing);
  }

  forgetLists(): void {
    for (const standing of this.byId.values()) {
      standing.forget();
      this.unbounded.add(standing);
    }
  }

  /**
   * Takes in suppliers that have changed at once. Returns which lists each of them touches: where its verdict is another, or
   * where it was or is in the running for the list and does not say there what it said.
   */
  move(moves: readonly SupplierMove[]): ReadonlyMap<SupplierId, ReadonlySet<RequirementId>> {
    const touched = new Map<SupplierId, Set<RequirementId>>();
    const relisted = new Set<ListStanding>();
    for (const { supplierId, revisions } of moves) {
      const lists = this.moveOne(revisions);
      touched.set(supplierId, new Set([...lists.keys()].map(({ need }) => need.requirement.id)));
      for (const [standing, { isRelisted }] of lists) if (isRelisted) relisted.add(standing);
    }
    // Who did not come to the last place as it was may come to the one that others have left it at.
    for (const standing of moves.length > 1 ? relisted : []) {
      for (const { supplierId, revisions } of moves) {
        if (standing.compare(revisions).isRelisted) touched.get(supplierId)?.add(standing.need.requirement.id);
      }
    }
    return touched;
  }

  /** Lists to which it makes a difference from which of these revisions of a supplier they were made. */
  touchedBy(revisions: readonly ProfileViews[]): ReadonlySet<RequirementId> {
    const touched = new Set<RequirementId>();
    for (const standing of this.near(revisions)) {
      const { isRecounted, isRelisted } = standing.compare(revisions);
      if (isRecounted || isRelisted) touched.add(standing.need.requirement.id);
    }
    return touched;
  }

  private moveOne(revisions: SupplierMove['revisions']): ReadonlyMap<ListStanding, Difference> {
    const moved = new Map<ListStanding, Difference>();
    for (const standing of this.near(revisions)) {
      const difference = standing.compare(revisions);
      if (!difference.isRecounted && !difference.isRelisted) continue;
      standing.move(difference);
      this.rebound(standing);
      moved.set(standing, difference);
    }
    return moved;
  }

  private rebound(standing: ListStanding): void {
    if (standing.leastFit === 0) this.unbounded.add(standing);
    else this.unbounded.delete(standing);
  }

  /** On all other lists each of the revisions is excluded, covers nothing of the chain and stands below the last place. */
  private near(revisions: readonly (ProfileViews | undefined)[]): ReadonlySet<ListStanding> {
    const near = new Set(this.unbounded);
    for (const revision of revisions) {
      if (revision === undefined) continue;
      for (const { requirement } of this.needs.near(revision.whole.columns, revision.whole.row)) {
        const standing = this.byId.get(requirement.id);
        if (standing !== undefined) near.add(standing);
      }
    }
    return near;
  }
}
