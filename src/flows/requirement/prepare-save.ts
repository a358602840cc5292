import type { RequirementSave } from '../../db/stores/demand/requirement-store';
import type { Stores } from '../../db/stores/stores';
import type { Buyer } from '../../domain/demand/buyer';
import type { Requirement } from '../../domain/demand/requirement';
import type { Actor } from '../../domain/permission';
import { refuseFaults } from '../../domain/problem';
import { understand } from '../../text/recognition/understand';
import type { FlowDeps } from '../flow-deps';
import type { Reference } from '../reference/reference-source';
import { checkBuyer, checkRequirement } from './check-requirement';
import { completeDraft, type RequirementInput } from './complete-draft';

/**
 * Makes of what a person wrote what is stored: texts understood, steps filled in, everything checked.
 *
 * @throws Problem `invalid` listing every fault
 */
export async function prepareSave(deps: FlowDeps, actor: Actor, input: RequirementInput): Promise<RequirementSave> {
  const [reference, buyer] = await Promise.all([
    deps.reference.current(),
    deps.database.stores.buyers.find(input.buyerId),
  ]);
  return { ...prepareDraft(input, buyer, reference), savedAt: deps.now(), savedBy: actor.name };
}

/** The same of a need that is not to be saved, by what has been read already: its buyer, if there is one, and the reference data. */
export function prepareDraft(
  input: RequirementInput,
  buyer: Buyer | undefined,
  { policy, lexicon }: Pick<Reference, 'policy' | 'lexicon'>,
): Pick<RequirementSave, 'draft' | 'understood'> {
  const understood = understand(input.texts, input.corrections, lexicon);
  const draft = completeDraft(input, understood, policy);
  refuseFaults(checkRequirement(draft, buyer, policy));
  return { draft, understood };
}

/**
 * Looks at the buyer again from within the transaction that saves, when nobody else can save: a receiving site that has
 * been taken away in between would leave every worker with a need it cannot place.
 */
export async function refuseLostSite(stores: Stores, requirement: Requirement): Promise<void> {
  refuseFaults(checkBuyer(requirement, await stores.buyers.find(requirement.buyerId)));
}
