import { type Actor, requireMay } from '../../domain/permission';
import type { AdoptedWeights, Weights } from '../../domain/reference/weights';
import { rulesWithWeights } from '../../scoring/learning/rules-version';
import { RULES } from '../../scoring/rules';
import type { FlowDeps } from '../flow-deps';
import { fingerprintOfWeights, readWeightsInForce, type WeightsInForce } from './learn-proposal';

/** One version of the weights. */
export interface WeightsVersion {
  /** 0 for those of the rules themselves. */
  readonly version: number;
  /** As shortlists name it. */
  readonly rulesVersion: string;
  readonly weights: Weights;
  readonly isInForce: boolean;
  /** What to give in order to put it in force again, as a new version; absent of the one that is. */
  readonly fingerprint?: string;
  /** Who put it in force, when and why; absent of the rules' own. */
  readonly adopted?: Omit<AdoptedWeights, 'version' | 'weights'>;
}

/** Weights are adopted a few times a year. */
const MAX_VERSIONS = 1_000;

/** Lists every version of the weights, newest first, those of the rules last. They are no secret from anybody. */
export async function listWeights(deps: FlowDeps, actor: Actor): Promise<readonly WeightsVersion[]> {
  requireMay(actor, 'list-weights');
  return gatherWeights(deps, await readWeightsInForce(deps));
}

/** The same for whoever has asked for permission already. */
export async function gatherWeights(deps: FlowDeps, inForce: WeightsInForce): Promise<readonly WeightsVersion[]> {
  const adopted = await deps.database.stores.weights.list(MAX_VERSIONS);
  return [...adopted.map((one) => describeAdopted(one, inForce)), describe(0, RULES.weights, inForce)];
}

/** Adopted weights as one of the versions. */
export function describeAdopted(
  { version, weights, ...adopted }: AdoptedWeights,
  inForce: WeightsInForce,
): WeightsVersion {
  return { ...describe(version, weights, inForce), adopted };
}

function describe(version: number, weights: Weights, inForce: WeightsInForce): WeightsVersion {
  const isInForce = version === inForce.version;
  return {
    version,
    rulesVersion: rulesWithWeights(version, weights).version,
    weights,
    isInForce,
    ...(!isInForce && { fingerprint: fingerprintOfWeights(inForce, weights, { version }) }),
  };
}
