import type { Criterion } from '../ask';
import { rangeAsk } from './ranges';
import { relatedCapabilities } from './related';

/** Do the machines take the part: its size, sheet, mass, force and tolerance? */
export const envelope: Criterion = (need) => {
  const isRelated = relatedCapabilities(need);
  return need.requirement.dimensions.map((ask) => rangeAsk({ criterion: 'envelope', ...ask }, need.rules, isRelated));
};
