import path from 'node:path';
import { Client } from 'pg';
import type { Config } from '../../platform/config';
import { findProjectFolder } from '../../platform/project-folder';
import { joinDatabase } from '../process/join-database';
import { readSeedFiles } from '../seeding/seed-files';
import type { Given } from './baseline-inputs';
import { evaluateRankings, judgedNeeds, type Ranking, type RankingReport } from './evaluate-ranking';
import { evaluateRecognition, type RecognitionReport, readGoldenTexts } from './evaluate-recognition';
import { buildJudgedWorld, type JudgedWorld, type RankedNeed } from './judged-world';
import { readJudgements } from './judgements';
import { rankByPostgres } from './postgres-ranker';
import { type Ranker, rankByBm25, rankByRules, rankByTags, rankByWuPalmer } from './rankers';

/** What `evaluate` measures. */
export interface Evaluation {
  readonly recognition: RecognitionReport;
  readonly ranking: RankingReport;
}

const BOTH: readonly Given[] = ['texts', 'texts-and-labels'];

/**
 * Measures recognition and ranking on the golden sets of the project, and the baselines on the same data. Of the database only
 * the full-text search is used: nothing is read from its tables and nothing is stored.
 *
 * @throws Problem `absent` when the golden sets are not there, as in an installation without `tests`
 */
export async function evaluate(config: Config): Promise<Evaluation> {
  const golden = path.join(findProjectFolder(), 'tests/golden');
  const judgements = readJudgements(path.join(golden, 'judgements'));
  const world = buildJudgedWorld(readSeedFiles(), judgements.needs);
  const needs = judgedNeeds(world, judgements);
  const rankings = [
    rankingBy('matchverk', needs, rankByRules(world)),
    ...(await rankingsOfPostgres(config, needs, world)),
    ...BOTH.map((given) => rankingBy(`bm25-${given}`, needs, rankByBm25(world, given))),
    rankingBy('tag-overlap', needs, rankByTags()),
    rankingBy('wu-palmer', needs, rankByWuPalmer(world)),
  ];
  return {
    recognition: evaluateRecognition(readGoldenTexts(path.join(golden, 'concepts')), world.lexicon),
    ranking: evaluateRankings(rankings, judgements),
  };
}

function rankingBy(name: string, needs: readonly RankedNeed[], ranker: Ranker): Ranking {
  return { name, orders: new Map(needs.map((need) => [need.requirement.id, ranker(need)])) };
}

async function rankingsOfPostgres(
  config: Config,
  needs: readonly RankedNeed[],
  world: JudgedWorld,
): Promise<readonly Ranking[]> {
  const joined = await joinDatabase(config);
  const client = new Client({ connectionString: joined.config.databaseUrl });
  try {
    await client.connect();
    const rankings: Ranking[] = [];
    for (const given of BOTH) {
      const orders = new Map<string, readonly string[]>();
      const ranker = rankByPostgres(client, world, given);
      for (const need of needs) orders.set(need.requirement.id, await ranker(need));
      rankings.push({ name: `postgres-${given}`, orders });
    }
    return rankings;
  } finally {
    await client.end();
    await joined.leave();
  }
}
