import path from 'node:path';
import { Client } from 'pg';
import type { Config } from '../../platform/config';
import { findProjectFolder } from '../../platform/project-folder';
import { joinDatabase } from '../process/join-database';
import { readSeedFiles } from '../seeding/seed-files';
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
    await rankingOfPostgres(config, needs, world),
    rankingBy('bm25', needs, rankByBm25(world)),
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

async function rankingOfPostgres(
  config: Config,
  needs: readonly RankedNeed[],
  { policy }: JudgedWorld,
): Promise<Ranking> {
  const joined = await joinDatabase(config);
  try {
    const client = new Client({ connectionString: joined.config.databaseUrl });
    await client.connect();
    try {
      const orders = new Map<string, readonly string[]>();
      for (const need of needs) {
        orders.set(need.requirement.id, await rankByPostgres(client, need, policy.taxonomy));
      }
      return { name: 'postgres-full-text', orders };
    } finally {
      await client.end();
    }
  } finally {
    await joined.leave();
  }
}
