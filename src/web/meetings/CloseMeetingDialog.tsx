import { Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { $api } from '../api/api';
import { useWords } from '../screen/language';
import { useUndo } from '../screen/undo';
import { SCREEN_WORDS } from '../screen/words';
import { ClosingForm } from './ClosingForm';
import { MeetingTime } from './MeetingTime';
import { type NamedMeeting, storeClosing, tellOfChange } from './named-meeting';
import { MEETING_WORDS } from './words';

interface CloseMeetingDialogProps {
  /** Undefined while the dialog is shut. */
  readonly named: NamedMeeting | undefined;
  readonly onClose: () => void;
}

/** Closes a meeting, or corrects how it was closed. */
export function CloseMeetingDialog({ named, onClose }: CloseMeetingDialogProps) {
  const words = useWords(MEETING_WORDS);
  const { close } = useWords(SCREEN_WORDS);
  return (
    <Modal
      opened={named !== undefined}
      onClose={onClose}
      title={named && words.closeTitle(named.member, named.people)}
      closeButtonProps={{ 'aria-label': close }}
      transitionProps={{ duration: 100 }}
    >
      {named && <Closing key={named.meeting.id} named={named} onClose={onClose} />}
    </Modal>
  );
}

function Closing({ named, onClose }: { readonly named: NamedMeeting; readonly onClose: () => void }) {
  const words = useWords(MEETING_WORDS);
  const { offer } = useUndo();
  const { meeting, member, people } = named;
  const { closing: before } = meeting;
  const sending = $api.useMutation('post', '/api/v1/meetings/{meetingId}/closing', {
    onSuccess: async () => {
      await tellOfChange();
      // The first closing cannot be taken back, since it has carried the matches on; a correction can.
      if (before) offer(words.corrected(member, people), () => storeClosing(meeting.id, before));
      else notifications.show({ message: words.closed(member, people) });
      onClose();
    },
  });
  return (
    <Stack gap="md">
      <div>
        <MeetingTime date={meeting.date} from={meeting.from} to={meeting.to} />
        <Text size="sm" c="dimmed">
          {[named.buyer, named.trip].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <ClosingForm
        before={before}
        owner={member}
        send={(body) => sending.mutate({ params: { path: { meetingId: meeting.id } }, body })}
        isSending={sending.isPending}
        error={sending.error}
        at=""
      />
    </Stack>
  );
}
