import type { SupplierId } from '../../domain/ids';
import { type Actor, viewerOf } from '../../domain/permission';
import { refuseFaults } from '../../domain/problem';
import { claimOwn } from '../../domain/supplier/claimed-evidence';
import { restoreHidden } from '../../domain/supplier/hidden-facts';
import type { ProfileDraft } from '../../domain/supplier/profile';
import type { Understanding } from '../../domain/supplier/understanding';
import { understand } from '../../text/recognition/understand';
import type { FlowDeps } from '../flow-deps';
import { checkProfile } from './check-profile';

/** An edited profile, whole, checked and understood: what saving it would store. */
export interface SettledDraft {
  readonly draft: ProfileDraft;
  readonly understood: Understanding;
}

/** Who edits whose profile. */
interface Editing {
  readonly actor: Actor;
  readonly supplierId: SupplierId;
}

/**
 * Puts back what the editor could not see, lets a supplier prove nothing by its own word, checks the whole, and reads its
 * texts. Saving and trying do the same.
 *
 * @throws Problem `invalid` listing every fault of the draft
 */
export async function settleDraft(
  deps: FlowDeps,
  edited: ProfileDraft,
  current: ProfileDraft | undefined,
  { actor, supplierId }: Editing,
): Promise<SettledDraft> {
  const { policy, lexicon } = await deps.reference.current();
  const whole = current ? restoreHidden(edited, current, viewerOf(actor, supplierId)) : edited;
  const on = deps.now().toISOString().slice(0, 10);
  const draft =
    actor.role === 'supplier-editor'
      ? claimOwn(whole, current, { tier: 'declared', on, source: actor.name, illustrative: false })
      : whole;
  refuseFaults(checkProfile(draft, policy));
  return { draft, understood: understand(draft.texts, draft.corrections, lexicon) };
}
