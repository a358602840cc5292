import type { SupplierId } from '../../domain/ids';
import { type Actor, requireMay, viewerOf } from '../../domain/permission';
import { type Profile, type ProfileDraft, profileAsSeenBy } from '../../domain/supplier/profile';
import { announce } from '../announce';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { type SettledDraft, settleDraft } from './settle-draft';

/** A profile as a person saves it, and the revision that was on the screen. */
export interface ProfileSaving {
  readonly draft: ProfileDraft;
  readonly expectedRevision: number;
}

/**
 * Stores the next revision of a supplier's profile, then asks for every shortlist it may have moved to be made again.
 * What is handed back is what the one who saved may see of it.
 *
 * @throws Problem `invalid` listing every fault of the draft; `conflict` when somebody else saved first
 */
export async function saveProfile(
  deps: FlowDeps,
  actor: Actor,
  supplierId: SupplierId,
  { draft: edited, expectedRevision }: ProfileSaving,
): Promise<Profile> {
  requireMay(actor, 'save-profile', { supplierId });
  const current = await deps.database.stores.profiles.find(supplierId);
  const settled = await settleDraft(deps, edited, current, { actor, supplierId });
  return storeRevision(deps, actor, supplierId, { ...settled, expectedRevision });
}

/** A profile that may be stored as it is: what it says, what was understood of it, and after which revision. */
interface RevisionToStore extends SettledDraft {
  readonly expectedRevision: number;
}

/**
 * The steps that every save of a profile ends with; whoever calls this has asked for permission.
 *
 * @throws Problem `conflict` when somebody else saved first
 */
export async function storeRevision(
  deps: FlowDeps,
  actor: Actor,
  supplierId: SupplierId,
  { draft, understood, expectedRevision }: RevisionToStore,
): Promise<Profile> {
  const save = { draft, understood, savedAt: deps.now(), savedBy: actor.name };
  const profile = await deps.database.inTransaction(async (stores) => {
    const saved = await stores.profiles.saveNext(supplierId, expectedRevision, save);
    const { revision } = saved;
    await noteChange(stores, deps, actor, {
      operation: 'save-profile',
      subject: { supplierId },
      saved: { draft, revision },
    });
    return saved;
  });
  await announce(deps, { name: 'rescore-supplier', supplierId });
  return profileAsSeenBy(profile, viewerOf(actor, supplierId));
}
