import { type EntityManager, LessThan } from 'typeorm';
import type { RequirementId, SupplierId } from '../domain/ids';
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

/** A ranking that may become the next version of its shortlist. */
export interface MadeShortlist {
  readonly requirementId: RequirementId;
  readonly ranking: Ranking;
  readonly madeFrom: MadeFrom;
}

interface NextVersion extends MadeShortlist {
  readonly version: number;
  readonly fingerprint: string;
}

interface NewestVersion {
  readonly id: RequirementId;
  readonly version: number;
  readonly fingerprint: string;
}

const NEWEST = `
  select asked.id, newest.version, newest.fingerprint
  from unnest($1::text[]) as asked (id) cross join lateral (
    select version, fingerprint from shortlists where requirement_id = asked.id order by version desc limit 1
  ) as newest`;

const INSERT_LISTS = `
  insert into shortlists (requirement_id, version, made_from, counts, fingerprint, made_at)
  select * from json_to_recordset($1::json) as made (
    "requirementId" text, version integer, "madeFrom" jsonb, counts jsonb, fingerprint text, "madeAt" timestamptz
  )`;

const INSERT_ENTRIES = `
  insert into shortlist_entries
    (requirement_id, version, rank, supplier_id, profile_revision, lead_site, verdict, points, findings)
  select * from json_to_recordset($1::json) as made (
    "requirementId" text, version integer, rank integer, "supplierId" text, "profileRevision" integer, "leadSite" text,
    verdict text, points integer, findings jsonb
  )`;

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

  /** Shortlists whose newest version names the supplier with another revision of its profile than this one. */
  async listNaming(supplierId: SupplierId, otherThan: number): Promise<readonly RequirementId[]> {
    const rows: readonly { readonly id: RequirementId }[] = await this.manager.query(
      `select entry.requirement_id as id
       from shortlist_entries entry
       where entry.supplier_id = $1 and entry.profile_revision <> $2 and entry.version = (
         select max(version) from shortlists where requirement_id = entry.requirement_id
       )`,
      [supplierId, otherThan],
    );
    return rows.map(({ id }) => id);
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
   * Stores each ranking as the next version of its shortlist, unless the newest one says the same. The requirements' rows
   * must be locked.
   *
   * Returns the requirements whose version is new.
   */
  async addWhereDifferent(made: readonly MadeShortlist[], at: Date): Promise<ReadonlySet<RequirementId>> {
    const newest = await this.findNewest(made.map(({ requirementId }) => requirementId));
    const next = made.flatMap((one) => {
      const fingerprint = fingerprintOfRanking(one.ranking);
      const held = newest.get(one.requirementId);
      return held?.fingerprint === fingerprint ? [] : [{ ...one, fingerprint, version: (held?.version ?? 0) + 1 }];
    });
    if (next.length > 0) await this.insert(next, at);
    return new Set(next.map(({ requirementId }) => requirementId));
  }

  private async findNewest(ids: readonly RequirementId[]) {
    const rows = await this.manager.query<NewestVersion[]>(NEWEST, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Each statement is handed one document of all its rows: a parameter for each value would be some ten thousand. */
  private async insert(next: readonly NextVersion[], at: Date): Promise<void> {
    const lists = next.map(({ requirementId, version, madeFrom, fingerprint, ranking: { counts } }) => ({
      requirementId,
      version,
      madeFrom,
      counts,
      fingerprint,
      madeAt: at,
    }));
    await this.manager.query(INSERT_LISTS, [JSON.stringify(lists)]);
    const entries = next.flatMap(({ requirementId, version, ranking }) =>
      ranking.entries.map((entry) => ({ requirementId, version, ...entry })),
    );
    if (entries.length > 0) await this.manager.query(INSERT_ENTRIES, [JSON.stringify(entries)]);
  }

  private get lists() {
    return this.manager.getRepository(SHORTLISTS);
  }

  private get entries() {
    return this.manager.getRepository(SHORTLIST_ENTRIES);
  }
}
