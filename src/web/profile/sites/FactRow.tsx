import { Badge, Collapse, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useWords } from '../../screen/language';
import { PROFILE_WORDS } from '../words';
import classes from './fact-row.module.css';

interface FactRowProps {
  /** Names the place on the page: findings lead to the fact they were read from. */
  readonly anchor: string;
  readonly title: string;
  readonly summary: ReactNode;
  readonly isChanged: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A capability or a certificate on one line; opened, it can be changed. */
export function FactRow({ anchor, title, summary, isChanged, isOpen, onToggle, children }: FactRowProps) {
  const { changed } = useWords(PROFILE_WORDS);
  const id = useId();
  return (
    <li id={anchor} className={classes.row} data-open={isOpen || undefined}>
      <UnstyledButton className={classes.head} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <IconChevronRight size={16} className={classes.chevron} aria-hidden />
        <Stack gap={0} miw={0}>
          <Group gap={8}>
            <Text size="sm" fw={600}>
              {title}
            </Text>
            {isChanged && (
              <Badge size="sm" variant="light" tt="none">
                {changed}
              </Badge>
            )}
          </Group>
          <Text size="xs" c="dimmed" component="div">
            {summary}
          </Text>
        </Stack>
      </UnstyledButton>
      <Collapse expanded={isOpen} id={id}>
        {isOpen && <div className={classes.body}>{children}</div>}
      </Collapse>
    </li>
  );
}
