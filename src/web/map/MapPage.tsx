import { Group, SegmentedControl, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { $api } from '../api/api';
import { useNames } from '../reference/vocabulary';
import { useWords } from '../screen/language';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { type Region, SiteMap } from './SiteMap';
import { TownList } from './TownList';
import { townsOf } from './towns';
import { MAP_WORDS } from './words';

/** Where the members are, and where their buyers want deliveries: by town, without anybody else's map server. */
export function MapPage() {
  const words = useWords(MAP_WORDS);
  const names = useNames();
  const [process, setProcess] = useState<string | null>(null);
  const [region, setRegion] = useState<Region>('whole');
  const [selected, setSelected] = useState<string>();
  const sites = $api.useQuery('get', '/api/v1/sites');
  const buyers = $api.useQuery('get', '/api/v1/buyers');
  const shown = useMemo(
    () => (sites.data?.items ?? []).filter(({ processes }) => process === null || processes.includes(process)),
    [sites.data, process],
  );
  const towns = useMemo(() => townsOf(shown, buyers.data?.items ?? []), [shown, buyers.data]);
  const processes = useMemo(() => {
    const ids = new Set((sites.data?.items ?? []).flatMap((site) => site.processes));
    return [...ids]
      .map((id) => ({ value: id as string, label: names.concept(id) }))
      .sort((one, other) => one.label.localeCompare(other.label, 'sv'));
  }, [sites.data, names]);
  const error = sites.error ?? buyers.error;
  if (error) return <ErrorState error={error} retry={() => void Promise.all([sites.refetch(), buyers.refetch()])} />;
  if (!sites.data || !buyers.data) return <Loading />;
  const { found, shown: counted } = sites.data.suppliers;
  return (
    <>
      <PageHeader title={words.title}>{words.intro}</PageHeader>
      <Group mb="md" align="flex-end" gap="md">
        <Select
          label={words.process}
          placeholder={words.anyProcess}
          data={processes}
          value={process}
          onChange={setProcess}
          searchable
          clearable
          w={{ base: '100%', xs: 300 }}
        />
        <Stack gap={4}>
          <Text size="sm" fw={500} id="map-region">
            {words.view}
          </Text>
          <SegmentedControl
            aria-labelledby="map-region"
            size="xs"
            value={region}
            onChange={(next) => setRegion(next as Region)}
            data={[
              { value: 'whole', label: words.whole },
              { value: 'blekinge', label: words.blekinge },
              { value: 'coventry', label: words.coventry },
            ]}
          />
        </Stack>
      </Group>
      {shown.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHint}</EmptyState>
      ) : (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" style={{ alignItems: 'start' }}>
          <SiteMap towns={towns} region={region} selected={selected} onSelect={setSelected} />
          <TownList towns={towns} selected={selected} onSelect={setSelected} />
        </SimpleGrid>
      )}
      {counted < found && (
        <Text c="dimmed" size="sm">
          {words.notAll(counted, found)}
        </Text>
      )}
    </>
  );
}
