import { Button, Group, Modal, Radio, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type SubmitEvent, useState } from 'react';
import type { Position } from '../../domain/permission';
import { $api, invalidate } from '../api/api';
import { faultAt } from '../api/problem';
import { useLanguage, useWords } from '../screen/language';
import { ProblemAlert } from '../screen/states';
import { useSession } from '../session/session';
import { OrganisationSelect } from './OrganisationSelect';
import { PEOPLE_WORDS } from './words';

interface InviteDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The company whose profile the person is to look after; left out where that is still to be chosen. */
  readonly member?: { readonly id: string; readonly name: string };
}

/** Invites a person by mail. */
export function InviteDialog({ isOpen, onClose, member }: InviteDialogProps) {
  const words = useWords(PEOPLE_WORDS);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={member === undefined ? words.inviteTitle : words.inviteFor(member.name)}
      size="lg"
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <InviteForm onDone={onClose} member={member} />
    </Modal>
  );
}

const ORGANISATION_ROLES = ['supplier-editor', 'purchaser'] as const;
const ALL_ROLES = [...ORGANISATION_ROLES, 'cluster-leader', 'administrator'] as const;

interface InviteFormProps {
  readonly onDone: () => void;
  readonly member: InviteDialogProps['member'];
}

function InviteForm({ onDone, member }: InviteFormProps) {
  const words = useWords(PEOPLE_WORDS);
  const screen = useLanguage();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Position['role']>('supplier-editor');
  const [organisation, setOrganisation] = useState<string | null>(member?.id ?? null);
  const [language, setLanguage] = useState<string>(screen.language);
  const invite = $api.useMutation('post', '/api/v1/accounts', {
    onSuccess: async () => {
      notifications.show({ message: words.sentDone(email.trim()) });
      await invalidate('/api/v1/accounts');
      onDone();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const of =
      organisation === null ? {} : role === 'purchaser' ? { buyerId: organisation } : { supplierId: organisation };
    const spoken = language === 'en' ? 'en' : 'sv';
    invite.mutate({ body: { email: email.trim(), name: name.trim(), language: spoken, role, ...of } });
  };
  const chooseRole = (value: Position['role']) => {
    setRole(value);
    setOrganisation(null);
  };
  const known = ['/email', '/name', '/supplierId', '/buyerId'].map((pointer) => faultAt(invite.error, pointer));
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={words.name}
          required
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={known[1]}
        />
        <TextInput
          label={words.email}
          type="email"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={known[0]}
        />
        {member === undefined && <RoleChoice role={role} choose={chooseRole} />}
        {member === undefined && (role === 'supplier-editor' || role === 'purchaser') && (
          <OrganisationSelect
            kind={role === 'purchaser' ? 'buyers' : 'suppliers'}
            value={organisation}
            choose={setOrganisation}
            error={known[2] ?? known[3]}
          />
        )}
        <Stack gap={4} align="flex-start">
          <Text size="sm" fw={500} id="letter-language">
            {words.language}
          </Text>
          <SegmentedControl
            aria-labelledby="letter-language"
            data={[
              { value: 'sv', label: 'Svenska' },
              { value: 'en', label: 'English' },
            ]}
            value={language}
            onChange={setLanguage}
          />
        </Stack>
        {known.every((fault) => fault === undefined) && <ProblemAlert error={invite.error} />}
        <Text size="sm" c="dimmed">
          {words.sendHint}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={invite.isPending}>
            {words.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface RoleChoiceProps {
  readonly role: Position['role'];
  readonly choose: (role: Position['role']) => void;
}

/** The roles that the one who looks may give, each in words. */
function RoleChoice({ role, choose }: RoleChoiceProps) {
  const words = useWords(PEOPLE_WORDS);
  const session = useSession();
  const roles = session.role === 'administrator' ? ALL_ROLES : ORGANISATION_ROLES;
  return (
    <Radio.Group
      label={words.role}
      value={role}
      onChange={(value) => choose(roles.find((candidate) => candidate === value) ?? role)}
    >
      <Stack gap="xs" mt={4}>
        {roles.map((value) => (
          <Radio key={value} value={value} label={words.roleNames[value]} description={words.roleMeans[value]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
