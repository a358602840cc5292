import { type EntityManager, LessThan } from 'typeorm';
import type { RequirementId, SupplierId } from '../../../domain/ids';
import type { Finding, Verdict } from '../../../domain/match/assessment';
import type { MadeFrom, Shortlist, ShortlistEntry, VerdictCounts } from '../../../domain/match/shortlist';
import { fingerprintOfEntries } from '../../fingerprint';
import { packFindings, unpackFindings, writeFindings } from '../../packed-findings';
import { SHORTLISTS, type ShortlistRow } from '../../tables/shortlist-tables';

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

/** Where a supplier stood on one version of a shortlist. */
export interface PlaceOnList {
  readonly version: number;
  /** ISO 8601 with zone. */
  readonly madeAt: string;
  readonly rank: number;
  readonly verdict: Verdict;
  readonly points: number;
}

/** A ranking that may become the next version of its shortlist. */
export interface MadeShortlist {
  readonly requirementId: RequirementId;
  readonly counts: VerdictCounts;
  /** Makes the entries, best first. Asked once; the findings of one list are let go before the next is described. */
  readonly describe: () => readonly ShortlistEntry[];
  readonly madeFrom: MadeFrom;
}

type NextVersion = Omit<ShortlistRow, 'madeAt'>;

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

const FIND_PLACE = `
  select version, made_at as "madeAt", rank, verdicts[rank] as verdict, points[rank] as points
  from shortlists cross join lateral (select array_position(supplier_ids, $2) as rank) place
  where requirement_id = $1 and supplier_ids @> array[$2] and ($3::integer is null or version = $3)
  order by version limit 1`;

const INSERT = `
  insert into shortlists (
    requirement_id, version, made_from, counts, fingerprint, made_at,
    supplier_ids, profile_revisions, lead_sites, verdicts, points, findings
  )
  select * from rows from (
    json_to_recordset($1::json) as (
      "requirementId" text, version integer, "madeFrom" jsonb, counts jsonb, fingerprint text, "madeAt" timestamptz,
      "supplierIds" text[], "profileRevisions" integer[], "leadSites" text[], verdicts text[], points integer[]
    ),
    unnest($2::bytea[])
  )`;

const UPDATE_COUNTS = `
  update shortlists set counts = counted.counts
  from json_to_recordset($1::json) as counted ("requirementId" text, counts jsonb)
  where requirement_id = counted."requirementId" and shortlists.counts <> counted.counts and version = (
    select max(version) from shortlists as newest where newest.requirement_id = counted."requirementId"
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
    return row ? shortlistOf(row) : undefined;
  }

  /** The number of the newest shortlist of each of these requirements; those that were never ranked are left out. */
  async newestVersions(ids: readonly RequirementId[]): Promise<ReadonlyMap<RequirementId, number>> {
    const rows = await this.lists
      .createQueryBuilder('list')
      .select('list.requirementId', 'id')
      .addSelect('max(list.version)', 'version')
      .where('list.requirementId = any(:ids)', { ids })
      .groupBy('list.requirementId')
      .getRawMany<{ id: RequirementId; version: number }>();
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  /** Newest first, beginning below the version named. */
  async listVersions(
    requirementId: RequirementId,
    limit: number,
    before?: number,
  ): Promise<readonly ShortlistVersion[]> {
    const rows = await this.lists.find({
      select: { version: true, madeFrom: true, counts: true, madeAt: true },
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

  /** Where a supplier stood on this version, or on the first one that named it; undefined where none does. */
  async findPlace(
    requirementId: RequirementId,
    supplierId: SupplierId,
    version?: number,
  ): Promise<PlaceOnList | undefined> {
    const [row] = await this.manager.query<(Omit<PlaceOnList, 'madeAt'> & { madeAt: Date })[]>(FIND_PLACE, [
      requirementId,
      supplierId,
      version ?? null,
    ]);
    return row && { ...row, madeAt: row.madeAt.toISOString() };
  }

  /**
   * Stores each ranking as the next version of its shortlist. Where the newest one says the same, only its counts are brought
   * up to date. The requirements' rows must be locked.
   *
   * Returns the requirements whose version is new.
   */
  async addWhereDifferent(made: readonly MadeShortlist[], at: Date): Promise<ReadonlySet<RequirementId>> {
    const newest = await this.findNewest(made.map(({ requirementId }) => requirementId));
    const next = made.flatMap((one) => nextVersion(one, newest.get(one.requirementId)) ?? []);
    if (next.length > 0) await this.insert(next, at);
    const isNew = new Set(next.map(({ requirementId }) => requirementId));
    const same = made.filter(({ requirementId }) => !isNew.has(requirementId));
    await this.updateCounts(same.map(({ requirementId, counts }) => ({ requirementId, counts })));
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
    const rows = next.map(({ findings: _findings, ...row }) => ({ ...row, madeAt: at }));
    await this.manager.query(INSERT, [JSON.stringify(rows), next.map(({ findings }) => findings)]);
  }

  private get lists() {
    return this.manager.getRepository(SHORTLISTS);
  }
}

/** The version that a ranking becomes, unless the newest one says the same. */
function nextVersion(
  { requirementId, counts, describe, madeFrom }: MadeShortlist,
  newest: NewestVersion | undefined,
): NextVersion | undefined {
  const entries = describe();
  const findings = writeFindings(entries.map((entry) => entry.findings));
  const fingerprint = fingerprintOfEntries(entries, findings);
  if (newest?.fingerprint === fingerprint) return undefined;
  return {
    requirementId,
    version: (newest?.version ?? 0) + 1,
    madeFrom,
    counts,
    fingerprint,
    supplierIds: entries.map(({ supplierId }) => supplierId),
    profileRevisions: entries.map(({ profileRevision }) => profileRevision),
    leadSites: entries.map(({ leadSite }) => leadSite ?? null),
    verdicts: entries.map(({ verdict }) => verdict),
    points: entries.map(({ points }) => points),
    findings: packFindings(findings),
  };
}

function shortlistOf(row: ShortlistRow): Shortlist {
  const { requirementId, version, madeFrom, madeAt, counts, supplierIds } = row;
  const findings = unpackFindings(row.findings);
  const entries = supplierIds.map((_id, place) => entryAt(row, findings, place));
  return { requirementId, version, madeFrom, madeAt: madeAt.toISOString(), counts, entries };
}

function entryAt(row: ShortlistRow, findings: readonly (readonly Finding[])[], place: number): ShortlistEntry {
  const leadSite = itemAt(row.leadSites, place);
  return {
    rank: place + 1,
    supplierId: itemAt(row.supplierIds, place),
    profileRevision: itemAt(row.profileRevisions, place),
    ...(leadSite !== null && { leadSite }),
    verdict: itemAt(row.verdicts, place),
    points: itemAt(row.points, place),
    findings: itemAt(findings, place),
  };
}

function itemAt<Item>(list: readonly Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new Error(`A stored shortlist lacks a part of its entry (${place + 1}).`);
  return item;
}
