import type { Requirement } from '../../domain/demand/requirement';
import type { Assessment, Finding } from '../../domain/match/assessment';
import type { PreparedRequirement } from '../prepared-requirement';

/** A need with how one supplier meets it as things stand, as the need's buyer may see that supplier. */
export interface NeedInView {
  readonly requirement: Requirement;
  readonly prepared: PreparedRequirement;
  readonly now: Assessment;
}

/** Does the finding stand in the way of nothing: met, or not applicable with the fitting thing held? */
export function isSettledFinding({ answer, points, maximum }: Finding): boolean {
  return answer === 'met' || (answer === 'not-applicable' && points === maximum);
}

/** The musts that keep the supplier from being qualified. */
export function blockersOf({ findings }: Assessment): readonly Finding[] {
  return findings.filter((finding) => finding.necessity === 'must' && !isSettledFinding(finding));
}
