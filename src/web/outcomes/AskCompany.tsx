import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconMail } from '@tabler/icons-react';
import { $api } from '../api/api';
import { useWords } from '../screen/language';
import { ProblemAlert } from '../screen/states';
import { SCREEN_WORDS } from '../screen/words';
import { ifMatch, type Outcome, tellOfOutcomes } from './outcome';
import { OUTCOME_WORDS } from './words';

/** Asks the company to confirm an outcome by a link. A letter cannot be called back, so it is asked first. */
export function AskCompany({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords(OUTCOME_WORDS);
  const { close: closeWord } = useWords(SCREEN_WORDS);
  const [isOpen, { open, close }] = useDisclosure(false);
  const asking = $api.useMutation('post', '/api/v1/outcomes/{outcomeId}/ask', {
    onSuccess: async () => {
      await tellOfOutcomes();
      notifications.show({ message: words.asked });
      close();
    },
  });
  const begin = () => {
    asking.reset();
    open();
  };
  return (
    <>
      <Button leftSection={<IconMail size={16} aria-hidden />} onClick={begin}>
        {outcome.state === 'asked' ? words.askAgain : words.ask}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={words.askTitle}
        closeButtonProps={{ 'aria-label': closeWord }}
        transitionProps={{ duration: 100 }}
      >
        <Stack>
          <Text>{words.askHint}</Text>
          <ProblemAlert error={asking.error} />
          <Button
            loading={asking.isPending}
            onClick={() => asking.mutate({ params: { path: { outcomeId: outcome.id }, header: ifMatch(outcome) } })}
          >
            {words.send}
          </Button>
          <Button variant="subtle" onClick={close}>
            {words.cancel}
          </Button>
        </Stack>
      </Modal>
    </>
  );
}
