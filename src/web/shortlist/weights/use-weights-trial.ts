import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { $api } from '../../api/api';
import type { components } from '../../api/wire';
import type { Criterion } from '../../match/match';
import { useLanguage } from '../../screen/language';

type Need = components['schemas']['Requirement'];
type TriedNeed = components['schemas']['TriedRequirement'];

/** How much each criterion counts. */
export type Weights = Readonly<Record<Criterion, number>>;

/** Long enough that a slider being dragged asks a few times a second, short enough to feel at once. */
const PAUSE_MS = 200;
const LENGTH = 100;

/** A trial of other weights. */
export interface WeightsTrial {
  /** What counts in the need as it is stored; undefined until it has been read. */
  readonly stored: Weights | undefined;
  readonly tried: Weights | undefined;
  readonly isChanged: boolean;
  readonly isRanking: boolean;
  /** The list under the tried weights; undefined while nothing is changed. */
  readonly list: TriedNeed | undefined;
  readonly error: unknown;
  readonly set: (criterion: Criterion, weight: number) => void;
  readonly reset: () => void;
}

/** Ranks a stored need by other weights, without storing anything. */
export function useWeightsTrial(need: Need): WeightsTrial {
  const { language } = useLanguage();
  const versions = $api.useQuery('get', '/api/v1/weights');
  const rules = versions.data?.items.find(({ isInForce }) => isInForce)?.weights;
  const stored = rules && { ...rules, ...need.draft.weights };
  const [changes, setChanges] = useState<Partial<Weights>>({});
  const [settled] = useDebouncedValue(changes, PAUSE_MS);
  const isChanged = Object.keys(changes).length > 0;
  const draft = { ...need.draft, weights: { ...need.draft.weights, ...settled } };
  const trial = $api.useQuery(
    'post',
    '/api/v1/trials/requirement',
    { params: { query: { language } }, body: { id: need.id, draft, length: LENGTH } },
    { enabled: isChanged && Object.keys(settled).length > 0, placeholderData: keepPreviousData },
  );
  return {
    stored,
    tried: stored && { ...stored, ...changes },
    isChanged,
    isRanking: isChanged && (trial.isFetching || settled !== changes),
    list: isChanged ? trial.data : undefined,
    error: isChanged ? trial.error : undefined,
    set: (criterion, weight) => setChanges((before) => withChange(before, criterion, weight, stored)),
    reset: () => setChanges({}),
  };
}

/** A weight that is moved back to where it was is no change any more. */
function withChange(
  before: Partial<Weights>,
  criterion: Criterion,
  weight: number,
  stored: Weights | undefined,
): Partial<Weights> {
  const { [criterion]: _former, ...others } = before;
  return stored?.[criterion] === weight ? others : { ...others, [criterion]: weight };
}
