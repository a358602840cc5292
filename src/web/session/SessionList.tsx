import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { $api, invalidate } from '../api/api';
import { formatAgo, formatMoment } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { ErrorState, Loading, ProblemAlert } from '../screen/states';
import { ACCOUNT_WORDS } from './account-words';
import { browserName } from './browser-name';

/** Where one is signed in, and how to end it there. */
export function SessionList() {
  const words = useWords(ACCOUNT_WORDS);
  const { data, error, refetch } = $api.useQuery('get', '/api/v1/sessions');
  const onSuccess = () => invalidate('/api/v1/sessions');
  const endOne = $api.useMutation('delete', '/api/v1/sessions/{sessionId}', { onSuccess });
  const endOthers = $api.useMutation('delete', '/api/v1/sessions', { onSuccess });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return (
    <Stack gap="xs">
      <Title order={2}>{words.sessions}</Title>
      <Text size="sm" c="dimmed">
        {words.sessionsHint}
      </Text>
      <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
        {data.items.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            onEnd={() => endOne.mutate({ params: { path: { sessionId: session.id } } })}
          />
        ))}
      </Stack>
      <ProblemAlert error={endOne.error ?? endOthers.error} />
      {data.items.length > 1 && (
        <Button variant="default" w="fit-content" loading={endOthers.isPending} onClick={() => endOthers.mutate({})}>
          {words.endOthers}
        </Button>
      )}
    </Stack>
  );
}

interface SessionLineProps {
  readonly session: {
    readonly isThisOne: boolean;
    readonly createdAt: string;
    readonly lastSeenAt: string;
    readonly userAgent: string;
    readonly address: string;
  };
  readonly onEnd: () => void;
}

function SessionLine({ session, onEnd }: SessionLineProps) {
  const words = useWords(ACCOUNT_WORDS);
  const { language } = useLanguage();
  const browser = browserName(session.userAgent, words.unknownBrowser);
  return (
    <Group
      component="li"
      justify="space-between"
      py="sm"
      gap="sm"
      style={{ borderTop: '1px solid var(--mantine-color-default-border)' }}
    >
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <IconDeviceDesktop size={20} stroke={1.4} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
        <Stack gap={0}>
          <Group gap="xs">
            <Text>{browser}</Text>
            {session.isThisOne && (
              <Badge variant="default" tt="none">
                {words.thisOne}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {words.lastSeen(formatAgo(session.lastSeenAt, new Date(), language))}
          </Text>
          <Text size="sm" c="dimmed">
            {words.from(session.address, formatMoment(session.createdAt, language))}
          </Text>
        </Stack>
      </Group>
      {!session.isThisOne && (
        <Button variant="default" size="compact-sm" onClick={onEnd} aria-label={words.endOf(browser)}>
          {words.end}
        </Button>
      )}
    </Group>
  );
}
