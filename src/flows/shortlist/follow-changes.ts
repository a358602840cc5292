import type { SupplierChange } from '../../db/profile-store';
import type { RequirementChange } from '../../db/requirement-store';
import type { Database } from '../../db/stores';

/** Everything saved since a change number. */
export interface Changes {
  readonly suppliers: readonly SupplierChange[];
  readonly requirements: readonly RequirementChange[];
  /** The highest number among them, or the one that was asked from. */
  readonly asOf: number;
}

/** Rows of one statement: some megabytes. */
const BATCH_LENGTH = 2_000;

/**
 * Reads everything saved since `seen`, at one moment: were suppliers and requirements read at two, a supplier saved in
 * between could be passed over for good by a requirement with a higher number.
 */
export async function followChanges(database: Database, seen: number): Promise<Changes> {
  return database.inSnapshot(async ({ profiles, requirements }) => {
    const changes = {
      suppliers: await readAll(seen, (from) => profiles.listChangedSince(from, BATCH_LENGTH)),
      requirements: await readAll(seen, (from) => requirements.listChangedSince(from, BATCH_LENGTH)),
    };
    const asOf = Math.max(seen, lastNumber(changes.suppliers), lastNumber(changes.requirements));
    return { ...changes, asOf };
  });
}

async function readAll<Change extends { readonly changeNumber: number }>(
  seen: number,
  readBatch: (from: number) => Promise<readonly Change[]>,
): Promise<readonly Change[]> {
  const all: Change[] = [];
  for (let from = seen; ; from = lastNumber(all)) {
    const batch = await readBatch(from);
    all.push(...batch);
    if (batch.length < BATCH_LENGTH) return all;
  }
}

function lastNumber(changes: readonly { readonly changeNumber: number }[]): number {
  return changes.at(-1)?.changeNumber ?? 0;
}
