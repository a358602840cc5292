import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { $api } from '../api/api';
import { useWords } from '../screen/language';
import { PEOPLE_WORDS } from './words';

interface OrganisationSelectProps {
  readonly kind: 'suppliers' | 'buyers';
  readonly value: string | null;
  readonly choose: (id: string | null) => void;
  readonly error: string | undefined;
}

/** Finds a supplier or buyer by name, however many there are. */
export function OrganisationSelect({ kind, value, choose, error }: OrganisationSelectProps) {
  const words = useWords(PEOPLE_WORDS);
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const { data } = $api.useQuery(
    'get',
    '/api/v1/search',
    { params: { query: { q: asked } } },
    { enabled: asked !== '', placeholderData: keepPreviousData },
  );
  const found = (asked === '' ? undefined : data?.[kind]) ?? [];
  return (
    <Select
      label={kind === 'suppliers' ? words.supplier : words.buyer}
      placeholder={words.findOrganisation}
      required
      searchable
      value={value}
      onChange={choose}
      searchValue={typed}
      onSearchChange={setTyped}
      data={found.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      nothingFoundMessage={asked === '' ? words.findOrganisation : words.nothingFound}
      error={error}
    />
  );
}
