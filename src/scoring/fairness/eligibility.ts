import { type Asked, type Assessment, type Verdict, verdictOf } from '../../domain/match/assessment';
import type { Eligibility, ExclusionReason } from '../../domain/match/fairness';

/** Reasons told for one member; what comes after them is rare. */
export const MAX_REASONS = 5;

/** Counts the verdicts of one member over many needs, and what excluded it, most frequent first; ties by name. */
export function eligibilityOf(assessments: Iterable<Assessment>): Eligibility {
  const counts: Record<Verdict, number> = { qualified: 0, conditional: 0, excluded: 0 };
  const reasons = new Map<string, ExclusionReason>();
  for (const assessment of assessments) {
    counts[verdictOf(assessment)]++;
    for (const [key, reason] of reasonsIn(assessment)) {
      const known = reasons.get(key);
      reasons.set(key, known ? { ...known, needs: known.needs + 1 } : reason);
    }
  }
  const byFrequency = [...reasons].sort(
    ([key, one], [otherKey, other]) => other.needs - one.needs || (key < otherKey ? -1 : 1),
  );
  return { counts, reasons: byFrequency.slice(0, MAX_REASONS).map(([, reason]) => reason) };
}

/** Each kind of unmet must once, however many asks of the need are of that kind. */
function reasonsIn({ findings }: Assessment): ReadonlyMap<string, ExclusionReason> {
  return new Map(
    findings
      .filter(({ necessity, answer }) => necessity === 'must' && answer === 'unmet')
      .map(({ criterion, asked }) => [kindOf(asked), { criterion, asked, needs: 1 }]),
  );
}

/** What two asks share that the same change would mend. */
function kindOf(asked: Asked): string {
  switch (asked.about) {
    case 'process':
      return `process ${asked.concept}${asked.inHouse ? ' in house' : ''}`;
    case 'material':
      return `material ${asked.concept}`;
    case 'dimension':
      return `dimension ${asked.dimension}`;
    case 'certificate':
      return `certificate ${[...asked.anyOf].sort().join(' ')}`;
    case 'distance':
      return `distance ${asked.to}`;
    case 'market':
      return `market ${asked.country}`;
    case 'language':
      return `language ${asked.language}`;
    case 'standing':
    case 'capacity':
    case 'proof':
    case 'text':
      return asked.about;
  }
}
