import { useCallback, useState } from 'react';
import { claimChanged } from '../../../domain/supplier/claimed-evidence';
import type { Evidence } from '../../../domain/supplier/evidence';
import { invalidate } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { useWords } from '../../screen/language';
import { useUndo } from '../../screen/undo';
import { PROFILE_WORDS } from '../words';
import { putProfile, takeBackSave } from './profile-api';
import type { Refusal } from './use-faults';
import type { DraftState } from './use-profile-draft';

/** Saving a profile, and what came of it. */
export interface Saving {
  readonly isSaving: boolean;
  readonly refusal: Refusal | undefined;
  /** Somebody else has saved first: what to merge with is being asked for, or is there. */
  readonly isBehind: boolean;
  readonly save: () => void;
  /** Puts my changes on top of the newer revision and saves that. */
  readonly merge: (takeTheirs: ReadonlySet<string>) => void;
  readonly reviewLater: () => void;
  readonly review: () => void;
}

interface SavingWhat {
  readonly supplierId: string;
  readonly state: DraftState;
  readonly claim: Evidence;
}

const STALE = 412;

/** Saves what was changed, tells what the server refuses, and offers to take the save back. */
export function useSaving({ supplierId, state, claim }: SavingWhat): Saving {
  const words = useWords(PROFILE_WORDS);
  const undo = useUndo();
  const [isSaving, setIsSaving] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isBehind, setIsBehind] = useState(false);
  const send = useCallback(
    async (base: DraftState['base'], mine: DraftState['draft']) => {
      setIsSaving(true);
      try {
        const sent = claimChanged(mine, base.draft, claim);
        const saved = await putProfile(supplierId, base.revision, sent);
        state.settle(mine, saved);
        setRefusal(undefined);
        undo.offer(words.savedNow, () => takeBackSave(supplierId, saved.revision));
      } catch (error) {
        if (error instanceof ApiProblem && error.status === STALE) {
          await invalidate('/api/v1/suppliers/{supplierId}/profile');
          setIsBehind(true);
          return;
        }
        setRefusal({ error, sent: mine });
      } finally {
        setIsSaving(false);
      }
    },
    [supplierId, claim, state.settle, undo, words],
  );
  return {
    isSaving,
    refusal,
    isBehind,
    save: () => void send(state.base, state.draft),
    merge: (takeTheirs) => {
      const theirs = state.newer;
      if (theirs === undefined) return;
      const { draft } = state.mergeWith(theirs, takeTheirs);
      setIsBehind(false);
      state.adopt(theirs, draft);
      void send(theirs, draft);
    },
    reviewLater: () => setIsBehind(false),
    review: () => setIsBehind(true),
  };
}
