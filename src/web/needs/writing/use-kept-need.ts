import { useDebouncedCallback } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useSession } from '../../session/session';
import type { WrittenNeed } from './written-need';

interface Kept {
  readonly need: WrittenNeed;
  /** ISO 8601. */
  readonly at: string;
}

interface KeptNeed {
  readonly need: WrittenNeed;
  readonly setNeed: (change: (before: WrittenNeed) => WrittenNeed) => void;
  /** When what is on the screen was written, where it was found again on opening the page. */
  readonly foundFrom: string | undefined;
  /** Forgets what was kept, once it is saved or thrown away. */
  readonly forget: () => void;
}

const PAUSE_MS = 500;

/**
 * What is being written, kept on this browser so that a closed tab loses nothing.
 *
 * @param first what the page begins with where nothing was kept
 */
export function useKeptNeed(name: string, first: WrittenNeed): KeptNeed {
  const { account, name: person } = useSession();
  const key = `matchverk-need/${account?.id ?? person}/${name}`;
  const [kept] = useState(() => readKept(key));
  const [need, setState] = useState(kept?.need ?? first);
  // Two changes may come between two renderings.
  const latest = useRef(need);
  const keep = useDebouncedCallback(
    (written: WrittenNeed) =>
      localStorage.setItem(key, JSON.stringify({ need: written, at: new Date().toISOString() } satisfies Kept)),
    PAUSE_MS,
  );
  return {
    need,
    setNeed: (change) => {
      const next = change(latest.current);
      latest.current = next;
      setState(next);
      keep(next);
    },
    foundFrom: kept?.at,
    forget: () => {
      keep.cancel();
      localStorage.removeItem(key);
    },
  };
}

/** What another version of the page has kept in another shape is no use any more. */
function readKept(key: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    const isKept = typeof kept === 'object' && kept !== null && 'need' in kept && 'at' in kept;
    return isKept && isWritten(kept.need) ? { need: kept.need, at: String(kept.at) } : undefined;
  } catch {
    return undefined;
  }
}

function isWritten(need: unknown): need is WrittenNeed {
  return (
    typeof need === 'object' &&
    need !== null &&
    ['buyerId', 'language', 'title', 'texts', 'settled', 'leftOut', 'milestones', 'issuedOn'].every(
      (part) => part in need,
    )
  );
}
