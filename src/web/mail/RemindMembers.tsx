import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBellRinging } from '@tabler/icons-react';
import { $api, invalidate } from '../api/api';
import type { paths } from '../api/wire';
import { formatAgo } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { ProblemAlert } from '../screen/states';
import { MAIL_WORDS } from './words';

/** A member who is to be reminded. */
export interface Reminded {
  readonly id: string;
  readonly name: string;
}

type Outcome = paths['/api/v1/reminders']['post']['responses'][200]['content']['application/json']['items'][number];

interface RemindMembersProps {
  readonly members: readonly Reminded[];
  readonly size?: 'sm' | 'compact-sm';
}

/** As many as one call takes. */
const AT_ONCE = 100;

/** Asks members to look through their profiles: the button, the question before it, and what came of each. */
export function RemindMembers({ members, size = 'sm' }: RemindMembersProps) {
  const words = useWords(MAIL_WORDS);
  const [isOpen, { open, close }] = useDisclosure(false);
  const remind = $api.useMutation('post', '/api/v1/reminders', {
    onSuccess: () => invalidate('/api/v1/suppliers', '/api/v1/members', '/api/v1/mails'),
  });
  const begin = () => {
    remind.reset();
    open();
  };
  return (
    <>
      <Button
        variant="default"
        size={size}
        leftSection={<IconBellRinging size={16} aria-hidden />}
        disabled={members.length === 0}
        onClick={begin}
      >
        {words.remind}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={words.remindTitle(members.length)}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {remind.data ? (
          <Outcomes outcomes={remind.data.items} members={members} onClose={close} />
        ) : (
          <Stack>
            <Text>{members.length > AT_ONCE ? words.remindMany : words.remindHint}</Text>
            <ProblemAlert error={remind.error} />
            <Button
              loading={remind.isPending}
              disabled={members.length > AT_ONCE}
              onClick={() => remind.mutate({ body: { supplierIds: members.map(({ id }) => id) } })}
            >
              {members.length === 1 ? words.send : words.sendMany}
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

interface OutcomesProps {
  readonly outcomes: readonly Outcome[];
  readonly members: readonly Reminded[];
  readonly onClose: () => void;
}

function Outcomes({ outcomes, members, onClose }: OutcomesProps) {
  const words = useWords(MAIL_WORDS);
  const { language } = useLanguage();
  const faults = outcomes.flatMap(({ supplierId, fault }) => (fault === undefined ? [] : [{ supplierId, fault }]));
  const done = outcomes.length - faults.length;
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? id;
  return (
    <Stack role="status">
      {done > 0 && <Text>{words.reminded(done)}</Text>}
      {faults.length > 0 && (
        <>
          <Text>{words.notReminded(faults.length)}</Text>
          <List size="sm" spacing={4}>
            {faults.map(({ supplierId, fault }) => (
              <List.Item key={supplierId}>
                {nameOf(supplierId)}: {fault.detail[language]}
              </List.Item>
            ))}
          </List>
        </>
      )}
      <Button onClick={onClose}>{words.close}</Button>
    </Stack>
  );
}

/** When a member was reminded last, and by whom. */
export function LastReminder({ supplierId }: { readonly supplierId: string }) {
  const words = useWords(MAIL_WORDS);
  const { language } = useLanguage();
  const { data } = $api.useQuery('get', '/api/v1/suppliers/{supplierId}/reminders', {
    params: { path: { supplierId } },
  });
  if (!data) return null;
  const { last } = data;
  return (
    <Text size="sm" c="dimmed">
      {last === undefined
        ? words.neverReminded
        : words.lastReminded(formatAgo(last.remindedAt, new Date(), language), last.remindedBy)}
    </Text>
  );
}
