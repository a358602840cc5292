import type { TripDraft } from '../../../../domain/trip/trip';

/** A trip that somebody has begun to change, with the revision that he began from. */
export interface KeptTrip {
  /** 0 for a trip that is not stored yet. */
  readonly revision: number;
  readonly base: TripDraft;
  readonly draft: TripDraft;
}

/** Under which name this browser keeps what is not saved yet: people who share it do not find each other's. */
export function keptTripKey(tripId: string, person: string): string {
  return `matchverk-trip/${person}/${tripId}`;
}

/** What was begun and not saved. */
export function readKept(key: string): KeptTrip | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what is not saved yet on this device. A full storage loses the copy, and never the page. */
export function writeKept(key: string, kept: KeptTrip): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    localStorage.removeItem(key);
  }
}

/** Forgets what was begun: it is saved or thrown away. */
export function forgetKept(key: string): void {
  localStorage.removeItem(key);
}

/** Only we write there; a copy of an older shape is let go. */
function isKept(value: unknown): value is KeptTrip {
  if (typeof value !== 'object' || value === null) return false;
  const { revision, base, draft } = value as Partial<Record<keyof KeptTrip, unknown>>;
  return typeof revision === 'number' && isDraft(base) && isDraft(draft);
}

function isDraft(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['days', 'breaks', 'base', 'places', 'buyers', 'members', 'team', 'travel'].every((part) => part in value)
  );
}
