import { revisionConflict } from '../../db/revision-conflict';
import type { SupplierId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import type { ProfileConfirmation } from '../../domain/supplier/freshness';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';

/**
 * Notes that everything in a profile is still correct. Nothing is saved anew, so no shortlist moves.
 *
 * @throws Problem `conflict` when what was on the screen is not the newest revision; `absent` when there is no such supplier
 */
export async function confirmProfile(
  deps: FlowDeps,
  actor: Actor,
  supplierId: SupplierId,
  expectedRevision: number,
): Promise<ProfileConfirmation> {
  requireMay(actor, 'confirm-profile', { supplierId });
  return deps.database.inTransaction(async (stores) => {
    const revision = (await stores.profiles.find(supplierId))?.revision;
    if (revision !== expectedRevision) throw revisionConflict(expectedRevision, revision);
    const confirmation = {
      supplierId,
      revision,
      confirmedAt: deps.now().toISOString(),
      confirmedBy: actor.name,
    };
    await stores.confirmations.add(confirmation);
    await noteChange(stores, deps, actor, { operation: 'confirm-profile', subject: { supplierId } });
    return confirmation;
  });
}
