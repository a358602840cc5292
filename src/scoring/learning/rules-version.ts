import type { Weights } from '../../domain/reference/weights';
import { RULES, type Rules } from '../rules';

/**
 * The rules with other weights. Version 0 of the weights are the rules' own.
 *
 * Make one for each version and keep it: what is prepared for a set of rules is remembered by the object.
 */
export function rulesWithWeights(version: number, weights: Weights): Rules {
  return version === 0 ? RULES : { ...RULES, version: `${RULES.version}+w${version}`, weights };
}

/** A version of rules in its parts, such as `2026.2+w2`. */
export interface RulesVersionParts {
  /** The page of rules: `2026.2`. */
  readonly page: string;
  /** The version of adopted weights, 0 for those of the page itself. */
  readonly weights: number;
}

/** Takes the name of a version apart. */
export function partsOfRulesVersion(version: string): RulesVersionParts {
  const [, page = version, weights = '0'] = /^(.*)\+w(\d+)$/.exec(version) ?? [];
  return { page, weights: Number(weights) };
}
