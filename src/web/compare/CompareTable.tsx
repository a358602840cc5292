import { ActionIcon, Anchor, Group, Stack, Table, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Fragment } from 'react';
import { capitalised } from '../../contract/wording/bilingual';
import { wordAnswer, wordLabel } from '../../contract/wording/label-wording';
import { addressOf } from '../api/api';
import type { paths } from '../api/wire';
import { AnswerMark } from '../match/AnswerMark';
import { type Finding, FULL_SCORE, sentenceOf } from '../match/match';
import { ScoreBar } from '../match/ScoreBar';
import { VerdictBadge } from '../match/VerdictBadge';
import { formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { EmptyState } from '../screen/states';
import classes from './compare.module.css';
import { COMPARE_WORDS } from './words';

type Comparison =
  paths['/api/v1/requirements/{requirementId}/compare']['get']['responses'][200]['content']['application/json'];
type Compared = Comparison['suppliers'][number];
type Row = Comparison['rows'][number];

interface CompareTableProps {
  readonly comparison: Comparison;
  readonly onlyDifferences: boolean;
  readonly withReasons: boolean;
  readonly onRemove: (supplierId: string) => void;
}

/** The table itself: a column for each supplier, a row for each question, in groups by criterion. */
export function CompareTable({ comparison, onlyDifferences, withReasons, onRemove }: CompareTableProps) {
  const words = useWords(COMPARE_WORDS);
  const { language } = useLanguage();
  const { suppliers, rows, requirement } = comparison;
  const shown = onlyDifferences ? rows.filter(({ differs }) => differs) : rows;
  const criteria = [...new Set(shown.map(({ criterion }) => criterion))];
  const hidden = rows.length - shown.length;
  return (
    <>
      <Table.ScrollContainer
        minWidth={0}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': words.table, role: 'region' } }}
      >
        <Table verticalSpacing={6} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" className={classes.question}>
                {words.asked}
              </Table.Th>
              {suppliers.map((one) => (
                <SupplierHead
                  key={one.supplier.id}
                  compared={one}
                  findings={findingsOf(rows, one.supplier.id)}
                  needId={requirement.id}
                  onRemove={onRemove}
                />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {criteria.map((criterion) => (
              <Fragment key={criterion}>
                <Table.Tr className={classes.group}>
                  <Table.Th scope="colgroup" className={`${classes.question} ${classes.criterion}`}>
                    {capitalised(wordLabel('criterion', criterion, language), language)}
                  </Table.Th>
                  {suppliers.map(({ supplier, criteria: sums }) => {
                    const sum = sums.find((one) => one.criterion === criterion);
                    return (
                      <Table.Td key={supplier.id} className={classes.criterion}>
                        {sum && words.pointsOf(String(sum.points), String(sum.maximum))}
                      </Table.Td>
                    );
                  })}
                </Table.Tr>
                {shown
                  .filter((row) => row.criterion === criterion)
                  .map((row) => (
                    <QuestionRow key={row.ask} row={row} suppliers={suppliers} withReasons={withReasons} />
                  ))}
              </Fragment>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {shown.length === 0 && <EmptyState title={words.allSame}>{words.allSameHint}</EmptyState>}
      {shown.length > 0 && hidden > 0 && (
        <Text c="dimmed" mt="xs">
          {words.same(hidden)}
        </Text>
      )}
    </>
  );
}

function findingsOf(rows: readonly Row[], supplierId: string): readonly Finding[] {
  return rows.flatMap(({ cells }) =>
    cells.filter((cell) => cell.supplierId === supplierId).map(({ finding }) => finding),
  );
}

interface SupplierHeadProps {
  readonly compared: Compared;
  readonly findings: readonly Finding[];
  readonly needId: string;
  readonly onRemove: (supplierId: string) => void;
}

function SupplierHead({ compared, findings, needId, onRemove }: SupplierHeadProps) {
  const words = useWords(COMPARE_WORDS);
  const { language } = useLanguage();
  const { supplier, leadSite, verdict, points } = compared;
  const paper = addressOf(`/api/v1/suppliers/${supplier.id}/one-pager.pdf?requirement=${needId}&language=${language}`);
  return (
    <Table.Th scope="col">
      <Stack gap={4} align="flex-start">
        <Group gap={4} wrap="nowrap" align="flex-start" justify="space-between" w="100%">
          <TextLink to="/members/$supplierId" params={{ supplierId: supplier.id }} fw={650}>
            {supplier.name}
          </TextLink>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={words.remove(supplier.name)}
            onClick={() => onRemove(supplier.id)}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </Group>
        {leadSite && leadSite.name !== supplier.name && (
          <Text size="xs" c="dimmed" fw={400}>
            {leadSite.name}
          </Text>
        )}
        <VerdictBadge verdict={verdict} />
        <Text size="sm" fw={400}>
          {words.pointsOf(formatNumber(points, language), formatNumber(FULL_SCORE, language))}
        </Text>
        <ScoreBar findings={findings} />
        <Anchor href={paper} download size="xs" fw={400}>
          {words.paper}
        </Anchor>
      </Stack>
    </Table.Th>
  );
}

interface QuestionRowProps {
  readonly row: Row;
  readonly suppliers: readonly Compared[];
  readonly withReasons: boolean;
}

function QuestionRow({ row, suppliers, withReasons }: QuestionRowProps) {
  const { language } = useLanguage();
  return (
    <Table.Tr data-differs={row.differs || undefined}>
      <Table.Th scope="row" fw={500} className={classes.question}>
        {capitalised(row.asked[language] ?? '', language)}
        <Text size="xs" c="dimmed" fw={400}>
          {wordLabel('necessity', row.necessity, language)}
        </Text>
      </Table.Th>
      {suppliers.map(({ supplier }) => (
        <Table.Td key={supplier.id}>
          <AnswerCell cell={row.cells.find((one) => one.supplierId === supplier.id)} withReasons={withReasons} />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

interface AnswerCellProps {
  readonly cell: Row['cells'][number] | undefined;
  readonly withReasons: boolean;
}

/** The answer and what it earned, what is held, and how well that is proven. */
function AnswerCell({ cell, withReasons }: AnswerCellProps) {
  const words = useWords(COMPARE_WORDS);
  const { language } = useLanguage();
  if (cell === undefined) return '–';
  const { answer, points, maximum, evidence } = cell.finding;
  const proof = evidence && [
    `${wordLabel('evidenceTier', evidence.tier, language)} ${evidence.on}`,
    ...(evidence.illustrative ? [words.illustrative] : []),
  ];
  return (
    <Stack gap={2} align="flex-start">
      <Group gap={6} wrap="nowrap">
        <span className={classes.answer} data-answer={answer}>
          <AnswerMark answer={answer} />
          {wordAnswer(answer, language)}
        </span>
        {maximum > 0 && (
          <Text span size="xs" c="dimmed">
            {words.pointsOf(String(points), String(maximum))}
          </Text>
        )}
      </Group>
      <Text size="sm">{capitalised(cell.inBrief[language] ?? '', language)}</Text>
      {withReasons && <Text size="sm">{sentenceOf(cell.finding, language)}</Text>}
      {proof && (
        <Text size="xs" c="dimmed">
          {proof.join(', ')}
        </Text>
      )}
    </Stack>
  );
}
