import type { Requirement, RequirementState } from '../../domain/demand/requirement';
import type { RequirementId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { type Page, pageOf, rowsForPage } from '../page';
import { maySeeDrafts } from './find-requirement';

const STATES: readonly RequirementState[] = ['draft', 'open', 'closed'];

/** Lists requirements in order of id; a purchaser's key lists those of its own company. */
export async function listRequirements(
  deps: FlowDeps,
  actor: Actor,
  filter: {
    readonly state?: RequirementState | undefined;
    readonly after?: RequirementId | undefined;
    readonly limit: number;
  },
): Promise<Page<Requirement, RequirementId>> {
  const owner = actor.role === 'purchaser' ? { buyerId: actor.buyerId } : {};
  requireMay(actor, 'list-requirements', owner);
  const { state, after, limit } = filter;
  const states = (state === undefined ? STATES : [state]).filter((one) => one !== 'draft' || maySeeDrafts(actor));
  if (states.length === 0) return { items: [] };
  const rows = await deps.database.stores.requirements.list({
    ...owner,
    states,
    ...(after !== undefined && { after }),
    limit: rowsForPage(limit),
  });
  return pageOf(rows, limit);
}
