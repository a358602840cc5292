import type { Verdict } from '../domain/match/assessment';
import { type Ranking, SHORTLIST_LENGTH } from '../domain/match/shortlist';
import { judge, verdictOfResult } from './assess';
import type { PreparedProfile } from './prepared-profile';
import type { PreparedRequirement } from './prepared-requirement';
import { BestCandidates, candidateOf, entryOf } from './shortlist-order';

/**
 * The order of all suppliers for a requirement, by judging every one of them: the definition that `search` is held to, and the
 * plain way for a few. Only the first `length` are described.
 */
export function rank(
  requirement: PreparedRequirement,
  profiles: Iterable<PreparedProfile>,
  length = SHORTLIST_LENGTH,
): Ranking {
  const counts: Record<Verdict, number> = { qualified: 0, conditional: 0, excluded: 0 };
  const best = new BestCandidates(length);
  for (const { columns, row } of profiles) {
    const result = judge(requirement, columns, row);
    counts[verdictOfResult(result)]++;
    if (result.fit >= best.leastFit) best.add(candidateOf(requirement, columns, row, result));
  }
  return { counts, entries: best.list.map((candidate, index) => entryOf(requirement, candidate, index + 1)) };
}
