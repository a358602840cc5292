import { Alert, Button, Group, Text } from '@mantine/core';
import { useWords } from '../../screen/language';
import { ProblemAlert } from '../../screen/states';
import type { BoardState } from './board/use-board';
import type { ProgrammeSaving } from './use-save-programme';
import { BOARD_WORDS } from './words';

interface SaveNoticesProps {
  readonly board: BoardState;
  readonly saving: ProgrammeSaving;
}

/** That somebody else has saved, with a choice; or what the server has refused. */
export function SaveNotices({ board, saving }: SaveNoticesProps) {
  const words = useWords(BOARD_WORDS);
  const { newer } = board;
  if (newer === undefined) return <ProblemAlert error={saving.error} />;
  return (
    <Alert
      color="yellow"
      title={
        <Text inherit c="var(--mantine-color-text)">
          {words.newer}
        </Text>
      }
      role="alert"
    >
      <Text size="sm">{words.newerHint}</Text>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={() => board.adopt(newer)}>
          {words.theirs}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={saving.isSaving}
          onClick={() => saving.save(newer.revision)}
        >
          {words.mine}
        </Button>
      </Group>
    </Alert>
  );
}
