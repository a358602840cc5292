import { Stack, Table, Text } from '@mantine/core';
import type { paths } from '../api/wire';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { useSession } from '../session/session';
import classes from './FairnessTable.module.css';
import { FAIRNESS_WORDS } from './words';

/** How the lists treat one member. */
type Line = paths['/api/v1/fairness']['get']['responses'][200]['content']['application/json']['members'][number];

/** One line a member, in order of name. */
export function FairnessTable({ lines }: { readonly lines: readonly Line[] }) {
  const words = useWords(FAIRNESS_WORDS);
  const { language } = useLanguage();
  return (
    <Table.ScrollContainer
      minWidth={820}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': words.title, role: 'region' } }}
    >
      <Table stickyHeader verticalSpacing={6} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.member}</Table.Th>
            <Table.Th>
              <Heading hint={words.eligibleHint}>{words.eligible}</Heading>
            </Table.Th>
            <Table.Th ta="right">
              <Heading hint={words.listedHint}>{words.listed}</Heading>
            </Table.Th>
            <Table.Th ta="right">{words.topTen}</Table.Th>
            <Table.Th ta="right">
              <Heading hint={words.decidedHint}>{words.decided}</Heading>
            </Table.Th>
            <Table.Th ta="right">{words.met}</Table.Th>
            <Table.Th>{words.reason}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ supplier, eligible, listed, topTen, decided, met, reasons: [reason] }) => (
            <Table.Tr key={supplier.id}>
              <Table.Th scope="row" fw={500}>
                <MemberName id={supplier.id} name={supplier.name} />
              </Table.Th>
              <Table.Td>
                <Eligibility {...eligible} />
              </Table.Td>
              <Table.Td ta="right">{listed}</Table.Td>
              <Table.Td ta="right">{topTen}</Table.Td>
              <Table.Td ta="right">
                {decided.keep} / {decided.reject} / {decided.invite}
              </Table.Td>
              <Table.Td ta="right">{met}</Table.Td>
              <Table.Td>
                <Text size="sm" c="dimmed">
                  {reason?.sentences[language] ?? '–'}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** A supplier reads its own line only, and has no page of members. */
function MemberName({ id, name }: { readonly id: string; readonly name: string }) {
  const { role } = useSession();
  if (role === 'supplier-editor') return name;
  return (
    <TextLink to="/members/$supplierId" params={{ supplierId: id }}>
      {name}
    </TextLink>
  );
}

function Heading({ children, hint }: { readonly children: string; readonly hint: string }) {
  return (
    <Stack gap={0}>
      {children}
      <Text span size="xs" c="dimmed" fw={400}>
        {hint}
      </Text>
    </Stack>
  );
}

/** The three verdicts as shares of one bar, and as numbers beside it. */
function Eligibility({ qualified, conditional, excluded }: Line['eligible']) {
  const words = useWords(FAIRNESS_WORDS);
  return (
    <div className={classes.eligibility}>
      <div className={classes.bar} role="img" aria-label={words.bar(qualified, conditional, excluded)}>
        <span data-verdict="qualified" style={{ flexGrow: qualified }} />
        <span data-verdict="conditional" style={{ flexGrow: conditional }} />
        <span data-verdict="excluded" style={{ flexGrow: excluded }} />
      </div>
      <span>
        {qualified} / {conditional} / {excluded}
      </span>
    </div>
  );
}
