import { Denial } from '../domain/permission';
import { Problem } from '../domain/problem';

/**
 * Passes a problem on from a body that holds the draft in `draft` beside fields of its own: a fault of the draft lies one
 * level deeper there, one of the other fields lies where it says.
 */
export function pointIntoDraft(error: unknown): never {
  if (!(error instanceof Problem) || error instanceof Denial) throw error;
  throw new Problem(
    error.kind,
    error.faults.map((fault) =>
      fault.path === '' || fault.path === '/id' ? fault : { ...fault, path: `/draft${fault.path}` },
    ),
  );
}
