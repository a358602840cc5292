import { type EntityManager, LessThan } from 'typeorm';
import type { RequirementId } from '../domain/ids';
import type { MadeFrom, Ranking, Shortlist, VerdictCounts } from '../domain/shortlist';
import { fingerprintOfMade } from './fingerprint';
import { entryOf, SHORTLIST_ENTRIES, SHORTLISTS } from './shortlist-tables';

/** One version of a shortlist, without its rows. */
export interface ShortlistVersion {
  readonly version: number;
  readonly madeFrom: MadeFrom;
  readonly counts: VerdictCounts;
  /** ISO 8601 with zone. */
  readonly madeAt: string;
}

/**
 * What a ranking says. The revision of a profile is left out: a profile saved again without any effect on the findings
 * moves nothing, and the older revision gives the very same list.
 */
function fingerprintOfRanking({ counts, entries }: Ranking): string {
  return fingerprintOfMade({ counts, entries: entries.map(({ profileRevision: _revision, ...entry }) => entry) });
}

/** Reads and writes shortlists within one transaction. */
export class ShortlistStore {
  constructor(private readonly manager: EntityManager) {}

  /** The version asked for, or else the newest. */
  async find(requirementId: RequirementId, version?: number): Promise<Shortlist | undefined> {
    const row = await this.lists.findOne({
      where: { requirementId, ...(version !== undefined && { version }) },
      order: { version: 'DESC' },
    });
    if (!row) return undefined;
    const entries = await this.entries.find({
      where: { requirementId, version: row.version },
      order: { rank: 'ASC' },
    });
    const { madeFrom, counts, madeAt } = row;
    return {
      requirementId,
      version: row.version,
      madeFrom,
      madeAt: madeAt.toISOString(),
      counts,
      entries: entries.map(entryOf),
    };
  }

  /** Newest first, beginning below the version named. */
  async listVersions(
    requirementId: RequirementId,
    limit: number,
    before?: number,
  ): Promise<readonly ShortlistVersion[]> {
    const rows = await this.lists.find({
      where: { requirementId, ...(before !== undefined && { version: LessThan(before) }) },
      order: { version: 'DESC' },
      take: limit,
    });
    return rows.map(({ version, madeFrom, counts, madeAt }) => ({
      version,
      madeFrom,
      counts,
      madeAt: madeAt.toISOString(),
    }));
  }

  /**
   * Stores the ranking as the next version, unless the newest one says the same. The requirement's row must be locked.
   *
   * Returns the version that now holds, and whether it is new.
   */
  async addIfDifferent(
    requirementId: RequirementId,
    ranking: Ranking,
    made: { readonly from: MadeFrom; readonly at: Date },
  ): Promise<{ readonly version: number; readonly isNew: boolean }> {
    const fingerprint = fingerprintOfRanking(ranking);
    const newest = await this.lists.findOne({ where: { requirementId }, order: { version: 'DESC' } });
    if (newest?.fingerprint === fingerprint) return { version: newest.version, isNew: false };
    const version = (newest?.version ?? 0) + 1;
    const { counts } = ranking;
    await this.lists.insert({ requirementId, version, madeFrom: made.from, counts, fingerprint, madeAt: made.at });
    const rows = ranking.entries.map((entry) => ({
      ...entry,
      leadSite: entry.leadSite ?? null,
      requirementId,
      version,
    }));
    if (rows.length > 0) {
      await this.entries.createQueryBuilder().insert().values(rows).updateEntity(false).execute();
    }
    return { version, isNew: true };
  }

  private get lists() {
    return this.manager.getRepository(SHORTLISTS);
  }

  private get entries() {
    return this.manager.getRepository(SHORTLIST_ENTRIES);
  }
}
