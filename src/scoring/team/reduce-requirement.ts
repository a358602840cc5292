import type { Necessity, ProcessStep, Requirement } from '../../domain/demand/requirement';
import type { Assessment, Finding } from '../../domain/match/assessment';
import { NOTHING_UNDERSTOOD } from '../../domain/supplier/understanding';
import type { Policy } from '../policy';
import { concernsCertificate, concernsMaterial, concernsSize } from './step-asks';

/**
 * The need as it concerns whoever takes these steps of its chain: the steps, the materials, sizes and certificates that
 * are a question to them, and the volume. Languages, distance and texts are the lead's.
 *
 * A size or a material that is no question to these steps becomes a wish, so that silence about it leaves nothing open.
 */
export function reduceToSteps(requirement: Requirement, steps: readonly ProcessStep[], policy: Policy): Requirement {
  const ofAny = (isConcerned: (step: ProcessStep) => boolean): Necessity => (steps.some(isConcerned) ? 'must' : 'wish');
  const atMost = (necessity: Necessity, limit: Necessity) => (limit === 'wish' ? limit : necessity);
  const { distance: _distance, ...rest } = requirement;
  return {
    ...rest,
    steps,
    materials: requirement.materials
      .filter(({ process }) => process === undefined || steps.some((step) => step.process === process))
      .map((ask) => ({
        ...ask,
        necessity: atMost(
          ask.necessity,
          ofAny(({ process }) => concernsMaterial(ask, process, policy)),
        ),
      })),
    dimensions: requirement.dimensions.map((ask) => ({
      ...ask,
      necessity: atMost(
        ask.necessity,
        ofAny(({ process }) => concernsSize(ask, process, policy)),
      ),
    })),
    certificates: requirement.certificates.filter((ask) =>
      steps.some(({ process }) => concernsCertificate(ask, process, requirement.steps, policy)),
    ),
    languages: [],
    understood: NOTHING_UNDERSTOOD,
    weights: { ...requirement.weights, place: 0 },
  };
}

/** The need as it concerns the lead alone: languages, distance and delivery, and what the texts say beyond the chain. */
export function reduceToLead(requirement: Requirement, { taxonomy }: Policy): Requirement {
  const { volume: _volume, understood, ...rest } = requirement;
  const asked = [...rest.steps.map(({ process }) => process), ...rest.materials.map(({ material }) => material)];
  const inChain = new Set(asked.flatMap((concept) => taxonomy.ancestryOf(concept)));
  const concepts = understood.concepts.filter((concept) => !inChain.has(concept));
  const none = { steps: [], materials: [], dimensions: [], certificates: [] };
  return { ...rest, ...none, understood: { ...understood, concepts } };
}

/** The findings of a need reduced to one step, without the place: the part travels to the next step, not to the buyer. */
export function findingsOfStep({ findings }: Assessment): readonly Finding[] {
  return findings.filter(({ criterion }) => criterion !== 'place');
}

/**
 * The same points out of an assessment of more steps than one: `alone` is what the step gives by itself, and `ask` names
 * the step among the asks of the larger need.
 */
export function pickFindings({ findings }: Assessment, alone: readonly Finding[], ask: string): readonly Finding[] {
  return findings.filter((finding) =>
    finding.criterion === 'processes' ? finding.ask === ask : alone.some((other) => other.ask === finding.ask),
  );
}

/** Does the site state something that speaks against what the whole need asks as a must, also where it was only a wish here? */
export function contradicts(findings: readonly Finding[], requirement: Requirement): boolean {
  return findings.some(({ answer, necessity, asked }) => {
    if (answer !== 'unmet') return false;
    if (necessity === 'must') return true;
    if (asked.about === 'dimension') {
      return requirement.dimensions.some((ask) => ask.dimension === asked.dimension && ask.necessity === 'must');
    }
    return (
      asked.about === 'material' &&
      requirement.materials.some(
        ({ material, process, necessity: asks }) =>
          material === asked.concept && process === asked.process && asks === 'must',
      )
    );
  });
}
