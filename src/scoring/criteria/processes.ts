import type { Remedy } from '../../domain/assessment';
import type { Relation } from '../../domain/concept';
import type { ConceptId } from '../../domain/ids';
import type { ProcessStep } from '../../domain/requirement';
import type { Ask, Criterion, Description, Need } from '../ask';
import { isFull, type NearConcepts, type Nearness, nearConcepts } from '../credit';
import { answerOf, type Measure, met, partly, UNKNOWN, UNMET, withWitness, witnessOf } from '../measure';
import type { PreparedCapability, PreparedProfile } from '../prepared-profile';
import type { Rules } from '../rules';
import { type CertificateMusts, certificateMusts } from './certificates';

/** What a capability of one process is worth, by where and in which role it is done. */
interface ProcessWorth {
  readonly coreHere: Measure;
  readonly supplementaryHere: Measure;
  readonly sister: Measure;
  readonly uncertifiedSister: Measure;
  readonly subcontracted: Measure;
}

/** Can the supplier do each step of the chain: that process or a narrower one, as its trade, at the site that is judged? */
export const processes: Criterion = (need) => {
  const isCertified = certificateMusts(need);
  const times = new Map<ConceptId, number>();
  return need.requirement.steps.map((step) => {
    const time = (times.get(step.process) ?? 0) + 1;
    times.set(step.process, time);
    return processAsk(step, time === 1 ? step.process : `${step.process}/${time}`, need, isCertified);
  });
};

function processAsk(step: ProcessStep, key: string, need: Need, isCertified: CertificateMusts): Ask {
  const near = nearConcepts(step.process, need.taxonomy, need.rules);
  const worths = new Map([...near].map(([concept, nearness]) => [concept, worthOf(nearness, step, need.rules)]));
  const fullMentions = [...near].filter(([, { relation }]) => isFull(relation)).map(([concept]) => concept);
  const mention = partly(need.rules.process.mentioned);

  return {
    criterion: 'processes',
    key: `processes/${key}`,
    necessity: step.necessity,
    asked: { about: 'process', concept: step.process, inHouse: step.inHouse },
    measure(profile, site) {
      let best = profile.statesCapabilities ? UNMET : UNKNOWN;
      for (let number = 0; number < profile.capabilities.length; number++) {
        const capability = profile.capabilities[number];
        const worth = capability && worths.get(capability.process);
        if (capability === undefined || worth === undefined) continue;
        const isHere = capability.site === site;
        const isTrusted = isHere || isCertified(profile, capability.site);
        best = Math.max(best, withWitness(pick(worth, capability, isHere, isTrusted), number));
      }
      return fullMentions.some((concept) => profile.mentioned.has(concept)) ? Math.max(best, mention) : best;
    },
    describe(profile, site, measure) {
      const witness = profile.capabilities[witnessOf(measure)];
      if (witness !== undefined) return describeCapability({ step, near, site, measure }, witness);
      const concept = fullMentions.find((candidate) => profile.mentioned.has(candidate));
      return describeWithout(step.process, profile, concept, near);
    },
  };
}

function worthOf({ relation, similarity }: Nearness, step: ProcessStep, rules: Rules): ProcessWorth {
  const { process } = rules;
  if (isFull(relation)) {
    return {
      coreHere: met(process.core),
      supplementaryHere: met(process.supplementary),
      sister: met(process.sisterSite),
      uncertifiedSister: partly(process.uncertifiedSisterSite),
      subcontracted: step.inHouse ? UNMET : partly(process.subcontracted),
    };
  }
  const whole = relation === 'broader' ? process.broader : process.sibling;
  const near = partly(Math.floor((whole * similarity) / 1000));
  return { coreHere: near, supplementaryHere: near, sister: near, uncertifiedSister: near, subcontracted: UNMET };
}

function pick(worth: ProcessWorth, capability: PreparedCapability, isHere: boolean, isTrusted: boolean): Measure {
  if (capability.isFormer) return UNMET;
  if (capability.isSubcontracted) return worth.subcontracted;
  if (isHere) return capability.isCore ? worth.coreHere : worth.supplementaryHere;
  return isTrusted ? worth.sister : worth.uncertifiedSister;
}

interface Judged {
  readonly step: ProcessStep;
  readonly near: NearConcepts;
  readonly site: number;
  readonly measure: Measure;
}

function describeCapability(judged: Judged, witness: PreparedCapability): Description {
  const { capability } = witness;
  const relation = judged.near.get(capability.process)?.relation ?? 'unrelated';
  const held = {
    about: 'capability' as const,
    site: witness.siteId,
    capability: capability.id,
    concept: capability.process,
    role: capability.role,
    relation,
    atLeadSite: witness.site === judged.site,
  };
  const remedy = answerOf(judged.measure) === 'met' ? undefined : remedyFor(judged.step, witness, relation);
  return { held, evidence: capability.evidence, ...(remedy && { remedy }) };
}

function remedyFor({ process }: ProcessStep, witness: PreparedCapability, relation: Relation): Remedy {
  if (witness.isFormer || relation === 'sibling') return { do: 'offer-process', concept: process };
  if (relation === 'broader') return { do: 'confirm-narrower', concept: process };
  if (witness.isSubcontracted) return { do: 'take-in-house', concept: process };
  return { do: 'certify-site', site: witness.siteId };
}

function describeWithout(
  process: ConceptId,
  profile: PreparedProfile,
  mentioned: ConceptId | undefined,
  near: NearConcepts,
): Description {
  if (mentioned !== undefined) {
    const relation = near.get(mentioned)?.relation ?? 'unrelated';
    return {
      held: { about: 'mention', concept: mentioned, relation },
      evidence: profile.profile.evidence,
      remedy: { do: 'state-as-capability', concept: mentioned },
    };
  }
  if (!profile.statesCapabilities)
    return { held: { about: 'nothing-stated' }, remedy: { do: 'state', about: 'process' } };
  return { held: { about: 'none' }, remedy: { do: 'offer-process', concept: process } };
}
