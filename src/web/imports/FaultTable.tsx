import { Button, Center, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { $api, addressOf } from '../api/api';
import { formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { ErrorState, Loading } from '../screen/states';
import classes from './imports.module.css';
import { type ImportFacts, PAGES } from './use-import';
import { IMPORT_WORDS } from './words';

/** The report: each fault with its row, column, value and remedy; and the rows as a file to be mended. */
export function FaultTable({ found: { number, state, counts } }: { readonly found: ImportFacts }) {
  const words = useWords(IMPORT_WORDS);
  const { language } = useLanguage();
  const faults = $api.useInfiniteQuery(
    'get',
    '/api/v1/imports/{number}/faults',
    { params: { path: { number } } },
    PAGES,
  );
  const lines = faults.data?.pages.flatMap(({ items }) => items) ?? [];
  const file = addressOf(`/api/v1/imports/${number}/faulty-rows`);
  return (
    <Stack gap="sm" component="section" aria-label={words.counts.faulty} key={state}>
      <Group justify="space-between" align="flex-end">
        <Stack gap={2} maw="70ch">
          <Title order={2}>{words.faults(counts.faulty, formatNumber(counts.faulty, language))}</Title>
          <Text size="sm" c="dimmed">
            {words.faultsHint}
          </Text>
        </Stack>
        <Button
          component="a"
          href={`${file}?language=${language}`}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {words.download}
        </Button>
      </Group>
      {faults.error && <ErrorState error={faults.error} retry={() => void faults.refetch()} />}
      {faults.data === undefined && !faults.error && <Loading />}
      {lines.length > 0 && <FaultLines lines={lines} />}
      {faults.hasNextPage && (
        <Center>
          <Button variant="default" loading={faults.isFetchingNextPage} onClick={() => void faults.fetchNextPage()}>
            {words.more}
          </Button>
        </Center>
      )}
    </Stack>
  );
}

interface FaultLine {
  readonly row: number;
  readonly head?: string;
  readonly value?: string;
  readonly detail: { readonly sv: string; readonly en: string };
}

function FaultLines({ lines }: { readonly lines: readonly FaultLine[] }) {
  const words = useWords(IMPORT_WORDS);
  const { language } = useLanguage();
  return (
    <Table.ScrollContainer
      minWidth={560}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': words.wrong, role: 'region' } }}
    >
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes.number}>{words.row}</Table.Th>
            <Table.Th>{words.column}</Table.Th>
            <Table.Th>{words.value}</Table.Th>
            <Table.Th>{words.wrong}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ row, head, value, detail }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the report only grows at its end
            <Table.Tr key={at}>
              <Table.Td className={classes.number}>{row}</Table.Td>
              <Table.Td>{head ?? words.wholeRow}</Table.Td>
              <Table.Td className={classes.value}>{value}</Table.Td>
              <Table.Td>{detail[language]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
