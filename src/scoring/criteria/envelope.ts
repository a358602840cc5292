import type { Criterion } from '../ask';
import { rangeAsk } from './ranges';
import { relatedProcesses } from './related';

/** Do the machines take the part: its size, sheet, mass, force and tolerance? */
export const envelope: Criterion = (need) => {
  const related = relatedProcesses(need);
  return need.requirement.dimensions.map((ask) => rangeAsk({ criterion: 'envelope', ...ask }, need.rules, related));
};
