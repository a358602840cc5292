import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMail } from '@tabler/icons-react';
import { $api, invalidate } from '../../api/api';
import type { components } from '../../api/wire';
import type { NamedMeeting } from '../../meetings/named-meeting';
import { useWords } from '../../screen/language';
import { ProblemAlert } from '../../screen/states';
import { SCREEN_WORDS } from '../../screen/words';
import { AFTER_WORDS } from './words';

interface AskForClosingsProps {
  readonly tripId: string;
  readonly meetings: readonly NamedMeeting[];
}

/** Asks the members how their meetings went that nobody has closed: the question before it, and what came of it. */
export function AskForClosings({ tripId, meetings }: AskForClosingsProps) {
  const words = useWords(AFTER_WORDS);
  const { close: closeWord } = useWords(SCREEN_WORDS);
  const [isOpen, { open, close }] = useDisclosure(false);
  const asking = $api.useMutation('post', '/api/v1/trips/{tripId}/closing-letters', {
    onSuccess: () => invalidate('/api/v1/mails'),
  });
  const begin = () => {
    asking.reset();
    open();
  };
  return (
    <>
      <Button variant="default" leftSection={<IconMail size={16} aria-hidden />} onClick={begin}>
        {words.ask}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={words.askTitle}
        closeButtonProps={{ 'aria-label': closeWord }}
        transitionProps={{ duration: 100 }}
      >
        {asking.data ? (
          <Asked items={asking.data.items} meetings={meetings} onClose={close} />
        ) : (
          <Stack>
            <Text>{words.askHint}</Text>
            <ProblemAlert error={asking.error} />
            <Button loading={asking.isPending} onClick={() => asking.mutate({ params: { path: { tripId } } })}>
              {words.send}
            </Button>
            <Button variant="subtle" onClick={close}>
              {words.cancel}
            </Button>
          </Stack>
        )}
      </Modal>
    </>
  );
}

interface AskedProps extends Pick<AskForClosingsProps, 'meetings'> {
  readonly items: components['schemas']['AskedClosings']['items'];
  readonly onClose: () => void;
}

function Asked({ items, meetings, onClose }: AskedProps) {
  const words = useWords(AFTER_WORDS);
  const { close } = useWords(SCREEN_WORDS);
  const aboutOf = (id: string) => {
    const named = meetings.find(({ meeting }) => meeting.id === id);
    return named ? words.about(named.member, named.people) : id;
  };
  const letters = items.reduce((sum, { recipients }) => sum + recipients, 0);
  const silent = items.filter(({ recipients }) => recipients === 0);
  return (
    <Stack role="status">
      <Text>{words.sent(letters)}</Text>
      {silent.length > 0 && (
        <>
          <Text size="sm">{words.notSent}</Text>
          <List size="sm" spacing={4}>
            {silent.map(({ meetingId }) => (
              <List.Item key={meetingId}>{aboutOf(meetingId)}</List.Item>
            ))}
          </List>
        </>
      )}
      <Button onClick={onClose}>{close}</Button>
    </Stack>
  );
}
