import { refuseFaults } from '../../domain/problem';
import { restoreHidden } from '../../domain/supplier/hidden-facts';
import type { ProfileDraft } from '../../domain/supplier/profile';
import type { Understanding } from '../../domain/supplier/understanding';
import type { Viewer } from '../../domain/supplier/visibility';
import { understand } from '../../text/recognition/understand';
import type { FlowDeps } from '../flow-deps';
import { checkProfile } from './check-profile';

/** An edited profile, whole, checked and understood: what saving it would store. */
export interface SettledDraft {
  readonly draft: ProfileDraft;
  readonly understood: Understanding;
}

/**
 * Puts back what the editor could not see, checks the whole, and reads its texts. Saving and trying do the same.
 *
 * @throws Problem `invalid` listing every fault of the draft
 */
export async function settleDraft(
  deps: FlowDeps,
  edited: ProfileDraft,
  current: ProfileDraft | undefined,
  viewer: Viewer,
): Promise<SettledDraft> {
  const { policy, lexicon } = await deps.reference.current();
  const draft = current ? restoreHidden(edited, current, viewer) : edited;
  refuseFaults(checkProfile(draft, policy));
  return { draft, understood: understand(draft.texts, draft.corrections, lexicon) };
}
