import type { Client } from 'pg';
import { type Given, textsOfNeed, textsOfSupplier } from './baseline-inputs';
import type { JudgedWorld, RankedNeed } from './judged-world';
import { byScore } from './rankers';

/**
 * Swedish texts by the Swedish configuration, English ones by the English. Any word of the query will do: `websearch_to_tsquery`
 * and `plainto_tsquery` ask for all of them, and no supplier's text has every word of a need.
 */
const RANK = `
  select number, ts_rank(
    to_tsvector('swedish', sv) || to_tsvector('english', en),
    replace(plainto_tsquery('swedish', $3)::text, '&', '|')::tsquery
      || replace(plainto_tsquery('english', $4)::text, '&', '|')::tsquery
  ) as score
  from unnest($1::text[], $2::text[]) with ordinality as supplier(sv, en, number)`;

/** The orders that the full-text search of Postgres gives, by `ts_rank` over the same texts as BM25; ids, best first. */
export function rankByPostgres(
  client: Client,
  { policy }: JudgedWorld,
  given: Given,
): (need: RankedNeed) => Promise<readonly string[]> {
  return async (need) => {
    const held = need.suppliers.map(({ profile }) => textsOfSupplier(profile, policy.taxonomy, given));
    const asked = textsOfNeed(need.requirement, policy.taxonomy, given);
    const { rows } = await client.query<{ number: string; score: number }>(RANK, [
      held.map(({ sv }) => sv),
      held.map(({ en }) => en),
      asked.sv,
      asked.en,
    ]);
    const scores = new Map(rows.map(({ number, score }) => [Number(number) - 1, score]));
    return byScore(need, (number) => scores.get(number) ?? 0);
  };
}
