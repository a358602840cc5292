import { useEffect, useState } from 'react';
import { useSession } from '../session/session';

interface LastSeen {
  /** The version that this person saw when he last left this list; undefined on the first visit. */
  readonly version: number | undefined;
  /** From here on, the version on the screen counts as seen. */
  readonly markSeen: () => void;
}

/**
 * Which version of a shortlist this person saw last, as this browser remembers it.
 *
 * @param current the version on the screen, once it is there: it will be the last one seen on the next visit
 */
export function useLastSeen(needId: string, current: number | undefined): LastSeen {
  const { account, name } = useSession();
  const key = `matchverk-seen/${account?.id ?? name}/${needId}`;
  const [version, setVersion] = useState(() => Number(localStorage.getItem(key)) || undefined);
  useEffect(() => {
    if (current !== undefined) localStorage.setItem(key, String(current));
    // Whoever is here for the first time has seen what he is shown first.
    if (current !== undefined) setVersion((before) => before ?? current);
  }, [key, current]);
  return { version, markSeen: () => setVersion(current) };
}
