import { Box, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../screen/language';
import { ENTRY_WORDS } from './entry-words';

interface EntryFrameProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What stands around the pages of whoever is not yet signed in: the name of the product, the other language, one card. */
export function EntryFrame({ title, children }: EntryFrameProps) {
  const words = useWords(ENTRY_WORDS);
  const { language, choose } = useLanguage();
  const other = language === 'sv' ? 'en' : 'sv';
  useDocumentTitle(`${title} – Matchverk`);
  return (
    <Box component="main" mih="100dvh" px="sm" py={{ base: 'lg', sm: 72 }}>
      <Stack maw={420} mx="auto" gap="lg">
        <Group justify="space-between">
          <Text fw={650} size="lg">
            Matchverk
          </Text>
          <Button variant="subtle" color="gray" size="compact-sm" lang={other} onClick={() => choose(other)}>
            {words.otherLanguage}
          </Button>
        </Group>
        <Paper withBorder radius="md" p={{ base: 'md', sm: 'xl' }}>
          <Stack gap="md">
            <Title order={1}>{title}</Title>
            {children}
          </Stack>
        </Paper>
        <Text size="sm" c="dimmed" ta="center">
          {words.about}
        </Text>
      </Stack>
    </Box>
  );
}
