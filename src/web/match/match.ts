import type { Language } from '../../domain/language';
import type { components } from '../api/wire';

type Schemas = components['schemas'];

/** One point of a need, answered, as the server tells it. */
export type Finding = Schemas['Finding'];
/** Whether every must is met, some are open, or one has failed. */
export type Verdict = Schemas['Verdict'];
/** How one point of a need is answered. */
export type Answer = Schemas['Answer'];
/** By what suppliers are judged. */
export type Criterion = Schemas['Criterion'];
/** One supplier of a shortlist with its reasons. */
export type ShortlistRow = Schemas['ShortlistRow'];
/** How many suppliers got which verdict. */
export type VerdictCounts = Schemas['VerdictCounts'];

/** The score that would be reached by answering every point of a need in full. */
export const FULL_SCORE = 1000;

/** What the findings of one criterion come to. */
export interface CriterionPoints {
  readonly criterion: Criterion;
  readonly points: number;
  readonly maximum: number;
}

/** The points by criterion, in the order of the findings; together they are the score. What weighs nothing is left out. */
export function pointsByCriterion(findings: readonly Finding[]): readonly CriterionPoints[] {
  const sums = new Map<Criterion, CriterionPoints>();
  for (const { criterion, points, maximum } of findings) {
    const before = sums.get(criterion) ?? { criterion, points: 0, maximum: 0 };
    sums.set(criterion, { criterion, points: before.points + points, maximum: before.maximum + maximum });
  }
  return [...sums.values()].filter(({ maximum }) => maximum > 0);
}

/** What a finding does to the match: stops it, leaves it open, costs points, or is settled. */
export type Effect = 'stops' | 'open' | 'costs' | 'settled';

/** Effects, the gravest first: the order in which a person wants to read them. */
export const EFFECTS: readonly Effect[] = ['stops', 'open', 'costs', 'settled'];

/** What a finding does to the match, by the rule of the verdict. */
export function effectOf({ necessity, answer, points, maximum }: Finding): Effect {
  const isSettled = answer === 'met' || (answer === 'not-applicable' && points === maximum);
  if (isSettled) return 'settled';
  if (necessity === 'wish') return 'costs';
  return answer === 'unmet' ? 'stops' : 'open';
}

/** What to tell first of a match: the gravest finding that is not settled, of several the one that costs most. */
export function firstMissing(findings: readonly Finding[]): Finding | undefined {
  const unsettled = findings.filter((finding) => effectOf(finding) !== 'settled');
  return unsettled.sort((one, other) => gravity(one) - gravity(other) || lost(other) - lost(one))[0];
}

function gravity(finding: Finding): number {
  return EFFECTS.indexOf(effectOf(finding));
}

function lost({ points, maximum }: Finding): number {
  return maximum - points;
}

/** The sentence in the language of the screen; in the other one while that is still on its way. */
export function sentenceOf({ sentences }: { readonly sentences: Schemas['Sentences'] }, language: Language): string {
  return sentences[language] ?? sentences.sv ?? sentences.en ?? '';
}
