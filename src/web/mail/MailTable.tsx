import { Anchor, Badge, Table, Text } from '@mantine/core';
import type { paths } from '../api/wire';
import { formatMoment } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { MAIL_WORDS } from './words';

/** A line of the outbox. */
type Line = paths['/api/v1/mails']['get']['responses'][200]['content']['application/json']['items'][number];

/** Where a mail stands, as a colour beside the word. */
const STATE_COLORS: Readonly<Record<Line['state'], string>> = {
  waiting: 'gray',
  sent: 'green',
  failed: 'red',
  lapsed: 'orange',
};

/** One line a mail; its subject opens it. */
export function MailTable({
  lines,
  onOpen,
}: {
  readonly lines: readonly Line[];
  readonly onOpen: (id: string) => void;
}) {
  const words = useWords(MAIL_WORDS);
  const { language } = useLanguage();
  return (
    <Table.ScrollContainer
      minWidth={720}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': words.title, role: 'region' } }}
    >
      <Table stickyHeader highlightOnHover verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.subject}</Table.Th>
            <Table.Th>{words.to}</Table.Th>
            <Table.Th>{words.kind}</Table.Th>
            <Table.Th>{words.state}</Table.Th>
            <Table.Th>{words.created}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ id, subject, language: written, to, kind, state, createdAt }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={500} lang={written}>
                <Anchor component="button" type="button" ta="left" mih={24} size="sm" onClick={() => onOpen(id)}>
                  {subject}
                </Anchor>
              </Table.Th>
              <Table.Td>{to}</Table.Td>
              <Table.Td>
                <Text size="sm" c="dimmed">
                  {words.kinds[kind]}
                </Text>
              </Table.Td>
              <Table.Td>
                <MailState state={state} />
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatMoment(createdAt, language)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Where a mail stands, in a word. */
export function MailState({ state }: { readonly state: Line['state'] }) {
  const { states } = useWords(MAIL_WORDS);
  return (
    <Badge variant="dot" color={STATE_COLORS[state]} tt="none" fw={500}>
      {states[state]}
    </Badge>
  );
}
