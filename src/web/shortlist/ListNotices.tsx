import { Alert, Button, Group, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import type { components } from '../api/wire';
import { useWords } from '../screen/language';
import { useShortlistSearch } from './use-shortlist-search';
import type { WeightsTrial } from './weights/use-weights-trial';
import { SHORTLIST_WORDS } from './words';

type Shortlist = components['schemas']['Shortlist'];

interface ListNoticesProps {
  readonly list: Shortlist;
  readonly trial: WeightsTrial;
  /** The version that was seen last, where something has moved since. */
  readonly since: number | undefined;
  readonly moved: number;
  readonly left: readonly string[];
  readonly onSeen: () => void;
}

/** What to know before reading the list; said aloud too when it changes. */
export function ListNotices({ list, trial, since, moved, left, onSeen }: ListNoticesProps) {
  const words = useWords(SHORTLIST_WORDS);
  const { search, setSearch } = useShortlistSearch();
  return (
    <div aria-live="polite">
      {search.version !== undefined && (
        <Notice>
          {words.earlier(list.version)}
          <Button size="compact-xs" variant="subtle" onClick={() => setSearch({ version: undefined })}>
            {words.newest}
          </Button>
        </Notice>
      )}
      {!list.isCurrent && (
        <Notice>
          <Loader size={14} aria-hidden />
          <strong>{words.updating}</strong> {words.updatingHint}
        </Notice>
      )}
      {trial.isChanged && (
        <Notice>
          <strong>{words.trial}</strong> {trial.isRanking && words.trying}
          <Button size="compact-xs" variant="subtle" onClick={trial.reset}>
            {words.reset}
          </Button>
        </Notice>
      )}
      {since !== undefined && !trial.isChanged && (
        <Notice>
          {words.sinceLast(moved, since)}. {left.map(words.left).join(' ')}
          <Button size="compact-xs" variant="subtle" onClick={onSeen}>
            {words.seen}
          </Button>
        </Notice>
      )}
    </div>
  );
}

function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <Alert py={4} px="sm" mb="xs" variant="light" color="gray">
      <Group gap={8} c="var(--mantine-color-text)">
        {children}
      </Group>
    </Alert>
  );
}
