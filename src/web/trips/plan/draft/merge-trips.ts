import type { TripDraft } from '../../../../domain/trip/trip';

/** A part of a trip that two people can change without getting in each other's way. */
export type TripPart = keyof TripDraft;

/** Two changes of one trip put together. */
export interface MergedTrip {
  readonly draft: TripDraft;
  /** Parts that both have changed, each in another way. */
  readonly conflicts: readonly TripPart[];
}

/** My changes put on top of theirs. Where both changed the same part, mine stand unless `takesTheirs`. */
export function mergeTrips(
  base: TripDraft,
  {
    mine,
    theirs,
    takesTheirs = false,
  }: { readonly mine: TripDraft; readonly theirs: TripDraft; readonly takesTheirs?: boolean },
): MergedTrip {
  const parts = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])] as readonly TripPart[];
  const isMine = (part: TripPart) => !isSame(mine[part], base[part]);
  const conflicts = parts.filter(
    (part) => isMine(part) && !isSame(theirs[part], base[part]) && !isSame(mine[part], theirs[part]),
  );
  const picked = parts.flatMap((part) => {
    const from = isMine(part) && !(takesTheirs && conflicts.includes(part)) ? mine : theirs;
    return from[part] === undefined ? [] : [[part, from[part]]];
  });
  return { draft: Object.fromEntries(picked) as TripDraft, conflicts };
}

/** Which parts of a trip are different. */
export function changedParts(before: TripDraft, after: TripDraft): readonly TripPart[] {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])] as readonly TripPart[];
  return parts.filter((part) => !isSame(before[part], after[part]));
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Fields may come in another order from the server than they were written in. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  );
}
