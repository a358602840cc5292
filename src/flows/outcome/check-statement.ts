import { MAX_MINOR } from '../../domain/outcome/money';
import { ORDER_BOUNDS, type Order, type OutcomeStatement, tenthsOfJobs } from '../../domain/outcome/outcome';
import type { Fault } from '../../domain/problem';
import { checkDate, checkEvidence, checkName, checkNumber, checkOrder, checkWhole } from '../check-values';

/** Everything that is wrong with what an outcome says. */
export function checkStatement({ order, evidence }: OutcomeStatement): readonly Fault[] {
  return [...checkOrdered(order), ...checkEvidence(evidence, '/evidence')];
}

/** Everything that is wrong with an order; `/order` leads to it. */
export function checkOrdered({ what, orderedOn, valuePerYear, years, startsOn, jobs }: Order): readonly Fault[] {
  return [
    ...checkName(what, '/order/what'),
    ...checkDate(orderedOn, '/order/orderedOn'),
    ...checkWhole(valuePerYear?.minor, '/order/valuePerYear/minor', { min: 1, max: MAX_MINOR }),
    ...checkWhole(years, '/order/years', { min: 1, max: ORDER_BOUNDS.years }),
    ...checkDate(startsOn, '/order/startsOn'),
    ...checkOrder(orderedOn, startsOn, '/order/startsOn'),
    ...checkJobs(jobs),
  ];
}

function checkJobs(jobs: number | undefined): readonly Fault[] {
  const path = '/order/jobs';
  const faults = checkNumber(jobs, path, { min: 0, max: ORDER_BOUNDS.jobs });
  if (faults.length > 0 || jobs === undefined || tenthsOfJobs(jobs) / 10 === jobs) return faults;
  return [{ code: 'malformed', path, value: String(jobs), expected: 'a number with at most one decimal' }];
}
