import { Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  readonly title: string;
  /** What the page is for, where the title does not say. */
  readonly children?: ReactNode;
  /** What can be done with the page as a whole. */
  readonly actions?: ReactNode;
}

/** The heading of a page, also in the browser's tab, with what can be done beside it. */
export function PageHeader({ title, children, actions }: PageHeaderProps) {
  useDocumentTitle(`${title} – Matchverk`);
  return (
    <Group justify="space-between" align="flex-start" mb="md" gap="sm">
      <Stack gap={2} style={{ minWidth: 0 }}>
        <Title order={1}>{title}</Title>
        {children !== undefined && (
          <Text c="dimmed" size="sm" maw="70ch" component="div">
            {children}
          </Text>
        )}
      </Stack>
      {actions !== undefined && (
        <Group gap="xs" className="no-print">
          {actions}
        </Group>
      )}
    </Group>
  );
}
