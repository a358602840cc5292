import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { $api } from '../api/api';
import { CopyField } from '../screen/CopyField';
import { useWords } from '../screen/language';
import { Loading, ProblemAlert } from '../screen/states';
import { SCREEN_WORDS } from '../screen/words';
import { MEETING_WORDS } from './words';

/** Makes a link by which the meeting can be closed on any phone. It is shown this once. */
export function PhoneLink({ meetingId, about }: { readonly meetingId: string; readonly about: string }) {
  const words = useWords(MEETING_WORDS);
  const { close } = useWords(SCREEN_WORDS);
  const making = $api.useMutation('post', '/api/v1/meetings/{meetingId}/closing-link');
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconDeviceMobile size={16} aria-hidden />}
        aria-label={`${words.phoneLink}: ${about}`}
        onClick={() => making.mutate({ params: { path: { meetingId } } })}
      >
        {words.phoneLink}
      </Button>
      <Modal
        opened={!making.isIdle}
        onClose={making.reset}
        title={words.phoneLink}
        closeButtonProps={{ 'aria-label': close }}
        transitionProps={{ duration: 100 }}
      >
        <Stack>
          <Text fw={500}>{about}</Text>
          {making.isPending && <Loading />}
          <ProblemAlert error={making.error} />
          {making.data && (
            <>
              <CopyField label={words.linkAddress} value={making.data.address} />
              <Text size="sm" c="dimmed">
                {words.phoneLinkHint}
              </Text>
            </>
          )}
        </Stack>
      </Modal>
    </>
  );
}
