import { Group, Table, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { wordLabel } from '../../contract/wording/label-wording';
import { useNames } from '../reference/vocabulary';
import { formatAgo } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { NEED_LIST_WORDS } from './list-words';
import { type NeedLine, titleOf } from './select-needs';

const SORTED = ['title', 'buyer', 'state', 'qualified', 'conditional', 'start', 'saved'] as const;

interface NeedTableProps {
  readonly needs: readonly NeedLine[];
  readonly sort: string;
  readonly setSort: (sort: string) => void;
}

/** One line a need; the title leads to its shortlist. */
export function NeedTable({ needs, sort, setSort }: NeedTableProps) {
  const words = useWords(NEED_LIST_WORDS);
  return (
    <Table.ScrollContainer
      minWidth={980}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': words.title, role: 'region' } }}
    >
      <Table stickyHeader verticalSpacing={6} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {SORTED.map((column) => (
              <SortedHead key={column} column={column} sort={sort} setSort={setSort} />
            ))}
            <Table.Th>{words.columns.processes}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {needs.map((need) => (
            <NeedRow key={need.id} need={need} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface SortedHeadProps extends Omit<NeedTableProps, 'needs'> {
  readonly column: (typeof SORTED)[number];
}

function SortedHead({ column, sort, setSort }: SortedHeadProps) {
  const words = useWords(NEED_LIST_WORDS);
  const isAscending = sort === column;
  const isDescending = sort === `-${column}`;
  return (
    <Table.Th aria-sort={isAscending ? 'ascending' : isDescending ? 'descending' : 'none'}>
      <UnstyledButton
        aria-label={words.sortBy(words.columns[column])}
        onClick={() => setSort(isAscending ? `-${column}` : column)}
        mih={24}
        fz="inherit"
        fw="inherit"
      >
        <Group gap={4} wrap="nowrap">
          {words.columns[column]}
          {isAscending && <IconArrowUp size={13} aria-hidden />}
          {isDescending && <IconArrowDown size={13} aria-hidden />}
        </Group>
      </UnstyledButton>
    </Table.Th>
  );
}

function NeedRow({ need }: { readonly need: NeedLine }) {
  const words = useWords(NEED_LIST_WORDS);
  const names = useNames();
  const { language } = useLanguage();
  const { id, buyer, state, counts, milestones, processes, savedAt, illustrative } = need;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} maw={320}>
        <TextLink to="/needs/$needId" params={{ needId: id }}>
          {titleOf(need, language)}
        </TextLink>{' '}
        {illustrative && (
          <Text span size="xs" c="dimmed">
            {words.example}
          </Text>
        )}
      </Table.Th>
      <Table.Td>{buyer.name}</Table.Td>
      <Table.Td>{wordLabel('requirementState', state, language)}</Table.Td>
      <Table.Td>{counts?.qualified ?? '–'}</Table.Td>
      <Table.Td>
        {counts?.conditional ?? (
          <Text span size="sm" c="dimmed">
            {words.unranked}
          </Text>
        )}
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{milestones.startOfProduction}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatAgo(savedAt, new Date(), language)}</Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed">
          {processes.map(names.concept).join(' › ')}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
