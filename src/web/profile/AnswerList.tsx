import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface AnswerListProps {
  /** Absent where the section already says it. */
  readonly title?: string;
  /** Undefined: not answered. Nothing in it: "none". */
  readonly count: number | undefined;
  readonly silent: string;
  readonly none: string;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly sayNoneLabel: string;
  readonly onSayNone: () => void;
  readonly children: ReactNode;
}

/** A list that tells silence from "none": both are answers that a buyer reads differently. */
export function AnswerList(props: AnswerListProps) {
  const { title, count, silent, none, addLabel, onAdd, sayNoneLabel, onSayNone, children } = props;
  return (
    <Stack gap={6}>
      {title !== undefined && (
        <Title order={4} size="sm">
          {title}
        </Title>
      )}
      {count === undefined && <Text size="sm">{silent}</Text>}
      {count === 0 && <Text size="sm">{none}</Text>}
      {children}
      <Group gap="xs">
        <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
          {addLabel}
        </Button>
        {count === undefined && (
          <Button variant="subtle" size="compact-sm" onClick={onSayNone}>
            {sayNoneLabel}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
