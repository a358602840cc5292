import { type Gap, type GapReport, type Improvement, isAnswer, type NeedMove } from '../../domain/match/advice';
import { VERDICTS, type Verdict, verdictOf } from '../../domain/match/assessment';
import type { Profile } from '../../domain/supplier/profile';
import type { Policy } from '../policy';
import { comparisonsOfAsk, USUAL_ASKS } from './comparisons-of-ask';
import type { NeedInView } from './need-in-view';
import { proposeImprovements } from './propose-improvements';
import { type Measures, reachesAsks, shrink } from './shrink-improvements';
import { type Advised, compareVerdicts, makeScale, type Weigh, type Weighed } from './weigh-improvements';

/** Bounds of the search: together with the needs in view they bound its time, whatever the supplier and the market are like. */
const GAP_BOUNDS = { needs: 200, singles: 80, sets: 30 } as const;

/** Facts times asks that are compared at most, some seconds of work: what keeps a supplier with a thousand capabilities from costing minutes. */
const MOST_COMPARISONS = 100_000_000;

const FEW_WEIGHINGS = 100;
const FEW_NEEDS = 5;

/** Kept on the list of gaps in any case: what lapses is told even where it moves no need by itself. */
const ALWAYS_TOLD: readonly Improvement['how'][] = ['renew'];

/** How hard it is, easiest first: saying something, continuing something, changing something, building something up. */
const EFFORT: readonly (readonly Improvement['how'][])[] = [
  ['show', 'state', 'state-bounds', 'state-expiry', 'state-as-capability', 'confirm-narrower'],
  ['renew', 'complete', 'lift-suspension', 'deliver-to', 'free-capacity'],
  ['obtain', 'work-in-language', 'widen', 'work-in-material'],
  ['take-in-house'],
  ['offer-process'],
];

/** What is looked for: in these needs, nearest first, and at most so many gaps. */
export interface GapSearch {
  readonly advised: Advised;
  readonly needs: readonly NeedInView[];
  readonly policy: Policy;
  readonly length: number;
}

/**
 * Finds the few improvements that would move most needs, each counted by scoring again. It stops after each that it has
 * weighed, so that whoever runs it can let others have their turn.
 */
export function* findGaps({
  advised,
  needs,
  policy,
  length,
}: GapSearch): Generator<undefined, Omit<GapReport, 'needs'>> {
  const scale = makeScale(advised, needs, policy);
  const { singles, sets, days } = proposeImprovements({ profile: advised.profile, policy }, needs);
  const proposed = [
    ...singles.slice(0, GAP_BOUNDS.singles).map((single) => [single]),
    ...sets.slice(0, GAP_BOUNDS.sets),
  ];
  const affordable = MOST_COMPARISONS / comparisonsOf(advised.profile, needs);
  const ranges = needs.flatMap(({ now }) =>
    now.findings.flatMap(({ asked }) => (asked.about === 'dimension' ? asked : [])),
  );
  const gaps = new Map<string, Gap>();
  let lookedAt = 0;
  for (const improvements of proposed) {
    if (scale.weighings() > affordable) break;
    const gap = gapOf(improvements, { weigh: scale.weigh, ranges, days });
    if (gap !== undefined) keep(gaps, gap);
    lookedAt++;
    yield undefined;
  }
  const singlesLookedAt = Math.min(lookedAt, singles.length, GAP_BOUNDS.singles);
  return {
    supplierId: advised.supplier.id,
    gaps: choose([...gaps.values()], length),
    now: countVerdicts(needs),
    singles: { found: singles.length, lookedAt: singlesLookedAt },
    sets: { found: sets.length, lookedAt: lookedAt - singlesLookedAt },
  };
}

/** The same change may be a deed for one need and, since its buyer may not read what is stated, an answer for another. */
function keep(gaps: Map<string, Gap>, gap: Gap): void {
  const key = JSON.stringify(gap.improvements.map(({ how: _how, ...what }) => what));
  if (!gaps.has(key) || !gap.improvements.some(isAnswer)) gaps.set(key, gap);
}

/** Undefined when they bring nothing that a part of them would not, or worsen anything. */
function gapOf(proposed: readonly Improvement[], measures: Measures): Gap | undefined {
  const { weigh } = measures;
  if (!brings(weigh(proposed), proposed)) return undefined;
  const improvements = shrink(proposed, measures);
  if (!reachesAsks(improvements, weigh)) return undefined;
  const weighed = weigh(improvements);
  const moves = improvements.length > 1 ? movesOfWhole(improvements, weigh) : weighed.moves;
  if (improvements.length > 1 && moves.length === 0) return undefined;
  return { improvements, moves, pointsGained: weighed.pointsGained, asksMet: weighed.newlyMet.length };
}

function brings({ worsened, moves, pointsGained, newlyMet }: Weighed, improvements: readonly Improvement[]): boolean {
  if (worsened > 0) return false;
  if (moves.length > 0 || pointsGained > 0) return true;
  return newlyMet.length > 0 && improvements.some(({ how }) => ALWAYS_TOLD.includes(how));
}

/** The needs that only all of them together bring so far. */
function movesOfWhole(improvements: readonly Improvement[], weigh: Weigh): readonly NeedMove[] {
  const parts = properParts(improvements).map(weigh);
  return weigh(improvements).moves.filter(({ requirementId, to }) =>
    parts.every(({ moves }) => {
      const reached = moves.find((move) => move.requirementId === requirementId);
      return reached === undefined || compareVerdicts(to, reached.to) < 0;
    }),
  );
}

/** Every part of a set of two or three that is neither empty nor the whole. */
function properParts(improvements: readonly Improvement[]): readonly (readonly Improvement[])[] {
  const singles = improvements.map((improvement) => [improvement]);
  if (improvements.length < 3) return singles;
  return [...singles, ...improvements.map((left) => improvements.filter((each) => each !== left))];
}

/** How many comparisons of a fact with an ask weighing improvements takes. */
function comparisonsOf(profile: Profile, needs: readonly NeedInView[]): number {
  const asks = needs.reduce((sum, { now }) => sum + now.findings.length, 0);
  return Math.max(1, asks * comparisonsOfAsk(profile));
}

/** In how many needs to look: fewer for a supplier with thousands of facts, so that enough improvements can be weighed. */
export function mostNeeds(profile: Profile): number {
  const affordable = Math.floor(MOST_COMPARISONS / (FEW_WEIGHINGS * USUAL_ASKS * comparisonsOfAsk(profile)));
  return Math.min(GAP_BOUNDS.needs, Math.max(FEW_NEEDS, affordable));
}

function choose(gaps: readonly Gap[], length: number): readonly Gap[] {
  const sorted = [...gaps].sort(compareGaps);
  const isTold = (gap: Gap, index: number) =>
    index < length || (gap.improvements.length === 1 && gap.improvements.some(({ how }) => ALWAYS_TOLD.includes(how)));
  return sorted.filter(isTold);
}

function compareGaps(one: Gap, other: Gap): number {
  const qualifying = ({ moves }: Gap) => moves.filter(({ to }) => to.verdict === 'qualified').length;
  return (
    qualifying(other) - qualifying(one) ||
    other.moves.length - one.moves.length ||
    other.pointsGained - one.pointsGained ||
    one.improvements.length - other.improvements.length ||
    effortOf(one) - effortOf(other) ||
    (JSON.stringify(one.improvements) < JSON.stringify(other.improvements) ? -1 : 1)
  );
}

function effortOf({ improvements }: Gap): number {
  return Math.max(...improvements.map(({ how }) => EFFORT.findIndex((hows) => hows.includes(how))));
}

function countVerdicts(needs: readonly NeedInView[]): Record<Verdict, number> {
  const verdicts = needs.map(({ now }) => verdictOf(now));
  const count = (verdict: Verdict) => verdicts.filter((each) => each === verdict).length;
  const [qualified, conditional, excluded] = VERDICTS.map(count);
  return { qualified: qualified ?? 0, conditional: conditional ?? 0, excluded: excluded ?? 0 };
}
