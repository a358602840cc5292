import type { CalendarDate } from '../calendar-date';
import type { RequirementId, SupplierId } from '../ids';
import type { Verdict } from '../match/assessment';
import { isSamePair, type Pair } from './meeting';
import type { Wish } from './trip';

/** How a member stands in one need that is talked about, judged as it will stand on the first day of the trip. */
export interface TalkedNeed {
  readonly requirementId: RequirementId;
  readonly verdict: Verdict;
  /** 0 to 1,000. */
  readonly points: number;
  /** Whole per mille of the process chain that is covered: see `processShareOf`. */
  readonly processShare: number;
  /** Musts that are open on that day. */
  readonly openMusts: number;
}

/** A pair and what they have to talk about. */
export interface PairWorth extends Pair {
  readonly needs: readonly TalkedNeed[];
}

/** What a qualified match is worth beside its points, so that one of them outweighs any conditional one. */
const QUALIFIED = 1_000;

/** What a need is worth to talk about: 1,000 to 2,000 for a qualified match, up to 1,000 for a conditional one, else nothing. */
export function worthOfNeed({ verdict, points, processShare }: TalkedNeed): number {
  if (verdict === 'qualified') return QUALIFIED + points;
  return verdict === 'conditional' ? Math.round((processShare * points) / 1_000) : 0;
}

/** What a meeting of the two is worth: the sum over the needs that they can talk about. A whole number. */
export function worthOfPair({ needs }: Pick<PairWorth, 'needs'>): number {
  return needs.reduce((sum, need) => sum + worthOfNeed(need), 0);
}

/** What it adds that one of the two would like to meet: a tenth of the least qualified match, so that it settles close calls. */
const WISHED = 100;

/** What a meeting of the two is worth in a programme: what they can talk about, and whether somebody would like them to meet. */
export function worthOfMeeting(worth: PairWorth, wishes: readonly Wish[]): number {
  const isWished = wishes.some((wish) => wish.kind !== 'must-not' && isSamePair(wish, worth));
  return worthOfPair(worth) + (isWished ? WISHED : 0);
}

/** Could they talk about a need for which the member is qualified? */
export function isQualifiedPair({ needs }: Pick<PairWorth, 'needs'>): boolean {
  return needs.some(({ verdict }) => verdict === 'qualified');
}

/** When a member last had a seat; absent for one who never had. */
export type LastSeats = ReadonlyMap<SupplierId, CalendarDate>;
