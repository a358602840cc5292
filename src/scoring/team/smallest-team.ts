import type { StepSource, Team } from '../../domain/match/team';
import { bestTeam } from './best-team';
import { describeTeam } from './describe-team';
import { type Duties, dutiesOf, type Volunteer } from './duties';
import { shareOut } from './share-out';
import { smallestCover } from './smallest-cover';
import { intersection, NO_STEPS, stepSetOf, union } from './step-set';
import type { TeamQuestion } from './team-question';

/** Bounds on the work of the two searches: sets tried, and candidates tried. Their own bounds when absent. */
export interface TeamLimits {
  readonly sets?: number;
  readonly candidates?: number;
}

/**
 * The smallest team of suppliers that takes every must step of the chain, and among the smallest the one with most points.
 *
 * Each step is taken in the best way that anybody offers. Where some step is taken by nobody, the team takes all others.
 * A supplier that is qualified for the whole need by itself needs no team, and the first such one is named.
 */
export function smallestTeam(question: TeamQuestion, limits: TeamLimits = {}): Team {
  const { requirement, policy, offers } = question;
  const duties = dutiesOf(requirement, offers, policy.rules);
  const alone = duties.volunteers.find(({ isQualifiedAlone }) => isQualifiedAlone);
  const found = alone ? { members: [alone], isSmallest: true, isBest: true } : search(question, duties, limits);
  return describeTeam(question, duties, {
    ...shareOut(found.members, requirement, duties),
    proof: {
      isSmallest: found.isSmallest,
      isBest: found.isBest,
      considered: offers.length,
      isEverybody: incompleteSteps(question, duties).length === 0,
    },
  });
}

interface Found {
  readonly members: readonly Volunteer[];
  readonly isSmallest: boolean;
  readonly isBest: boolean;
}

function search(question: TeamQuestion, duties: Duties, limits: TeamLimits): Found {
  const { requirement } = question;
  const { volunteers, musts } = duties;
  const incomplete = incompleteSteps(question, duties);
  const lead = requirement.steps.length;
  const wanted = stepSetOf([...musts, lead]);
  const whole = intersection(wanted, volunteers.map((one) => one.duties).reduce(union, NO_STEPS));
  const sets = volunteers.map((one) => one.duties);
  const cover = smallestCover(sets, whole, limits.sets);
  // Whoever was left out can only take steps that are incomplete: at best one supplier takes all of those.
  const leftOut = stepSetOf([...incomplete, lead]);
  const withLeftOut = incomplete.length === 0 ? cover : smallestCover([...sets, leftOut], whole, limits.sets);
  const isSettled = !incomplete.some((number) => duties.sources[number] === undefined);
  const { members, isProved } = bestTeam(
    volunteers.map(({ duties: { low, high }, steps }, number) => ({
      low,
      high,
      number,
      points: steps.map((taken, step) => (taken?.points ?? 0) * (duties.weights[step] ?? 0)),
    })),
    whole,
    {
      cover: cover.sets,
      worthOf: (team) => shareOut(at(volunteers, team), requirement, duties).sum,
      ...(limits.candidates !== undefined && { limit: limits.candidates }),
    },
  );
  return {
    members: at(volunteers, members),
    isSmallest: isSettled && withLeftOut.isProved && withLeftOut.sets.length >= members.length,
    isBest: cover.isProved && isProved,
  };
}

/** Musts that somebody who was left out might take as well as anybody, or better. */
function incompleteSteps({ leftOut }: TeamQuestion, { musts, sources }: Duties): readonly number[] {
  return musts.filter((number) => {
    const [best, other] = [sources[number], leftOut.get(number)];
    return other !== undefined && (best === undefined || isAsGood(other, best));
  });
}

/** Whether a step is taken with a must open may change with what else a site does, so that makes no difference here. */
function isAsGood(one: StepSource, other: StepSource): boolean {
  return one !== 'bought' || other === 'bought';
}

function at<Item>(items: readonly Item[], numbers: readonly number[]): readonly Item[] {
  return numbers.map((number) => items[number]).filter((item) => item !== undefined);
}
