import type { ConceptId } from '../../domain/ids';
import type { Need } from '../ask';
import { nearConcepts } from '../credit';
import type { PreparedCapability } from '../prepared-profile';

/** Does a capability at that site have anything to do with the need? Sizes and materials of unrelated trades prove nothing. */
export type IsRelated = (capability: PreparedCapability, site: number) => boolean;

/** The processes that come near any step of the chain, done at the site that is judged and not given up. */
export function relatedCapabilities(need: Need): IsRelated {
  return capabilitiesNear(
    need.requirement.steps.map(({ process }) => process),
    need,
  );
}

/** The same for some steps only. */
export function capabilitiesNear(processes: readonly ConceptId[], { taxonomy, rules }: Need): IsRelated {
  const related = new Set(processes.flatMap((process) => [...nearConcepts(process, taxonomy, rules).keys()]));
  return (capability, site) => capability.site === site && !capability.isFormer && related.has(capability.process);
}
