import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TripDraft } from '../../../../domain/trip/trip';
import { forgetKept, readKept, writeKept } from './kept-trip';
import { changedParts, mergeTrips, type TripPart } from './merge-trips';

/** Makes one trip of another. */
export type EditTrip = (change: (draft: TripDraft) => TripDraft) => void;

/** A revision of a trip, or the empty one that a new trip begins with. */
export interface BaseTrip {
  readonly revision: number;
  readonly draft: TripDraft;
}

/** A trip on the screen: as it was read, as it is being changed, and as somebody else has saved it meanwhile. */
export interface TripDraftState {
  readonly base: BaseTrip;
  readonly draft: TripDraft;
  readonly changed: readonly TripPart[];
  /** Was it begun at an earlier visit? */
  readonly isFound: boolean;
  /** What somebody else has saved while I changed the same parts of it. */
  readonly contested: readonly TripPart[];
  readonly edit: EditTrip;
  readonly discard: () => void;
  /** Settles what both have changed. */
  readonly resolve: (whose: 'mine' | 'theirs') => void;
  /** What was sent has been stored; what was typed since stays. */
  readonly settle: (sent: TripDraft, saved: BaseTrip) => void;
}

/** Time to wait for the next key before the copy on this device is written, ms. */
const PAUSE_MS = 300;

/** Holds what is being changed, and keeps a copy on this device until it is saved or thrown away. */
export function useTripDraft(loaded: BaseTrip, keptAs: string): TripDraftState {
  const [kept] = useState(() => readKept(keptAs));
  const [held, setHeld] = useState<{ base: BaseTrip; draft: TripDraft }>(() =>
    kept
      ? { base: { revision: kept.revision, draft: kept.base }, draft: kept.draft }
      : { base: loaded, draft: loaded.draft },
  );
  const { base, draft } = held;
  const changed = useMemo(() => changedParts(base.draft, draft), [base, draft]);
  const isNewer = loaded.revision > base.revision;
  const merged = isNewer ? mergeTrips(base.draft, { mine: draft, theirs: loaded.draft }) : undefined;
  // What two people changed in different parts stands side by side without anybody being asked.
  if (merged?.conflicts.length === 0) setHeld({ base: loaded, draft: merged.draft });
  useKeeping(held, changed.length > 0, keptAs);
  const edit = useCallback<EditTrip>((change) => setHeld((now) => ({ ...now, draft: change(now.draft) })), []);
  return {
    base,
    draft,
    changed,
    isFound: kept !== undefined,
    contested: merged?.conflicts ?? [],
    edit,
    discard: () => setHeld({ base: isNewer ? loaded : base, draft: (isNewer ? loaded : base).draft }),
    resolve: (whose) =>
      setHeld({
        base: loaded,
        draft: mergeTrips(base.draft, { mine: draft, theirs: loaded.draft, takesTheirs: whose === 'theirs' }).draft,
      }),
    settle: useCallback(
      (sent, saved) =>
        setHeld((now) => ({ base: saved, draft: mergeTrips(sent, { mine: now.draft, theirs: saved.draft }).draft })),
      [],
    ),
  };
}

function useKeeping({ base, draft }: { base: BaseTrip; draft: TripDraft }, isChanged: boolean, keptAs: string): void {
  // The copy of a page that is left within the pause is written as it goes.
  const pending = useRef<() => void>(undefined);
  useEffect(() => {
    if (!isChanged) {
      pending.current = undefined;
      forgetKept(keptAs);
      return;
    }
    pending.current = () => writeKept(keptAs, { revision: base.revision, base: base.draft, draft });
    const timer = setTimeout(() => pending.current?.(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [base, draft, isChanged, keptAs]);
  useEffect(() => {
    const write = () => pending.current?.();
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      write();
    };
  }, []);
}
