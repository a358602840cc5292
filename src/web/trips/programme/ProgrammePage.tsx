import { Stack, Text } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { faultsOfProgramme } from '../../../domain/trip/programme-faults';
import type { Wish } from '../../../domain/trip/trip';
import { useWords } from '../../screen/language';
import { useSession } from '../../session/session';
import type { TalkedPair } from '../talked-pair';
import type { LoadedProgramme } from '../trip-api';
import { useTrip } from '../trip-context';
import { useTripNames } from '../trip-names';
import { AddMeeting } from './AddMeeting';
import { Answer } from './Answer';
import { Board } from './board/Board';
import { type BoardView, daysOfBoard, drivesTo, rowsOfBoard } from './board/board';
import { keptBoardKey } from './board/kept-board';
import { numberOf } from './board/moves';
import { useBoard } from './board/use-board';
import { useBoardKeys } from './board/use-board-keys';
import { Elsewhere } from './Elsewhere';
import { FaultList } from './FaultList';
import { MeetingPanel } from './MeetingPanel';
import { type Planned, PlannedProvider } from './planned';
import { SaveNotices } from './SaveNotices';
import { Toolbar } from './Toolbar';
import { useActions } from './use-actions';
import { useProposal } from './use-proposal';
import { useSaveProgramme } from './use-save-programme';
import { BOARD_WORDS } from './words';

interface ProgrammePageProps {
  readonly loaded: LoadedProgramme;
  readonly wishes: readonly Wish[];
  readonly worths: readonly TalkedPair[];
}

/** The programme as a board: made by the solver, moved by hand, and checked against every rule of the trip at each step. */
export function ProgrammePage({ loaded, wishes, worths }: ProgrammePageProps) {
  const words = useWords(BOARD_WORDS);
  const { id, draft: trip } = useTrip();
  const { name: person } = useSession();
  const names = useTripNames(
    trip,
    loaded.meetings.map(({ supplierId }) => supplierId),
  );
  const [view, setView] = useState<BoardView>('members');
  const page = useRef<HTMLDivElement>(null);
  const board = useBoard(loaded, keptBoardKey(id, person));
  const proposal = useProposal(id, board);
  const saving = useSaveProgramme(id, board);
  const { programme } = board;
  const days = useMemo(() => daysOfBoard(trip), [trip]);
  const rows = useMemo(() => rowsOfBoard(trip, view), [trip, view]);
  // A programme that nobody has begun breaks no rule yet.
  const faults = useMemo(
    () => (programme.length === 0 ? [] : faultsOfProgramme(trip, wishes, programme)),
    [trip, wishes, programme],
  );
  const drives = useMemo(() => drivesTo(programme, trip), [programme, trip]);
  const actions = useActions({ page, board, proposal, trip, names });
  const undoing = useBoardKeys({ board, save: saving.save, announce: actions.announce });
  const planned: Planned = { trip, wishes, worths, programme, view, days, rows, faults, drives, names, actions };
  const opened = actions.opened === undefined ? -1 : numberOf(programme, actions.opened);
  return (
    <PlannedProvider value={planned}>
      <Stack gap="sm" ref={page}>
        <Toolbar board={board} proposal={proposal} saving={saving} undoing={undoing} setView={setView} />
        <div role="status" aria-live="polite" className="mantine-visually-hidden" style={HIDDEN}>
          {actions.said}
        </div>
        <SaveNotices board={board} saving={saving} />
        <Answer proposal={proposal} />
        <Elsewhere />
        <Board />
        <Text size="xs" c="dimmed">
          {words.hint} {words.keys}
        </Text>
        <FaultList />
        <MeetingPanel number={opened} onClose={actions.close} onClosed={actions.focusOpened} />
        {actions.asked && <AddMeeting key={actions.asked.row.key} asked={actions.asked} onClose={actions.stopAsking} />}
      </Stack>
    </PlannedProvider>
  );
}

const HIDDEN = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } as const;
