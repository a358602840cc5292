import type { Alternative, ChosenMember, Proof, TeamChoice } from '../../domain/trip/team-choice';
import type { TripDraft } from '../../domain/trip/trip';
import type { TimeLimit } from '../programme/propose-programme';
import type { Entry } from '../solver/linear-model';
import { type Solved, solve } from '../solver/solve';
import { type Candidate, type Field, fieldOf } from './candidates';
import { meetingsOf, nobodysMeetings, type SharedMeetings, withMember } from './shared-meetings';
import { teamModel } from './team-model';
import { costOf, coveredBy, pointsOf } from './team-points';
import type { TeamQuestion } from './team-question';

/** Others who could come in the place of one member: so many are told. */
const ALTERNATIVES = 10;

/** All points are whole numbers: what is less than one better is no better. */
const LESS_THAN_ONE = 0.99;

/**
 * Gives the seats so that the team has most points by `TEAM_WEIGHTS`, with what each member brings and what each other choice would
 * cost. Seats stay empty where nobody who is left would bring any points. Throws `TooSoon` where much is being solved already.
 */
export async function chooseTeam(question: TeamQuestion, { timeLimitS }: TimeLimit): Promise<TeamChoice> {
  const { trip } = question;
  const field = fieldOf(question);
  const quick = quickTeam(field, trip);
  const solved = await solve(teamModel(field, trip), {
    timeLimitS,
    absoluteGap: LESS_THAN_ONE,
    start: field.candidates.map((one, seat): Entry => [seat, quick.members.includes(one) ? 1 : 0]),
  });
  const found = 'values' in solved ? teamOf(field, chosenIn(field, solved.values)) : quick;
  const team = pointsOf(found) >= pointsOf(quick) ? found : quick;
  return choiceOf(field, trip, { team, proof: proofOf(solved, pointsOf(team)) });
}

function chosenIn({ candidates }: Field, values: ArrayLike<number>): readonly Candidate[] {
  return candidates.filter((_, seat) => (values[seat] ?? 0) > 0.5);
}

function teamOf(field: Field, members: readonly Candidate[]): SharedMeetings {
  return members.reduce(withMember, nobodysMeetings(field));
}

/** Whoever adds most, seat by seat. */
function quickTeam(field: Field, trip: TripDraft): SharedMeetings {
  const given = field.candidates.filter(({ isGiven }) => isGiven);
  let team = teamOf(field, given);
  for (let seat = given.length; seat < trip.seats; seat++) {
    const before = team;
    const larger = field.candidates
      .filter((one) => !before.members.includes(one) && isAffordable(trip, [...before.members, one], given))
      .map((one) => withMember(before, one));
    const best = larger.reduce((most, one) => (pointsOf(one) > pointsOf(most) ? one : most), before);
    if (best === before) break;
    team = best;
  }
  return team;
}

function isAffordable({ budgetSek }: TripDraft, members: readonly Candidate[], given: readonly Candidate[]): boolean {
  return budgetSek === undefined || costOf(members) <= Math.max(budgetSek, costOf(given));
}

function proofOf(solved: Solved, points: number): Proof {
  if (solved.status === 'optimal') return { status: 'optimal', gap: 0 };
  const bound = 'bound' in solved ? solved.bound : undefined;
  if (bound === undefined) return { status: 'time-limit' };
  return { status: 'time-limit', gap: Math.max(0, Math.floor(bound + 1e-6) - points) / Math.max(1, points) };
}

function choiceOf(
  field: Field,
  trip: TripDraft,
  { team, proof }: { readonly team: SharedMeetings; readonly proof: Proof },
): TeamChoice {
  const covered = coveredBy(team.members);
  return {
    chosen: team.members.map((member) => chosenMember(team, member)),
    alternatives: team.members.flatMap((member) =>
      member.isGiven ? [] : alternativesTo(field, trip, { team, member }),
    ),
    points: pointsOf(team),
    costSek: costOf(team.members),
    coveredNeeds: field.needs.filter((need) => covered.has(need)),
    uncoveredNeeds: field.needs.filter((need) => !covered.has(need)),
    proof,
  };
}

function chosenMember(team: SharedMeetings, member: Candidate): ChosenMember {
  const { worth, qualified } = meetingsOf(team, member);
  const byOthers = coveredBy(team.members.filter((other) => other !== member));
  const { lastSeatOn, waitedMonths, openMusts, isGiven } = member;
  return {
    supplierId: member.member.supplierId,
    worth,
    qualifiedMeetings: qualified,
    onlyOneFor: [...member.covers].filter((need) => !byOthers.has(need)),
    openMusts,
    ...(lastSeatOn && { lastSeatOn }),
    waitedMonths,
    isGiven,
  };
}

/** Exact: the meetings of all are shared out anew for each. */
function alternativesTo(
  field: Field,
  trip: TripDraft,
  { team, member }: { readonly team: SharedMeetings; readonly member: Candidate },
): readonly Alternative[] {
  const others = team.members.filter((one) => one !== member);
  const without = teamOf(field, others);
  const given = field.candidates.filter(({ isGiven }) => isGiven);
  const covered = coveredBy(team.members);
  return field.candidates
    .filter((one) => !team.members.includes(one) && isAffordable(trip, [...others, one], given))
    .map((one): Alternative => {
      const then = withMember(without, one);
      const coveredThen = coveredBy(then.members);
      return {
        instead: member.member.supplierId,
        take: one.member.supplierId,
        loss: pointsOf(team) - pointsOf(then),
        qualifiedMeetingsFewer: meetingsOf(team).qualified - meetingsOf(then).qualified,
        needsLost: field.needs.filter((need) => covered.has(need) && !coveredThen.has(need)),
        needsWon: field.needs.filter((need) => !covered.has(need) && coveredThen.has(need)),
        costSekMore: one.member.costSek - member.member.costSek,
      };
    })
    .sort((one, other) => one.loss - other.loss || (one.take < other.take ? -1 : 1))
    .slice(0, ALTERNATIVES);
}
