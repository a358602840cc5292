import { useCallback, useMemo } from 'react';
import { isSameValue } from '../../../domain/same-value';
import type { ProfileDraft } from '../../../domain/supplier/profile';
import { ApiProblem } from '../../api/problem';
import { valueAt } from './pointers';

/** What the server refused of a draft, and the draft as it was sent. */
export interface Refusal {
  readonly error: unknown;
  readonly sent: ProfileDraft;
}

/** What is still to be mended, by its place. */
export interface Faults {
  readonly count: number;
  readonly at: (pointer: string) => string | undefined;
  readonly isWithin: (pointer: string) => boolean;
}

/** The faults of a refused draft that still stand: one is gone once there is another value at its place. */
export function useFaults(refusal: Refusal | undefined, draft: ProfileDraft): Faults {
  const standing = useMemo(() => {
    if (!(refusal?.error instanceof ApiProblem)) return [];
    const { error, sent } = refusal;
    const faults = error.body?.errors ?? [];
    return faults.filter(({ pointer }) => isSameValue(valueAt(sent, pointer), valueAt(draft, pointer)));
  }, [refusal, draft]);
  // Fields are told again only when the faults are others, not on every key.
  const told = JSON.stringify(standing.map(({ pointer, detail }) => [pointer, detail]));
  const byPlace = useMemo(() => JSON.parse(told) as readonly (readonly [string, string])[], [told]);
  const at = useCallback((pointer: string) => byPlace.find(([place]) => place === pointer)?.[1], [byPlace]);
  const isWithin = useCallback(
    (pointer: string) => byPlace.some(([place]) => place === pointer || place.startsWith(`${pointer}/`)),
    [byPlace],
  );
  return { count: byPlace.length, at, isWithin };
}
