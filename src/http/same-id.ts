import { Problem, shown } from '../domain/problem';

/**
 * Refuses a body that names another record than its address does.
 *
 * @throws Problem `invalid` with a pointer to the id
 */
export function requireSameId(inAddress: string, inBody: string): void {
  if (inAddress === inBody) return;
  throw new Problem('invalid', [{ code: 'not-allowed', path: '/id', value: shown(inBody), expected: inAddress }]);
}
