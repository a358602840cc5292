import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDots, IconPencil, IconSend, IconUsersGroup, IconX } from '@tabler/icons-react';
import { $api, invalidate } from '../api/api';
import type { components } from '../api/wire';
import { useWords } from '../screen/language';
import { ButtonLink, MenuLink } from '../screen/links';
import { SHORTLIST_WORDS } from './words';

type Need = components['schemas']['Requirement'];

interface NeedActionsProps {
  readonly need: Need;
  /** May whoever looks change the need? */
  readonly mayEdit: boolean;
}

/** What can be done with a need as a whole: edit, find a team, publish and close. */
export function NeedActions({ need, mayEdit }: NeedActionsProps) {
  const words = useWords(SHORTLIST_WORDS);
  return (
    <>
      {mayEdit && (
        <ButtonLink
          size="xs"
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
          to="/needs/$needId/edit"
          params={{ needId: need.id }}
        >
          {words.edit}
        </ButtonLink>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={words.more}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuLink
            leftSection={<IconUsersGroup size={16} aria-hidden />}
            to="/needs/$needId/team"
            params={{ needId: need.id }}
          >
            {words.team}
          </MenuLink>
          {mayEdit && <StateItem need={need} />}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function StateItem({ need }: { readonly need: Need }) {
  const words = useWords(SHORTLIST_WORDS);
  const publish = usePublish(need);
  const withdraw = $api.useMutation('post', '/api/v1/requirements/{requirementId}/withdraw', {
    onSuccess: () => {
      notifications.show({ message: words.withdrawn });
      return invalidate('/api/v1/requirements');
    },
    onError: showRefusal,
  });
  if (need.draft.state === 'draft') {
    return (
      <Menu.Item leftSection={<IconSend size={16} aria-hidden />} onClick={publish.run}>
        {words.publish}
      </Menu.Item>
    );
  }
  if (need.draft.state === 'closed') return null;
  return (
    <Menu.Item leftSection={<IconX size={16} aria-hidden />} onClick={() => withdraw.mutate(atRevision(need))}>
      {words.withdraw}
    </Menu.Item>
  );
}

/** Publishes a draft, and says so. */
export function usePublish(need: Need): { readonly run: () => void; readonly isPending: boolean } {
  const words = useWords(SHORTLIST_WORDS);
  const publish = $api.useMutation('post', '/api/v1/requirements/{requirementId}/publish', {
    onSuccess: () => {
      notifications.show({ message: words.published });
      return invalidate('/api/v1/requirements');
    },
    onError: showRefusal,
  });
  return { run: () => publish.mutate(atRevision(need)), isPending: publish.isPending };
}

function atRevision({ id, revision }: Need) {
  return { params: { path: { requirementId: id }, header: { 'If-Match': `"${revision}"` } } };
}

function showRefusal(error: unknown): void {
  notifications.show({ color: 'red', message: error instanceof Error ? error.message : '' });
}
