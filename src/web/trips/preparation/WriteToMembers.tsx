import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMail } from '@tabler/icons-react';
import { $api, invalidate } from '../../api/api';
import type { components } from '../../api/wire';
import { useWords } from '../../screen/language';
import { ProblemAlert } from '../../screen/states';
import { SCREEN_WORDS } from '../../screen/words';
import { lettersTo, type NamedMember } from './preparation';
import { PREPARATION_WORDS } from './words';

interface WriteToMembersProps {
  readonly tripId: string;
  readonly chosen: readonly NamedMember[];
  /** Called when the letters are on their way and the dialog is shut. */
  readonly onSent: () => void;
}

/** Writes to members before a trip: the button, the question before it, and what came of it. */
export function WriteToMembers({ tripId, chosen, onSent }: WriteToMembersProps) {
  const words = useWords(PREPARATION_WORDS);
  const { close: closeWord } = useWords(SCREEN_WORDS);
  const [isOpen, { open, close }] = useDisclosure(false);
  const writing = $api.useMutation('post', '/api/v1/trips/{tripId}/preparation', {
    onSuccess: () => invalidate('/api/v1/trips', '/api/v1/mails'),
  });
  const begin = () => {
    writing.reset();
    open();
  };
  const leave = () => {
    close();
    if (writing.data) onSent();
  };
  const suppliers = chosen.map(({ supplierId }) => supplierId);
  return (
    <>
      <Button leftSection={<IconMail size={16} aria-hidden />} disabled={chosen.length === 0} onClick={begin}>
        {chosen.length === 0 ? words.write : words.writeTo(chosen.length)}
      </Button>
      <Modal
        opened={isOpen}
        onClose={leave}
        title={words.writeTo(chosen.length)}
        closeButtonProps={{ 'aria-label': closeWord }}
        transitionProps={{ duration: 100 }}
      >
        {writing.data ? (
          <Sent items={writing.data.items} chosen={chosen} onClose={leave} />
        ) : (
          <Stack>
            <WhoGetsOne chosen={chosen} />
            <ProblemAlert error={writing.error} />
            <Button
              loading={writing.isPending}
              onClick={() => writing.mutate({ params: { path: { tripId } }, body: { suppliers } })}
            >
              {words.send}
            </Button>
            <Button variant="subtle" onClick={leave}>
              {words.cancel}
            </Button>
          </Stack>
        )}
      </Modal>
    </>
  );
}

function WhoGetsOne({ chosen }: { readonly chosen: readonly NamedMember[] }) {
  const words = useWords(PREPARATION_WORDS);
  const { people, unreachable, askedBefore } = lettersTo(chosen);
  const namesOf = (members: readonly NamedMember[]) => members.map(({ name }) => name).join(', ');
  return (
    <>
      <Text>{words.writeHint(people)}</Text>
      {askedBefore.length > 0 && <Text size="sm">{words.again(namesOf(askedBefore))}</Text>}
      {unreachable.length > 0 && <Text size="sm">{words.unreachable(namesOf(unreachable))}</Text>}
    </>
  );
}

interface SentProps {
  readonly items: components['schemas']['Prepared']['items'];
  readonly chosen: readonly NamedMember[];
  readonly onClose: () => void;
}

function Sent({ items, chosen, onClose }: SentProps) {
  const words = useWords(PREPARATION_WORDS);
  const { close } = useWords(SCREEN_WORDS);
  const nameOf = (id: string) => chosen.find(({ supplierId }) => supplierId === id)?.name ?? id;
  const people = items.reduce((sum, { recipients }) => sum + recipients, 0);
  return (
    <Stack role="status">
      <Text>{words.sent(items.filter(({ recipients }) => recipients > 0).length, people)}</Text>
      <List size="sm" spacing={4}>
        {items.map(({ supplierId, recipients }) => (
          <List.Item key={supplierId}>
            {recipients > 0 ? words.sentTo(nameOf(supplierId), recipients) : words.notSent(nameOf(supplierId))}
          </List.Item>
        ))}
      </List>
      <Button onClick={onClose}>{close}</Button>
    </Stack>
  );
}
