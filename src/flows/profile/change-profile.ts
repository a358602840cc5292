import { revisionConflict } from '../../db/revision-conflict';
import type { SupplierId } from '../../domain/ids';
import { type Actor, requireMay, viewerOf } from '../../domain/permission';
import { type Fault, Problem } from '../../domain/problem';
import { type Profile, profileAsSeenBy } from '../../domain/supplier/profile';
import type { ProfileChange } from '../../domain/supplier/profile-part';
import type { FlowDeps } from '../flow-deps';
import { saveProfile } from './save-profile';

/** A change of one part, and the revision of the profile that was on the screen. */
export interface ProfileChanging {
  readonly change: ProfileChange;
  readonly expectedRevision: number;
}

/** The profile after the change; `isNew` when the part was not there before. */
export interface ChangedProfile {
  readonly profile: Profile;
  readonly isNew: boolean;
}

/**
 * Changes one part of the newest profile and saves the whole as its next revision.
 *
 * The change is made on what the actor sees, so a part that is hidden from him reads as absent and stays as it is.
 *
 * @throws Problem `absent` for a part that is not there; `conflict` when somebody else saved first; `invalid` with
 * pointers into the part, and empty ones for what is wrong elsewhere in the profile
 */
export async function changeProfile(
  deps: FlowDeps,
  actor: Actor,
  supplierId: SupplierId,
  { change, expectedRevision }: ProfileChanging,
): Promise<ChangedProfile> {
  requireMay(actor, 'save-profile', { supplierId });
  const current = await deps.database.stores.profiles.find(supplierId);
  if (!current) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  const {
    supplierId: _id,
    revision,
    understood: _derived,
    ...seen
  } = profileAsSeenBy(current, viewerOf(actor, supplierId));
  const { draft, path, isNew } = change(seen);
  // Before the save looks: a change of another revision than the one expected must not be saved over it.
  if (revision !== expectedRevision) throw revisionConflict(expectedRevision, revision);
  const profile = await saveProfile(deps, actor, supplierId, { draft, expectedRevision }).catch(pointingInto(path));
  return { profile, isNew };
}

function pointingInto(path: string | undefined) {
  return (error: unknown): never => {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(
      error.kind,
      error.faults.map((fault) => ({ ...fault, path: pathWithin(path, fault) })),
    );
  };
}

/** Of two parts of one id the later is at fault in the profile, but it is always the one sent that can be mended. */
function pathWithin(part: string | undefined, { code, path }: Fault): string {
  if (part === undefined) return '';
  if (path === part || path.startsWith(`${part}/`)) return path.slice(part.length);
  return code === 'duplicate' && path.endsWith('/id') ? '/id' : '';
}
