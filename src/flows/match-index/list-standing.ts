import { QUALIFIED_FIT, VERDICTS } from '../../domain/match/assessment';
import { SHORTLIST_LENGTH, type VerdictCounts } from '../../domain/match/shortlist';
import { assess, judge, judgeVerdict, type Result } from '../../scoring/assess';
import type { PreparedProfile } from '../../scoring/prepared-profile';
import type { PreparedRequirement } from '../../scoring/prepared-requirement';
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

/** A supplier that the index does not hold. */
const NOWHERE: Stand = { verdict: EXCLUDED, mayBeListed: false };

/** What a shortlist would notice of several revisions of one supplier, or of none. */
export interface Difference {
  readonly first: Stand;
  readonly last: Stand;
  /** Do their verdicts differ? */
  readonly isRecounted: boolean;
  /** Is any of them in the running for the list, and do they not all say the same there? */
  readonly isRelisted: boolean;
}

/** What a process remembers of one need's shortlist: all of it is true of everything that the index holds. */
export class ListStanding {
  /** How many suppliers have each verdict but the last, which is everybody else's; absent while nobody has counted. */
  private counts: Readonly<Record<'qualified' | 'conditional', number>> | undefined;
  private lastFit = 0;
  private known: KnownList | undefined;

  constructor(readonly need: PreparedRequirement) {}

  /** Who comes to less is not on the list; 0, which is everybody, while that is not known. */
  get leastFit(): number {
    return this.lastFit;
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

  /** Holds revisions of one supplier against the need, each as the need's buyer may see it. */
  compare(revisions: readonly (ProfileViews | undefined)[]): Difference {
    const { buyerId } = this.need.requirement;
    const seen = revisions.map((revision) => revision?.asSeenBy(buyerId));
    const stands = seen.map((one) => this.standOf(one));
    const [first = NOWHERE] = stands;
    const isRecounted = stands.some(({ verdict }) => verdict !== first.verdict);
    const isRelisted = stands.some(({ mayBeListed }) => mayBeListed) && !sayTheSame(this.need, seen);
    return { first, last: stands.at(-1) ?? first, isRecounted, isRelisted };
  }

  private count({ verdict }: Stand, change: number): void {
    const name = VERDICTS[verdict];
    if (this.counts === undefined || name === undefined || name === 'excluded') return;
    this.counts = { ...this.counts, [name]: this.counts[name] + change };
  }

  /** Most suppliers are found out by their first failed must. */
  private standOf(one: PreparedProfile | undefined): Stand {
    if (one === undefined) return NOWHERE;
    const { need, lastFit } = this;
    const verdict = judgeVerdict(need, one.columns, one.row);
    if (verdict !== QUALIFIED && lastFit >= QUALIFIED_FIT) return { verdict, mayBeListed: false };
    return { verdict, mayBeListed: judge(need, one.columns, one.row).fit >= lastFit };
  }
}

function sayTheSame(need: PreparedRequirement, revisions: readonly (PreparedProfile | undefined)[]): boolean {
  const [first, ...others] = revisions.map((one) => one && JSON.stringify(assess(need, one)));
  return others.every((one) => one === first);
}
