import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck } from '@tabler/icons-react';
import { $api } from '../api/api';
import { today } from '../profile/today';
import { useWords } from '../screen/language';
import { useUndo } from '../screen/undo';
import { SCREEN_WORDS } from '../screen/words';
import { type Meeting, storeClosing, tellOfChange } from './named-meeting';
import { MEETING_WORDS } from './words';

/** Says that the next step of a meeting is done; can be taken back. Shows nothing where there is no step to be done. */
export function NextStepDone({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords(MEETING_WORDS);
  const { failed } = useWords(SCREEN_WORDS);
  const { offer } = useUndo();
  const { id, closing } = meeting;
  const finishing = $api.useMutation('post', '/api/v1/meetings/{meetingId}/next-step', {
    onSuccess: async () => {
      await tellOfChange();
      if (closing?.nextStep) offer(words.stepDone(closing.nextStep.what), () => storeClosing(id, closing));
    },
    onError: (error: unknown) =>
      notifications.show({ color: 'red', title: failed, message: error instanceof Error ? error.message : '' }),
  });
  if (closing?.nextStep === undefined || closing.nextStep.doneOn !== undefined) return null;
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconCheck size={16} aria-hidden />}
      aria-label={words.markDone(closing.nextStep.what)}
      loading={finishing.isPending}
      onClick={() => finishing.mutate({ params: { path: { meetingId: id } }, body: { doneOn: today() } })}
    >
      {words.done}
    </Button>
  );
}
