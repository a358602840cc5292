import { useReducedMotion } from '@mantine/hooks';
import { type RefObject, useLayoutEffect, useRef } from 'react';

const DURATION_MS = 260;

/**
 * Lets the rows of a list glide to their new places, for people who do not ask for less motion. Rows are the elements with
 * `data-row`, named by its value.
 */
export function useRowMotion(list: RefObject<HTMLElement | null>): void {
  const places = useRef<ReadonlyMap<string, number>>(new Map());
  const isStill = useReducedMotion();
  useLayoutEffect(() => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const now = new Map(rows.map((row) => [row.dataset.row ?? '', row.offsetTop]));
    // What opened or closed above a row moves it too, but then its order has not changed.
    const isReordered = [...now.keys()].join() !== [...places.current.keys()].join();
    for (const row of rows) {
      const before = places.current.get(row.dataset.row ?? '');
      const moved = before === undefined ? 0 : before - row.offsetTop;
      if (isReordered && !isStill && moved !== 0) {
        row.animate([{ transform: `translateY(${moved}px)` }, { transform: 'none' }], {
          duration: DURATION_MS,
          easing: 'ease-out',
        });
      }
    }
    places.current = now;
  });
}
