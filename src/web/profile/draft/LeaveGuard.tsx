import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useWords } from '../../screen/language';
import { SCREEN_WORDS } from '../../screen/words';
import { PROFILE_WORDS } from '../words';

/** Asks before a page is left on which something is not saved. */
export function LeaveGuard({ isDirty }: { readonly isDirty: boolean }) {
  const words = useWords(PROFILE_WORDS);
  const { close } = useWords(SCREEN_WORDS);
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  return (
    <Modal
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      title={words.leaveTitle}
      closeButtonProps={{ 'aria-label': close }}
    >
      <Text size="sm">{words.leaveText}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => reset?.()} data-autofocus>
          {words.stay}
        </Button>
        <Button onClick={() => proceed?.()}>{words.leave}</Button>
      </Group>
    </Modal>
  );
}
