import { Drawer, Stack, Table, Text, Title } from '@mantine/core';
import { amountIn, figureIn } from '../../contract/wording/outcome/report-wording';
import { textIn } from '../../domain/language';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { SCREEN_WORDS } from '../screen/words';
import type { Figure, Report } from './report';
import classes from './report.module.css';
import { REPORT_WORDS } from './words';

interface FigureDrawerProps {
  readonly report: Report | undefined;
  /** Undefined while none is open. */
  readonly figure: Figure | undefined;
  readonly close: () => void;
}

/** The records that a figure is the sum of, and what each company adds to it. */
export function FigureDrawer({ report, figure, close }: FigureDrawerProps) {
  const words = useWords(REPORT_WORDS);
  const { close: closeWord } = useWords(SCREEN_WORDS);
  const { language } = useLanguage();
  return (
    <Drawer
      opened={figure !== undefined}
      onClose={close}
      position="right"
      size="lg"
      title={figure ? figureIn(figure.measure)[language] : words.records}
      closeButtonProps={{ 'aria-label': closeWord }}
    >
      {figure && report && <Opened figure={figure} report={report} />}
    </Drawer>
  );
}

interface OpenedProps {
  readonly figure: Figure;
  readonly report: Report;
}

function Opened({ figure, report }: OpenedProps) {
  const words = useWords(REPORT_WORDS);
  const { language } = useLanguage();
  const { measure, total, records, byCompany } = figure;
  const amount = (of: number) => amountIn(measure, of)[language];
  const nameOf = (key: string) => report.companies.find((company) => company.key === key)?.name ?? key;
  return (
    <Stack gap="lg">
      <div>
        <Text className={classes.number}>{amount(total)}</Text>
        <Text size="sm" c="dimmed">
          {records.length === 0 ? words.noRecords : words.reconciles(records.length)}
        </Text>
      </div>
      {records.length > 0 && measure.of !== 'companies' && (
        <section aria-label={words.byCompany}>
          <Title order={3}>{words.byCompany}</Title>
          <Table>
            <Table.Tbody>
              {byCompany.map(({ company, amount: part }) => (
                <Table.Tr key={company}>
                  <Table.Th scope="row" fw={500}>
                    {nameOf(company)}
                  </Table.Th>
                  <Table.Td ta="right">{amount(part)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
            <Total amount={amount(total)} span={1} />
          </Table>
        </section>
      )}
      {records.length > 0 && <Records figure={figure} nameOf={nameOf} />}
    </Stack>
  );
}

interface RecordsProps {
  readonly figure: Figure;
  readonly nameOf: (company: string) => string;
}

function Records({ figure: { measure, total, records }, nameOf }: RecordsProps) {
  const words = useWords(REPORT_WORDS);
  const { language } = useLanguage();
  const amount = (of: number) => amountIn(measure, of)[language];
  const isOfOrders = 'confirmed' in measure;
  return (
    <section aria-label={words.records}>
      <Title order={3}>{words.records}</Title>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.on}</Table.Th>
            <Table.Th>{words.what}</Table.Th>
            <Table.Th ta="right">{words.amount}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {records.map(({ id, label, company, on, amount: part, illustrative }) => {
            const told = textIn(label, language) || id;
            return (
              <Table.Tr key={id}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{on}</Table.Td>
                <Table.Td>
                  {isOfOrders ? (
                    <TextLink to="/outcomes" search={{ open: id }}>
                      {told}
                    </TextLink>
                  ) : (
                    told
                  )}
                  {illustrative && (
                    <Text span size="xs" c="dimmed">
                      {' '}
                      {words.example}
                    </Text>
                  )}
                  {measure.of !== 'companies' && (
                    <Text size="sm" c="dimmed">
                      {nameOf(company)}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {amount(part)}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
        <Total amount={amount(total)} span={2} />
      </Table>
    </section>
  );
}

function Total({ amount, span }: { readonly amount: string; readonly span: number }) {
  const words = useWords(REPORT_WORDS);
  return (
    <Table.Tfoot>
      <Table.Tr>
        <Table.Th scope="row" colSpan={span}>
          {words.total}
        </Table.Th>
        <Table.Td ta="right" fw={650} style={{ whiteSpace: 'nowrap' }}>
          {amount}
        </Table.Td>
      </Table.Tr>
    </Table.Tfoot>
  );
}
