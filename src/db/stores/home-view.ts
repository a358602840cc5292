import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '../../domain/calendar-date';
import type {
  AskingNeed,
  NamedNeed,
  NamedSupplier,
  SilentMember,
  UncoveredNeed,
  UndecidedNeed,
} from '../../domain/home';
import type { BuyerId, RequirementId, SiteId, SupplierId } from '../../domain/ids';
import type { Verdict } from '../../domain/match/assessment';
import type { Certificate } from '../../domain/supplier/site';

/** A certificate that ends on a day of a period. */
export interface EndingCertificate {
  readonly supplier: NamedSupplier;
  readonly siteId: SiteId;
  readonly certificate: Certificate & { readonly expires: CalendarDate };
}

/** Two versions of a shortlist, in order of rank. */
export interface ListPair extends NamedNeed {
  readonly madeAt: Date;
  readonly from: ListVersion;
  readonly to: ListVersion;
}

interface ListVersion {
  readonly version: number;
  readonly supplierIds: readonly SupplierId[];
  readonly verdicts: readonly Verdict[];
}

/** Of whom something is read: of one supplier or one buyer, or of all. */
export interface Whose {
  readonly supplierId?: SupplierId | undefined;
  readonly buyerId?: BuyerId | undefined;
}

const ENDING = `
  select json_build_object('id', supplier.id, 'name', supplier.name) as supplier, site ->> 'id' as "siteId", certificate
  from suppliers supplier
  join profile_revisions document on document.supplier_id = supplier.id and document.revision = supplier.revision
  cross join lateral jsonb_array_elements(document.draft -> 'sites') site
  cross join lateral jsonb_array_elements(site -> 'certificates') certificate
  where certificate ->> 'state' = 'valid' and certificate ->> 'expires' between $1 and $2
    and supplier.standing ->> 'kind' = 'active' and ($3::text[] is null or supplier.id = any($3))
  order by certificate ->> 'expires', supplier.name, supplier.id limit $4`;

const OPEN_NEED = `
  from requirements requirement
  join requirement_revisions document
    on document.requirement_id = requirement.id and document.revision = requirement.revision`;

const NAMED = `requirement.id, requirement.buyer_id as "buyerId", document.draft -> 'title' as title`;

const MINE = `requirement.state = 'open' and ($1::text is null or requirement.buyer_id = $1)`;

const NEWEST = `
  cross join lateral (
    select * from shortlists where requirement_id = requirement.id order by version desc limit 1
  ) newest`;

const ASKING = `
  select ${NAMED}, document.draft -> 'certificates' as certificates, document.draft -> 'milestones' as milestones
  ${OPEN_NEED} where ${MINE} and document.draft -> 'certificates' <> '[]' order by requirement.id limit $2`;

const LISTED = `
  select requirement.id as "requirementId", supplier_id as "supplierId" from requirements requirement ${NEWEST}
  cross join lateral unnest(newest.supplier_ids, newest.verdicts) as entry (supplier_id, verdict)
  where requirement.id = any($1) and verdict <> 'excluded' and ($2::text is null or supplier_id = $2)
  order by requirement.id`;

const SILENT = `
  select supplier.id, supplier.name, heard.at as "heardAt", count(*) over () as count
  from suppliers supplier
  join profile_revisions document on document.supplier_id = supplier.id and document.revision = supplier.revision
  cross join lateral (
    select greatest(document.saved_at, (
      select confirmed_at from profile_confirmations where supplier_id = supplier.id order by id desc limit 1
    )) as at
  ) heard
  where document.saved_at < $1 and heard.at < $1 and supplier.standing ->> 'kind' = 'active'
  order by heard.at, supplier.name limit $2`;

const UNCOVERED = `
  select ${NAMED}, document.draft -> 'milestones' ->> 'startOfProduction' as "startOfProduction",
    (newest.counts ->> 'conditional')::integer as conditional
  ${OPEN_NEED} ${NEWEST} where ${MINE} and (newest.counts ->> 'qualified')::integer = 0
  order by 4, requirement.id limit $2`;

/** From the last version before the moment; of a list that is younger, from its first one. */
const PAIRS = `
  select ${NAMED}, newest.made_at as "madeAt",
    json_build_object('version', older.version, 'supplierIds', older.supplier_ids, 'verdicts', older.verdicts) as from,
    json_build_object('version', newest.version, 'supplierIds', newest.supplier_ids, 'verdicts', newest.verdicts) as to
  ${OPEN_NEED} ${NEWEST}
  cross join lateral (
    select version, supplier_ids, verdicts from shortlists
    where requirement_id = requirement.id and (made_at < $2 or version = 1) order by version desc limit 1
  ) older
  where ${MINE} and newest.made_at >= $2 and newest.version > older.version
  order by newest.made_at desc, requirement.id limit $3`;

const UNDECIDED = `
  select ${NAMED}, count(*) as undecided ${OPEN_NEED} ${NEWEST}
  cross join lateral unnest(newest.supplier_ids, newest.verdicts) with ordinality as entry (supplier_id, verdict, rank)
  where ${MINE} and verdict = 'qualified' and rank <= 10 and not exists (
    select from decisions where requirement_id = requirement.id and supplier_id = entry.supplier_id
  )
  group by 1, 2, 3 order by 1 limit $2`;

/** Reads what needs a hand: one statement for each kind, however much there is. */
export class HomeView {
  constructor(private readonly manager: EntityManager) {}

  /** Certificates in force that end within these days, the soonest first; of these suppliers, or of all. */
  async listEnding(
    [from, to]: readonly [CalendarDate, CalendarDate],
    limit: number,
    supplierIds?: readonly SupplierId[],
  ): Promise<readonly EndingCertificate[]> {
    return this.manager.query(ENDING, [from, to, supplierIds ?? null, limit]);
  }

  /** Open needs that ask for certificates. */
  async listAsking({ buyerId }: Whose, limit: number): Promise<readonly AskingNeed[]> {
    return this.manager.query(ASKING, [buyerId ?? null, limit]);
  }

  /** Who stands on the newest shortlists of these needs without being excluded. */
  async listListed(
    requirementIds: readonly RequirementId[],
    { supplierId }: Whose,
  ): Promise<readonly { readonly requirementId: RequirementId; readonly supplierId: SupplierId }[]> {
    return this.manager.query(LISTED, [requirementIds, supplierId ?? null]);
  }

  /** Members of whom nothing has been heard since that moment, the longest silent first, and how many there are. */
  async findSilent(since: Date, limit: number): Promise<{ count: number; members: readonly SilentMember[] }> {
    const rows = await this.manager.query<(NamedSupplier & { heardAt: Date; count: string })[]>(SILENT, [since, limit]);
    const members = rows.map(({ id, name, heardAt }) => ({ id, name, heardAt: heardAt.toISOString() }));
    return { count: Number(rows[0]?.count ?? 0), members };
  }

  /** Open needs on whose shortlist nobody is qualified, the most urgent first. */
  async listUncovered({ buyerId }: Whose, limit: number): Promise<readonly UncoveredNeed[]> {
    const rows = await this.manager.query<(NamedNeed & Omit<UncoveredNeed, 'need'>)[]>(UNCOVERED, [
      buyerId ?? null,
      limit,
    ]);
    return rows.map(({ startOfProduction, conditional, ...need }) => ({ need, startOfProduction, conditional }));
  }

  /** Shortlists of open needs that have another version since that moment, with the one before it, the latest first. */
  async listMoved({ buyerId }: Whose, since: Date, limit: number): Promise<readonly ListPair[]> {
    return this.manager.query(PAIRS, [buyerId ?? null, since, limit]);
  }

  /** Open needs with qualified suppliers among the ten best on whom nobody has decided. */
  async listUndecided({ buyerId }: Whose, limit: number): Promise<readonly UndecidedNeed[]> {
    const rows = await this.manager.query<(NamedNeed & { undecided: string })[]>(UNDECIDED, [buyerId ?? null, limit]);
    return rows.map(({ undecided, ...need }) => ({ need, undecided: Number(undecided) }));
  }

  /** Mails that have been given up. */
  async countFailedMails(): Promise<number> {
    const [row] = await this.manager.query<{ count: string }[]>(
      'select count(*) as count from mails where sent_at is null and next_try_at is null and (lapses_at is null or lapses_at > now())',
    );
    return Number(row?.count ?? 0);
  }
}
