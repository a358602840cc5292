import type { ConceptId } from '../../domain/ids';
import type { MaterialAsk } from '../../domain/requirement';
import type { Ask, Criterion, Description, Need } from '../ask';
import { isFull, type NearConcepts, nearConcepts } from '../credit';
import {
  answerOf,
  type Measure,
  met,
  NOTHING_STATED,
  partly,
  UNKNOWN,
  UNMET,
  withWitness,
  witnessOf,
} from '../measure';
import type { PreparedProfile } from '../prepared-profile';
import type { Rules } from '../rules';
import { capabilitiesNear, type IsRelated, relatedCapabilities } from './related';

/** Does the site work the asked materials in the processes asked for? */
export const materials: Criterion = (need) => {
  const isRelatedToAny = relatedCapabilities(need);
  return need.requirement.materials.map((ask) => {
    const isRelated = ask.process === undefined ? isRelatedToAny : capabilitiesNear([ask.process], need);
    return materialAsk(ask, need, isRelated);
  });
};

function materialAsk(ask: MaterialAsk, { taxonomy, rules }: Need, isRelated: IsRelated): Ask {
  const { material, process, necessity } = ask;
  const near = nearConcepts(material, taxonomy, rules);
  const worth = new Map([...near.keys()].map((concept) => [concept, worthOf(concept, near, rules)]));
  return {
    criterion: 'materials',
    key: process === undefined ? `materials/${material}` : `materials/${material}/${process}`,
    necessity,
    asked: { about: 'material', concept: material, ...(process !== undefined && { process }) },
    measure(profile, site) {
      let best = NOTHING_STATED;
      for (let number = 0; number < profile.capabilities.length; number++) {
        const capability = profile.capabilities[number];
        if (capability?.materials === undefined || !isRelated(capability, site)) continue;
        best = Math.max(best, withWitness(UNMET, number));
        for (const held of capability.materials) {
          best = Math.max(best, withWitness(worth.get(held) ?? UNMET, number));
        }
      }
      return best === NOTHING_STATED ? UNKNOWN : best;
    },
    describe: (profile, _site, measure) => describeMaterial(material, near, profile, measure),
  };
}

function worthOf(concept: ConceptId, near: NearConcepts, { material }: Rules): Measure {
  const nearness = near.get(concept);
  if (nearness === undefined) return UNMET;
  if (isFull(nearness.relation)) return met(1000);
  const whole = nearness.relation === 'broader' ? material.broader : material.sibling;
  return partly(Math.floor((whole * nearness.similarity) / 1000));
}

function describeMaterial(
  material: ConceptId,
  near: NearConcepts,
  profile: PreparedProfile,
  measure: Measure,
): Description {
  const answer = answerOf(measure);
  if (answer === 'unknown') return { held: { about: 'nothing-stated' }, remedy: { do: 'state', about: 'material' } };
  const witness = profile.capabilities[witnessOf(measure)];
  const concept = witness && nearestOf(witness.materials ?? [], near);
  if (witness === undefined || concept === undefined) {
    return { held: { about: 'none' }, remedy: { do: 'work-in-material', concept: material } };
  }
  const relation = near.get(concept)?.relation ?? 'unrelated';
  const remedy =
    relation === 'broader'
      ? { do: 'confirm-narrower' as const, concept: material }
      : { do: 'work-in-material' as const, concept: material };
  return {
    held: { about: 'material', capability: witness.capability.id, concept, relation },
    evidence: witness.capability.evidence,
    ...(answer !== 'met' && { remedy }),
  };
}

/** The stated material that comes nearest, by relation first and then likeness; ties by name, so that order does not matter. */
function nearestOf(stated: readonly ConceptId[], near: NearConcepts): ConceptId | undefined {
  const closeness = (concept: ConceptId) => {
    const nearness = near.get(concept);
    if (nearness === undefined) return -1;
    return ['sibling', 'broader', 'narrower', 'exact'].indexOf(nearness.relation) * 1001 + nearness.similarity;
  };
  return stated
    .filter((concept) => near.has(concept))
    .sort((one, other) => closeness(other) - closeness(one) || (one < other ? -1 : 1))[0];
}
