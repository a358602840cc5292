import { type AnswerEffect, isAnswer, type RankedStand } from '../../domain/advice';
import { unknownsOf, VERDICTS } from '../../domain/assessment';
import type { SupplierId } from '../../domain/ids';
import type { Profile } from '../../domain/profile';
import { type Ranking, SHORTLIST_LENGTH, type ShortlistEntry } from '../../domain/shortlist';
import type { Supplier } from '../../domain/supplier';
import { NOTHING_UNDERSTOOD } from '../../domain/understanding';
import { assess } from '../assess';
import type { Policy } from '../policy';
import { prepareProfile } from '../prepared-profile';
import type { PreparedRequirement } from '../prepared-requirement';
import { rank } from '../rank';
import { applyImprovements } from './apply-change';
import { proposeImprovements } from './propose-improvements';
import { standOf } from './weigh-improvements';

/** How many suppliers of a ranking are asked: those on the list and as many again twice, who may still reach it. */
export const ANSWER_BOUNDS = { suppliers: 3 * SHORTLIST_LENGTH, answersOfOne: 40 } as const;

/** One supplier of a ranking with its profile as the need's buyer may see it. */
export interface AskedSupplier {
  readonly supplier: Supplier;
  readonly profile: Profile;
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
export function* rankAnswers(search: AnswerSearch): Generator<undefined, readonly AnswerEffect[]> {
  const { ranking, suppliers } = search;
  const lots = lotsOf(search);
  const effects: AnswerEffect[] = [];
  for (const entry of ranking.entries) {
    const asked = suppliers.get(entry.supplierId);
    // No answer helps where something else is a clear no.
    if (asked === undefined || entry.verdict === 'excluded') continue;
    effects.push(...effectsOf(asked, entry, search, lots));
    yield undefined;
  }
  return effects.sort(compareEffects);
}

function effectsOf(
  { supplier, profile }: AskedSupplier,
  entry: ShortlistEntry,
  { prepared, ranking, policy }: AnswerSearch,
  lots: ReadonlyMap<SupplierId, number>,
): readonly AnswerEffect[] {
  const { requirement } = prepared;
  const { supplierId, findings, leadSite } = entry;
  const now = { supplierId, findings, ...(leadSite !== undefined && { leadSite }) };
  const { singles } = proposeImprovements({ profile, policy }, [{ requirement, prepared, now }]);
  const from: RankedStand = { rank: entry.rank, verdict: entry.verdict, points: entry.points };
  return singles
    .filter(isAnswer)
    .slice(0, ANSWER_BOUNDS.answersOfOne)
    .flatMap((answer) => {
      const answered = applyImprovements(profile, [answer], policy.schemes);
      const after = assess(prepared, prepareProfile(supplier, answered, policy));
      const key = keyOf({ ...standOf(after), unknowns: unknownsOf(after), lot: lots.get(supplierId) ?? 0 });
      const others = ranking.entries.filter((other) => other.supplierId !== supplierId);
      const before = others.filter((other) => isBefore(keyOfEntry(other, lots), key));
      const to = { rank: before.length + 1, ...standOf(after) };
      const isMove = to.rank !== from.rank || to.verdict !== from.verdict || to.points !== from.points;
      return isMove ? [{ supplierId, answer, from, to }] : [];
    });
}

/** What a ranking compares, in its order, so that smaller is better. */
type OrderKey = readonly [verdict: number, points: number, unknowns: number, lot: number];

interface Ordered extends Pick<RankedStand, 'verdict' | 'points'> {
  readonly unknowns: number;
  readonly lot: number;
}

function keyOf({ verdict, points, unknowns, lot }: Ordered): OrderKey {
  return [VERDICTS.indexOf(verdict), -points, unknowns, lot];
}

function keyOfEntry(entry: ShortlistEntry, lots: ReadonlyMap<SupplierId, number>): OrderKey {
  const { verdict, points, supplierId } = entry;
  return keyOf({ verdict, points, unknowns: unknownsOf(entry), lot: lots.get(supplierId) ?? 0 });
}

function isBefore(one: OrderKey, other: OrderKey): boolean {
  const place = one.findIndex((part, index) => part !== other[index]);
  return place !== -1 && (one[place] ?? 0) < (other[place] ?? 0);
}

/** The order among equals: that of suppliers of whom nothing is known, since then only the lot is left to decide. */
function lotsOf({ prepared, suppliers, policy }: AnswerSearch): ReadonlyMap<SupplierId, number> {
  const equals = [...suppliers.values()].map(({ supplier, profile }) =>
    prepareProfile(
      { ...supplier, standing: { kind: 'active' } },
      {
        supplierId: supplier.id,
        revision: 1,
        texts: {},
        corrections: { rejected: [], added: [] },
        understood: NOTHING_UNDERSTOOD,
        sites: [],
        evidence: profile.evidence,
        visibility: {},
      },
      policy,
    ),
  );
  const { entries } = rank(prepared, equals, equals.length);
  return new Map(entries.map(({ supplierId, rank: place }) => [supplierId, place]));
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
