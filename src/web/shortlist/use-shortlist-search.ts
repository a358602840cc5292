import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ShortlistSearch } from './shortlist-search';

interface SearchInAddress {
  readonly search: ShortlistSearch;
  /** Changes what is named and leaves the rest; the way back leads to the page before, not to what was shown of this one. */
  readonly setSearch: (changes: ShortlistSearch) => void;
}

/** What of a shortlist is shown, as its address says. */
export function useShortlistSearch(): SearchInAddress {
  const search = useSearch({ from: '/shell/needs/$needId' });
  const navigate = useNavigate({ from: '/needs/$needId' });
  const setSearch = useCallback(
    (changes: ShortlistSearch) =>
      void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false }),
    [navigate],
  );
  return { search, setSearch };
}
