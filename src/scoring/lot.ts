import type { RequirementId } from '../domain/ids';

/**
 * The published lot among equals: 32-bit FNV-1a over the requirement's id, a slash and the supplier's id. It differs from need
 * to need, so that nobody is first by name, and it is the same every time, so that a shortlist can be made again. This is its
 * first part; `hashOn` goes on with the supplier's id.
 */
export function startLot(requirementId: RequirementId): number {
  return hashOn(0x811c9dc5, `${requirementId}/`);
}

/** Goes on hashing; ids are ASCII, so a character is one unit. */
export function hashOn(start: number, id: string): number {
  let hash = start;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
