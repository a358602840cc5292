import { ActionIcon, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { proofIn } from '../../../contract/wording/trip/programme-wording';
import { isForbidden } from '../../../domain/trip/programme-faults';
import { formatNumber } from '../../screen/formats';
import { useLanguage, useWords } from '../../screen/language';
import { shownKeys, useShortcut } from '../../screen/shortcuts';
import { Busy } from '../../screen/states';
import type { BoardView } from './board/board';
import { pairKeyOf } from './board/board';
import type { BoardState } from './board/use-board';
import type { Undoing } from './board/use-board-keys';
import { usePlanned } from './planned';
import type { Proposing } from './use-proposal';
import type { ProgrammeSaving } from './use-save-programme';
import { BOARD_WORDS } from './words';

interface ToolbarProps {
  readonly board: BoardState;
  readonly proposal: Proposing;
  readonly saving: ProgrammeSaving;
  readonly undoing: Undoing;
  readonly setView: (view: BoardView) => void;
}

/** What can be done with the programme as a whole, and how it stands. */
export function Toolbar({ board, proposal, saving, undoing, setView }: ToolbarProps) {
  const words = useWords(BOARD_WORDS);
  const { view, programme } = usePlanned();
  const isBusy = proposal.at !== 'idle';
  useShortcut({ keys: 'G', does: words.make, run: () => proposal.make(false) });
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant={programme.length === 0 ? 'filled' : 'default'}
        onClick={() => proposal.make(false)}
        loading={proposal.at === 'quick'}
        aria-keyshortcuts="G"
      >
        {words.make}
      </Button>
      {programme.length > 0 && (
        <Button size="xs" variant="default" onClick={() => proposal.make(true)} disabled={isBusy}>
          {words.keep}
        </Button>
      )}
      <SegmentedControl
        size="xs"
        aria-label={words.view}
        data={(['members', 'buyers'] as const).map((value) => ({ value, label: words[value] }))}
        value={view}
        onChange={(value) => setView(value as BoardView)}
      />
      <ActionIcon.Group>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={words.undo}
          disabled={!board.canUndo}
          onClick={undoing.undo}
        >
          <IconArrowBackUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={words.redo}
          disabled={!board.canRedo}
          onClick={undoing.redo}
        >
          <IconArrowForwardUp size={16} aria-hidden />
        </ActionIcon>
      </ActionIcon.Group>
      {board.isChanged && <SaveButton saving={saving} />}
      {board.isChanged && board.revision > 0 && (
        <Button size="xs" variant="subtle" onClick={() => board.change(board.stored)} disabled={saving.isSaving}>
          {words.discard}
        </Button>
      )}
      <Standing board={board} proposal={proposal} />
    </Group>
  );
}

function SaveButton({ saving }: { readonly saving: ProgrammeSaving }) {
  const words = useWords(BOARD_WORDS);
  const { faults } = usePlanned();
  return (
    <Button size="xs" onClick={() => saving.save()} loading={saving.isSaving} disabled={faults.some(isForbidden)}>
      {words.save}
      <Text span size="xs" ml={8} visibleFrom="sm" style={{ opacity: 0.85 }} aria-hidden>
        {shownKeys('mod+S')}
      </Text>
    </Button>
  );
}

/** How many meetings, what they are worth, what clashes, and how sure the answer is. */
function Standing({ board, proposal }: Pick<ToolbarProps, 'board' | 'proposal'>) {
  const words = useWords(BOARD_WORDS);
  const { language } = useLanguage();
  const { programme, worths, faults } = usePlanned();
  const worthOf = new Map(worths.map((pair) => [pairKeyOf(pair), pair.worth]));
  const worth = programme.reduce((sum, meeting) => sum + (worthOf.get(pairKeyOf(meeting)) ?? 0), 0);
  const told = [
    words.count(programme.length),
    words.worth(formatNumber(worth, language)),
    words.faultCount(faults.length),
    ...(board.isChanged ? [words.unsaved] : []),
  ];
  return (
    <Group gap={6} role="status" ml="auto">
      {proposal.at !== 'idle' && <Busy size={14} label={words.making} />}
      {proposal.at === 'best' && (
        <Text size="sm" c="dimmed">
          {words.improving}
        </Text>
      )}
      <Text size="sm">
        {told.join(' · ')}
        {proposal.at === 'idle' && proposal.proof && proposal.proven === programme && (
          <>
            {' · '}
            <b>{proofIn(proposal.proof)[language]}</b>
          </>
        )}
      </Text>
    </Group>
  );
}
