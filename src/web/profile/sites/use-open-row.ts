import { useCallback, useEffect, useState } from 'react';
import { useEditing } from '../editing';

interface OpenRow {
  readonly anchor: string;
  /** JSON Pointers to what is shown when it is open. */
  readonly pointers: readonly string[];
  readonly isNew: boolean;
}

/** Whether a fact is shown opened: when it is new, when a link led to it, when something in it is to be mended, or by choice. */
export function useOpenRow({ anchor, pointers, isNew }: OpenRow): readonly [isOpen: boolean, toggle: () => void] {
  const { hasFaultWithin } = useEditing();
  const isLedTo = window.location.hash === `#${anchor}`;
  const [isOpen, setIsOpen] = useState(isNew || isLedTo);
  const hasFault = pointers.some(hasFaultWithin);
  useEffect(() => {
    if (hasFault) setIsOpen(true);
  }, [hasFault]);
  useEffect(() => {
    if (isLedTo) document.getElementById(anchor)?.scrollIntoView({ block: 'start' });
  }, [isLedTo, anchor]);
  return [isOpen, useCallback(() => setIsOpen((now) => !now), [])];
}
