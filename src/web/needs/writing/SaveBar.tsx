import { Alert, Button, Group, Text } from '@mantine/core';
import type { components } from '../../api/wire';
import { useWords } from '../../screen/language';
import { ButtonLink } from '../../screen/links';
import { ProblemAlert } from '../../screen/states';
import type { useSaveNeed } from './use-save-need';
import { WRITING_WORDS } from './words';
import classes from './writing.module.css';

type Need = components['schemas']['Requirement'];
type State = Need['draft']['state'];

interface SaveBarProps {
  readonly stored: Need | undefined;
  readonly saving: ReturnType<typeof useSaveNeed>;
  /** Is something to be saved as soon as the text has been read? */
  readonly isWaiting: boolean;
  readonly onSave: (state: State) => void;
  /** Takes what somebody else has saved, and lets go of what is on the screen. */
  readonly onTakeTheirs: () => void;
  readonly onSaveMine: () => void;
}

/** Saves what was written, and tells what stands against it. */
export function SaveBar({ stored, saving, isWaiting, onSave, onTakeTheirs, onSaveMine }: SaveBarProps) {
  const words = useWords(WRITING_WORDS);
  const { error, isStale } = saving;
  const isSaving = saving.isSaving || isWaiting;
  const state = stored?.draft.state ?? 'draft';
  return (
    <div className={classes.save}>
      {isStale ? (
        <Alert color="yellow" title={words.conflict} role="alert">
          <Text size="sm">{words.conflictHint}</Text>
          <Group gap="xs" mt="xs">
            <Button size="compact-sm" variant="default" onClick={onTakeTheirs}>
              {words.theirs}
            </Button>
            <Button size="compact-sm" variant="default" onClick={onSaveMine} loading={isSaving}>
              {words.mine}
            </Button>
          </Group>
        </Alert>
      ) : (
        <ProblemAlert error={error} />
      )}
      <div className={classes.buttons}>
        {state === 'draft' ? (
          <>
            <Button onClick={() => onSave('open')} loading={isSaving}>
              {words.publish}
            </Button>
            <Button variant="default" onClick={() => onSave('draft')} disabled={isSaving}>
              {words.saveDraft}
            </Button>
          </>
        ) : (
          <Button onClick={() => onSave(state)} loading={isSaving}>
            {words.save}
          </Button>
        )}
        {stored && (
          <ButtonLink variant="subtle" to="/needs/$needId" params={{ needId: stored.id }}>
            {words.cancel}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
