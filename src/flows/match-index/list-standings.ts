import type { RequirementId } from '../../domain/ids';
import type { Assessment } from '../../domain/match/assessment';
import { SHORTLIST_LENGTH } from '../../domain/match/shortlist';
import { assess, judge, type Result } from '../../scoring/assess';
import type { PreparedProfile } from '../../scoring/prepared-profile';
import type { PreparedRequirement } from '../../scoring/prepared-requirement';
import { NeedFinder } from '../../scoring/search/need-finder';
import type { ProfileViews } from './profile-views';

/**
 * What a process remembers of the shortlists that it made: the fit of each last place, so that it can tell whom a changed profile
 * concerns without ranking. Whatever may have moved a last place makes it forget that one.
 */
export class ListStandings {
  /** The open requirements by what suppliers must hold. */
  readonly needs = new NeedFinder();
  private readonly leastFits = new Map<RequirementId, number>();

  /** Notes the last place of a shortlist that was made from everything the process knows. */
  note(id: RequirementId, best: readonly Pick<Result, 'fit'>[]): void {
    this.leastFits.set(id, best[SHORTLIST_LENGTH - 1]?.fit ?? 0);
  }

  /** Who comes to less cannot be on the shortlist; 0, which is everybody, when it is short or not known. */
  leastFit(id: RequirementId): number {
    return this.leastFits.get(id) ?? 0;
  }

  forget(id: RequirementId): void {
    this.leastFits.delete(id);
  }

  forgetLists(): void {
    this.leastFits.clear();
  }

  /** Everything was read anew. */
  clear(): void {
    this.leastFits.clear();
    this.needs.clear();
  }

  /** A supplier has changed from one to the other: last places that it held or now reaches may have moved. */
  forgetNear(views: readonly ProfileViews[]): void {
    for (const { whole, asSeenBy } of views) {
      for (const need of this.needs.near(whole.columns, whole.row)) {
        const { id, buyerId } = need.requirement;
        if (resultOf(need, asSeenBy(buyerId)).fit >= this.leastFit(id)) this.forget(id);
      }
    }
  }

  /** Does it make any difference to the shortlist which of these revisions it was made from? The first is the newest. */
  isTouched(need: PreparedRequirement, revisions: readonly PreparedProfile[]): boolean {
    const [now, ...earlier] = revisions.map((revision) => resultOf(need, revision));
    if (now === undefined) return false;
    const least = this.leastFit(need.requirement.id);
    const isListed = (result: Result) => result.fit >= least;
    if (earlier.some(({ verdict }) => verdict !== now.verdict)) return true;
    if (![now, ...earlier].some(isListed)) return false;
    const said = revisions.map((revision) => JSON.stringify(findingsOf(assess(need, revision))));
    return said.some((one) => one !== said[0]);
  }
}

function findingsOf({ leadSite, findings }: Assessment) {
  return { leadSite, findings };
}

function resultOf(need: PreparedRequirement, { columns, row }: PreparedProfile): Result {
  return judge(need, columns, row);
}
