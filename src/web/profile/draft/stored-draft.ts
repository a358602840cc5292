import type { ProfileDraft } from '../../../domain/supplier/profile';

/** A profile that somebody has begun to change, with the revision that he began from. */
export interface StoredDraft {
  readonly revision: number;
  readonly base: ProfileDraft;
  readonly draft: ProfileDraft;
}

/** Under which name this browser keeps what somebody has not saved yet: people who share it do not find each other's. */
export function storedDraftKey(supplierId: string, person: string): string {
  return `matchverk-profile/${supplierId}/${person}`;
}

/** What was begun and not saved. */
export function readStoredDraft(key: string): StoredDraft | undefined {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    const stored: unknown = JSON.parse(text);
    return isStoredDraft(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what is not saved yet on this device. A full storage loses the copy, and never the page. */
export function writeStoredDraft(key: string, stored: StoredDraft): void {
  try {
    localStorage.setItem(key, JSON.stringify(stored));
  } catch {
    localStorage.removeItem(key);
  }
}

/** Forgets what was begun: it is saved or thrown away. */
export function forgetStoredDraft(key: string): void {
  localStorage.removeItem(key);
}

/** Only we write there; a copy of an older shape is let go. */
function isStoredDraft(value: unknown): value is StoredDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'revision' in value &&
    typeof value.revision === 'number' &&
    'base' in value &&
    isDraft(value.base) &&
    'draft' in value &&
    isDraft(value.draft)
  );
}

function isDraft(value: unknown): value is ProfileDraft {
  return (
    typeof value === 'object' && value !== null && 'sites' in value && Array.isArray(value.sites) && 'texts' in value
  );
}
