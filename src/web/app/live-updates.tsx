import { Paper, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useSyncExternalStore } from 'react';
import type { EventKind } from '../../domain/event';
import { queries } from '../api/api';
import { follow, type LiveState, liveState, subscribeState } from '../api/live';
import { useWords } from '../screen/language';
import { LIVE_WORDS } from './live-words';

type Path = `/api/v1/${string}`;

/** What may say something else after a change of each kind. The long tables look after their own rows. */
const TOUCHED: Readonly<Record<EventKind, readonly Path[]>> = {
  supplier: ['/api/v1/suppliers', '/api/v1/home', '/api/v1/coverage', '/api/v1/fairness', '/api/v1/search'],
  profile: ['/api/v1/trials', '/api/v1/suppliers', '/api/v1/home', '/api/v1/coverage', '/api/v1/fairness'],
  requirement: ['/api/v1/requirements', '/api/v1/needs', '/api/v1/home', '/api/v1/coverage', '/api/v1/suppliers'],
  shortlist: ['/api/v1/requirements', '/api/v1/needs', '/api/v1/home'],
  decision: ['/api/v1/requirements', '/api/v1/home', '/api/v1/fairness'],
  job: ['/api/v1/jobs'],
  import: ['/api/v1/imports'],
  trip: ['/api/v1/trips', '/api/v1/follow-ups', '/api/v1/home'],
  outcome: [],
};

/** What tells of the change by the id of another record than the one that the event names. */
const TOUCHED_ELSEWHERE: Partial<Readonly<Record<EventKind, readonly Path[]>>> = {
  decision: ['/api/v1/trips/{tripId}/funnel'],
  outcome: ['/api/v1/outcomes', '/api/v1/trips', '/api/v1/reports'],
};

const EVERYTHING: Path = '/api/v1/';

/** Keeps what is on the screen true: what has changed on the server is asked for again, and a lost connection is told. */
export function LiveUpdates() {
  useEffect(
    () =>
      follow((changes) => {
        if (changes === 'everything') void askAgain([EVERYTHING], undefined);
        else
          for (const { kind, id } of changes) {
            void askAgain(TOUCHED[kind], id);
            void askAgain(TOUCHED_ELSEWHERE[kind] ?? [], undefined);
          }
      }),
    [],
  );
  return <LiveStatus state={useSyncExternalStore(subscribeState, liveState)} />;
}

/** Only what is about that record, or about many. */
function askAgain(prefixes: readonly Path[], id: string | undefined): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey: [, path, options] }) =>
      typeof path === 'string' && prefixes.some((prefix) => path.startsWith(prefix)) && mayConcern(options, id),
  });
}

function mayConcern(options: unknown, id: string | undefined): boolean {
  const params = (options as { params?: { path?: Readonly<Record<string, unknown>> } } | undefined)?.params?.path;
  return (
    id === undefined || params === undefined || Object.values(params).length !== 1 || Object.values(params).includes(id)
  );
}

function LiveStatus({ state }: { readonly state: LiveState }) {
  const words = useWords(LIVE_WORDS);
  return (
    <div role="status" aria-live="polite" style={{ position: 'fixed', left: 16, bottom: 16, zIndex: 300 }}>
      {state === 'lost' && (
        <Paper withBorder shadow="sm" px="sm" py={6}>
          <Text size="sm">
            <IconPlugConnectedX size={16} aria-hidden style={{ verticalAlign: '-3px', marginRight: 6 }} />
            {words.lost}
          </Text>
        </Paper>
      )}
    </div>
  );
}
