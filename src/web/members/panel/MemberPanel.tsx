import { ActionIcon, Button, Group, Tabs, Title } from '@mantine/core';
import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { $api, addressOf } from '../../api/api';
import { ExportMenu } from '../../exports/ExportMenu';
import { HistoryPanel } from '../../log/HistoryPanel';
import { LastReminder, RemindMembers } from '../../mail/RemindMembers';
import { InviteDialog } from '../../people/InviteDialog';
import { useLanguage, useWords } from '../../screen/language';
import { ButtonLink } from '../../screen/links';
import { useShortcut } from '../../screen/shortcuts';
import { ErrorState, Loading } from '../../screen/states';
import { useSession } from '../../session/session';
import classes from '../Members.module.css';
import { useMemberList } from '../member-list';
import { MEMBERS_WORDS } from '../words';
import { MemberFreshness } from './MemberFreshness';
import { MemberProfile } from './MemberProfile';

const route = getRouteApi('/shell/members/$supplierId');

/** One member beside the table, with an address of its own. Escape and Back close it, J and K lead to its neighbours. */
export function MemberPanel() {
  const words = useWords(MEMBERS_WORDS);
  const { supplierId } = route.useParams();
  const { close } = useMemberList();
  useShortcut({ keys: 'Escape', does: words.closePanel, run: close });
  const params = { params: { path: { supplierId } } };
  const supplier = $api.useQuery('get', '/api/v1/suppliers/{supplierId}', params);
  const profile = $api.useQuery('get', '/api/v1/suppliers/{supplierId}/profile', params);
  const name = supplier.data?.name ?? supplierId;
  useDocumentTitle(`${name} – Matchverk`);
  const error = supplier.error ?? profile.error;
  return (
    <aside className={classes.panel} aria-label={name}>
      <PanelHead name={name} supplierId={supplierId} />
      {error ? (
        <ErrorState error={error} retry={() => void Promise.all([supplier.refetch(), profile.refetch()])} />
      ) : supplier.data === undefined || profile.data === undefined ? (
        <Loading />
      ) : (
        <>
          <MemberFreshness supplierId={supplierId} />
          <Tabs defaultValue="profile" keepMounted={false} mt="sm">
            <Tabs.List>
              <Tabs.Tab value="profile">{words.panel.profile}</Tabs.Tab>
              <HistoryTab />
            </Tabs.List>
            <Tabs.Panel value="profile" pt="sm">
              <MemberProfile supplier={supplier.data} draft={profile.data.draft} />
            </Tabs.Panel>
            <Tabs.Panel value="history" pt="sm">
              <HistoryPanel of={{ supplierId }} />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
    </aside>
  );
}

/** What was done to a member is for those who look after it. */
function HistoryTab() {
  const words = useWords(MEMBERS_WORDS);
  const { role } = useSession();
  return role === 'purchaser' ? null : <Tabs.Tab value="history">{words.panel.history}</Tabs.Tab>;
}

function PanelHead({ name, supplierId }: { readonly name: string; readonly supplierId: string }) {
  const words = useWords(MEMBERS_WORDS);
  const { members, open, close } = useMemberList();
  const heading = useRef<HTMLHeadingElement>(null);
  const place = members.findIndex(({ id }) => id === supplierId);
  const neighbour = (by: number) => (place === -1 ? undefined : members[place + by]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the member, and nothing else.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [supplierId]);
  const step = (by: number) => {
    const next = neighbour(by);
    if (next !== undefined) open(next.id);
  };
  return (
    <header className={classes.panelHead}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} size="h3" ref={heading} tabIndex={-1} style={{ outline: 'none', overflowWrap: 'anywhere' }}>
          {name}
        </Title>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.previous}
            aria-keyshortcuts="k"
            disabled={neighbour(-1) === undefined}
            onClick={() => step(-1)}
          >
            <IconChevronUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.next}
            aria-keyshortcuts="j"
            disabled={neighbour(1) === undefined}
            onClick={() => step(1)}
          >
            <IconChevronDown size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.closePanel}
            aria-keyshortcuts="Escape"
            onClick={close}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <PanelActions supplierId={supplierId} name={name} />
    </header>
  );
}

/** What can be done with a member: for its cluster to edit, invite and remind; for everybody to take it along. */
function PanelActions({ supplierId, name }: { readonly supplierId: string; readonly name: string }) {
  const words = useWords(MEMBERS_WORDS);
  const { language } = useLanguage();
  const { role } = useSession();
  const [isInviting, { open, close }] = useDisclosure(false);
  const paper = `${addressOf(`/api/v1/suppliers/${supplierId}/one-pager.pdf`)}?${new URLSearchParams({ language })}`;
  return (
    <Group gap="xs" mt={6} className="no-print">
      {role !== 'purchaser' && (
        <>
          <ButtonLink to="/members/$supplierId/profile" params={{ supplierId }} variant="default" size="compact-sm">
            {words.panel.edit}
          </ButtonLink>
          <Button variant="default" size="compact-sm" onClick={open}>
            {words.panel.invite}
          </Button>
          <InviteDialog isOpen={isInviting} onClose={close} member={{ id: supplierId, name }} />
          <RemindMembers members={[{ id: supplierId, name }]} size="compact-sm" />
        </>
      )}
      <ExportMenu kind="members" ids={[supplierId]} size="compact-sm" />
      <Button component="a" href={paper} download variant="default" size="compact-sm">
        {words.panel.onePager}
      </Button>
      {role !== 'purchaser' && <LastReminder supplierId={supplierId} />}
    </Group>
  );
}
