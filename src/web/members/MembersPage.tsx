import { Group, Text } from '@mantine/core';
import { getRouteApi, Outlet, useParams } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { ExportMenu } from '../exports/ExportMenu';
import { useNames } from '../reference/vocabulary';
import { formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { layoutOf, writtenLayout } from './columns';
import classes from './Members.module.css';
import { MembersBar } from './MembersBar';
import { MemberTable } from './MemberTable';
import { MemberListProvider } from './member-list';
import { SavedViews } from './SavedViews';
import type { MembersView } from './search';
import { selectMembers } from './select-members';
import { useMembers } from './use-members';
import { MEMBERS_WORDS } from './words';

const route = getRouteApi('/shell/members');

/** Every member in one table: what is shown of them, and in which order, stands in the address. */
export function MembersPage() {
  const words = useWords(MEMBERS_WORDS);
  const { language } = useLanguage();
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const { supplierId } = useParams({ strict: false });
  const loaded = useMembers();
  const { members, isWhole } = loaded;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = useShown(members, view);
  const change = useCallback(
    (changes: MembersView) => void navigate({ search: (all) => ({ ...all, ...changes }), replace: true }),
    [navigate],
  );
  const open = useCallback(
    (id: string) => void navigate({ to: '/members/$supplierId', params: { supplierId: id }, search: (all) => all }),
    [navigate],
  );
  const close = useCallback(() => void navigate({ to: '/members', search: (all) => all }), [navigate]);
  const layout = useMemo(() => layoutOf(view), [view]);
  const list = useMemo(() => ({ members: shown, open, close }), [shown, open, close]);
  const count = (number: number) => formatNumber(number, language);
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <PageHeader
          title={words.title}
          actions={
            <>
              <SavedViews view={view} />
              <ExportMenu kind="members" ids={shown.length < members.length ? shown.map(({ id }) => id) : undefined} />
            </>
          }
        >
          <Group gap="xs">
            <Text span size="sm" role="status">
              {words.count(count(shown.length), count(members.length))}
            </Text>
            {!isWhole && members.length > 0 && (
              <Text span size="sm">
                {words.loadingMore}
              </Text>
            )}
          </Group>
        </PageHeader>
        <MembersBar view={view} change={change} chosen={chosen} setChosen={setChosen} shown={shown} />
        {shown.length > 0 ? (
          <MemberTable
            members={shown}
            sort={view.sort ?? 'name'}
            setSort={(sort) => change({ sort: sort === 'name' ? undefined : sort })}
            layout={layout}
            setLayout={(next) => change(writtenLayout(next))}
            chosen={chosen}
            setChosen={setChosen}
            opened={supplierId}
            open={open}
          />
        ) : (
          <NoRows loaded={loaded} />
        )}
      </div>
      <MemberListProvider value={list}>
        <Outlet />
      </MemberListProvider>
    </div>
  );
}

/** Why there is nothing to show: it is on its way, it did not come, nobody is a member, or nobody fits the filters. */
function NoRows({ loaded: { members, isWhole, error, refetch } }: { readonly loaded: ReturnType<typeof useMembers> }) {
  const words = useWords(MEMBERS_WORDS);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!isWhole) return <Loading />;
  if (members.length === 0) return <EmptyState title={words.none}>{words.noneHint}</EmptyState>;
  return <EmptyState title={words.nothingFits}>{words.nothingFitsHint}</EmptyState>;
}

/** Filters behind the typing, so that no key waits for fifty thousand rows. */
function useShown(members: ReturnType<typeof useMembers>['members'], view: MembersView) {
  const { concepts } = useNames();
  const { q, process, certificate, show, sort } = view;
  const filter = useDeferredValue(
    useMemo(() => ({ q, process, certificate, show, sort }), [q, process, certificate, show, sort]),
  );
  return useMemo(() => {
    const broader = new Map(concepts.map((concept) => [concept.id as string, concept.broader as string | undefined]));
    const ancestryOf = (id: string) => {
      const path: string[] = [];
      for (let one: string | undefined = id; one !== undefined; one = broader.get(one)) path.push(one);
      return path;
    };
    return selectMembers(members, filter, { now: new Date(), ancestryOf });
  }, [members, filter, concepts]);
}
