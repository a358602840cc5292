import type { Fault } from '../../domain/problem';
import type { Visibility } from '../../domain/supplier/visibility';
import { checkId, checkLength } from '../check-values';

const MAX_BUYERS = 100;

/** Buyers named in a visibility: few, and written as ids. One that is not entered yet harms nobody. */
export function checkVisibility(visibility: Visibility | undefined, path: string): readonly Fault[] {
  if (visibility?.to !== 'buyers') return [];
  return [
    ...checkLength(visibility.buyers, `${path}/buyers`, MAX_BUYERS),
    ...visibility.buyers.flatMap((buyer, index) => checkId(buyer, `${path}/buyers/${index}`)),
  ];
}
