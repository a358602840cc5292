import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ProfileDraft } from '../../../domain/supplier/profile';
import { type Change, changesBetween } from './changes';
import { type Merged, mergeDrafts } from './merge-drafts';
import type { LoadedProfile } from './profile-api';
import { forgetStoredDraft, readStoredDraft, writeStoredDraft } from './stored-draft';

/** Makes one draft of another. */
export type Edit = (draft: ProfileDraft) => ProfileDraft;

/** A profile on the screen: as it was read, as it is being changed, and as somebody else has saved it meanwhile. */
export interface DraftState {
  readonly base: LoadedProfile;
  readonly draft: ProfileDraft;
  readonly changes: readonly Change[];
  /** A newer revision than the one that the changes began from. */
  readonly newer: LoadedProfile | undefined;
  readonly edit: (edit: Edit) => void;
  readonly discard: () => void;
  /** What was sent has been stored; what was typed since stays. */
  readonly settle: (sent: ProfileDraft, saved: LoadedProfile) => void;
  /** My changes, made on the newer revision. */
  readonly mergeWith: (theirs: LoadedProfile, takeTheirs: ReadonlySet<string>) => Merged;
  readonly adopt: (base: LoadedProfile, draft: ProfileDraft) => void;
}

interface Held {
  readonly base: LoadedProfile;
  readonly draft: ProfileDraft;
}

/** Time to wait for the next key before the copy on this device is written, ms. */
const STORING_PAUSE = 300;

/** Holds what is being changed, and keeps a copy on this device until it is saved or thrown away. */
export function useProfileDraft(loaded: LoadedProfile, storedAs: string): DraftState {
  const [held, setHeld] = useState<Held>(() => begin(loaded, storedAs));
  const { base, draft } = held;
  const changes = useMemo(() => changesBetween(base.draft, draft), [base, draft]);
  const isChanged = changes.length > 0;
  const isNewer = loaded.revision > base.revision;
  if (isNewer && !isChanged) setHeld({ base: loaded, draft: loaded.draft });
  useStoring(held, isChanged, storedAs);
  const edit = useCallback((change: Edit) => setHeld((now) => ({ ...now, draft: change(now.draft) })), []);
  const adopt = useCallback(
    (next: LoadedProfile, changed: ProfileDraft) => setHeld({ base: next, draft: changed }),
    [],
  );
  const settle = useCallback(
    (sent: ProfileDraft, saved: LoadedProfile) =>
      setHeld((now) => ({ base: saved, draft: mergeDrafts(sent, now.draft, saved.draft).draft })),
    [],
  );
  return {
    base,
    draft,
    changes,
    newer: isNewer && isChanged ? loaded : undefined,
    edit,
    discard: () => adopt(isNewer ? loaded : base, (isNewer ? loaded : base).draft),
    settle,
    mergeWith: (theirs, takeTheirs) => mergeDrafts(base.draft, draft, theirs.draft, takeTheirs),
    adopt,
  };
}

/** What was begun on this device is carried on, also where the profile was saved by somebody else meanwhile. */
function begin(loaded: LoadedProfile, storedAs: string): Held {
  const stored = readStoredDraft(storedAs);
  if (stored === undefined) return { base: loaded, draft: loaded.draft };
  if (stored.revision === loaded.revision) return { base: loaded, draft: stored.draft };
  return { base: loaded, draft: mergeDrafts(stored.base, stored.draft, loaded.draft).draft };
}

function useStoring({ base, draft }: Held, isChanged: boolean, storedAs: string): void {
  useEffect(() => {
    if (!isChanged) {
      forgetStoredDraft(storedAs);
      return;
    }
    const write = () => writeStoredDraft(storedAs, { revision: base.revision, base: base.draft, draft });
    const timer = setTimeout(write, STORING_PAUSE);
    return () => clearTimeout(timer);
  }, [base, draft, isChanged, storedAs]);
}
