import { Button, Center, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { $api } from '../api/api';
import { today } from '../profile/today';
import { formatDay } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { ButtonLink } from '../screen/links';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { type Memorandum, MemorandumDialog } from './MemorandumDialog';
import classes from './memoranda.module.css';
import { MEMORANDUM_WORDS } from './words';

/** The agreements between regions under which trips are made. */
export function MemorandaPage() {
  const words = useWords(MEMORANDUM_WORDS);
  const [edited, setEdited] = useState<Memorandum | 'new'>();
  const memoranda = $api.useInfiniteQuery(
    'get',
    '/api/v1/memoranda',
    {},
    {
      pageParamName: 'after',
      initialPageParam: null,
      getNextPageParam: ({ next }: { readonly next?: string | undefined }) => next,
    },
  );
  if (memoranda.error) return <ErrorState error={memoranda.error} retry={() => void memoranda.refetch()} />;
  const lines = memoranda.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
            {words.add}
          </Button>
        }
      >
        {words.intro}
      </PageHeader>
      {lines === undefined ? (
        <Loading />
      ) : lines.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHint}</EmptyState>
      ) : (
        <ul className={classes.memoranda}>
          {lines.map((memorandum) => (
            <Line key={memorandum.id} memorandum={memorandum} edit={() => setEdited(memorandum)} />
          ))}
        </ul>
      )}
      {memoranda.hasNextPage && (
        <Center my="md">
          <Button
            variant="default"
            loading={memoranda.isFetchingNextPage}
            onClick={() => void memoranda.fetchNextPage()}
          >
            {words.more}
          </Button>
        </Center>
      )}
      <MemorandumDialog edited={edited} onClose={() => setEdited(undefined)} />
    </>
  );
}

function Line({ memorandum, edit }: { readonly memorandum: Memorandum; readonly edit: () => void }) {
  const words = useWords(MEMORANDUM_WORDS);
  const { language } = useLanguage();
  const { title, regions, signedOn, validUntil, evidence } = memorandum.draft;
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const until =
    validUntil === undefined
      ? words.open
      : (validUntil < today() ? words.ended : words.until)(formatDay(validUntil, language));
  return (
    <li>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Stack gap={0}>
          <Text fw={600}>
            {title}{' '}
            {evidence.illustrative && (
              <Text span size="xs" c="dimmed">
                {words.example}
              </Text>
            )}
          </Text>
          <Text size="sm">
            {regions.map(({ name, country }) => `${name}, ${countries.of(country) ?? country}`).join(' – ')}
          </Text>
          <Text size="sm" c="dimmed">
            {words.signed(formatDay(signedOn, language))}, {until}
          </Text>
        </Stack>
        <Group gap="xs">
          <ButtonLink
            to="/report"
            search={{ memorandum: memorandum.id }}
            variant="subtle"
            size="xs"
            aria-label={words.reportNamed(title)}
          >
            {words.report}
          </ButtonLink>
          <Button variant="default" size="xs" aria-label={words.editNamed(title)} onClick={edit}>
            {words.edit}
          </Button>
        </Group>
      </Group>
    </li>
  );
}
