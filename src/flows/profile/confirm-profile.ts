import { revisionConflict } from '../../db/revision-conflict';
import type { SupplierId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import type { ProfileConfirmation } from '../../domain/supplier/freshness';
import type { FlowDeps } from '../flow-deps';

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
  return deps.database.inTransaction(async ({ profiles, confirmations }) => {
    const revision = (await profiles.find(supplierId))?.revision;
    if (revision !== expectedRevision) throw revisionConflict(expectedRevision, revision);
    const confirmation = {
      supplierId,
      revision,
      confirmedAt: deps.now().toISOString(),
      confirmedBy: actor.name,
    };
    await confirmations.add(confirmation);
    return confirmation;
  });
}
