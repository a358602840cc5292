import { Badge, Button, Center, Group, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { $api } from '../api/api';
import { formatAgo, formatMoment } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { useSession } from '../session/session';
import { InviteDialog } from './InviteDialog';
import { PersonMenu } from './PersonMenu';
import type { Person } from './person';
import { PEOPLE_WORDS } from './words';

/** Who gets in, and as what: for administrators and cluster leaders. */
export function PeoplePage() {
  const words = useWords(PEOPLE_WORDS);
  const [isInviting, { open, close }] = useDisclosure(false);
  const invite = (
    <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={open}>
      {words.invite}
    </Button>
  );
  return (
    <>
      <PageHeader title={words.title} actions={invite}>
        {words.intro}
      </PageHeader>
      <PeopleTable />
      <InviteDialog isOpen={isInviting} onClose={close} />
    </>
  );
}

function PeopleTable() {
  const words = useWords(PEOPLE_WORDS);
  const pages = $api.useInfiniteQuery(
    'get',
    '/api/v1/accounts',
    { params: { query: { limit: 100 } } },
    {
      pageParamName: 'after',
      initialPageParam: null,
      getNextPageParam: ({ next }: { readonly next?: string | undefined }) => next,
    },
  );
  const people = pages.data?.pages.flatMap(({ items }) => items);
  if (pages.error) return <ErrorState error={pages.error} retry={() => void pages.refetch()} />;
  if (people === undefined) return <Loading />;
  if (people.length === 0) return <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>;
  return (
    <>
      <Table verticalSpacing={6} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.person}</Table.Th>
            <Table.Th visibleFrom="sm">{words.roles}</Table.Th>
            <Table.Th visibleFrom="sm">{words.lastSeen}</Table.Th>
            <Table.Th visibleFrom="sm">{words.state}</Table.Th>
            <Table.Th aria-label={words.actions} w={48} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </Table.Tbody>
      </Table>
      {pages.hasNextPage && (
        <Center my="md">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {words.more}
          </Button>
        </Center>
      )}
    </>
  );
}

function PersonRow({ person }: { readonly person: Person }) {
  const words = useWords(PEOPLE_WORDS);
  const { language } = useLanguage();
  const { account } = useSession();
  const { id, name, email, lastSeenAt } = person;
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={500} span>
          {name}
        </Text>
        {id === account?.id && ` (${words.you})`}
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {email}
        </Text>
        <Stack hiddenFrom="sm" gap={4} mt={4} align="flex-start">
          <Positions person={person} />
          <StateBadge person={person} />
        </Stack>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Positions person={person} />
      </Table.Td>
      <Table.Td visibleFrom="sm">
        {lastSeenAt === undefined ? (
          <Text size="sm" c="dimmed">
            {words.never}
          </Text>
        ) : (
          <Text size="sm" component="time" dateTime={lastSeenAt} title={formatMoment(lastSeenAt, language)}>
            {formatAgo(lastSeenAt, new Date(), language)}
          </Text>
        )}
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <StateBadge person={person} />
      </Table.Td>
      <Table.Td>
        <PersonMenu person={person} />
      </Table.Td>
    </Table.Tr>
  );
}

function Positions({ person: { memberships } }: { readonly person: Person }) {
  const words = useWords(PEOPLE_WORDS);
  return (
    <Stack gap={2}>
      {memberships.map(({ id, role, organisation }) => (
        <Group key={id} gap={6}>
          <Text size="sm">{words.roleNames[role]}</Text>
          {organisation !== undefined && (
            <Text size="sm" c="dimmed">
              {organisation}
            </Text>
          )}
        </Group>
      ))}
    </Stack>
  );
}

function StateBadge({ person: { disabledAt, lastSeenAt } }: { readonly person: Person }) {
  const words = useWords(PEOPLE_WORDS);
  const word = disabledAt !== undefined ? words.disabled : lastSeenAt === undefined ? words.invited : words.open;
  return (
    <Badge variant="default" tt="none" fw={500}>
      {word}
    </Badge>
  );
}
