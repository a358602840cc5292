import type { NeedField } from '../../../domain/exchange/fields';
import type { Fault } from '../../../domain/problem';
import type { FieldFault } from '../record-kind';

/** Which field says what stands at a place of a need, by the beginning of the pointer to it. */
const FIELD_AT: readonly (readonly [RegExp, NeedField])[] = [
  [/^\/id/, 'id'],
  [/^\/title\/en/, 'titleEn'],
  [/^\/title/, 'titleSv'],
  [/^\/buyerId/, 'buyer'],
  [/^\/receivingSiteId/, 'receivingSite'],
  [/^\/issuedOn/, 'issuedOn'],
  [/^\/milestones\/visit/, 'visit'],
  [/^\/milestones\/nomination/, 'nomination'],
  [/^\/milestones\/startOfProduction/, 'startOfProduction'],
  [/^\/steps/, 'steps'],
  [/^\/materials/, 'materials'],
  [/^\/volume\/pieces\/min/, 'volumeMin'],
  [/^\/volume/, 'volumeMax'],
  [/^\/certificates/, 'certificates'],
  [/^\/languages/, 'languages'],
  [/^\/distance/, 'withinKm'],
  [/^\/texts\/en/, 'textEn'],
  [/^\/texts/, 'textSv'],
];

/** Faults of a need by the field that says what is wrong. A day that is not said at all is missing: neither malformed nor too early. */
export function fieldFaultsOf(faults: readonly Fault[]): readonly FieldFault[] {
  const isUnsaid = ({ path, value }: Fault) => path === START && value === '';
  const isWithoutStart = faults.some(isUnsaid);
  return faults
    .filter((fault) => fault.path !== START || !isWithoutStart || isUnsaid(fault))
    .map((found) => {
      const { path, ...fault } = found;
      const field = FIELD_AT.find(([pattern]) => pattern.test(path))?.[1];
      return { ...(isUnsaid(found) ? { code: 'missing' as const } : fault), ...(field && { field }) };
    });
}

const START = '/milestones/startOfProduction';
