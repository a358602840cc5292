import { Badge, Button, Group, Text } from '@mantine/core';
import { IconHourglass, IconPencil } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { wordLabel } from '../../contract/wording/label-wording';
import { textIn } from '../../domain/language';
import { $api } from '../api/api';
import { faultAt } from '../api/problem';
import type { components } from '../api/wire';
import { useLanguage, useWords } from '../screen/language';
import { ButtonLink } from '../screen/links';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { useSession } from '../session/session';
import { NeedActions, usePublish } from './NeedActions';
import { ShortlistBody } from './ShortlistBody';
import { useShortlistSearch } from './use-shortlist-search';
import { SHORTLIST_WORDS } from './words';

type Need = components['schemas']['Requirement'];

/** Events may be lost behind a proxy; while a list is being made, it is asked for as well. */
const WHILE_MADE_MS = 3_000;

/** Whom a need leads to, in which order and why; what moved since last time; and what is decided on each. */
export function ShortlistPage() {
  const { needId } = useParams({ from: '/shell/needs/$needId' });
  const { data, error, refetch } = $api.useQuery('get', '/api/v1/requirements/{requirementId}', {
    params: { path: { requirementId: needId } },
  });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  // Nothing of one need may be left on the screen of another.
  return <NeedAndList key={needId} need={data} />;
}

function NeedAndList({ need }: { readonly need: Need }) {
  const { language } = useLanguage();
  const { role } = useSession();
  const { search } = useShortlistSearch();
  const list = $api.useQuery(
    'get',
    '/api/v1/requirements/{requirementId}/shortlist',
    {
      params: {
        path: { requirementId: need.id },
        query: { language, ...(search.version !== undefined && { version: search.version }) },
      },
    },
    {
      placeholderData: keepPreviousData,
      refetchInterval: ({ state: { data, error } }) =>
        data?.isCurrent === false || isNotMadeYet(need, error) ? WHILE_MADE_MS : false,
    },
  );
  const mayEdit = role !== 'supplier-editor';
  return (
    <>
      <PageHeader title={textIn(need.draft.title, language)} actions={<NeedActions need={need} mayEdit={mayEdit} />}>
        <NeedInBrief need={need} />
      </PageHeader>
      {list.data !== undefined ? (
        <ShortlistBody need={need} list={list.data} mayEdit={mayEdit} />
      ) : list.error !== null ? (
        <NoList need={need} error={list.error} retry={() => void list.refetch()} />
      ) : (
        <Loading />
      )}
    </>
  );
}

function isNotMadeYet(need: Need, error: unknown): boolean {
  return need.draft.state === 'open' && faultAt(error, '/shortlist') !== undefined;
}

function NeedInBrief({ need }: { readonly need: Need }) {
  const { language } = useLanguage();
  const words = useWords(SHORTLIST_WORDS);
  const { state, milestones } = need.draft;
  const dates = (['visit', 'nomination', 'startOfProduction'] as const).filter(
    (name) => milestones[name] !== undefined,
  );
  return (
    <Group gap="2px 10px" component="span">
      <Badge size="sm" variant="default" component="span" tt="none" fw={500}>
        {wordLabel('requirementState', state, language)}
      </Badge>
      {dates.map((name) => (
        <Text key={name} span size="sm">
          {words.milestones[name]} <time dateTime={milestones[name]}>{milestones[name]}</time>
        </Text>
      ))}
    </Group>
  );
}

interface NoListProps {
  readonly need: Need;
  readonly error: unknown;
  readonly retry: () => void;
}

/** There is a need and no list: a draft has none, and a new need has none for some seconds. */
function NoList({ need, error, retry }: NoListProps) {
  const words = useWords(SHORTLIST_WORDS);
  const publish = usePublish(need);
  if (faultAt(error, '/shortlist') === undefined) return <ErrorState error={error} retry={retry} />;
  if (need.draft.state !== 'draft') {
    return (
      <EmptyState title={words.noList} icon={<IconHourglass size={32} stroke={1.4} aria-hidden />}>
        {words.noListHint}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={words.draft}
      icon={<IconPencil size={32} stroke={1.4} aria-hidden />}
      action={
        <Group gap="xs">
          <Button onClick={publish.run} loading={publish.isPending}>
            {words.publish}
          </Button>
          <ButtonLink variant="default" to="/needs/$needId/edit" params={{ needId: need.id }}>
            {words.edit}
          </ButtonLink>
        </Group>
      }
    >
      {words.draftHint}
    </EmptyState>
  );
}
