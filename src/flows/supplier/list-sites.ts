import type { ConceptId } from '../../domain/ids';
import { type Actor, requireMay, viewerOf } from '../../domain/permission';
import { profileAsSeenBy } from '../../domain/supplier/profile';
import type { Site } from '../../domain/supplier/site';
import type { Supplier } from '../../domain/supplier/supplier';
import type { FlowDeps } from '../flow-deps';

/** More than a map can show apart; a region's cluster has some hundred members. */
const MAX_SUPPLIERS = 5_000;

/** One site as a map shows it. */
export interface ListedSite {
  readonly supplier: Supplier;
  readonly site: Site;
  /** What is core business there, as far as the reader may see it. */
  readonly processes: readonly ConceptId[];
}

/**
 * Lists where active suppliers have sites and what their core business is there, as the reader may see it; a supplier's own
 * key lists that supplier alone.
 */
export async function listSites(
  deps: FlowDeps,
  actor: Actor,
): Promise<{
  readonly sites: readonly ListedSite[];
  readonly suppliers: { readonly found: number; readonly shown: number };
}> {
  const own = actor.role === 'supplier-editor' ? actor.supplierId : undefined;
  requireMay(actor, 'list-suppliers', own === undefined ? {} : { supplierId: own });
  const { suppliers, profiles } = deps.database.stores;
  const [found, stored] = await Promise.all([
    own === undefined ? suppliers.count() : 1,
    own === undefined ? profiles.listChangedSince(0, MAX_SUPPLIERS) : profiles.findAll([own]),
  ]);
  const active = stored.filter(({ supplier }) => supplier.standing.kind === 'active');
  const sites = active.flatMap(({ supplier, profile }) =>
    profileAsSeenBy(profile, viewerOf(actor, supplier.id)).sites.map((site) => ({
      supplier,
      site,
      processes: (site.capabilities ?? []).filter(({ role }) => role === 'core').map(({ process }) => process),
    })),
  );
  return { sites, suppliers: { found, shown: stored.length } };
}
