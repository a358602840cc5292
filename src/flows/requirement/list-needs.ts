import type { StoredNeed } from '../../db/stores/demand/need-view';
import type { NeedInBrief } from '../../domain/demand/need-in-brief';
import type { RequirementState } from '../../domain/demand/requirement';
import type { RequirementId } from '../../domain/ids';
import { type Actor, may, requireMay } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { type Page, pageOf, rowsForPage } from '../page';
import { maySeeDrafts } from './find-requirement';

/** Needs on a page. */
export const MAX_NEEDS = 1_000;

const STATES: readonly RequirementState[] = ['draft', 'open', 'closed'];

/**
 * Lists needs in brief, in order of id, with what their newest shortlists came to for whoever may read those. A purchaser
 * lists those of its own company; suppliers see no drafts. Every page takes as many statements, however long it is.
 */
export async function listNeeds(
  deps: FlowDeps,
  actor: Actor,
  { after, limit }: { readonly after?: RequirementId | undefined; readonly limit: number },
): Promise<Page<NeedInBrief, RequirementId>> {
  const owner = actor.role === 'purchaser' ? { buyerId: actor.buyerId } : {};
  requireMay(actor, 'list-requirements', owner);
  const rows = await deps.database.stores.needs.list({
    ...owner,
    states: STATES.filter((state) => state !== 'draft' || maySeeDrafts(actor)),
    ...(after !== undefined && { after }),
    limit: rowsForPage(limit, MAX_NEEDS),
  });
  const { items, next } = pageOf<StoredNeed, RequirementId>(rows, limit, MAX_NEEDS);
  return { items: items.map((row) => inBrief(row, actor)), ...(next !== undefined && { next }) };
}

function inBrief({ id, buyerName, draft, revision, savedAt, counts, madeAt }: StoredNeed, actor: Actor): NeedInBrief {
  const { buyerId, title, state, steps, milestones, evidence } = draft;
  const seesList = may(actor, 'read-shortlist', { buyerId });
  return {
    id,
    revision,
    title,
    buyer: { id: buyerId, name: buyerName },
    state,
    illustrative: evidence.illustrative,
    processes: [...new Set(steps.map(({ process }) => process))],
    milestones,
    savedAt: savedAt.toISOString(),
    ...(seesList && counts !== null && { counts }),
    ...(seesList && madeAt !== null && { rankedAt: madeAt.toISOString() }),
  };
}
