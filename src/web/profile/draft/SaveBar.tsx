import { Button, Group, Paper, Popover, Text, UnstyledButton } from '@mantine/core';
import { IconChevronUp } from '@tabler/icons-react';
import { useWords } from '../../screen/language';
import { shownKeys } from '../../screen/shortcuts';
import { PROFILE_WORDS } from '../words';
import { ChangeList } from './ChangeList';
import classes from './save-bar.module.css';
import type { DraftState } from './use-profile-draft';

interface SaveBarProps {
  readonly state: DraftState;
  readonly isSaving: boolean;
  readonly faultCount: number;
  readonly onSave: () => void;
}

/** How much is not saved yet, what it is, and what can be done with it. It is there only while there is something. */
export function SaveBar({ state, isSaving, faultCount, onSave }: SaveBarProps) {
  const words = useWords(PROFILE_WORDS);
  const { changes, draft, base, discard } = state;
  if (changes.length === 0) return null;
  return (
    <Paper component="section" aria-label={words.saveBar} withBorder shadow="md" className={classes.bar}>
      <Group justify="space-between" gap="xs">
        <div>
          <Popover position="top-start" shadow="md" width="min(30rem, 92vw)" withArrow trapFocus>
            <Popover.Target>
              <UnstyledButton
                className={classes.count}
                aria-label={`${words.changes(changes.length)}. ${words.showChanges}`}
              >
                <Text size="sm" fw={600} span>
                  {words.changes(changes.length)}
                </Text>
                <IconChevronUp size={14} aria-hidden />
              </UnstyledButton>
            </Popover.Target>
            <Popover.Dropdown mah="60vh" style={{ overflow: 'auto' }} tabIndex={0}>
              <ChangeList changes={changes} drafts={[draft, base.draft]} />
            </Popover.Dropdown>
          </Popover>
          <Text size="xs" c={faultCount > 0 ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
            {faultCount > 0 ? words.faults(faultCount) : words.keptHere}
          </Text>
        </div>
        <Group gap="xs">
          <Button variant="default" onClick={discard} disabled={isSaving}>
            {words.discard}
          </Button>
          <Button onClick={onSave} loading={isSaving}>
            {words.save}
            <Text span size="xs" ml={8} visibleFrom="sm" style={{ opacity: 0.85 }} aria-hidden>
              {shownKeys('mod+S')}
            </Text>
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
