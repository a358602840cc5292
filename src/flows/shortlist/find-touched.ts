import type { RequirementId, SupplierId } from '../../domain/ids';
import type { FlowDeps } from '../flow-deps';
import type { SupplierProfile } from '../match-index/profile-views';

/** More unscored revisions than this and it is quicker to rank than to look at each. */
const MAX_EARLIER_REVISIONS = 20;

/**
 * The shortlists that a supplier's newest profile may have moved.
 *
 * A shortlist may have been made from any revision since the one last noted, so the newest is held against each of those: what was
 * *removed* from a profile counts as much as what was added. The newest versions that name the supplier are asked for as well,
 * since another process may have made them from an older state than is in memory here.
 */
export async function findTouched(
  { database, index }: FlowDeps,
  supplierId: SupplierId,
): Promise<readonly RequirementId[]> {
  const { suppliers, profiles, shortlists } = database.stores;
  const [supplier, scored = 0] = await Promise.all([
    suppliers.find(supplierId),
    suppliers.findScoredRevision(supplierId),
  ]);
  const held = index.revisionOf(supplierId) ?? 0;
  // A newcomer is counted on every list; one whose standing may have changed is judged anew by each.
  if (!supplier || scored === 0 || held - scored > MAX_EARLIER_REVISIONS) return index.listOpenRequirements();
  const since = await profiles.listFrom(supplierId, scored, MAX_EARLIER_REVISIONS + 1);
  const newest = since.find(({ revision }) => revision === held);
  if (!newest) return index.listOpenRequirements();
  const earlier = since.filter(({ revision }) => revision < held);
  const withSupplier = (profile: typeof newest): SupplierProfile => ({ supplier, profile });
  const touched = index.touchedBy(withSupplier(newest), earlier.map(withSupplier));
  const open = new Set(index.listOpenRequirements());
  const listed = (await shortlists.listNaming(supplierId, held)).filter((id) => open.has(id));
  return [...new Set([...touched, ...listed])];
}
