import { type EntityManager, LessThan } from 'typeorm';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { MadeFrom, Ranking, Shortlist, VerdictCounts } from '../../domain/match/shortlist';
import { fingerprintOfRanking } from '../fingerprint';
import { entryOf, SHORTLIST_ENTRIES, SHORTLISTS } from '../tables/shortlist-tables';

/** One version of a shortlist, without its rows. */
export interface ShortlistVersion {
  readonly version: number;
  readonly madeFrom: MadeFrom;
  readonly counts: VerdictCounts;
  /** ISO 8601 with zone. */
  readonly madeAt: string;
}

/** How many suppliers got each verdict when a requirement was last ranked. */
export interface CountsOfRequirement {
  readonly requirementId: RequirementId;
  readonly counts: VerdictCounts;
}

/** A ranking that may become the next version of its shortlist. */
export interface MadeShortlist {
  readonly requirementId: RequirementId;
  readonly ranking: Ranking;
  readonly madeFrom: MadeFrom;
}

interface NextVersion extends MadeShortlist {
  /** Of each entry, as JSON. */
  readonly findings: readonly string[];
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

const UPDATE_COUNTS = `
  update shortlists set counts = counted.counts
  from json_to_recordset($1::json) as counted ("requirementId" text, counts jsonb)
  where requirement_id = counted."requirementId" and shortlists.counts <> counted.counts and version = (
    select max(version) from shortlists as newest where newest.requirement_id = counted."requirementId"
  )`;

/** No JSON text holds it, so texts that are joined by it come apart again, without the escaping that an array wants. */
const SEPARATOR = '\u001e';

/** Findings are half a megabyte a list: they are read once, by the cast. */
const INSERT_ENTRIES = `
  insert into shortlist_entries
    (requirement_id, version, rank, supplier_id, profile_revision, lead_site, verdict, points, findings)
  select requirement_id, version, rank, supplier_id, profile_revision, lead_site, verdict, points, findings::jsonb
  from unnest(
    $1::text[], $2::integer[], $3::integer[], $4::text[], $5::integer[], $6::text[], $7::text[], $8::integer[],
    string_to_array($9::text, chr(30))
  ) as made (requirement_id, version, rank, supplier_id, profile_revision, lead_site, verdict, points, findings)`;

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
   * Stores each ranking as the next version of its shortlist. Where the newest one says the same, only its counts are brought
   * up to date. The requirements' rows must be locked.
   *
   * Returns the requirements whose version is new.
   */
  async addWhereDifferent(made: readonly MadeShortlist[], at: Date): Promise<ReadonlySet<RequirementId>> {
    const newest = await this.findNewest(made.map(({ requirementId }) => requirementId));
    const next = made.flatMap((one) => {
      const findings = one.ranking.entries.map((entry) => JSON.stringify(entry.findings));
      const fingerprint = fingerprintOfRanking(one.ranking, findings);
      const held = newest.get(one.requirementId);
      if (held?.fingerprint === fingerprint) return [];
      return [{ ...one, findings, fingerprint, version: (held?.version ?? 0) + 1 }];
    });
    if (next.length > 0) await this.insert(next, at);
    const isNew = new Set(next.map(({ requirementId }) => requirementId));
    const same = made.filter(({ requirementId }) => !isNew.has(requirementId));
    await this.updateCounts(same.map(({ requirementId, ranking: { counts } }) => ({ requirementId, counts })));
    return isNew;
  }

  /**
   * Brings the counts of the newest versions up to date, where they differ: an older version keeps those that it had when it
   * was last the newest. Requirements without a shortlist are passed over. Their rows must be locked.
   */
  async updateCounts(counted: readonly CountsOfRequirement[]): Promise<void> {
    if (counted.length > 0) await this.manager.query(UPDATE_COUNTS, [JSON.stringify(counted)]);
  }

  private async findNewest(ids: readonly RequirementId[]) {
    const rows = await this.manager.query<NewestVersion[]>(NEWEST, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

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
    const rows = next.flatMap(({ requirementId, version, ranking }) =>
      ranking.entries.map((entry) => ({ requirementId, version, ...entry })),
    );
    if (rows.length === 0) return;
    await this.manager.query(INSERT_ENTRIES, [
      rows.map(({ requirementId }) => requirementId),
      rows.map(({ version }) => version),
      rows.map(({ rank }) => rank),
      rows.map(({ supplierId }) => supplierId),
      rows.map(({ profileRevision }) => profileRevision),
      rows.map(({ leadSite }) => leadSite ?? null),
      rows.map(({ verdict }) => verdict),
      rows.map(({ points }) => points),
      next.flatMap(({ findings }) => findings).join(SEPARATOR),
    ]);
  }

  private get lists() {
    return this.manager.getRepository(SHORTLISTS);
  }

  private get entries() {
    return this.manager.getRepository(SHORTLIST_ENTRIES);
  }
}
