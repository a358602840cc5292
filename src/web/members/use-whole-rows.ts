import type { VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';

/** More rows than that from one frame to the next, and nobody reads more of a newcomer than its name. */
const READ_AT_ONCE = 6;

/** How the table stood when it was drawn last. */
interface Flight {
  readonly first: number;
  readonly isFlying: boolean;
  readonly whole: ReadonlySet<number>;
}

/**
 * Which rows show every cell. While the table flies past, rows that come into sight show their names alone, so that the next frame is
 * not late; as it slows down they are filled in by and by, and all of them when it rests.
 */
export function useWholeRows(shown: readonly VirtualItem[], isScrolling: boolean): (index: number) => boolean {
  const before = useRef<Flight>({ first: 0, isFlying: false, whole: new Set() });
  const first = shown[0]?.index ?? 0;
  const moved = Math.abs(first - before.current.first);
  // Drawn again at the same place, it flies as it did.
  const isFlying = isScrolling && (moved > READ_AT_ONCE || (moved === 0 && before.current.isFlying));
  const known = before.current.whole;
  const newcomers = shown.map(({ index }) => index).filter((index) => !known.has(index));
  const filled = isFlying ? [] : newcomers.slice(0, isScrolling ? READ_AT_ONCE : undefined);
  const whole = new Set([...shown.map(({ index }) => index).filter((index) => known.has(index)), ...filled]);
  useEffect(() => {
    before.current = { first, isFlying, whole };
  });
  return (index) => whole.has(index);
}
