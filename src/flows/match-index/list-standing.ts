import { QUALIFIED_FIT, VERDICTS } from '../../domain/match/assessment';
import { SHORTLIST_LENGTH, type VerdictCounts } from '../../domain/match/shortlist';
import { WHOLE_SCORE } from '../../scoring/allocate-points';
import type { Ask } from '../../scoring/ask';
import { assess, firstSite, judge, judgeVerdict, NO_MORE, nextSite, type Result } from '../../scoring/assess';
import type { ProfileColumns } from '../../scoring/columns/profile-columns';
import { isUnmet, pointsFor } from '../../scoring/measure';
import type { PreparedProfile } from '../../scoring/prepared-profile';
import { type PreparedRequirement, shareOfSteps } from '../../scoring/prepared-requirement';
import type { KnownList } from './known-ranking';
import type { ProfileViews } from './profile-views';

const QUALIFIED = VERDICTS.indexOf('qualified');
const EXCLUDED = VERDICTS.indexOf('excluded');

/** How a revision stands against a need, as far as it can matter to the shortlist. */
interface Stand {
  /** The index into `VERDICTS`. */
  readonly verdict: number;
  readonly mayBeListed: boolean;
}

/** One of each kind, so that holding a supplier against thousands of needs allocates nothing. */
const OFF_LIST = VERDICTS.map((_name, verdict): Stand => ({ verdict, mayBeListed: false }));
const ON_LIST = OFF_LIST.map(({ verdict }): Stand => ({ verdict, mayBeListed: true }));

/** A supplier that the index does not hold. */
const NOWHERE: Stand = { verdict: EXCLUDED, mayBeListed: false };

/** What a shortlist notices between several revisions of one supplier, or none. */
export interface Difference {
  readonly first: Stand;
  readonly last: Stand;
  /** Is any of them in the running for the list, and do they not all say the same there? If not, their verdicts differ. */
  readonly isRelisted: boolean;
}

/** Who may stand on a list: anybody, who covers anything of the chain, or who is not excluded. */
export type Reach = 'anybody' | 'covers-chain' | 'not-excluded';

/** What a process remembers of one need's shortlist: all of it is true of everything that the index holds. */
export class ListStanding {
  /** How many suppliers have each verdict but the last, which is everybody else's; absent while nobody has counted. */
  private counts: Readonly<Record<'qualified' | 'conditional', number>> | undefined;
  /** Who comes to less is not on the list; 0, which is everybody, while that is not known. */
  private lastFit = 0;
  private known: KnownList | undefined;
  /** The must that last excluded somebody. */
  private hurdle: Ask | undefined;

  constructor(readonly need: PreparedRequirement) {}

  /** Who may come to the last place. */
  get reach(): Reach {
    if (this.lastFit === 0) return 'anybody';
    return this.lastFit < QUALIFIED_FIT ? 'covers-chain' : 'not-excluded';
  }

  /** Who stands on the list; undefined when it was never made, or has moved since. */
  get list(): KnownList | undefined {
    return this.known;
  }

  /** How many of that many suppliers have each verdict. */
  countsOf(suppliers: number): VerdictCounts | undefined {
    if (this.counts === undefined) return undefined;
    const { qualified, conditional } = this.counts;
    return { qualified, conditional, excluded: suppliers - qualified - conditional };
  }

  /** Notes a ranking that has just been made. */
  note({ qualified, conditional }: VerdictCounts, best: readonly Pick<Result, 'fit'>[], list: KnownList): void {
    this.counts = { qualified, conditional };
    this.lastFit = best[SHORTLIST_LENGTH - 1]?.fit ?? 0;
    this.known = list;
  }

  /** Takes in that a supplier has changed from the first to the last. */
  move({ first, last, isRelisted }: Difference): void {
    this.count(first, -1);
    this.count(last, 1);
    if (!isRelisted) return;
    this.known = undefined;
    // Whoever comes after the last place is not remembered; but one more above it only raises it.
    if (first.mayBeListed && !last.mayBeListed) this.lastFit = 0;
  }

  forget(): void {
    this.counts = undefined;
    this.lastFit = 0;
    this.known = undefined;
  }

  /** Holds revisions of one supplier against the need, each as the need's buyer may see it; undefined where the list notices nothing. */
  compare(revisions: readonly (ProfileViews | undefined)[]): Difference | undefined {
    const { buyerId } = this.need.requirement;
    let first: Stand | undefined;
    let last = NOWHERE;
    let isRecounted = false;
    let isInTheRunning = false;
    for (const revision of revisions) {
      last = this.standOf(revision?.asSeenBy(buyerId));
      first ??= last;
      isRecounted ||= last.verdict !== first.verdict;
      isInTheRunning ||= last.mayBeListed;
    }
    const isRelisted = isInTheRunning && !this.sayTheSame(revisions);
    return isRecounted || isRelisted ? { first: first ?? last, last, isRelisted } : undefined;
  }

  private count({ verdict }: Stand, change: number): void {
    const name = VERDICTS[verdict];
    if (this.counts === undefined || name === undefined || name === 'excluded') return;
    this.counts = { ...this.counts, [name]: this.counts[name] + change };
  }

  private standOf(one: PreparedProfile | undefined): Stand {
    if (one === undefined) return NOWHERE;
    const verdict = this.verdictOf(one);
    const stands = reaches(this.need, one, verdict, this.lastFit) ? ON_LIST : OFF_LIST;
    return stands[verdict] ?? NOWHERE;
  }

  private sayTheSame(revisions: readonly (ProfileViews | undefined)[]): boolean {
    const { need } = this;
    const seen = revisions.map((revision) => revision?.asSeenBy(need.requirement.buyerId));
    const [first, ...others] = seen.map((one) => one && JSON.stringify(assess(need, one)));
    return others.every((one) => one === first);
  }

  /** Whom a need excludes it mostly excludes by the same must, and of thousands of needs each further look costs. */
  private verdictOf({ columns, row }: PreparedProfile): number {
    const { need, hurdle } = this;
    const isFailed = (must: Ask) => isFailedEverywhere(must, columns, row);
    if (hurdle !== undefined && isFailed(hurdle)) return EXCLUDED;
    const verdict = judgeVerdict(need, columns, row);
    if (verdict === EXCLUDED) this.hurdle = need.musts.find(isFailed) ?? hurdle;
    return verdict;
  }
}

function isFailedEverywhere(must: Ask, columns: ProfileColumns, row: number): boolean {
  for (let site = firstSite(columns, row); site !== NO_MORE; site = nextSite(columns, row, site)) {
    if (!isUnmet(must.measure(columns, row, site))) return false;
  }
  return true;
}

/** Most suppliers that are not qualified are found out by their verdict, or by how little of the chain they cover. */
function reaches(need: PreparedRequirement, { columns, row }: PreparedProfile, verdict: number, fit: number): boolean {
  if (fit === 0) return true;
  if (verdict !== QUALIFIED) {
    if (fit >= QUALIFIED_FIT) return false;
    let site = firstSite(columns, row);
    while (site !== NO_MORE && !mayReachAt(need, columns, row, { site, fit })) site = nextSite(columns, row, site);
    if (site === NO_MORE) return false;
  }
  return judge(need, columns, row).fit >= fit;
}

/** The same of one site where it is not qualified, steps first, so that it soon comes to too little. */
function mayReachAt(
  need: PreparedRequirement,
  columns: ProfileColumns,
  row: number,
  { site, fit }: { readonly site: number; readonly fit: number },
): boolean {
  let points = WHOLE_SCORE;
  let { stepMaximum: stepPoints } = need;
  for (const areSteps of [true, false]) {
    for (const { ask, isStep, maximum } of need.judged) {
      if (isStep !== areSteps) continue;
      const lost = maximum - pointsFor(ask.measure(columns, row, site), maximum);
      points -= lost;
      if (isStep) stepPoints -= lost;
      if (lost > 0 && shareOfSteps(need, stepPoints) * points < fit) return false;
    }
  }
  return true;
}
