import { Button, Group, Text, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { $api, client, invalidate } from '../api/api';
import { formatAgo } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { PROFILE_WORDS } from './words';

const CONFIRMATIONS = '/api/v1/suppliers/{supplierId}/profile/confirmations';

interface FreshnessProps {
  readonly supplierId: string;
  readonly revision: number;
  /** What is not saved yet cannot be confirmed. */
  readonly isDirty: boolean;
}

/** When the profile was last known to be right, and one button to say that it still is. */
export function Freshness({ supplierId, revision, isDirty }: FreshnessProps) {
  const words = useWords(PROFILE_WORDS);
  const [isSending, setIsSending] = useState(false);
  const confirm = async () => {
    setIsSending(true);
    try {
      const params = { path: { supplierId }, header: { 'If-Match': `"${revision}"` } };
      await client.POST(CONFIRMATIONS, { params });
      await invalidate('/api/v1/suppliers', '/api/v1/members', '/api/v1/home');
      notifications.show({ message: words.stillCorrectDone });
    } catch (error) {
      notifications.show({ color: 'red', message: error instanceof Error ? error.message : '' });
    } finally {
      setIsSending(false);
    }
  };
  return (
    <Group gap="sm" justify="space-between">
      <LastKnown supplierId={supplierId} />
      <Tooltip label={words.saveFirst} disabled={!isDirty}>
        <Button
          leftSection={<IconCheck size={16} aria-hidden />}
          variant={isDirty ? 'default' : 'filled'}
          loading={isSending}
          data-disabled={isDirty}
          aria-disabled={isDirty}
          onClick={() => !isDirty && void confirm()}
        >
          {words.stillCorrect}
        </Button>
      </Tooltip>
    </Group>
  );
}

/** The later of the two: saved or confirmed. */
function LastKnown({ supplierId }: { readonly supplierId: string }) {
  const words = useWords(PROFILE_WORDS);
  const { language } = useLanguage();
  const path = { supplierId };
  const saves = $api.useQuery('get', '/api/v1/suppliers/{supplierId}/profile/revisions', {
    params: { path, query: { limit: 1 } },
  });
  const confirmations = $api.useQuery('get', CONFIRMATIONS, { params: { path } });
  const save = saves.data?.items[0];
  const confirmation = confirmations.data?.items[0];
  if (save === undefined) return <span />;
  const isConfirmed = confirmation !== undefined && confirmation.confirmedAt >= save.savedAt;
  const ago = (iso: string) => formatAgo(iso, new Date(), language);
  return (
    <Text size="sm" c="dimmed">
      {isConfirmed
        ? words.confirmed(ago(confirmation.confirmedAt), confirmation.confirmedBy)
        : words.saved(ago(save.savedAt), save.savedBy)}
    </Text>
  );
}
