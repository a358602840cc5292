import type { Buyer } from '../../domain/demand/buyer';
import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId } from '../../domain/ids';
import { type PreparedRequirement, prepareRequirement } from '../../scoring/prepared-requirement';
import type { FlowDeps } from '../flow-deps';
import { mapInTurns } from '../in-turns';
import { receivingSiteOf } from '../requirement/receiving-site';

/** A need ready to be judged by. */
interface PreparedNeed {
  readonly requirement: Requirement;
  readonly prepared: PreparedRequirement;
}

/** Reads and prepares those of the needs that are still open, with their buyers. Whoever calls has asked for permission. */
export async function prepareNeeds(
  deps: FlowDeps,
  ids: readonly RequirementId[],
): Promise<{ readonly prepared: readonly PreparedNeed[]; readonly buyers: readonly Buyer[] }> {
  const { requirements, buyers: stored } = deps.database.stores;
  const [{ policy }, found] = await Promise.all([deps.reference.current(), requirements.findAll(ids)]);
  const open = found.filter(({ state }) => state === 'open');
  const buyers = await stored.findAll([...new Set(open.map(({ buyerId }) => buyerId))]);
  const prepared = await mapInTurns(open, (requirement) => ({
    requirement,
    prepared: prepareRequirement(requirement, receivingSiteOf(requirement, buyers), policy),
  }));
  return { prepared, buyers };
}
