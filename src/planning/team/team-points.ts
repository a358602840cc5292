import type { RequirementId } from '../../domain/ids';
import { TEAM_WEIGHTS } from '../../domain/trip/team-choice';
import type { Candidate } from './candidates';
import { meetingsOf, type SharedMeetings } from './shared-meetings';

/** All points of a team: of its meetings, of the needs that it covers, and of what each member brings by itself. */
export function pointsOf(team: SharedMeetings): number {
  return (
    meetingsOf(team).worth +
    TEAM_WEIGHTS.coveredNeed * coveredBy(team.members).size +
    team.members.reduce((sum, member) => sum + ownPoints(member), 0)
  );
}

/** What a member brings whoever else comes: its waiting, and what it has still to do. */
export function ownPoints({ waitedMonths, openMusts }: Candidate): number {
  return TEAM_WEIGHTS.monthOfWaiting * waitedMonths - TEAM_WEIGHTS.openMust * openMusts;
}

/** Needs for which somebody is qualified. */
export function coveredBy(members: readonly Candidate[]): ReadonlySet<RequirementId> {
  return new Set(members.flatMap(({ covers }) => [...covers]));
}

/** What they cost together, whole SEK. */
export function costOf(members: readonly Candidate[]): number {
  return members.reduce((sum, { member }) => sum + member.costSek, 0);
}
