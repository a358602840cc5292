import { $api } from '../api/api';
import { useWords } from '../screen/language';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { type Entry, LogEntries } from './LogEntries';
import { LOG_WORDS } from './words';

const PAGES = {
  pageParamName: 'after',
  initialPageParam: null,
  getNextPageParam: ({ next }: { readonly next?: string | undefined }) => next,
} as const;

interface HistoryPanelProps {
  readonly of: { readonly supplierId: string } | { readonly requirementId: string };
}

/** What was done to a supplier or to a need, newest first: on the page of the record itself. */
export function HistoryPanel({ of }: HistoryPanelProps) {
  return 'supplierId' in of ? <SupplierHistory {...of} /> : <RequirementHistory {...of} />;
}

function SupplierHistory({ supplierId }: { readonly supplierId: string }) {
  const params = { params: { path: { supplierId } } };
  return <History log={$api.useInfiniteQuery('get', '/api/v1/suppliers/{supplierId}/log', params, PAGES)} />;
}

function RequirementHistory({ requirementId }: { readonly requirementId: string }) {
  const params = { params: { path: { requirementId } } };
  return <History log={$api.useInfiniteQuery('get', '/api/v1/requirements/{requirementId}/log', params, PAGES)} />;
}

interface HistoryProps {
  readonly log: {
    readonly data: { readonly pages: readonly { readonly items: readonly Entry[] }[] } | undefined;
    readonly error: unknown;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
    readonly refetch: () => unknown;
  };
}

function History({ log }: HistoryProps) {
  const words = useWords(LOG_WORDS);
  if (log.error) return <ErrorState error={log.error} retry={() => void log.refetch()} />;
  if (log.data === undefined) return <Loading />;
  const entries = log.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) return <EmptyState title={words.noHistory}>{words.noHistoryHint}</EmptyState>;
  return (
    <section aria-label={words.history}>
      <LogEntries
        entries={entries}
        more={log.hasNextPage ? () => void log.fetchNextPage() : undefined}
        isLoadingMore={log.isFetchingNextPage}
      />
    </section>
  );
}
