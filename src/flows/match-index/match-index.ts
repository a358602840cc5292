import type { RequirementChange } from '../../db/stores/requirement-store';
import type { Database } from '../../db/stores/stores';
import type { BuyerSite } from '../../domain/demand/buyer';
import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { Assessment } from '../../domain/match/assessment';
import {
  type MadeFrom,
  type Ranking,
  SHORTLIST_LENGTH,
  type ShortlistEntry,
  type VerdictCounts,
} from '../../domain/match/shortlist';
import { profileAsSeenBy } from '../../domain/supplier/profile';
import { assess } from '../../scoring/assess';
import { prepareProfile } from '../../scoring/prepared-profile';
import { type PreparedRequirement, prepareRequirement } from '../../scoring/prepared-requirement';
import { countVerdicts } from '../../scoring/search/count-verdicts';
import { makeScratch } from '../../scoring/search/row-bounds';
import { describeAll, findBest, search } from '../../scoring/search/search';
import { outlineOf } from '../../scoring/shortlist-order';
import type { Reference, ReferenceSource } from '../reference/reference-source';
import { followChanges } from './follow-changes';
import { ListStandings } from './list-standings';
import { type SupplierProfile, viewsOf } from './profile-views';
import { SupplierChanges, SupplierIndex } from './supplier-index';

/** A row of a ranking without its findings. */
export type OutlineEntry = Omit<ShortlistEntry, 'rank' | 'findings'>;

/** A ranking, and everything that it was made from. */
export interface MadeRanking {
  readonly requirementId: RequirementId;
  readonly counts: VerdictCounts;
  /** Best first. */
  readonly outline: readonly OutlineEntry[];
  /** The same with every finding: some megabyte, made anew each time, which costs as much again as ranking. */
  readonly describe: () => readonly ShortlistEntry[];
  readonly madeFrom: MadeFrom;
  readonly policyVersion: string;
  /** Every change up to this number is in it. */
  readonly asOf: number;
}

/**
 * What a process holds in memory to match by: every supplier's newest profile and every open requirement. It follows the
 * changes in Postgres when it is told to, and never on its own; between two `refresh` it stands still only as long as
 * nobody else refreshes, so what belongs together is asked for in one call.
 */
export interface MatchIndex {
  /** Reads what has changed, and the newest reference data. Callers at the same time wait for one another. */
  refresh(): Promise<void>;
  /** The highest change number that was seen. */
  asOf(): number;
  /** The revision that is held of the supplier's profile: the newest at the last refresh. */
  revisionOf(supplierId: SupplierId): number | undefined;
  /** Open requirements in order of id. */
  listOpenRequirements(): readonly RequirementId[];
  /** Ranks every supplier for the requirement as its buyer may see them; undefined unless it is open. */
  rank(requirementId: RequirementId): MadeRanking | undefined;
  /** Ranks in the same way for a requirement that is stored nowhere, and keeps nothing of it; undefined before the first `refresh`. */
  rankUnstored(requirement: Requirement, receivingSite: BuyerSite, length: number): Ranking | undefined;
  /**
   * Open requirements whose shortlist the newest revision may move, in place, count or finding, if it was made from one of the
   * earlier ones. Complete for shortlists made from what this index holds of all other suppliers.
   */
  touchedBy(newest: SupplierProfile, earlier: readonly SupplierProfile[]): readonly RequirementId[];
  /** Holds a supplier with any revision of its profile against an open requirement. */
  assess(requirementId: RequirementId, one: SupplierProfile): Assessment | undefined;
}

/** Makes an empty index; the first `refresh` fills it. */
export function makeMatchIndex(database: Database, references: ReferenceSource): MatchIndex {
  return new MemoryIndex(database, references);
}

/** With more changed suppliers than this every shortlist is taken to have moved. */
const MOST_LOOKED_AT = 100;

class MemoryIndex implements MatchIndex {
  private suppliers: SupplierIndex | undefined;
  private reference: Reference | undefined;
  private readonly requirements = new Map<RequirementId, RequirementChange>();
  private readonly prepared = new Map<RequirementId, PreparedRequirement>();
  private readonly scratch = makeScratch();
  private readonly standings = new ListStandings();
  private seen = 0;
  private refreshing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly references: ReferenceSource,
  ) {}

  refresh(): Promise<void> {
    const mine = this.refreshing.then(() => this.follow());
    this.refreshing = mine.catch(() => undefined);
    return mine;
  }

  asOf(): number {
    return this.seen;
  }

  revisionOf(supplierId: SupplierId): number | undefined {
    return this.suppliers?.revisionOf(supplierId);
  }

  listOpenRequirements(): readonly RequirementId[] {
    return [...this.requirements.keys()].sort();
  }

  rank(requirementId: RequirementId): MadeRanking | undefined {
    const requirement = this.prepare(requirementId);
    const { reference } = this;
    const segments = requirement && this.suppliers?.segmentsFor(requirement.requirement.buyerId);
    if (!segments || !reference) return undefined;
    const best = findBest(requirement, segments, this.scratch, SHORTLIST_LENGTH);
    const counts = countVerdicts(requirement, segments, this.scratch);
    this.standings.note(requirementId, best);
    return {
      requirementId,
      counts,
      outline: best.map(outlineOf),
      describe: () => describeAll(requirement, best),
      madeFrom: {
        requirementRevision: requirement.requirement.revision,
        rulesVersion: reference.policy.rules.version,
        taxonomyVersion: reference.versions.taxonomy,
        schemesVersion: reference.versions.schemes,
      },
      policyVersion: reference.policyVersion,
      asOf: this.seen,
    };
  }

  rankUnstored(requirement: Requirement, receivingSite: BuyerSite, length: number): Ranking | undefined {
    if (!this.reference) return undefined;
    return this.rankPrepared(prepareRequirement(requirement, receivingSite, this.reference.policy), length);
  }

  touchedBy(newest: SupplierProfile, earlier: readonly SupplierProfile[]): readonly RequirementId[] {
    if (!this.reference) return [];
    const { policy } = this.reference;
    for (const id of this.requirements.keys()) this.prepare(id);
    const views = [newest, ...earlier].map((one) => viewsOf(one, policy));
    const near = new Set(views.flatMap(({ whole }) => [...this.standings.needs.near(whole.columns, whole.row)]));
    const wanted = [...this.prepared.values()].filter(
      (need) => near.has(need) || this.standings.leastFit(need.requirement.id) === 0,
    );
    return wanted
      .filter((need) =>
        this.standings.isTouched(
          need,
          views.map(({ asSeenBy }) => asSeenBy(need.requirement.buyerId)),
        ),
      )
      .map(({ requirement }) => requirement.id);
  }

  assess(requirementId: RequirementId, { supplier, profile }: SupplierProfile): Assessment | undefined {
    const requirement = this.prepare(requirementId);
    if (!requirement || !this.reference) return undefined;
    const seen = profileAsSeenBy(profile, { kind: 'buyer', buyerId: requirement.requirement.buyerId });
    return assess(requirement, prepareProfile(supplier, seen, this.reference.policy));
  }

  /** Reads first and takes in afterwards in one go, so that nobody ever ranks by half a change. */
  private async follow(): Promise<void> {
    const reference = await this.references.current();
    const isOtherPolicy = reference.policyVersion !== this.reference?.policyVersion;
    // Columns hold numbers of concepts and schemes: under other ones every supplier is read anew.
    const kept = areColumnsKept(this.reference, reference) ? this.suppliers : undefined;
    const suppliers = kept ?? new SupplierIndex(reference.policy);
    const changes = new SupplierChanges(reference.policy);
    const requirements: RequirementChange[] = [];
    const asOf = await followChanges(
      this.database,
      { suppliers: kept ? this.seen : 0, requirements: this.seen },
      { suppliers: (batch) => changes.add(batch), requirements: (batch) => requirements.push(...batch) },
    );
    if (kept && !isOtherPolicy) this.forgetMoved(changes);
    else this.forgetEverything();
    suppliers.replace(changes);
    this.reference = reference;
    this.suppliers = suppliers;
    for (const change of requirements) this.applyRequirement(change);
    this.seen = asOf;
    if (kept) await suppliers.tidy();
    else await suppliers.settle();
  }

  /** Last places that changed suppliers may have moved: looked at one by one while they are few. */
  private forgetMoved(changes: SupplierChanges): void {
    if (changes.supplierIds.size > MOST_LOOKED_AT) {
      this.standings.forgetLists();
      return;
    }
    for (const [supplierId, views] of changes.views()) {
      this.standings.forgetNear([views, ...(this.suppliers?.viewsOf(supplierId) ?? [])]);
    }
  }

  private forgetEverything(): void {
    this.prepared.clear();
    this.standings.clear();
  }

  private applyRequirement(change: RequirementChange): void {
    const { id, state } = change.requirement;
    this.prepared.delete(id);
    this.standings.forget(id);
    this.standings.needs.remove(id);
    if (state === 'open') this.requirements.set(id, change);
    else this.requirements.delete(id);
  }

  private prepare(id: RequirementId): PreparedRequirement | undefined {
    const known = this.prepared.get(id);
    const change = this.requirements.get(id);
    if (known || !change || !this.reference) return known;
    const made = prepareRequirement(change.requirement, change.receivingSite, this.reference.policy);
    this.prepared.set(id, made);
    this.standings.needs.add(made);
    return made;
  }

  private rankPrepared(prepared: PreparedRequirement, length?: number): Ranking | undefined {
    const segments = this.suppliers?.segmentsFor(prepared.requirement.buyerId);
    if (!segments) return undefined;
    const entries = search(prepared, segments, this.scratch, length);
    return { counts: countVerdicts(prepared, segments, this.scratch), entries };
  }
}

function areColumnsKept(before: Reference | undefined, now: Reference): boolean {
  return before?.versions.taxonomy === now.versions.taxonomy && before.versions.schemes === now.versions.schemes;
}
