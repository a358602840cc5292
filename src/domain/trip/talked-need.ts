import type { RequirementId } from '../ids';
import { type Assessment, pointsOf, processShareOf, verdictOf } from '../match/assessment';
import { gapsOf } from '../match/gaps';
import type { TalkedNeed } from './match-worth';

/**
 * How a member stands in a need that is talked about.
 *
 * @param assessment judged as it will stand on the first day of the trip
 */
export function talkedNeedOf(requirementId: RequirementId, assessment: Assessment): TalkedNeed {
  return {
    requirementId,
    verdict: verdictOf(assessment),
    points: pointsOf(assessment),
    processShare: processShareOf(assessment),
    openMusts: gapsOf(assessment.findings).filter(({ necessity }) => necessity === 'must').length,
  };
}
