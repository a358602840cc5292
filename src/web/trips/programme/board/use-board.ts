import { useCallback, useEffect, useRef, useState } from 'react';
import { isSameMeeting, type Programme } from '../../../../domain/trip/meeting';
import type { LoadedProgramme } from '../../trip-api';
import { keepBoard, readBoard } from './kept-board';

/** How many steps of a board can be taken back. */
const STEPS = 100;

/** A programme on the screen: as it was read, and as it is being changed, step by step. */
export interface BoardState {
  /** The revision that the board was begun from. */
  readonly revision: number;
  /** As it is stored. */
  readonly stored: Programme;
  readonly programme: Programme;
  readonly isChanged: boolean;
  /** What somebody else has saved meanwhile. */
  readonly newer: LoadedProgramme | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The programme as it is at this moment, also within a call that began earlier. */
  readonly now: () => Programme;
  readonly change: (next: Programme) => void;
  /** The same step with a better end: what was there before it is what undoing leads back to. */
  readonly improve: (next: Programme) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Begins anew from what is stored. */
  readonly adopt: (stored: LoadedProgramme) => void;
}

interface Held {
  readonly base: LoadedProgramme;
  readonly past: readonly Programme[];
  readonly now: Programme;
  readonly future: readonly Programme[];
}

/** Holds the board, remembers its steps, and keeps a copy on this device until it is saved. */
export function useBoard(loaded: LoadedProgramme, keptAs: string): BoardState {
  const [held, setHeld] = useState<Held>(() => begin(loaded, keptAs));
  const latest = useRef(held);
  const set = useCallback((change: (before: Held) => Held) => {
    latest.current = change(latest.current);
    setHeld(latest.current);
  }, []);
  const { base, past, now, future } = held;
  const isChanged = !isSameProgramme(base.meetings, now);
  const isNewer = loaded.revision > base.revision;
  useEffect(() => {
    if (isNewer && !isChanged) set(() => fresh(loaded));
  }, [isNewer, isChanged, loaded, set]);
  useEffect(
    () => keepBoard(keptAs, isChanged ? { revision: base.revision, programme: now } : undefined),
    [keptAs, isChanged, base.revision, now],
  );
  return {
    revision: base.revision,
    stored: base.meetings,
    programme: now,
    isChanged,
    newer: isNewer && isChanged ? loaded : undefined,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    now: useCallback(() => latest.current.now, []),
    change: useCallback((next) => set((before) => stepTo(before, next)), [set]),
    improve: useCallback((next) => set((before) => ({ ...before, now: next })), [set]),
    undo: useCallback(() => set(stepBack), [set]),
    redo: useCallback(() => set(stepForth), [set]),
    adopt: useCallback((stored) => set(() => fresh(stored)), [set]),
  };
}

function begin(loaded: LoadedProgramme, keptAs: string): Held {
  const kept = readBoard(keptAs);
  if (kept === undefined) return fresh(loaded);
  // Where somebody else has saved meanwhile, an older revision is what makes the page say so.
  return { ...fresh({ ...loaded, revision: kept.revision }), now: kept.programme };
}

function fresh(stored: LoadedProgramme): Held {
  return { base: stored, past: [], now: stored.meetings, future: [] };
}

function stepTo(before: Held, next: Programme): Held {
  if (next === before.now) return before;
  return { ...before, past: [...before.past, before.now].slice(-STEPS), now: next, future: [] };
}

function stepBack(before: Held): Held {
  const last = before.past.at(-1);
  if (last === undefined) return before;
  return { ...before, past: before.past.slice(0, -1), now: last, future: [before.now, ...before.future] };
}

function stepForth(before: Held): Held {
  const [next, ...future] = before.future;
  if (next === undefined) return before;
  return { ...before, past: [...before.past, before.now], now: next, future };
}

/** Are the same meetings at the same times and tables, pinned alike? */
function isSameProgramme(one: Programme, other: Programme): boolean {
  return (
    one.length === other.length &&
    one.every((meeting) =>
      other.some(
        (same) => isSameMeeting(meeting, same) && meeting.table === same.table && meeting.isPinned === same.isPinned,
      ),
    )
  );
}
