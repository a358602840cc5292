import { useEffect, useRef, useState } from 'react';
import type { Programme } from '../../../domain/trip/meeting';
import { changesBetween, type ProgrammeChanges } from '../../../domain/trip/programme-changes';
import type { Proof } from '../../../domain/trip/team-choice';
import { askForProgramme, type Clash } from '../trip-api';
import type { BoardState } from './board/use-board';

/** What has come of making a programme so far. */
export interface Proposing {
  /** `quick` until the first answer is there, `best` until the last. */
  readonly at: 'idle' | 'quick' | 'best';
  readonly proof: Proof | undefined;
  /** Of what that was proven; a board that was changed since is another. */
  readonly proven: Programme | undefined;
  readonly changes: ProgrammeChanges | undefined;
  readonly clash: Clash | undefined;
  readonly isUnfinished: boolean;
  readonly error: unknown;
  /** A better answer that came after somebody had changed the board by hand. */
  readonly late: { readonly programme: Programme; readonly proof: Proof } | undefined;
  readonly make: (keeps: boolean) => void;
  readonly takeLate: () => void;
  readonly stop: () => void;
}

type Told = Omit<Proposing, 'make' | 'takeLate' | 'stop'>;

const NOTHING: Told = {
  at: 'idle',
  proof: undefined,
  proven: undefined,
  changes: undefined,
  clash: undefined,
  isUnfinished: false,
  error: null,
  late: undefined,
};

/** Has a programme made: a first answer at once, and the best one in its place as soon as it is there. */
export function useProposal(tripId: string, board: BoardState): Proposing {
  const [told, setTold] = useState<Told>(NOTHING);
  const run = useRef<AbortController>(undefined);
  useEffect(() => () => run.current?.abort(), []);
  const tell = (next: Partial<Told>) => setTold((before) => ({ ...before, ...next }));
  const make = async (keeps: boolean) => {
    run.current?.abort();
    const current = new AbortController();
    run.current = current;
    const before = board.now();
    setTold({ ...NOTHING, at: 'quick' });
    try {
      const order = { keeps, meetings: before } as const;
      const quick = await askForProgramme(tripId, { ...order, effort: 'quick' }, current.signal);
      if (quick.outcome === 'found') {
        board.change(quick.meetings);
        tell({ at: 'best', proof: quick.proof, proven: quick.meetings, changes: changesOf(before, quick.meetings) });
      } else tell({ at: 'best' });
      const shown = board.now();
      const best = await askForProgramme(tripId, { ...order, effort: 'best' }, current.signal);
      if (best.outcome === 'impossible') return tell({ at: 'idle', clash: best, proof: undefined, changes: undefined });
      if (best.outcome === 'unfinished') return tell({ at: 'idle', isUnfinished: quick.outcome !== 'found' });
      if (board.now() !== shown) {
        return tell({ at: 'idle', late: { programme: best.meetings, proof: best.proof } });
      }
      if (quick.outcome === 'found') board.improve(best.meetings);
      else board.change(best.meetings);
      tell({ at: 'idle', proof: best.proof, proven: best.meetings, changes: changesOf(before, best.meetings) });
    } catch (error) {
      if (!current.signal.aborted) tell({ at: 'idle', error });
    }
  };
  return {
    ...told,
    make: (keeps) => void make(keeps),
    takeLate: () => {
      if (told.late === undefined) return;
      board.change(told.late.programme);
      tell({ proof: told.late.proof, proven: told.late.programme, late: undefined });
    },
    stop: () => {
      run.current?.abort();
      setTold((before) => ({ ...before, at: 'idle' }));
    },
  };
}

/** Where there was nothing before, everything is new and nothing is to be told. */
function changesOf(before: Programme, after: Programme): ProgrammeChanges | undefined {
  return before.length === 0 ? undefined : changesBetween(before, after);
}
