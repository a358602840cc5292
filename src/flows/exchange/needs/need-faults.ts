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

/** Faults of a need by the field that says what is wrong. A day that is not said at all is missing rather than malformed. */
export function fieldFaultsOf(faults: readonly Fault[]): readonly FieldFault[] {
  return faults.map(({ path, ...fault }) => {
    const field = FIELD_AT.find(([pattern]) => pattern.test(path))?.[1];
    const isUnsaid = field === 'startOfProduction' && fault.value === '';
    return { ...(isUnsaid ? { code: 'missing' as const } : fault), ...(field && { field }) };
  });
}
