import type { RequirementId } from '../../domain/ids';
import type { FlowDeps } from '../flow-deps';
import { rankAndStore } from './rank-and-store';
import { type StoreOutcome, storeRankings } from './store-ranking';

/** Lists whose counts are stored together: their rows are held meanwhile. */
const COUNTED_TOGETHER = 500;

/**
 * Brings shortlists up to everything that the index holds: on most only the counts have moved, which takes no ranking; all
 * others are made again.
 */
export async function settleTouched(
  deps: FlowDeps,
  requirementIds: Iterable<RequirementId>,
): Promise<readonly StoreOutcome[]> {
  const ids = [...requirementIds];
  const outcomes: StoreOutcome[] = [];
  const moved: RequirementId[] = [];
  for (let start = 0; start < ids.length; start += COUNTED_TOGETHER) {
    const some = ids.slice(start, start + COUNTED_TOGETHER);
    const known = some.flatMap((id) => deps.index.recall(id) ?? []);
    const cameOf = await storeRankings(deps, known);
    const settled = new Set(
      known.flatMap(({ requirementId }, at) => (cameOf[at] === 'not-recognised' ? [] : [requirementId])),
    );
    moved.push(...some.filter((id) => !settled.has(id)));
    outcomes.push(...cameOf);
  }
  return [...outcomes, ...(await rankAndStore(deps, moved))];
}
