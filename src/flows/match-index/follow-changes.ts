import type { RequirementChange } from '../../db/stores/demand/requirement-store';
import type { Database } from '../../db/stores/stores';
import type { SupplierChange } from '../../db/stores/supplier/profile-store';
import type { Removal } from '../../db/stores/supplier/removal-store';

/** What is told of everything saved, batch by batch. */
export interface Follower {
  /** Told first: what was taken away may have been entered again since. */
  readonly removals: (removed: readonly Removal[]) => void;
  readonly suppliers: (batch: readonly SupplierChange[]) => void;
  readonly requirements: (batch: readonly RequirementChange[]) => void;
}

/** Rows of one statement: some megabytes. */
const BATCH_LENGTH = 1_000;

/**
 * Tells everything saved since `seen`, read at one moment: were suppliers and requirements read at two, a supplier saved in
 * between could be passed over for good by a requirement with a higher number. Suppliers may be read from another number.
 *
 * Returns the highest number among them, or the one that was asked from.
 */
export async function followChanges(
  database: Database,
  seen: { readonly suppliers: number; readonly requirements: number },
  { removals: tellRemovals, suppliers: tellSuppliers, requirements: tellRequirements }: Follower,
): Promise<number> {
  return database.inSnapshot(async ({ removals, profiles, requirements }) => {
    const removed = await removals.listSince(Math.min(seen.suppliers, seen.requirements));
    tellRemovals(removed);
    const ofSuppliers = await tellAll(
      seen.suppliers,
      (from) => profiles.listChangedSince(from, BATCH_LENGTH),
      tellSuppliers,
    );
    const ofRequirements = await tellAll(
      seen.requirements,
      (from) => requirements.listChangedSince(from, BATCH_LENGTH),
      tellRequirements,
    );
    return Math.max(ofSuppliers, ofRequirements, removed.at(-1)?.changeNumber ?? 0);
  });
}

async function tellAll<Change extends { readonly changeNumber: number }>(
  seen: number,
  readBatch: (from: number) => Promise<readonly Change[]>,
  tell: (batch: readonly Change[]) => void,
): Promise<number> {
  for (let from = seen; ; ) {
    const batch = await readBatch(from);
    tell(batch);
    from = batch.at(-1)?.changeNumber ?? from;
    if (batch.length < BATCH_LENGTH) return from;
  }
}
