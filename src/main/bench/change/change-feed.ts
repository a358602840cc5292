import type { RequirementChange } from '../../../db/stores/demand/requirement-store';
import type { Database, Stores } from '../../../db/stores/stores';
import type { SupplierChange } from '../../../db/stores/supplier/profile-store';

/** Changes as a database would hand them out: each read takes the next of them, in order. */
export class ChangeFeed<Change> {
  private readonly first: Iterator<Change>;
  private readonly later: Change[] = [];

  constructor(first: Iterable<Change>) {
    this.first = first[Symbol.iterator]();
  }

  push(change: Change): void {
    this.later.push(change);
  }

  take(limit: number): readonly Change[] {
    const taken: Change[] = [];
    while (taken.length < limit) {
      const next = this.first.next();
      if (next.done) break;
      taken.push(next.value);
    }
    return [...taken, ...this.later.splice(0, limit - taken.length)];
  }
}

/** What a match index asks of a database to follow it, over feeds: what is measured is the index, without Postgres. */
export function databaseOverFeeds(
  suppliers: ChangeFeed<SupplierChange>,
  requirements: ChangeFeed<RequirementChange>,
): Database {
  const stores = {
    profiles: { listChangedSince: async (_from: number, limit: number) => suppliers.take(limit) },
    requirements: { listChangedSince: async (_from: number, limit: number) => requirements.take(limit) },
  } as unknown as Stores;
  return {
    // There is always something to be read.
    newestChange: async () => Number.POSITIVE_INFINITY,
    inSnapshot: (work: (of: Stores) => Promise<unknown>) => work(stores),
  } as unknown as Database;
}
