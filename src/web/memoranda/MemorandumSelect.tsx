import { NativeSelect } from '@mantine/core';
import { $api } from '../api/api';

interface MemorandumSelectProps {
  readonly label: string;
  /** What stands for none of them. */
  readonly none: string;
  readonly value: string | undefined;
  readonly error?: string | undefined;
  readonly choose: (id: string | undefined) => void;
}

/** One memorandum, or none. */
export function MemorandumSelect({ label, none, value, error, choose }: MemorandumSelectProps) {
  const { data } = $api.useQuery('get', '/api/v1/memoranda', { params: { query: { limit: 100 } } });
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      error={error}
      onChange={({ currentTarget }) => choose(currentTarget.value === '' ? undefined : currentTarget.value)}
      data={[
        { value: '', label: none },
        ...(data?.items ?? []).map(({ id, draft }) => ({ value: id, label: draft.title })),
      ]}
    />
  );
}
