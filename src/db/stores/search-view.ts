import type { EntityManager } from 'typeorm';
import type { RequirementState } from '../../domain/demand/requirement';
import { foldLetters } from '../../domain/fold-letters';
import type { NamedNeed, NamedSupplier } from '../../domain/home';
import type { BuyerId, SupplierId } from '../../domain/ids';

/** A supplier and the towns of its sites. */
export interface FoundSupplier extends NamedSupplier {
  readonly towns: readonly string[];
}

/** Whom to look among. */
export interface SearchScope {
  readonly supplierId?: SupplierId | undefined;
  readonly buyerId?: BuyerId | undefined;
  readonly states: readonly RequirementState[];
}

/** The letters that people in the north write with marks, as `foldLetters` folds them. Others are compared as they are. */
const folded = (text: string) => `translate(lower(${text}), 'åäáàâæéèêëöøóòôüúùíìñç', 'aaaaaaeeeeooooouuuiinc')`;

const TOWNS = `jsonb_path_query_array(document.draft, '$.sites[*].place.town')`;

const SUPPLIERS = `
  from suppliers supplier
  join profile_revisions document on document.supplier_id = supplier.id and document.revision = supplier.revision
  where ($2::text is null or supplier.id = $2)`;

/** Whoever is called so before whoever is found by a number; texts are compared as texts, never as patterns. */
const BY_NAME = `
  select supplier.id, supplier.name, ${TOWNS} as towns ${SUPPLIERS}
    and (strpos(${folded('supplier.name')}, $1) > 0 or strpos(coalesce(supplier.organisation_number, ''), $1) > 0)
  order by strpos(lower(supplier.name), $3) = 0, strpos(${folded('supplier.name')}, $1), supplier.name, supplier.id
  limit $4`;

const BY_TOWN = `
  select supplier.id, supplier.name, ${TOWNS} as towns ${SUPPLIERS}
    and strpos(${folded(`${TOWNS}::text`)}, $1) > 0
  order by supplier.name, supplier.id limit $3`;

const NEEDS = `
  select requirement.id, requirement.buyer_id as "buyerId", document.draft -> 'title' as title
  from requirements requirement
  join requirement_revisions document
    on document.requirement_id = requirement.id and document.revision = requirement.revision
  where requirement.state = any($3) and ($2::text is null or requirement.buyer_id = $2) and (
    strpos(${folded(`document.draft -> 'title' ->> 'sv'`)}, $1) > 0
    or strpos(${folded(`document.draft -> 'title' ->> 'en'`)}, $1) > 0
    or strpos(requirement.id, $1) > 0
  )
  order by requirement.state <> 'open', requirement.id limit $4`;

/** Finds records by what they are called. */
export class SearchView {
  constructor(private readonly manager: EntityManager) {}

  /** By name or organisation number, the exact spelling first, and by the town of a site where names do not fill the list. */
  async findSuppliers(question: string, { supplierId }: SearchScope, limit: number): Promise<readonly FoundSupplier[]> {
    const own = supplierId ?? null;
    const asked = foldLetters(question);
    const byName = await this.manager.query<FoundSupplier[]>(BY_NAME, [asked, own, question.toLowerCase(), limit]);
    if (byName.length >= limit) return byName;
    const byTown = await this.manager.query<FoundSupplier[]>(BY_TOWN, [asked, own, limit]);
    const known = new Set(byName.map(({ id }) => id));
    return [...byName, ...byTown.filter(({ id }) => !known.has(id))].slice(0, limit);
  }

  /** By title in either language, or id; open ones first. */
  async findNeeds(question: string, { buyerId, states }: SearchScope, limit: number): Promise<readonly NamedNeed[]> {
    return this.manager.query(NEEDS, [foldLetters(question), buyerId ?? null, states, limit]);
  }
}
