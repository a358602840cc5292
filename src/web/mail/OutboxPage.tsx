import { Alert, Button, Center, Drawer } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { $api } from '../api/api';
import { useWords } from '../screen/language';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { MailDetail } from './MailDetail';
import { MailTable } from './MailTable';
import { MAIL_WORDS } from './words';

const route = getRouteApi('/shell/mails');

/** Everything that has been written to people; without a mail server, the place from which it is handed on. */
export function OutboxPage() {
  const words = useWords(MAIL_WORDS);
  const { mail } = route.useSearch();
  const navigate = route.useNavigate();
  const mails = $api.useInfiniteQuery(
    'get',
    '/api/v1/mails',
    {},
    {
      pageParamName: 'after',
      initialPageParam: null,
      getNextPageParam: ({ next }: { readonly next?: string | undefined }) => next,
    },
  );
  const [first] = mails.data?.pages ?? [];
  if (mails.error) return <ErrorState error={mails.error} retry={() => void mails.refetch()} />;
  if (first === undefined) return <Loading />;
  const lines = mails.data?.pages.flatMap(({ items }) => items) ?? [];
  const open = (id: string | undefined) => void navigate({ search: { mail: id }, resetScroll: false });
  return (
    <>
      <PageHeader title={words.title}>{words.intro}</PageHeader>
      {!first.hasServer && (
        <Alert icon={<IconMailOff aria-hidden />} title={words.noServer} mb="md">
          {words.noServerHint}
        </Alert>
      )}
      {lines.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>
      ) : (
        <MailTable lines={lines} onOpen={open} />
      )}
      {mails.hasNextPage && (
        <Center my="md">
          <Button variant="default" loading={mails.isFetchingNextPage} onClick={() => void mails.fetchNextPage()}>
            {words.more}
          </Button>
        </Center>
      )}
      <Drawer
        opened={mail !== undefined}
        onClose={() => open(undefined)}
        position="right"
        size="lg"
        title={lines.find(({ id }) => id === mail)?.subject ?? words.title}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {mail !== undefined && <MailDetail id={mail} hasServer={first.hasServer} />}
      </Drawer>
    </>
  );
}
