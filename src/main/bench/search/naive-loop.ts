import { isDeepStrictEqual } from 'node:util';
import type { Ranking } from '../../../domain/match/shortlist';
import type { PreparedProfile } from '../../../scoring/prepared-profile';
import type { PreparedRequirement } from '../../../scoring/prepared-requirement';
import { rank } from '../../../scoring/rank';
import { countVerdicts } from '../../../scoring/search/count-verdicts';
import { makeScratch } from '../../../scoring/search/row-bounds';
import { search } from '../../../scoring/search/search';
import type { Segment } from '../../../scoring/search/segment';
import { type Answered, measureAnswers, TOP } from '../measure-answers';

/** Above this size the loop is run over a few needs only. */
const LARGE = 200_000;
const NEEDS_WHEN_LARGE = 10;

/** Every supplier judged for each need, and the first of them described: what search must equal. */
export function measureNaive(
  needs: readonly PreparedRequirement[],
  { columns }: Segment,
  limitMs: number,
): Promise<Answered<Ranking>> {
  const asked = columns.length > LARGE ? needs.slice(0, NEEDS_WHEN_LARGE) : needs;
  return measureAnswers(asked, (need) => rank(need, rowsOf(columns), TOP), { rounds: 1, limitMs });
}

/** Share of the needs for which searching gives the whole answer of the loop: order, points, every finding, all counts. */
export function shareExact(
  needs: readonly PreparedRequirement[],
  segments: readonly Segment[],
  truths: readonly Ranking[],
): number {
  const scratch = makeScratch();
  const exact = truths.filter((truth, index) => {
    const need = needs[index];
    if (need === undefined) return false;
    const counts = countVerdicts(need, segments, scratch);
    return isDeepStrictEqual({ counts, entries: search(need, segments, scratch, TOP) }, truth);
  });
  return exact.length / truths.length;
}

function* rowsOf(columns: PreparedProfile['columns']): Generator<PreparedProfile> {
  for (let row = 0; row < columns.length; row++) yield { columns, row };
}
