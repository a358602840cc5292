import type { Programme } from '../../../../domain/trip/meeting';

/** A board that somebody has begun to change, with the revision of the programme that he began from. */
interface KeptBoard {
  readonly revision: number;
  readonly programme: Programme;
}

/** Under which name this browser keeps a board that is not saved: people who share it do not find each other's. */
export function keptBoardKey(tripId: string, person: string): string {
  return `matchverk-programme/${person}/${tripId}`;
}

/** A board that was not saved. Only we write there; what has another shape is let go. */
export function readBoard(key: string): KeptBoard | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { revision, programme } = kept as Partial<Record<keyof KeptBoard, unknown>>;
    const isWhole = typeof revision === 'number' && Array.isArray(programme) && programme.every(isMeeting);
    return isWhole ? { revision, programme } : undefined;
  } catch {
    return undefined;
  }
}

function isMeeting(value: unknown): value is Programme[number] {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['supplierId', 'buyer', 'date', 'from', 'to', 'table', 'isPinned'].every((part) => part in value)
  );
}

/** Keeps a board on this device; forgets it when undefined. */
export function keepBoard(key: string, kept: KeptBoard | undefined): void {
  try {
    if (kept === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    localStorage.removeItem(key);
  }
}
