import { z } from 'zod';
import { SHORTLIST_LENGTH } from '../../../domain/match/shortlist';
import type { PreparedRequirement } from '../../../scoring/prepared-requirement';
import { countVerdicts } from '../../../scoring/search/count-verdicts';
import { makeScratch, type Scratch } from '../../../scoring/search/row-bounds';
import { findBest } from '../../../scoring/search/search';
import type { Segment } from '../../../scoring/search/segment';
import { benchWorld, preparedNeeds, readGround } from '../bench-world';
import { heldBytes, inMiB } from '../memory';
import { buildIndex } from '../search/build-index';

/** The world that a process is to build, as its first argument. */
export const RankingWorld = z.strictObject({ suppliers: z.int(), requirements: z.int(), seed: z.int() });

/** Which share of all needs to rank: every nth, from the first on. */
export const RankingShare = z.strictObject({ from: z.int(), every: z.int() });

/** What a process says: that it is ready, and how a share went. */
export const RankingReport = z.strictObject({
  ranked: z.int(),
  /** Beside the index. */
  heldBeforeMiB: z.number(),
  heldAfterMiB: z.number(),
  rssMiB: z.number(),
});

/** Ranks all suppliers for a share of the needs, as a worker does that finds every list unchanged. */
function rankShare(
  needs: readonly PreparedRequirement[],
  segment: Segment,
  scratch: Scratch,
  { from, every }: z.infer<typeof RankingShare>,
): z.infer<typeof RankingReport> {
  const heldBeforeMiB = inMiB(heldBytes());
  let ranked = 0;
  for (let at = from; at < needs.length; at += every) {
    const need = needs[at];
    if (need === undefined) continue;
    findBest(need, [segment], scratch, SHORTLIST_LENGTH);
    countVerdicts(need, [segment], scratch);
    ranked += 1;
  }
  return { ranked, heldBeforeMiB, heldAfterMiB: inMiB(heldBytes()), rssMiB: inMiB(process.memoryUsage.rss()) };
}

if (require.main === module) {
  const ground = readGround();
  const world = benchWorld(ground, RankingWorld.parse(JSON.parse(process.argv[2] ?? '{}')));
  const needs = preparedNeeds(world, ground);
  const { segment } = buildIndex(world, ground);
  const scratch = makeScratch();
  process.on('message', (message) => {
    process.send?.(rankShare(needs, segment, scratch, RankingShare.parse(message)));
  });
  process.on('disconnect', () => process.exit());
  process.send?.(rankShare(needs, segment, scratch, { from: 0, every: needs.length }));
}
