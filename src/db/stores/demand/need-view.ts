import type { EntityManager } from 'typeorm';
import type { RequirementDraft, RequirementState } from '../../../domain/demand/requirement';
import type { BuyerId, RequirementId } from '../../../domain/ids';
import type { VerdictCounts } from '../../../domain/match/shortlist';

/** A need with what its newest shortlist came to. */
export interface StoredNeed {
  readonly id: RequirementId;
  readonly buyerName: string;
  readonly draft: RequirementDraft;
  readonly revision: number;
  readonly savedAt: Date;
  /** Null while no shortlist has been made. */
  readonly counts: VerdictCounts | null;
  readonly madeAt: Date | null;
}

/** Which needs. */
export interface NeedFilter {
  readonly states: readonly RequirementState[];
  readonly buyerId?: BuyerId;
  readonly after?: RequirementId;
  readonly limit: number;
}

const LIST = `
  select requirement.id, buyer.name as "buyerName", document.draft, requirement.revision, document.saved_at as "savedAt",
    newest.counts, newest.made_at as "madeAt"
  from requirements requirement
  join buyers buyer on buyer.id = requirement.buyer_id
  join requirement_revisions document
    on document.requirement_id = requirement.id and document.revision = requirement.revision
  left join lateral (
    select counts, made_at from shortlists where requirement_id = requirement.id order by version desc limit 1
  ) newest on true
  where requirement.state = any($1) and ($2::text is null or requirement.buyer_id = $2)
    and ($3::text is null or requirement.id > $3)
  order by requirement.id limit $4`;

/** Reads what the table of needs shows: one statement for any number of them. */
export class NeedView {
  constructor(private readonly manager: EntityManager) {}

  /** In order of id. */
  async list({ states, buyerId, after, limit }: NeedFilter): Promise<readonly StoredNeed[]> {
    return this.manager.query(LIST, [states, buyerId ?? null, after ?? null, limit]);
  }
}
