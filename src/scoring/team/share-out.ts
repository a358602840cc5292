import type { Requirement } from '../../domain/demand/requirement';
import type { StepTaken } from '../../domain/match/team';
import type { Duties, Volunteer } from './duties';

/** Who leads, and who takes which step. */
export interface Shares {
  /** The lead first, the others in the order in which they were given. */
  readonly members: readonly Volunteer[];
  /** By number of the step. */
  readonly taken: readonly (StepTaken | undefined)[];
  /** The points of all steps, weighed and added up. */
  readonly sum: number;
}

/**
 * Shares the steps out over the members.
 *
 * The lead takes every step that it offers, so that the part travels as little as it may; the others take what is left,
 * each step the member with most points for it. The lead is whoever best meets what is asked of a lead, then takes most
 * of the steps that the buyer wants done in house, then most of the musts, then gives the team most points.
 */
export function shareOut(members: readonly Volunteer[], { steps }: Requirement, duties: Duties): Shares {
  const inHouse = duties.musts.filter((number) => steps[number]?.inHouse === true);
  const fitness = (member: Volunteer): readonly number[] => [
    -member.leadRank,
    inHouse.filter((number) => member.steps[number] !== undefined).length,
    duties.musts.filter((number) => member.steps[number] !== undefined).length,
  ];
  let best: Shares = { members: [], taken: steps.map(() => undefined), sum: -1 };
  let bestFitness: readonly number[] = [];
  for (const lead of members) {
    const own = fitness(lead);
    const order = compareFitness(own, bestFitness);
    if (order < 0) continue;
    const shares = sharesUnder(lead, members, duties);
    if (order === 0 && shares.sum <= best.sum) continue;
    best = shares;
    bestFitness = own;
  }
  return { ...best, sum: Math.max(0, best.sum) };
}

/** Above zero where the first is fitter; anything is fitter than nothing. */
function compareFitness(one: readonly number[], other: readonly number[]): number {
  if (other.length === 0) return 1;
  const place = one.findIndex((value, index) => value !== other[index]);
  return place === -1 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}

function sharesUnder(lead: Volunteer, members: readonly Volunteer[], { weights }: Duties): Shares {
  const others = members.filter((member) => member !== lead);
  const taken = weights.map((_, number) => lead.steps[number] ?? mostPoints(others, number));
  const sum = taken.reduce((total, one, number) => total + (one?.points ?? 0) * (weights[number] ?? 0), 0);
  return { members: [lead, ...others], taken, sum };
}

function mostPoints(members: readonly Volunteer[], number: number): StepTaken | undefined {
  let best: StepTaken | undefined;
  for (const { steps } of members) {
    const taken = steps[number];
    if (taken !== undefined && (best === undefined || taken.points > best.points)) best = taken;
  }
  return best;
}
