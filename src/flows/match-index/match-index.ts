import type { RequirementChange } from '../../db/stores/demand/requirement-store';
import type { ReferenceVersions } from '../../db/stores/reference-data-store';
import type { Database } from '../../db/stores/stores';
import type { Removal } from '../../db/stores/supplier/removal-store';
import type { BuyerSite } from '../../domain/demand/buyer';
import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { Assessment } from '../../domain/match/assessment';
import { type MadeFrom, type Ranking, SHORTLIST_LENGTH } from '../../domain/match/shortlist';
import { assess } from '../../scoring/assess';
import type { Policy } from '../../scoring/policy';
import { type PreparedRequirement, prepareRequirement } from '../../scoring/prepared-requirement';
import { countVerdicts } from '../../scoring/search/count-verdicts';
import { makeScratch } from '../../scoring/search/row-bounds';
import { describeAll, findBest, search } from '../../scoring/search/search';
import { outlineOf } from '../../scoring/shortlist-order';
import type { Reference, ReferenceSource } from '../reference/reference-source';
import { followChanges } from './follow-changes';
import { fingerprintOfOutline, type KnownRanking, type MadeRanking } from './known-ranking';
import type { SupplierMove } from './list-standings';
import { OpenNeeds } from './open-needs';
import { type ProfileViews, type SupplierProfile, viewsOf } from './profile-views';
import { SupplierChanges, SupplierIndex } from './supplier-index';
import { TouchLog } from './touch-log';

/**
 * What a process holds in memory to match by: every supplier's newest profile and every open requirement. It follows the
 * changes in Postgres when it is told to, and never on its own; between two `refresh` it stands still only as long as
 * nobody else refreshes, so what belongs together is asked for in one call.
 */
export interface MatchIndex {
  /** Reads what has changed, and the newest reference data, which it returns. Callers at the same time wait for one another. */
  refresh(): Promise<Reference>;
  /** The highest change number that was seen. */
  asOf(): number;
  /** The revision that is held of the supplier's profile: the newest at the last refresh. */
  revisionOf(supplierId: SupplierId): number | undefined;
  /** Open requirements in order of id. */
  listOpenRequirements(): readonly RequirementId[];
  /** The concepts, schemes and weights that it matches by. */
  versions(): ReferenceVersions | undefined;
  /** Ranks every supplier for the requirement as its buyer may see them; undefined unless it is open. */
  rank(requirementId: RequirementId): MadeRanking | undefined;
  /** What `rank` would come to, where that is known without ranking: the process has ranked it before, and nobody has moved on the list. */
  recall(requirementId: RequirementId): KnownRanking | undefined;
  /** Ranks in the same way for a requirement that is stored nowhere, and keeps nothing of it; undefined before the first `refresh`. */
  rankUnstored(requirement: Requirement, receivingSite: BuyerSite, length: number): Ranking | undefined;
  /** Prepares every open requirement, in turns, and from then on each that changes: without it nobody can tell what a supplier touches. */
  prepareAll(): Promise<void>;
  /**
   * Open requirements on whose shortlist the newest revision that is held of a supplier's profile may stand otherwise, or be
   * counted otherwise, than any from `since` on; undefined where the index has not seen each of these come.
   */
  touchedSince(supplierId: SupplierId, since: number): ReadonlySet<RequirementId> | undefined;
  /** The same of revisions that are told, the newest first. Wants `prepareAll`. */
  touchedBy(revisions: readonly SupplierProfile[]): ReadonlySet<RequirementId>;
  /** Holds a supplier with any revision of its profile against open requirements, one by one; its profile is prepared once for all. */
  assessing(one: SupplierProfile): (requirementId: RequirementId) => Assessment | undefined;
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
  private needs: OpenNeeds | undefined;
  private readonly touches = new TouchLog();
  private readonly scratch = makeScratch();
  private seen = 0;
  private refreshing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly references: ReferenceSource,
  ) {}

  refresh(): Promise<Reference> {
    return this.oneAfterTheOther(() => this.follow());
  }

  prepareAll(): Promise<void> {
    return this.oneAfterTheOther(async () => this.needs?.prepareAll());
  }

  asOf(): number {
    return this.seen;
  }

  versions(): ReferenceVersions | undefined {
    return this.reference?.versions;
  }

  revisionOf(supplierId: SupplierId): number | undefined {
    return this.suppliers?.revisionOf(supplierId);
  }

  listOpenRequirements(): readonly RequirementId[] {
    return [...(this.needs?.ids() ?? [])].sort();
  }

  rank(requirementId: RequirementId): MadeRanking | undefined {
    const { needs, suppliers, reference } = this;
    const standing = needs?.find(requirementId);
    if (!needs || !standing || !suppliers || !reference) return undefined;
    const { need } = standing;
    const segments = suppliers.segmentsFor(need.requirement.buyerId);
    const best = findBest(need, segments, this.scratch, SHORTLIST_LENGTH);
    const counts = standing.countsOf(suppliers.count()) ?? countVerdicts(need, segments, this.scratch);
    const source = sourceOf(need, reference);
    const list = {
      outline: fingerprintOfOutline(source.madeFrom, source.policyVersion, best.map(outlineOf)),
      listed: best.map(({ supplierId }) => supplierId),
    };
    needs.standings.note(standing, counts, best, list);
    const describe = () => describeAll(need, best);
    return { requirementId, counts, ...list, ...source, asOf: this.seen, describe };
  }

  recall(requirementId: RequirementId): KnownRanking | undefined {
    const { suppliers, reference } = this;
    const standing = this.needs?.standings.find(requirementId);
    const counts = suppliers && standing?.countsOf(suppliers.count());
    if (!standing?.list || !counts || !reference) return undefined;
    return { requirementId, counts, ...standing.list, ...sourceOf(standing.need, reference), asOf: this.seen };
  }

  rankUnstored(requirement: Requirement, receivingSite: BuyerSite, length: number): Ranking | undefined {
    const { suppliers, reference } = this;
    if (!suppliers || !reference) return undefined;
    const need = prepareRequirement(requirement, receivingSite, reference.policy);
    const segments = suppliers.segmentsFor(requirement.buyerId);
    const entries = search(need, segments, this.scratch, length);
    return { counts: countVerdicts(need, segments, this.scratch), entries };
  }

  touchedSince(supplierId: SupplierId, since: number): ReadonlySet<RequirementId> | undefined {
    const held = this.revisionOf(supplierId);
    return held === undefined ? undefined : this.touches.find(supplierId, since, held);
  }

  touchedBy(revisions: readonly SupplierProfile[]): ReadonlySet<RequirementId> {
    const { needs, reference } = this;
    if (!needs?.areAllPrepared || !reference)
      throw new Error('Before `prepareAll` nobody knows whom a supplier touches.');
    return needs.standings.touchedBy(revisions.map((one) => viewsOf(one, reference.policy)));
  }

  assessing(one: SupplierProfile): (requirementId: RequirementId) => Assessment | undefined {
    let prepared: { readonly policy: Policy; readonly views: ProfileViews } | undefined;
    return (requirementId) => {
      const need = this.needs?.find(requirementId)?.need;
      if (!need || !this.reference) return undefined;
      const { policy } = this.reference;
      // Other concepts and schemes may come into force while somebody goes through the needs in turns.
      if (prepared?.policy !== policy) prepared = { policy, views: viewsOf(one, policy) };
      return assess(need, prepared.views.asSeenBy(need.requirement.buyerId));
    };
  }

  private oneAfterTheOther<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.refreshing.then(work);
    this.refreshing = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  }

  /** Reads and prepares first and takes in afterwards in one go, so that nobody ever ranks by half a change. */
  private async follow(): Promise<Reference> {
    const [reference, newest] = await Promise.all([this.references.current(), this.database.newestChange()]);
    const isSamePolicy = reference.policyVersion === this.reference?.policyVersion;
    // Mostly nothing has been saved, which those two short statements tell.
    if (isSamePolicy && newest <= this.seen) return reference;
    // Columns hold numbers of concepts and schemes: under other ones every supplier is read anew.
    const kept = areColumnsKept(this.reference, reference) ? this.suppliers : undefined;
    const suppliers = kept ?? new SupplierIndex(reference.policy);
    const needs = this.needs && isSamePolicy ? this.needs : new OpenNeeds(reference.policy, this.needs);
    const changes = new SupplierChanges(reference.policy);
    const requirements: RequirementChange[] = [];
    const removals: Removal[] = [];
    const asOf = await followChanges(
      this.database,
      { suppliers: kept ? this.seen : 0, requirements: this.seen },
      {
        removals: (removed) => removals.push(...removed),
        suppliers: (batch) => changes.add(batch),
        requirements: (batch) => requirements.push(...batch),
      },
    );
    const prepared = await needs.prepareAhead(requirements);
    if (needs !== this.needs) this.touches.clear();
    this.takeAway(removals, suppliers, needs);
    needs.take(requirements, prepared);
    this.takeSuppliers(changes, suppliers, needs);
    this.reference = reference;
    this.suppliers = suppliers;
    this.needs = needs;
    this.seen = asOf;
    if (kept) await suppliers.tidy();
    else await suppliers.settle();
    return reference;
  }

  private takeAway(removals: readonly Removal[], suppliers: SupplierIndex, needs: OpenNeeds): void {
    const subjectsOf = (kind: Removal['kind']) =>
      removals.filter((one) => one.kind === kind).map(({ subject }) => subject);
    needs.remove(subjectsOf('needs') as RequirementId[]);
    const supplierIds = subjectsOf('members') as SupplierId[];
    if (supplierIds.length === 0) return;
    needs.standings.forgetLists();
    this.touches.clear();
    suppliers.remove(supplierIds);
  }

  private takeSuppliers(changes: SupplierChanges, suppliers: SupplierIndex, needs: OpenNeeds): void {
    if (changes.supplierIds.size > MOST_LOOKED_AT) {
      needs.standings.forgetLists();
      this.touches.clear();
    } else {
      const moves = [...changes.views()].map(([supplierId, after]): SupplierMove => {
        return { supplierId, revisions: [suppliers.viewsOf(supplierId), after] };
      });
      const touched = needs.standings.move(moves);
      if (needs.areAllPrepared) this.touches.noteAll(moves, touched);
    }
    suppliers.replace(changes);
  }
}

function areColumnsKept(before: Reference | undefined, now: Reference): boolean {
  return before?.versions.taxonomy === now.versions.taxonomy && before.versions.schemes === now.versions.schemes;
}

/** Under what a ranking of the need is made. */
function sourceOf({ requirement }: PreparedRequirement, { policy, policyVersion, versions }: Reference) {
  const madeFrom: MadeFrom = {
    requirementRevision: requirement.revision,
    rulesVersion: policy.rules.version,
    taxonomyVersion: versions.taxonomy,
    schemesVersion: versions.schemes,
  };
  return { madeFrom, policyVersion };
}
