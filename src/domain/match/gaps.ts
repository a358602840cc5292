import type { Finding } from './assessment';

/** Open before settled, and among the open those that decide the verdict first. */
const WEIGHT_OF_ANSWER: Readonly<Record<Finding['answer'], number>> = {
  unmet: 0,
  partly: 1,
  unknown: 2,
  'not-applicable': 3,
  met: 4,
};

/** What is missing, what to mend first first: musts before wishes, worst answer first, then what would earn the most. */
export function gapsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .filter(({ answer, points, maximum }) => answer !== 'met' && (points < maximum || answer !== 'not-applicable'))
    .sort(
      (one, other) =>
        Number(other.necessity === 'must') - Number(one.necessity === 'must') ||
        WEIGHT_OF_ANSWER[one.answer] - WEIGHT_OF_ANSWER[other.answer] ||
        other.maximum - other.points - (one.maximum - one.points) ||
        (one.ask < other.ask ? -1 : 1),
    );
}
