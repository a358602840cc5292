import type { Finding } from '../../../domain/match/assessment';

/** Open before settled, and among the open those that decide the verdict first. */
const WEIGHT_OF_ANSWER: Readonly<Record<Finding['answer'], number>> = {
  unmet: 0,
  partly: 1,
  unknown: 2,
  'not-applicable': 3,
  met: 4,
};

/**
 * The strongest reasons for where a supplier stands: what keeps it from being qualified, if anything does, and then what
 * earned the most points.
 */
export function strongestReasons(findings: readonly Finding[], count: number): readonly Finding[] {
  const gap = firstGap(findings);
  const deciding = gap?.necessity === 'must' ? [gap] : [];
  const earning = findings
    .filter((finding) => finding !== gap)
    .sort((one, other) => other.points - one.points || other.maximum - one.maximum || (one.ask < other.ask ? -1 : 1));
  return [...deciding, ...earning].slice(0, count);
}

/** What to mend first: musts before wishes, worst answer first, then what would earn the most. Undefined when nothing is open. */
export function firstGap(findings: readonly Finding[]): Finding | undefined {
  return findings
    .filter(({ answer, points, maximum }) => answer !== 'met' && (points < maximum || answer !== 'not-applicable'))
    .sort(
      (one, other) =>
        Number(other.necessity === 'must') - Number(one.necessity === 'must') ||
        WEIGHT_OF_ANSWER[one.answer] - WEIGHT_OF_ANSWER[other.answer] ||
        other.maximum - other.points - (one.maximum - one.points) ||
        (one.ask < other.ask ? -1 : 1),
    )[0];
}
