import type { RequirementId, SupplierId } from '../../domain/ids';
import type { VerdictCounts } from '../../domain/match/shortlist';
import type { Result } from '../../scoring/assess';
import type { PreparedRequirement } from '../../scoring/prepared-requirement';
import { NeedFinder } from '../../scoring/search/need-finder';
import type { KnownList } from './known-ranking';
import { type Difference, ListStanding, type Reach } from './list-standing';
import type { ProfileViews } from './profile-views';

/** A supplier as the index held it, if it did, and as it holds it from now on. */
export interface SupplierMove {
  readonly supplierId: SupplierId;
  readonly revisions: readonly [before: ProfileViews | undefined, after: ProfileViews];
}

/** What a process remembers of all shortlists, and by which it tells whom a changed supplier concerns without ranking. */
export class ListStandings {
  private readonly byId = new Map<RequirementId, ListStanding>();
  private readonly needs = new NeedFinder<ListStanding>();
  /** Lists of which any supplier may come to the last place. */
  private readonly unbounded = new Set<ListStanding>();

  add(need: PreparedRequirement): ListStanding {
    const { id } = need.requirement;
    this.remove(id);
    const standing = new ListStanding(need);
    this.byId.set(id, standing);
    this.needs.add(need, standing);
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
    const before = standing.reach;
    standing.note(counts, best, list);
    this.lookFor(standing, before);
  }

  forgetLists(): void {
    for (const standing of this.byId.values()) {
      const before = standing.reach;
      standing.forget();
      this.lookFor(standing, before);
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
        if (standing.compare(revisions)?.isRelisted) touched.get(supplierId)?.add(standing.need.requirement.id);
      }
    }
    return touched;
  }

  /** Lists to which it makes a difference from which of these revisions of a supplier they were made. */
  touchedBy(revisions: readonly ProfileViews[]): ReadonlySet<RequirementId> {
    const touched = new Set<RequirementId>();
    for (const standing of this.near(revisions)) {
      if (standing.compare(revisions) !== undefined) touched.add(standing.need.requirement.id);
    }
    return touched;
  }

  private moveOne(revisions: SupplierMove['revisions']): ReadonlyMap<ListStanding, Difference> {
    const moved = new Map<ListStanding, Difference>();
    for (const standing of this.near(revisions)) {
      const difference = standing.compare(revisions);
      if (difference === undefined) continue;
      const before = standing.reach;
      standing.move(difference);
      this.lookFor(standing, before);
      moved.set(standing, difference);
    }
    return moved;
  }

  /** Sees to it that those are found who may matter to the list. */
  private lookFor(standing: ListStanding, before: Reach): void {
    const { need, reach } = standing;
    if (reach === before) return;
    if (reach === 'anybody') this.unbounded.add(standing);
    else this.unbounded.delete(standing);
    this.needs.add(need, standing, reach === 'not-excluded');
  }

  /** On all other lists each of the revisions is excluded, and comes to less than the last place. */
  private near(revisions: readonly (ProfileViews | undefined)[]): ReadonlySet<ListStanding> {
    const near = this.needs.near(revisions.flatMap((revision) => revision?.whole ?? []));
    for (const standing of this.unbounded) near.add(standing);
    return near;
  }
}
