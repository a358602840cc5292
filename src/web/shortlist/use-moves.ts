import { useMemo } from 'react';
import { $api } from '../api/api';
import { useLanguage } from '../screen/language';
import type { RowMove } from './rows/MatchRow';

/** What moved between two versions of a list. */
export interface Moves {
  /** By supplier, of those that stand on the later list in another place or with another verdict. */
  readonly bySupplier: ReadonlyMap<string, RowMove>;
  /** The names of those that have left. */
  readonly left: readonly string[];
}

const NOTHING: Moves = { bySupplier: new Map(), left: [] };

/** What moved from one version of a list to a later one, and why; nothing while the versions are the same. */
export function useMoves(needId: string, from: number | undefined, to: number | undefined): Moves {
  const { language } = useLanguage();
  const isAsked = from !== undefined && to !== undefined && from < to;
  const { data } = $api.useQuery(
    'get',
    '/api/v1/requirements/{requirementId}/shortlist/moves',
    { params: { path: { requirementId: needId }, query: { ...(isAsked && { from, to }) } } },
    { enabled: isAsked },
  );
  return useMemo(() => {
    if (!isAsked || data === undefined) return NOTHING;
    const bySupplier = new Map<string, RowMove>();
    for (const { supplier, from: before, to: after, reason } of data.moves) {
      if (after === undefined) continue;
      bySupplier.set(supplier.id, { ...(before && { from: before.rank }), reason: reason[language] });
    }
    return { bySupplier, left: data.moves.filter(({ to: after }) => !after).map(({ supplier }) => supplier.name) };
  }, [data, isAsked, language]);
}
