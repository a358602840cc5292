import type { SupplierId } from '../../domain/ids';
import { type AnswerEffect, isAnswer, type RankedStand } from '../../domain/match/advice';
import { VERDICTS } from '../../domain/match/assessment';
import { type Ranking, SHORTLIST_LENGTH, type ShortlistEntry } from '../../domain/match/shortlist';
import type { Profile } from '../../domain/supplier/profile';
import type { Supplier } from '../../domain/supplier/supplier';
import { assess } from '../assess';
import type { Policy } from '../policy';
import { type PreparedProfile, prepareProfile } from '../prepared-profile';
import type { PreparedRequirement } from '../prepared-requirement';
import { rank } from '../rank';
import { applyImprovements } from './apply-change';
import { comparisonsOfAsk } from './comparisons-of-ask';
import { proposeImprovements } from './propose-improvements';
import { standOf } from './weigh-improvements';

/** How many suppliers of a ranking are asked: those on the list and as many again twice, who may still reach it. */
export const ANSWER_BOUNDS = { suppliers: 3 * SHORTLIST_LENGTH, answersOfOne: 40 } as const;

/** Facts times asks that are compared at most, some seconds of work. */
const MOST_COMPARISONS = 300_000_000;

/** About how often both an answering supplier and another are judged to find its place among three hundred. */
const JUDGED_FOR_PLACE = 10;

/** One supplier of a ranking with its profile as the need's buyer may see it. */
export interface AskedSupplier {
  readonly supplier: Supplier;
  readonly profile: Profile;
}

/** What each answer would bring, of the first so many suppliers. */
interface RankedAnswers {
  readonly effects: readonly AnswerEffect[];
  readonly lookedAt: number;
}

/** The ranking of a need and who stands on it. */
export interface AnswerSearch {
  readonly prepared: PreparedRequirement;
  readonly ranking: Ranking;
  readonly suppliers: ReadonlyMap<SupplierId, AskedSupplier>;
  readonly policy: Policy;
}

/**
 * What each single answer would bring the supplier that gives it, were it a yes, or enough: verdict, points and rank, found
 * by judging again. Largest effect first. It stops after each supplier, to let others have their turn.
 */
export function* rankAnswers(search: AnswerSearch): Generator<undefined, RankedAnswers> {
  const { ranking, suppliers, policy } = search;
  const listed = ranking.entries.flatMap((entry) => {
    const asked = suppliers.get(entry.supplierId);
    return asked ? [{ entry, asked, prepared: prepareProfile(asked.supplier, asked.profile, policy) }] : [];
  });
  const effects: AnswerEffect[] = [];
  const usual =
    listed.reduce((sum, { asked }) => sum + comparisonsOfAsk(asked.profile), 0) / Math.max(1, listed.length);
  let comparisons = 0;
  let lookedAt = 0;
  for (const one of listed) {
    if (comparisons > MOST_COMPARISONS) break;
    lookedAt++;
    // No answer helps where something else is a clear no.
    if (one.entry.verdict === 'excluded') continue;
    effects.push(...effectsOf(one, listed, search));
    // At most one answer for each ask, and each judged by all of them.
    const asks = one.entry.findings.length;
    comparisons += asks * asks * JUDGED_FOR_PLACE * (usual + comparisonsOfAsk(one.asked.profile));
    yield undefined;
  }
  return { effects: effects.sort(compareEffects), lookedAt };
}

/** A supplier on the ranking, ready to be compared with others. */
interface Listed {
  readonly entry: ShortlistEntry;
  readonly asked: AskedSupplier;
  readonly prepared: PreparedProfile;
}

function effectsOf(
  { entry, asked: { supplier, profile } }: Listed,
  listed: readonly Listed[],
  { prepared, policy }: AnswerSearch,
): readonly AnswerEffect[] {
  const { requirement } = prepared;
  const { supplierId, findings, leadSite } = entry;
  const now = { supplierId, findings, ...(leadSite !== undefined && { leadSite }) };
  const { singles } = proposeImprovements({ profile, policy }, [{ requirement, prepared, now }]);
  const from: RankedStand = { rank: entry.rank, verdict: entry.verdict, points: entry.points };
  const others = listed.filter((other) => other.entry !== entry);
  return singles
    .filter(isAnswer)
    .slice(0, ANSWER_BOUNDS.answersOfOne)
    .flatMap((answer) => {
      const answered = prepareProfile(supplier, applyImprovements(profile, [answer], policy.schemes), policy);
      const to = { rank: 1 + countBefore(answered, others, prepared), ...standOf(assess(prepared, answered)) };
      const isMove = to.rank !== from.rank || to.verdict !== from.verdict || to.points !== from.points;
      return isMove ? [{ supplierId, answer, from, to }] : [];
    });
}

/** How many of the others, who are in order, go before this one: by halves, each time ranking it against the one in the middle. */
function countBefore(one: PreparedProfile, others: readonly Listed[], requirement: PreparedRequirement): number {
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = others[middle];
    if (other === undefined) break;
    const [first] = rank(requirement, [one, other.prepared], 1).entries;
    if (first?.supplierId === other.entry.supplierId) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareEffects(one: AnswerEffect, other: AnswerEffect): number {
  const verdicts = ({ from, to }: AnswerEffect) => VERDICTS.indexOf(from.verdict) - VERDICTS.indexOf(to.verdict);
  const ranks = ({ from, to }: AnswerEffect) => from.rank - to.rank;
  const points = ({ from, to }: AnswerEffect) => to.points - from.points;
  return (
    verdicts(other) - verdicts(one) ||
    ranks(other) - ranks(one) ||
    points(other) - points(one) ||
    one.from.rank - other.from.rank ||
    (JSON.stringify(one.answer) < JSON.stringify(other.answer) ? -1 : 1)
  );
}
