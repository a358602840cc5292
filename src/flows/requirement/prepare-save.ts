import type { RequirementSave } from '../../db/stores/requirement-store';
import type { Stores } from '../../db/stores/stores';
import type { Requirement } from '../../domain/demand/requirement';
import type { Actor } from '../../domain/permission';
import { refuseFaults } from '../../domain/problem';
import { understand } from '../../text/recognition/understand';
import type { FlowDeps } from '../flow-deps';
import { checkBuyer, checkRequirement } from './check-requirement';
import { completeDraft, type RequirementInput } from './complete-draft';

/**
 * Makes of what a person wrote what is stored: texts understood, steps filled in, everything checked.
 *
 * @throws Problem `invalid` listing every fault
 */
export async function prepareSave(deps: FlowDeps, actor: Actor, input: RequirementInput): Promise<RequirementSave> {
  const { policy, lexicon } = await deps.reference.current();
  const understood = understand(input.texts, input.corrections, lexicon);
  const draft = completeDraft(input, understood, policy);
  const buyer = await deps.database.stores.buyers.find(draft.buyerId);
  refuseFaults(checkRequirement(draft, buyer, policy));
  return { draft, understood, savedAt: deps.now(), savedBy: actor.name };
}

/**
 * Looks at the buyer again from within the transaction that saves, when nobody else can save: a receiving site that has
 * been taken away in between would leave every worker with a need it cannot place.
 */
export async function refuseLostSite(stores: Stores, requirement: Requirement): Promise<void> {
  refuseFaults(checkBuyer(requirement, await stores.buyers.find(requirement.buyerId)));
}
