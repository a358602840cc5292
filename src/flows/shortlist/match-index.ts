import type { RequirementChange } from '../../db/requirement-store';
import type { Database } from '../../db/stores';
import type { Assessment } from '../../domain/assessment';
import type { BuyerSite } from '../../domain/buyer';
import type { BuyerId, RequirementId, SupplierId } from '../../domain/ids';
import type { Profile } from '../../domain/profile';
import type { Requirement } from '../../domain/requirement';
import type { MadeFrom, Ranking } from '../../domain/shortlist';
import { assess } from '../../scoring/assess';
import { type PreparedRequirement, prepareRequirement } from '../../scoring/prepared-requirement';
import { rank } from '../../scoring/rank';
import type { Reference, ReferenceSource } from '../reference/reference-source';
import { followChanges } from './follow-changes';
import { type IndexedProfile, indexAll, indexProfile } from './indexed-profile';

/** A ranking, and everything that it was made from. */
export interface MadeRanking {
  readonly requirementId: RequirementId;
  readonly ranking: Ranking;
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
  /** The newest profile of the supplier, without its texts. */
  findProfile(supplierId: SupplierId): Profile | undefined;
  /** Open requirements in order of id. */
  listOpenRequirements(): readonly RequirementId[];
  /** Ranks every supplier for the requirement as its buyer may see them; undefined unless it is open. */
  rank(requirementId: RequirementId): MadeRanking | undefined;
  /** Ranks in the same way for a requirement that is stored nowhere, and keeps nothing of it; undefined before the first `refresh`. */
  rankUnstored(requirement: Requirement, receivingSite: BuyerSite, length: number): Ranking | undefined;
  /** Holds another revision of a supplier's profile against an open requirement. */
  assess(requirementId: RequirementId, profile: Profile): Assessment | undefined;
}

/** Makes an empty index; the first `refresh` fills it. */
export function makeMatchIndex(database: Database, references: ReferenceSource): MatchIndex {
  return new MemoryIndex(database, references);
}

class MemoryIndex implements MatchIndex {
  private readonly suppliers = new Map<SupplierId, IndexedProfile>();
  private readonly requirements = new Map<RequirementId, RequirementChange>();
  private readonly prepared = new Map<RequirementId, PreparedRequirement>();
  private reference: Reference | undefined;
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

  findProfile(supplierId: SupplierId): Profile | undefined {
    return this.suppliers.get(supplierId)?.profile;
  }

  listOpenRequirements(): readonly RequirementId[] {
    return [...this.requirements.keys()].sort();
  }

  rank(requirementId: RequirementId): MadeRanking | undefined {
    const requirement = this.prepare(requirementId);
    const { reference } = this;
    if (!requirement || !reference) return undefined;
    const { buyerId, revision } = requirement.requirement;
    return {
      requirementId,
      ranking: rank(requirement, this.profilesFor(buyerId)),
      madeFrom: {
        requirementRevision: revision,
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
    const prepared = prepareRequirement(requirement, receivingSite, this.reference.policy);
    return rank(prepared, this.profilesFor(requirement.buyerId), length);
  }

  assess(requirementId: RequirementId, profile: Profile): Assessment | undefined {
    const requirement = this.prepare(requirementId);
    const supplier = this.suppliers.get(profile.supplierId)?.supplier;
    if (!requirement || !supplier || !this.reference) return undefined;
    const { preparedFor } = indexProfile({ supplier, profile }, this.reference.policy);
    return assess(requirement, preparedFor(requirement.requirement.buyerId));
  }

  /** Reads and prepares first and applies afterwards in one go, so that nobody ever ranks by half a change. */
  private async follow(): Promise<void> {
    const reference = await this.references.current();
    const changes = await followChanges(this.database, this.seen);
    const isOtherPolicy = reference.policyVersion !== this.reference?.policyVersion;
    // What was prepared under other concepts, schemes or rules is of no use under these.
    const outdated = isOtherPolicy ? [...this.suppliers.values()] : [];
    const indexed = await indexAll([...outdated, ...changes.suppliers], reference.policy);
    if (isOtherPolicy) this.prepared.clear();
    this.reference = reference;
    for (const one of indexed) this.suppliers.set(one.supplier.id, one);
    for (const change of changes.requirements) this.applyRequirement(change);
    this.seen = changes.asOf;
  }

  private applyRequirement(change: RequirementChange): void {
    const { id, state } = change.requirement;
    this.prepared.delete(id);
    if (state === 'open') this.requirements.set(id, change);
    else this.requirements.delete(id);
  }

  private prepare(id: RequirementId): PreparedRequirement | undefined {
    const known = this.prepared.get(id);
    const change = this.requirements.get(id);
    if (known || !change || !this.reference) return known;
    const made = prepareRequirement(change.requirement, change.receivingSite, this.reference.policy);
    this.prepared.set(id, made);
    return made;
  }

  private *profilesFor(buyerId: BuyerId) {
    for (const { preparedFor } of this.suppliers.values()) yield preparedFor(buyerId);
  }
}
