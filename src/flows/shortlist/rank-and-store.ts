import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RequirementId } from '../../domain/ids';
import type { FlowDeps } from '../flow-deps';
import type { MadeRanking } from '../match-index/known-ranking';
import { type StoreOutcome, storeRankings } from './store-ranking';

/** Stored together: enough that the way to Postgres weighs little beside the ranking, and few megabytes of findings. */
const STORED_TOGETHER = 25;

/** How to go about it. */
export interface RankingWork {
  /** Told after each requirement that is settled. */
  readonly onSettled?: () => void;
  /** Asked before each requirement; what has been ranked by then is still stored. */
  readonly isStopped?: () => Promise<boolean>;
}

/** Ranks one after the other and stores some at a time; between two, other jobs of this process get their turn. */
export async function rankAndStore(
  deps: FlowDeps,
  requirementIds: readonly RequirementId[],
  { onSettled = () => undefined, isStopped = async () => false }: RankingWork = {},
): Promise<readonly StoreOutcome[]> {
  const outcomes: StoreOutcome[] = [];
  for (let start = 0; start < requirementIds.length; start += STORED_TOGETHER) {
    const made: MadeRanking[] = [];
    const ids = requirementIds.slice(start, start + STORED_TOGETHER);
    let settled = 0;
    for (const id of ids) {
      if (await isStopped()) break;
      const ranking = deps.index.rank(id);
      if (ranking) made.push(ranking);
      settled += 1;
      await nextTurn();
    }
    outcomes.push(...(await storeRankings(deps, made)));
    for (let count = 0; count < settled; count += 1) onSettled();
    if (settled < ids.length) break;
  }
  return outcomes;
}
