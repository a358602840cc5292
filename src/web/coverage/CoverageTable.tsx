import { Stack, Table, Text } from '@mantine/core';
import type { paths } from '../api/wire';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import classes from './CoverageTable.module.css';
import { COVERAGE_WORDS } from './words';

type Coverage = paths['/api/v1/coverage']['get']['responses'][200]['content']['application/json'];
type Row = Coverage['processes'][number];
type Subject = { readonly process: string } | { readonly scheme: string };

const STANDS = ['met', 'partly', 'unknown', 'none'] as const;

interface CoverageTableProps {
  readonly kind: 'processes' | 'schemes';
  readonly rows: readonly Row[];
  /** How many members were looked at: what a full cell stands for. */
  readonly members: number;
  readonly onOpen: (of: Subject) => void;
}

/** Demand beside supply, one row a process or scheme. The darker a cell, the larger the share; the number stands in it. */
export function CoverageTable({ kind, rows, members, onOpen }: CoverageTableProps) {
  const words = useWords(COVERAGE_WORDS);
  return (
    <Table.ScrollContainer
      minWidth={560}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': words[kind], role: 'region' } }}
    >
      <Table stickyHeader verticalSpacing={4} highlightOnHover className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.subject[kind]}</Table.Th>
            <Heading hint={words.askedHint}>{words.asked}</Heading>
            <Heading hint={words.uncoveredHint}>{words.uncovered}</Heading>
            {STANDS.map((stand) => (
              <Heading key={stand}>{words[stand]}</Heading>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <CoverageRow key={JSON.stringify(row.of)} row={row} members={members} onOpen={onOpen} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Heading({ children, hint }: { readonly children: string; readonly hint?: string }) {
  return (
    <Table.Th ta="right">
      <Stack gap={0} align="flex-end">
        {children}
        {hint !== undefined && (
          <Text span size="xs" c="dimmed" fw={400}>
            {hint}
          </Text>
        )}
      </Stack>
    </Table.Th>
  );
}

interface CoverageRowProps {
  readonly row: Row;
  readonly members: number;
  readonly onOpen: (of: Subject) => void;
}

function CoverageRow({ row, members, onOpen }: CoverageRowProps) {
  const words = useWords(COVERAGE_WORDS);
  const { language } = useLanguage();
  const uncovered = row.uncovered.must + row.uncovered.wish;
  return (
    <Table.Tr onClick={() => onOpen(row.of)} style={{ cursor: 'pointer' }}>
      <Table.Th scope="row" fw={500}>
        <TextLink to="/coverage" search={row.of} onClick={(event) => event.stopPropagation()}>
          {row.name[language]}
        </TextLink>
      </Table.Th>
      <Table.Td ta="right">
        {row.asked.must} + {row.asked.wish}
      </Table.Td>
      <Table.Td ta="right" data-lacking={uncovered > 0 || undefined} className={classes.uncovered}>
        {uncovered === 0 ? '–' : uncovered}
      </Table.Td>
      {STANDS.map((stand) => {
        const count = row.members[stand];
        const share = members === 0 ? 0 : count / members;
        return (
          <Table.Td
            key={stand}
            ta="right"
            className={classes.cell}
            data-stand={stand}
            style={{ '--share': `${Math.round(100 * Math.sqrt(share))}%` }}
            title={words.cell(words.stands[stand], count, members)}
          >
            {count}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}
