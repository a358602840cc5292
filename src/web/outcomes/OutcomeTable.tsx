import { Anchor, Badge, Table, Text } from '@mantine/core';
import { capitalised } from '../../contract/wording/bilingual';
import { wordLabel } from '../../contract/wording/label-wording';
import { wordMoney } from '../../contract/wording/outcome/money-wording';
import { useMemberName, useNeedTitle } from '../reference/organisations';
import { formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { useSession } from '../session/session';
import type { Outcome } from './outcome';
import { OUTCOME_WORDS } from './words';

interface OutcomeTableProps {
  readonly outcomes: readonly Outcome[];
  readonly onOpen: (id: string) => void;
}

/** One line an outcome; the order opens it. */
export function OutcomeTable({ outcomes, onOpen }: OutcomeTableProps) {
  const words = useWords(OUTCOME_WORDS);
  const { role } = useSession();
  const isMember = role === 'supplier-editor';
  const columns = (['what', 'member', 'need', 'orderedOn', 'value', 'jobs', 'state'] as const).filter(
    (column) => column !== 'member' || !isMember,
  );
  const memberName = useMemberName(outcomes.map(({ supplierId }) => supplierId));
  const { needTitle } = useNeedTitle();
  return (
    <Table.ScrollContainer
      minWidth={860}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': words.title, role: 'region' } }}
    >
      <Table stickyHeader highlightOnHover verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} ta={column === 'value' || column === 'jobs' ? 'right' : undefined}>
                {words.columns[column]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {outcomes.map((outcome) => (
            <OutcomeRow
              key={outcome.id}
              outcome={outcome}
              member={isMember ? undefined : memberName(outcome.supplierId)}
              need={needTitle(outcome.requirementId)}
              onOpen={onOpen}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface OutcomeRowProps extends Pick<OutcomeTableProps, 'onOpen'> {
  readonly outcome: Outcome;
  readonly member: string | undefined;
  readonly need: string;
}

function OutcomeRow({ outcome, member, need, onOpen }: OutcomeRowProps) {
  const words = useWords(OUTCOME_WORDS);
  const { language } = useLanguage();
  const { id, order, state, evidence } = outcome;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} maw={320}>
        <Anchor component="button" type="button" ta="left" mih={24} size="sm" onClick={() => onOpen(id)}>
          {order.what}
        </Anchor>{' '}
        {evidence.illustrative && (
          <Text span size="xs" c="dimmed">
            {words.example}
          </Text>
        )}
      </Table.Th>
      {member !== undefined && <Table.Td>{member}</Table.Td>}
      <Table.Td maw={260}>{need}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{order.orderedOn}</Table.Td>
      <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
        {order.valuePerYear ? wordMoney(order.valuePerYear, language) : '–'}
      </Table.Td>
      <Table.Td ta="right">{order.jobs === undefined ? '–' : formatNumber(order.jobs, language)}</Table.Td>
      <Table.Td>
        <OutcomeState state={state} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Where an outcome stands, as a colour beside the word. */
const STATE_COLORS: Readonly<Record<Outcome['state'], string>> = {
  noted: 'gray',
  asked: 'yellow',
  confirmed: 'green',
  withdrawn: 'red',
};

/** Where an outcome stands, in words. */
export function OutcomeState({ state }: { readonly state: Outcome['state'] }) {
  const { language } = useLanguage();
  return (
    <Badge variant="dot" color={STATE_COLORS[state]} tt="none" fw={500} style={{ minWidth: 'max-content' }}>
      {capitalised(wordLabel('outcomeState', state, language), language)}
    </Badge>
  );
}
