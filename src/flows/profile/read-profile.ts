import type { SupplierId } from '../../domain/ids';
import { type Actor, requireMay, viewerOf } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { type Profile, profileAsSeenBy } from '../../domain/supplier/profile';
import type { Supplier } from '../../domain/supplier/supplier';
import type { FlowDeps } from '../flow-deps';

/** A supplier with its newest profile, as the reader may see it. */
export interface ReadProfile {
  readonly supplier: Supplier;
  readonly profile: Profile;
}

/** Reads a supplier's newest profile, without what the reader may not see. */
export async function readProfile(deps: FlowDeps, actor: Actor, supplierId: SupplierId): Promise<ReadProfile> {
  requireMay(actor, 'read-profile', { supplierId });
  const { suppliers, profiles } = deps.database.stores;
  const [supplier, profile] = await Promise.all([suppliers.find(supplierId), profiles.find(supplierId)]);
  if (!supplier || !profile) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return { supplier, profile: profileAsSeenBy(profile, viewerOf(actor, supplierId)) };
}
