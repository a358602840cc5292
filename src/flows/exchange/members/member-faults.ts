import type { MemberField } from '../../../domain/exchange/fields';
import type { Fault } from '../../../domain/problem';
import type { FieldFault } from '../record-kind';

/** Which field says what stands at a place of a member, by the beginning of the pointer to it. */
const FIELD_AT: readonly (readonly [RegExp, MemberField])[] = [
  [/^\/supplier\/id/, 'id'],
  [/^\/supplier\/name/, 'name'],
  [/^\/supplier\/organisationNumber/, 'organisationNumber'],
  [/^\/supplier\/standing/, 'standing'],
  [/^\/texts\/sv/, 'textSv'],
  [/^\/texts\/en/, 'textEn'],
  [/^\/languages/, 'languages'],
  [/^\/exportMarkets/, 'exportMarkets'],
  [/^\/sites\/\d+\/id/, 'siteId'],
  [/^\/sites\/\d+\/name/, 'siteName'],
  [/^\/sites\/\d+\/place\/town/, 'town'],
  [/^\/sites\/\d+\/place\/region/, 'region'],
  [/^\/sites\/\d+\/place\/country/, 'country'],
  [/^\/sites\/\d+\/place\/latitude/, 'latitude'],
  [/^\/sites\/\d+\/place\/longitude/, 'longitude'],
  [/^\/sites\/\d+\/capabilities/, 'processes'],
  [/^\/sites\/\d+\/certificates/, 'certificates'],
];

/** Faults of a member by the field that says what is wrong. */
export function fieldFaultsOf(faults: readonly Fault[]): readonly FieldFault[] {
  return faults.map(({ path, ...fault }) => {
    const field = FIELD_AT.find(([pattern]) => pattern.test(path))?.[1];
    return { ...fault, ...(field && { field }) };
  });
}
