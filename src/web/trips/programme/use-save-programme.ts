import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { queries } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { useWords } from '../../screen/language';
import { programmeQuery, putProgramme } from '../trip-api';
import type { BoardState } from './board/use-board';
import { BOARD_WORDS } from './words';

/** Saving a programme, and what stood against it. */
export interface ProgrammeSaving {
  readonly isSaving: boolean;
  readonly error: unknown;
  /** Saves on top of the revision that the board was begun from, or of that one. */
  readonly save: (revision?: number) => void;
}

/** Saves what stands on the board. */
export function useSaveProgramme(tripId: string, board: BoardState): ProgrammeSaving {
  const words = useWords(BOARD_WORDS);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async (revision: number) => {
    if (isSaving) return;
    setSaving(true);
    setError(null);
    try {
      board.adopt(await putProgramme(tripId, revision, board.now()));
      notifications.show({ message: words.saved });
    } catch (problem) {
      const isBehind = problem instanceof ApiProblem && problem.status === 412;
      // What the other one has saved comes beside the board, and the page asks which is to stand.
      if (isBehind) await queries.invalidateQueries({ queryKey: programmeQuery(tripId).queryKey });
      else setError(problem);
    } finally {
      setSaving(false);
    }
  };
  return { isSaving, error, save: (revision = board.revision) => void save(revision) };
}
