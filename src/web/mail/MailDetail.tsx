import { Alert, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconCopy, IconRefresh } from '@tabler/icons-react';
import { $api, invalidate } from '../api/api';
import type { paths } from '../api/wire';
import { formatMoment } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { ErrorState, Loading, ProblemAlert } from '../screen/states';
import classes from './MailDetail.module.css';
import { MailState } from './MailTable';
import { MAIL_WORDS } from './words';

type Mail = paths['/api/v1/mails/{mailId}']['get']['responses'][200]['content']['application/json'];

interface MailDetailProps {
  readonly id: string;
  readonly hasServer: boolean;
}

/** A mail as plain text, which can neither load nor run anything, and what has become of it. */
export function MailDetail({ id, hasServer }: MailDetailProps) {
  const words = useWords(MAIL_WORDS);
  const { data, error, refetch } = $api.useQuery('get', '/api/v1/mails/{mailId}', { params: { path: { mailId: id } } });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack>
      <Group gap="xs" justify="space-between">
        <Text>
          {words.to} {data.to}
        </Text>
        <MailState state={data.state} />
      </Group>
      <Fate mail={data} />
      <Actions mail={data} hasServer={hasServer} />
      <section aria-label={words.body} lang={data.language} className={classes.body}>
        {data.text}
      </section>
    </Stack>
  );
}

/** What has become of the mail, in sentences. */
function Fate({ mail }: { readonly mail: Mail }) {
  const words = useWords(MAIL_WORDS);
  const { language } = useLanguage();
  const { state, sentAt, attempts, nextTryAt, lapsesAt, lastError } = mail;
  const isWaiting = state === 'waiting';
  const sentences = [
    sentAt !== undefined && words.sentAt(formatMoment(sentAt, language)),
    sentAt === undefined && attempts > 0 && words.triedTimes(attempts),
    isWaiting && attempts > 0 && nextTryAt !== undefined && words.nextTry(formatMoment(nextTryAt, language)),
    isWaiting && lapsesAt !== undefined && words.lapsesAt(formatMoment(lapsesAt, language)),
    state === 'lapsed' && words.lapsedHint,
  ].filter((sentence) => sentence !== false);
  return (
    <>
      {sentences.length > 0 && (
        <Text size="sm" c="dimmed">
          {sentences.join(' ')}
        </Text>
      )}
      {lastError !== undefined && (
        <Alert color="red" title={words.serverSaid}>
          {lastError}
        </Alert>
      )}
    </>
  );
}

/** The link of a one-time letter, as it stands on a line of its own. */
const LINK = /^https?:\/\/\S+#token=\S+$/m;

function Actions({ mail, hasServer }: { readonly mail: Mail; readonly hasServer: boolean }) {
  const words = useWords(MAIL_WORDS);
  const retry = $api.useMutation('post', '/api/v1/mails/{mailId}/retry', {
    onSuccess: async () => {
      await invalidate('/api/v1/mails');
      notifications.show({ message: words.retried });
    },
  });
  const [link] = (mail.state === 'waiting' && LINK.exec(mail.text)) || [];
  const canRetry = hasServer && (mail.state === 'waiting' || mail.state === 'failed');
  if (link === undefined && !canRetry) return null;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {link !== undefined && (
          <CopyButton value={link}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                onClick={copy}
                leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              >
                {copied ? words.copied : words.copyLink}
              </Button>
            )}
          </CopyButton>
        )}
        {canRetry && (
          <Button
            variant="default"
            loading={retry.isPending}
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={() => retry.mutate({ params: { path: { mailId: mail.id } } })}
          >
            {words.retry}
          </Button>
        )}
      </Group>
      {link !== undefined && (
        <Text size="sm" c="dimmed">
          {words.secretHint}
        </Text>
      )}
      <ProblemAlert error={retry.error} />
    </Stack>
  );
}
