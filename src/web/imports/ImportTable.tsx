import { Badge, Table, Text } from '@mantine/core';
import { formatMoment, formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import classes from './imports.module.css';
import type { ImportFacts } from './use-import';
import { IMPORT_WORDS } from './words';

const STATE_COLORS: Readonly<Record<ImportFacts['state'], string>> = {
  uploaded: 'gray',
  checking: 'blue',
  checked: 'gray',
  running: 'blue',
  stopped: 'orange',
  done: 'green',
  undoing: 'blue',
  undone: 'gray',
  failed: 'red',
};

/** One line an import, newest first; the name of its file opens it. */
export function ImportTable({ imports }: { readonly imports: readonly ImportFacts[] }) {
  const words = useWords(IMPORT_WORDS);
  const { language } = useLanguage();
  return (
    <Table.ScrollContainer
      minWidth={640}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': words.history, role: 'region' } }}
    >
      <Table highlightOnHover verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.file}</Table.Th>
            <Table.Th>{words.kind}</Table.Th>
            <Table.Th>{words.state}</Table.Th>
            <Table.Th className={classes.number}>{words.counts.added}</Table.Th>
            <Table.Th className={classes.number}>{words.counts.changed}</Table.Th>
            <Table.Th className={classes.number}>{words.counts.faulty}</Table.Th>
            <Table.Th>{words.started}</Table.Th>
            <Table.Th>{words.by}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {imports.map(({ number, kind, fileName, state, counts, startedAt, startedBy }) => (
            <Table.Tr key={number}>
              <Table.Th scope="row" fw={500}>
                <TextLink
                  to="/import/$importId"
                  params={{ importId: String(number) }}
                  size="sm"
                  display="inline-block"
                  mih={24}
                >
                  {fileName}
                </TextLink>
              </Table.Th>
              <Table.Td>{words.kinds[kind]}</Table.Td>
              <Table.Td>
                <ImportStateBadge state={state} />
              </Table.Td>
              {(['added', 'changed', 'faulty'] as const).map((count) => (
                <Table.Td key={count} className={classes.number}>
                  {formatNumber(counts[count], language)}
                </Table.Td>
              ))}
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatMoment(startedAt, language)}</Table.Td>
              <Table.Td>
                <Text size="sm" c="dimmed">
                  {startedBy}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Where an import stands, in a word. */
export function ImportStateBadge({ state }: { readonly state: ImportFacts['state'] }) {
  const { states } = useWords(IMPORT_WORDS);
  return (
    <Badge variant="dot" color={STATE_COLORS[state]} tt="none" fw={500}>
      {states[state]}
    </Badge>
  );
}
