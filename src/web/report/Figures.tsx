import { List, Stack, Table, Text, Title, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { capitalised } from '../../contract/wording/bilingual';
import { wordLabel } from '../../contract/wording/label-wording';
import { amountIn, measureIn } from '../../contract/wording/outcome/report-wording';
import { WITHOUT_HELP, type WithoutHelp } from '../../domain/outcome/outcome';
import { useLanguage, useWords } from '../screen/language';
import { EmptyState } from '../screen/states';
import { type Figure, figuresOf, keyOf, orderFigures, type Report } from './report';
import classes from './report.module.css';
import { REPORT_WORDS } from './words';

interface FiguresProps {
  readonly report: Report;
  readonly open: (figure: Figure) => void;
}

/** Every figure of the report as a number that opens its records. */
export function Figures({ report, open }: FiguresProps) {
  const words = useWords(REPORT_WORDS);
  const { language } = useLanguage();
  if (report.figures.every(({ total }) => total === 0)) {
    return <EmptyState title={words.nothing}>{words.nothingHint}</EmptyState>;
  }
  const group = (title: string, figures: readonly Figure[], isSmall = false) => (
    <section aria-label={title}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      <div className={classes.figures} data-small={isSmall || undefined}>
        {figures.map((figure) => (
          <BigNumber key={keyOf(figure.measure)} figure={figure} open={open} />
        ))}
      </div>
    </section>
  );
  return (
    <Stack gap="xl">
      {group(
        words.reach,
        figuresOf(report, ['companies', 'meetings', 'visited', 'evaluated', 'approved', 'nominated']),
        true,
      )}
      {group(words.confirmed, orderFigures(report, true))}
      {group(words.notConfirmed, orderFigures(report, false))}
      <WithoutHelpTable report={report} open={open} />
      <section aria-label={words.notes}>
        <Title order={2} mb="xs">
          {words.notes}
        </Title>
        <List size="sm" spacing={4} maw="80ch">
          {report.notes.map((note) => (
            <List.Item key={note.en}>{note[language]}</List.Item>
          ))}
        </List>
      </section>
    </Stack>
  );
}

interface BigNumberProps extends Pick<FiguresProps, 'open'> {
  readonly figure: Figure;
}

function BigNumber({ figure, open }: BigNumberProps) {
  const words = useWords(REPORT_WORDS);
  const { language } = useLanguage();
  const label = measureIn(figure.measure)[language];
  const amount = amountIn(figure.measure, figure.total)[language];
  return (
    <UnstyledButton className={classes.figure} onClick={() => open(figure)}>
      <Text span className={classes.number}>
        {amount}
      </Text>
      <Text span size="sm" c="dimmed">
        {label}
      </Text>
      <VisuallyHidden>. {words.showRecords}</VisuallyHidden>
    </UnstyledButton>
  );
}

/** What would have happened without help: orders and jobs by answer, confirmed and not. */
function WithoutHelpTable({ report, open }: FiguresProps) {
  const words = useWords(REPORT_WORDS);
  const { language } = useLanguage();
  const columns = [
    { of: 'orders-by', confirmed: true, label: `${words.orders}, ${words.confirmedShort}` },
    { of: 'orders-by', confirmed: false, label: `${words.orders}, ${words.notConfirmedShort}` },
    { of: 'jobs-by', confirmed: true, label: `${words.jobs}, ${words.confirmedShort}` },
    { of: 'jobs-by', confirmed: false, label: `${words.jobs}, ${words.notConfirmedShort}` },
  ] as const;
  const find = ({ of, confirmed }: (typeof columns)[number], withoutHelp: WithoutHelp) =>
    report.figures.find(({ measure }) => keyOf(measure) === keyOf({ of, confirmed, withoutHelp }));
  return (
    <section>
      <Title order={2}>{words.withoutHelp}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {words.withoutHelpHint}
      </Text>
      <Table.ScrollContainer
        minWidth={620}
        maw={900}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': words.withoutHelp, role: 'region' } }}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {columns.map(({ label }) => (
                <Table.Th key={label} ta="right">
                  {label}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {WITHOUT_HELP.map((answer) => (
              <Table.Tr key={answer}>
                <Table.Th scope="row" fw={500}>
                  {capitalised(wordLabel('withoutHelp', answer, language), language)}
                </Table.Th>
                {columns.map((column) => (
                  <Table.Td key={column.label} ta="right">
                    <SmallNumber figure={find(column, answer)} open={open} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

function SmallNumber({ figure, open }: { readonly figure: Figure | undefined; readonly open: FiguresProps['open'] }) {
  const words = useWords(REPORT_WORDS);
  const { language } = useLanguage();
  if (figure === undefined) return '–';
  const amount = amountIn(figure.measure, figure.total)[language];
  if (figure.records.length === 0) return amount;
  return (
    <UnstyledButton
      className={classes.small}
      onClick={() => open(figure)}
      aria-label={words.open(figure.label[language], amount)}
    >
      {amount}
    </UnstyledButton>
  );
}
