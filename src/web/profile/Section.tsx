import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface SectionProps {
  /** Names the place on the page, for links that lead to it. */
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  /** Who may read what stands here, beside the title. */
  readonly readers?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the profile: what it is about, and its fields. */
export function Section({ id, title, hint, readers, children }: SectionProps) {
  const titleId = useId();
  return (
    <Paper component="section" id={id} aria-labelledby={titleId} withBorder p={{ base: 'sm', sm: 'md' }}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="xs">
          <Title order={2} id={titleId}>
            {title}
          </Title>
          {readers}
        </Group>
        {hint !== undefined && (
          <Text size="sm" c="dimmed" maw={720}>
            {hint}
          </Text>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
