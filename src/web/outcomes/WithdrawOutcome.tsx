import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { $api } from '../api/api';
import { faultAt } from '../api/problem';
import { useWords } from '../screen/language';
import { ProblemAlert } from '../screen/states';
import { SCREEN_WORDS } from '../screen/words';
import { ifMatch, type Outcome, tellOfOutcomes } from './outcome';
import { OUTCOME_WORDS } from './words';

/** Withdraws an outcome that was a mistake: asked first, and with a reason, since it cannot be taken back. */
export function WithdrawOutcome({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords(OUTCOME_WORDS);
  const { close: closeWord } = useWords(SCREEN_WORDS);
  const [isOpen, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const withdrawing = $api.useMutation('post', '/api/v1/outcomes/{outcomeId}/withdraw', {
    onSuccess: async () => {
      await tellOfOutcomes();
      notifications.show({ message: words.withdrawn(outcome.order.what) });
      close();
    },
  });
  const withdraw = () =>
    withdrawing.mutate({
      params: { path: { outcomeId: outcome.id }, header: ifMatch(outcome) },
      body: { reason: reason.trim() },
    });
  return (
    <>
      <Button variant="subtle" color="red" onClick={open}>
        {words.withdraw}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={words.withdrawTitle}
        closeButtonProps={{ 'aria-label': closeWord }}
        transitionProps={{ duration: 100 }}
      >
        <Stack
          component="form"
          onSubmit={(event) => {
            event.preventDefault();
            withdraw();
          }}
        >
          <Text>{words.withdrawHint}</Text>
          <Textarea
            label={words.reason}
            value={reason}
            onChange={({ currentTarget: { value } }) => setReason(value)}
            error={faultAt(withdrawing.error, '/reason')}
            maxLength={2_000}
            autosize
            required
          />
          <ProblemAlert error={withdrawing.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button type="submit" color="red" loading={withdrawing.isPending}>
              {words.withdraw}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
