import path from 'node:path';
import { Problem } from '../../domain/problem';
import { findProjectFolder } from '../../platform/project-folder';
import type { Rules } from '../../scoring/rules';
import { readSeedFiles } from '../seeding/seed-files';
import type { Estimate } from './bootstrap';
import { evaluateRankings, judgedNeeds, type RankingTable } from './evaluate-ranking';
import { buildJudgedWorld } from './judged-world';
import { type Judgements, readJudgements } from './judgements';
import { rankByRules } from './rankers';

/** The agreement of two sets of rules with the judgements on some of the needs, as nDCG@10. */
export interface RulesCompared {
  readonly needs: number;
  readonly before?: Estimate;
  readonly after?: Estimate;
}

/** The same on the needs that may be tuned on, and on those that may not. */
export interface JudgedEffect {
  readonly tuning: RulesCompared;
  readonly heldOut: RulesCompared;
}

/** Ranks the judged needs by both sets of rules. Undefined where the judged set is not there, as in an installation without `tests`. */
export function compareRules(before: Rules, after: Rules): JudgedEffect | undefined {
  const judgements = findJudgements();
  if (!judgements) return undefined;
  const world = buildJudgedWorld(readSeedFiles(), judgements.needs);
  const needs = judgedNeeds(world, judgements);
  const rankings = [before, after].map((rules, place) => {
    const ranker = rankByRules({ ...world, policy: { ...world.policy, rules } });
    return { name: String(place), orders: new Map(needs.map((need) => [need.requirement.id as string, ranker(need)])) };
  });
  const { tuning, heldOut } = evaluateRankings(rankings, judgements);
  return { tuning: comparedIn(tuning), heldOut: comparedIn(heldOut) };
}

function findJudgements(): Judgements | undefined {
  try {
    return readJudgements(path.join(findProjectFolder(), 'tests/golden/judgements'));
  } catch (error) {
    if (error instanceof Problem && error.kind === 'absent') return undefined;
    throw error;
  }
}

function comparedIn({ needs, qualities }: RankingTable): RulesCompared {
  const [before, after] = qualities.map(({ ndcgAt10 }) => ndcgAt10);
  return { needs, ...(before && { before }), ...(after && { after }) };
}
