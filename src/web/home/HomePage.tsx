import { Alert, Group, SimpleGrid } from '@mantine/core';
import { IconMailX, IconMoodCheck } from '@tabler/icons-react';
import { $api } from '../api/api';
import { useWords } from '../screen/language';
import { ButtonLink, TextLink } from '../screen/links';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { useSession } from '../session/session';
import { FollowUps, useLateFollowUps } from './FollowUps';
import { Fitting, Lapsing, Moved, Silent, Uncovered, Undecided } from './HomeLists';
import { useWaitingImports, WaitingImports } from './WaitingImports';
import { HOME_WORDS } from './words';

/** What needs a hand today, each with the page where it can be done. Whoever has nothing to do is told so. */
export function HomePage() {
  const words = useWords(HOME_WORDS);
  const { name, role, organisation } = useSession();
  const waiting = useWaitingImports();
  const late = useLateFollowUps();
  const { data, error, refetch } = $api.useQuery('get', '/api/v1/home', {});
  return (
    <>
      <PageHeader title={words.hello(organisation ?? name)} actions={role === 'supplier-editor' && <SupplierLinks />}>
        {words.intro}
      </PageHeader>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : (
        <>
          {data.failedMails > 0 && (
            <Alert color="red" icon={<IconMailX aria-hidden />} title={words.failedMails(data.failedMails)} mb="md">
              <TextLink to="/mails">{words.openOutbox}</TextLink>
            </Alert>
          )}
          {isNothing(data) && waiting.length + late.overdue.length + late.unclosed === 0 && (
            <EmptyState title={words.nothing} icon={<IconMoodCheck size={32} stroke={1.4} aria-hidden />}>
              {words.nothingHint}
            </EmptyState>
          )}
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
            <WaitingImports items={waiting} />
            <FollowUps {...late} />
            <Undecided items={data.undecided} />
            <Fitting items={data.fitting} />
            <Lapsing items={data.lapsing} />
            <Uncovered items={data.uncovered} />
            <Moved items={data.moved} />
            <Silent silent={data.silent} />
          </SimpleGrid>
        </>
      )}
    </>
  );
}

function SupplierLinks() {
  const words = useWords(HOME_WORDS);
  return (
    <Group gap="xs">
      <ButtonLink to="/profile" variant="default">
        {words.yourProfile}
      </ButtonLink>
      <ButtonLink to="/fit">{words.whereYouFit}</ButtonLink>
    </Group>
  );
}

type Lists = Readonly<Record<'lapsing' | 'uncovered' | 'moved' | 'undecided' | 'fitting', readonly unknown[]>>;

function isNothing(home: Lists & { readonly silent: { readonly count: number } }): boolean {
  const { lapsing, uncovered, moved, undecided, fitting, silent } = home;
  return silent.count === 0 && [lapsing, uncovered, moved, undecided, fitting].every(({ length }) => length === 0);
}
