import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDots, IconLock, IconLockOpen, IconLogout, IconMailForward, IconUserMinus } from '@tabler/icons-react';
import { operationToManage } from '../../domain/permission';
import { client, invalidate } from '../api/api';
import { ApiProblem } from '../api/problem';
import { useWords } from '../screen/language';
import { useUndo } from '../screen/undo';
import { useSession } from '../session/session';
import type { Person } from './person';
import { PEOPLE_WORDS } from './words';

/** What can be done with one person; nothing with oneself, and with leaders only by an administrator. */
export function PersonMenu({ person }: { readonly person: Person }) {
  const words = useWords(PEOPLE_WORDS);
  const session = useSession();
  const act = useActions(person);
  const isLeader = person.memberships.some(({ role }) => operationToManage(role) === 'manage-leader-accounts');
  const mayManage = session.role === 'administrator' || !isLeader;
  if (person.id === session.account?.id || !mayManage) return null;
  const isDisabled = person.disabledAt !== undefined;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.actionsFor(person.name)}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown maw={320}>
        {!isDisabled && (
          <>
            <Menu.Item leftSection={<IconMailForward size={16} aria-hidden />} onClick={act.resend}>
              {words.resend}
            </Menu.Item>
            <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={act.endSessions}>
              {words.endSessions}
            </Menu.Item>
            {person.memberships.map(({ id, role, organisation }) => (
              <Menu.Item key={id} leftSection={<IconUserMinus size={16} aria-hidden />} onClick={() => act.remove(id)}>
                {words.remove([words.roleNames[role], organisation].filter(Boolean).join(', '))}
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Item
          leftSection={isDisabled ? <IconLockOpen size={16} aria-hidden /> : <IconLock size={16} aria-hidden />}
          onClick={() => act.setDisabled(!isDisabled)}
        >
          {isDisabled ? words.enable : words.disable}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useActions({ id: accountId, name, email, memberships }: Person) {
  const words = useWords(PEOPLE_WORDS);
  const undo = useUndo();
  const path = { accountId };
  const refresh = () => invalidate('/api/v1/accounts');
  const setDisabled = async (isDisabled: boolean) => {
    await client.PUT('/api/v1/accounts/{accountId}', { params: { path }, body: { isDisabled } });
    await refresh();
  };
  const invite = async (at: number) => {
    const position = memberships[at];
    if (position === undefined) return;
    const { id: _id, organisation: _organisation, ...asked } = position;
    await client.POST('/api/v1/accounts', { body: { email, name, ...asked } });
  };
  return {
    setDisabled: (isDisabled: boolean) =>
      trying(async () => {
        await setDisabled(isDisabled);
        if (isDisabled) undo.offer(words.disabledDone(name), () => setDisabled(false));
      }),
    endSessions: () =>
      trying(async () => {
        await client.DELETE('/api/v1/accounts/{accountId}/sessions', { params: { path } });
        notifications.show({ message: words.endedDone(name) });
      }),
    resend: () =>
      trying(async () => {
        await invite(0);
        notifications.show({ message: words.sentDone(email) });
      }),
    remove: (membershipId: string) =>
      trying(async () => {
        const params = { path: { accountId, membershipId } };
        await client.DELETE('/api/v1/accounts/{accountId}/memberships/{membershipId}', { params });
        await refresh();
        notifications.show({ message: words.removedDone(name) });
      }),
  };
}

/** What the server refuses is told in its own words. */
function trying(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    const body = error instanceof ApiProblem ? error.body : undefined;
    notifications.show({
      color: 'red',
      title: body?.title,
      message: body?.errors[0]?.detail ?? body?.detail ?? String(error),
    });
  });
}
