import type { Requirement } from '../../domain/demand/requirement';
import { VERDICTS } from '../../domain/match/assessment';
import { STEP_SOURCES, type StepSource, type StepTaken, type TeamLead } from '../../domain/match/team';
import type { Rules } from '../rules';
import type { Offer } from './offer';
import { type StepSet, stepSetOf } from './step-set';

/** A supplier as a possible member: what it takes, and how it would lead. */
export interface Volunteer extends Offer {
  /** The steps it takes, wishes included, and the number after the last step where it may lead. */
  readonly duties: StepSet;
  /** 0 for whoever meets all that is asked of the lead; more for whoever does not. */
  readonly leadRank: number;
}

/** What there is to take, and who takes any of it. */
export interface Duties {
  /** Numbers of the steps that somebody must take: the musts, or all of a chain of wishes only. */
  readonly musts: readonly number[];
  /** What each step counts for, by number. */
  readonly weights: readonly number[];
  /** Everybody who takes at least one of `musts`. */
  readonly volunteers: readonly Volunteer[];
  /** By number of the step: the best way in which anybody takes it. */
  readonly sources: readonly (StepSource | undefined)[];
  /** By number of the step: how many take it. */
  readonly offeredBy: readonly number[];
}

/** Puts every step into the best way in which anybody takes it: a worse one counts only where nobody has a better. */
export function dutiesOf({ steps }: Requirement, offers: readonly Offer[], rules: Rules): Duties {
  const numbers = steps.map((_, number) => number);
  const wanted = numbers.filter((number) => steps[number]?.necessity === 'must');
  const musts = wanted.length > 0 ? wanted : numbers;
  const bestOf = numbers.map((number) => bestSource(offers.map((offer) => offer.steps[number])));
  const willing = offers
    .map((offer) => ({ ...offer, steps: numbers.map((number) => inBestWay(offer, number, musts, bestOf[number])) }))
    .filter((offer) => musts.some((number) => offer.steps[number] !== undefined));
  const ranks = willing.map(rankAsLead);
  const bestLead = ranks.reduce((best, rank) => Math.min(best, rank), VERDICTS.length);
  return {
    musts,
    sources: bestOf,
    weights: steps.map(({ necessity }) => rules.necessityWeights[necessity]),
    volunteers: willing.map((offer, index) => ({
      ...offer,
      leadRank: ranks[index] ?? VERDICTS.length,
      duties: stepSetOf([
        ...numbers.filter((number) => offer.steps[number] !== undefined),
        ...(ranks[index] === bestLead ? [steps.length] : []),
      ]),
    })),
    offeredBy: numbers.map((number) => willing.filter((offer) => offer.steps[number] !== undefined).length),
  };
}

/** How it would lead from the site among those where it takes steps that serves best. */
export function leadOf({ steps, leads }: Offer): TeamLead | undefined {
  const stepsAt = (lead: TeamLead) => steps.filter((taken) => taken?.site === lead.site).length;
  return [...leads.values()]
    .filter((lead, _, all) => stepsAt(lead) > 0 || all.every((other) => stepsAt(other) === 0))
    .sort((one, other) => verdictRank(one) - verdictRank(other) || stepsAt(other) - stepsAt(one))
    .at(0);
}

function rankAsLead(offer: Offer): number {
  const lead = leadOf(offer);
  return lead === undefined ? VERDICTS.length : verdictRank(lead);
}

function verdictRank({ verdict }: TeamLead): number {
  return VERDICTS.indexOf(verdict);
}

function bestSource(taken: readonly (StepTaken | undefined)[]) {
  return STEP_SOURCES.find((source) => taken.some((one) => one?.source === source));
}

/** A wish may be taken in any way but bought: it earns points and lets nobody into the team. */
function inBestWay({ steps }: Offer, number: number, musts: readonly number[], best: StepSource | undefined) {
  const taken = steps[number];
  const isGood = musts.includes(number) ? taken?.source === best : taken?.source !== 'bought';
  return isGood ? taken : undefined;
}
