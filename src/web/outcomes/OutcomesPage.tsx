import { Button, Center, Drawer, NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { capitalised } from '../../contract/wording/bilingual';
import { wordLabel } from '../../contract/wording/label-wording';
import { OUTCOME_STATES } from '../../domain/outcome/outcome';
import { $api } from '../api/api';
import { useLanguage, useWords } from '../screen/language';
import { ButtonLink } from '../screen/links';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { SCREEN_WORDS } from '../screen/words';
import { useSession } from '../session/session';
import { NoteAnyOutcome } from './NoteAnyOutcome';
import { OutcomeDetail } from './OutcomeDetail';
import { OutcomeTable } from './OutcomeTable';
import type { OutcomesSearchState } from './search';
import { OUTCOME_WORDS } from './words';

const route = getRouteApi('/shell/outcomes');

/** Orders that came of matches; a member sees its own, to confirm or correct them. Filters stand in the address. */
export function OutcomesPage() {
  const words = useWords(OUTCOME_WORDS);
  const { role } = useSession();
  const isMember = role === 'supplier-editor';
  const { state, trip, open } = route.useSearch();
  const navigate = route.useNavigate();
  const outcomes = useOutcomes(state, trip);
  const change = (changes: OutcomesSearchState) =>
    void navigate({ search: (all) => ({ ...all, ...changes }), resetScroll: false });
  if (outcomes.error) return <ErrorState error={outcomes.error} retry={() => void outcomes.refetch()} />;
  const lines = outcomes.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          !isMember && (
            <>
              <ButtonLink to="/report" variant="default">
                {words.report}
              </ButtonLink>
              <NoteAnyOutcome />
            </>
          )
        }
      >
        {isMember ? words.introMember : words.introLeader}
      </PageHeader>
      <StateFilter state={state} choose={(chosen) => change({ state: chosen })} />
      {lines === undefined ? (
        <Loading />
      ) : lines.length > 0 ? (
        <OutcomeTable outcomes={lines} onOpen={(id) => change({ open: id })} />
      ) : state === undefined ? (
        <EmptyState title={words.none}>{isMember ? words.noneMember : words.noneLeader}</EmptyState>
      ) : (
        <EmptyState title={words.nothingFits} />
      )}
      {outcomes.hasNextPage && (
        <Center my="md">
          <Button variant="default" loading={outcomes.isFetchingNextPage} onClick={() => void outcomes.fetchNextPage()}>
            {words.more}
          </Button>
        </Center>
      )}
      <OpenOutcome id={open} close={() => change({ open: undefined })} />
    </>
  );
}

function useOutcomes(state: OutcomesSearchState['state'], trip: string | undefined) {
  const query = { ...(state !== undefined && { state }), ...(trip !== undefined && { trip }) };
  return $api.useInfiniteQuery(
    'get',
    '/api/v1/outcomes',
    { params: { query } },
    {
      pageParamName: 'after',
      initialPageParam: null,
      getNextPageParam: ({ next }: { readonly next?: string | undefined }) => next,
    },
  );
}

interface StateFilterProps {
  readonly state: OutcomesSearchState['state'];
  readonly choose: (state: OutcomesSearchState['state']) => void;
}

function StateFilter({ state, choose }: StateFilterProps) {
  const words = useWords(OUTCOME_WORDS);
  const { language } = useLanguage();
  return (
    <NativeSelect
      w={{ base: '100%', xs: 240 }}
      mb="sm"
      aria-label={words.state}
      value={state ?? ''}
      onChange={({ currentTarget: { value } }) => choose(OUTCOME_STATES.find((known) => known === value))}
      data={[
        { value: '', label: words.all },
        ...OUTCOME_STATES.map((value) => ({
          value,
          label: capitalised(wordLabel('outcomeState', value, language), language),
        })),
      ]}
    />
  );
}

function OpenOutcome({ id, close }: { readonly id: string | undefined; readonly close: () => void }) {
  const words = useWords(OUTCOME_WORDS);
  const { close: closeWord } = useWords(SCREEN_WORDS);
  return (
    <Drawer
      opened={id !== undefined}
      onClose={close}
      position="right"
      size="lg"
      title={words.columns.what}
      closeButtonProps={{ 'aria-label': closeWord }}
    >
      {id !== undefined && <OutcomeDetail id={id} />}
    </Drawer>
  );
}
