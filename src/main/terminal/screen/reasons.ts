import type { Finding } from '../../../domain/match/assessment';
import { gapsOf } from '../../../domain/match/gaps';

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

/** What to mend first. Undefined when nothing is open. */
export function firstGap(findings: readonly Finding[]): Finding | undefined {
  return gapsOf(findings)[0];
}
