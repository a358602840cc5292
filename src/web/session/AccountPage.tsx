import { Alert, Badge, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { ROLE_WORDS } from '../../contract/wording/role-wording';
import type { Language } from '../../domain/language';
import { $api } from '../api/api';
import { useLanguage, useWords } from '../screen/language';
import { ButtonLink } from '../screen/links';
import { PageHeader } from '../screen/PageHeader';
import { ProblemAlert } from '../screen/states';
import { ACCOUNT_WORDS } from './account-words';
import { PasswordForm } from './PasswordForm';
import { SessionList } from './SessionList';
import { useSession } from './session';

/** One's own account. */
export function AccountPage() {
  const words = useWords(ACCOUNT_WORDS);
  const session = useSession();
  return (
    <>
      <PageHeader title={words.title}>{words.intro}</PageHeader>
      <Stack gap="xl" maw={640}>
        <Positions />
        <LanguageChoice />
        {session.isLimited ? (
          <Alert title={words.limitedTitle}>
            <Stack gap="sm" align="flex-start">
              {words.limited}
              <ButtonLink to="/sign-in" size="xs" variant="default">
                {words.askForLink}
              </ButtonLink>
            </Stack>
          </Alert>
        ) : (
          <>
            <PasswordForm />
            <SessionList />
          </>
        )}
      </Stack>
    </>
  );
}

function Positions() {
  const words = useWords(ACCOUNT_WORDS);
  const { language } = useLanguage();
  const { name, account, memberships, membershipId } = useSession();
  return (
    <Stack gap={4}>
      <Title order={2}>{name}</Title>
      {account !== undefined && <Text c="dimmed">{account.email}</Text>}
      <Stack component="ul" gap={6} m={0} p={0} mt="xs" style={{ listStyle: 'none' }} aria-label={words.positions}>
        {memberships.map(({ id, role, organisation }) => (
          <li key={id}>
            <Group gap="xs">
              <Text fw={500} tt="capitalize">
                {ROLE_WORDS[role].name[language]}
              </Text>
              {organisation !== undefined && <Text>{organisation}</Text>}
              {id === membershipId && memberships.length > 1 && (
                <Badge variant="default" tt="none">
                  {words.current}
                </Badge>
              )}
            </Group>
            <Text size="sm" c="dimmed">
              {ROLE_WORDS[role].means[language]}
            </Text>
          </li>
        ))}
      </Stack>
    </Stack>
  );
}

const LANGUAGE_NAMES: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'sv', label: 'Svenska' },
  { value: 'en', label: 'English' },
];

function LanguageChoice() {
  const words = useWords(ACCOUNT_WORDS);
  const { language, choose } = useLanguage();
  const save = $api.useMutation('put', '/api/v1/session/language');
  const change = (value: Language) => {
    choose(value);
    save.mutate({ body: { language: value } });
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Title order={2} id="language">
        {words.language}
      </Title>
      <Text size="sm" c="dimmed">
        {words.languageHint}
      </Text>
      <SegmentedControl
        aria-labelledby="language"
        data={LANGUAGE_NAMES.map((option) => ({ ...option }))}
        value={language}
        onChange={(value) => change(value === 'sv' ? 'sv' : 'en')}
      />
      <ProblemAlert error={save.error} />
    </Stack>
  );
}
