import { overlap } from '../../domain/trip/clock-time';
import { changesBetween } from '../../domain/trip/programme-changes';
import { faultsOfProgramme, type ProgrammeFaultKind } from '../../domain/trip/programme-faults';
import type { ProposedProgramme } from '../../domain/trip/programme-proposal';
import type { Proof } from '../../domain/trip/team-choice';
import type { Cell, Plan } from './plan';
import { programmeOf } from './tables';

/** What a programme may lack that was made without the solver. */
const UNFULFILLED: readonly ProgrammeFaultKind[] = ['too-few', 'not-met'];

/**
 * The chosen cells as a proposal, held against every rule of the trip once more by a check that knows nothing of how they were
 * chosen. Undefined where it fulfils not every wish; throws where it breaks a rule, since that is a bug of ours.
 */
export function proposalOf(plan: Plan, chosen: readonly Cell[], proof: Proof): ProposedProgramme | undefined {
  const { trip, wishes, standing, busy } = plan.question;
  const programme = programmeOf(plan, chosen);
  const faults = faultsOfProgramme(trip, wishes, programme);
  const broken = faults.find(({ kind }) => !UNFULFILLED.includes(kind));
  if (broken) throw new Error(`A programme that was made breaks a rule: ${JSON.stringify(broken)}`);
  for (const meeting of programme) {
    if (!busy?.get(meeting.supplierId)?.some((hours) => overlap(hours, meeting))) continue;
    throw new Error(`A programme that was made has a member (${meeting.supplierId}) in two trips at once.`);
  }
  if (faults.length > 0 || missesPinned(plan, chosen)) return undefined;
  return {
    outcome: 'found',
    programme,
    worth: worthOf(plan, chosen),
    proof,
    ...(standing && { changes: changesBetween(standing, programme) }),
  };
}

/** What the chosen meetings are worth together. */
export function worthOf({ pairs }: Plan, chosen: readonly Cell[]): number {
  return chosen.reduce((sum, { pair }) => sum + (pairs[pair]?.worth ?? 0), 0);
}

/** How many of them stood already. */
export function keptOf(chosen: readonly Cell[]): number {
  return chosen.filter(({ standing }) => standing).length;
}

function missesPinned({ question: { standing = [] } }: Plan, chosen: readonly Cell[]): boolean {
  const pinned = standing.filter(({ isPinned }) => isPinned).length;
  return chosen.filter(({ standing: stood }) => stood?.isPinned).length < pinned;
}
