import type { Evidence } from '../../../domain/supplier/evidence';
import { type Bilingual, inBoth } from '../bilingual';
import { labelIn } from '../label-wording';

/**
 * How well a fact is proven, in brackets and with a leading space: ` (declared 2026-03-01)`; invented facts say so:
 * ` (illustrative, declared 2026-03-01)`. Empty without evidence.
 */
export function proofIn(evidence: Evidence | undefined): Bilingual {
  if (evidence === undefined) return { sv: '', en: '' };
  const mark: Bilingual = evidence.illustrative ? { sv: 'exempel, ', en: 'illustrative, ' } : { sv: '', en: '' };
  return inBoth((language) => ` (${mark[language]}${labelIn('evidenceTier', evidence.tier)[language]} ${evidence.on})`);
}
