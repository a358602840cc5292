import type { RequirementId, SupplierId } from '../../domain/ids';
import type { FlowDeps } from '../flow-deps';

/** More unscored revisions than this and it is quicker to look at every list than to look at each. */
const MAX_EARLIER_REVISIONS = 20;

/**
 * The shortlists that a supplier's newest profile may have moved.
 *
 * A shortlist may have been made from any revision since the one last noted, so the newest is held against each of those: what was
 * *removed* from a profile counts as much as what was added.
 *
 * This misses nothing, although other suppliers change meanwhile and other processes store what they knew earlier. A list is left
 * out when all these revisions count the same there, and either say the same or come to less than its last place in what this
 * process holds, which knows the newest. Suppose that of a stored list every change since it was made was left out, by
 * whichever process looked at it. Take the revision that comes to most among all that have changed: when its supplier was looked
 * at, a hundred stood above it. None of them has changed, so the same hundred stood above every changed one when the list was made,
 * and still do: the list is what ranking everything now would come to.
 */
export async function findTouched(
  { database, index }: FlowDeps,
  supplierId: SupplierId,
): Promise<Iterable<RequirementId>> {
  const { suppliers, profiles } = database.stores;
  const scored = (await suppliers.findScoredRevision(supplierId)) ?? 0;
  const held = index.revisionOf(supplierId) ?? 0;
  // A newcomer is counted on every list, and so, perhaps, is one whose own facts have changed: those have no revisions.
  if (scored === 0 || held - scored > MAX_EARLIER_REVISIONS) return index.listOpenRequirements();
  if (held <= scored) return [];
  const seen = index.touchedSince(supplierId, scored);
  if (seen) return seen;
  const [supplier, since] = await Promise.all([
    suppliers.find(supplierId),
    profiles.listFrom(supplierId, scored, MAX_EARLIER_REVISIONS + 1),
  ]);
  const newest = index.revisionOf(supplierId) ?? 0;
  if (!supplier || since.at(-1)?.revision !== newest) return index.listOpenRequirements();
  return index.touchedBy(since.map((profile) => ({ supplier, profile })));
}
