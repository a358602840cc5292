import { Drawer, Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { $api } from '../api/api';
import { useNames } from '../reference/vocabulary';
import { useWords } from '../screen/language';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { CoverageDetail } from './CoverageDetail';
import { CoverageTable } from './CoverageTable';
import { COVERAGE_WORDS } from './words';

const route = getRouteApi('/shell/coverage');

/** What the open needs ask for and the members lack, as a heat map; a row opens into the needs and the members. */
export function CoveragePage() {
  const words = useWords(COVERAGE_WORDS);
  const names = useNames();
  const { process, scheme } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = $api.useQuery('get', '/api/v1/coverage');
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { needs, members } = data.lookedAt;
  if (needs.lookedAt === 0) return <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>;
  const title = process !== undefined ? names.concept(process) : scheme !== undefined ? names.scheme(scheme) : '';
  return (
    <>
      <PageHeader title={words.title}>{words.intro}</PageHeader>
      <Stack gap="xl">
        {(['processes', 'schemes'] as const).map((kind) => (
          <section key={kind} aria-labelledby={`coverage-${kind}`}>
            <Title order={2} mb="xs" id={`coverage-${kind}`}>
              {words[kind]}
            </Title>
            <CoverageTable
              kind={kind}
              rows={data[kind]}
              members={members.lookedAt}
              onOpen={(of) => void navigate({ search: of, resetScroll: false })}
            />
          </section>
        ))}
        <Text c="dimmed" size="sm">
          {words.lookedAt(members.lookedAt, needs.lookedAt)}{' '}
          {(needs.lookedAt < needs.found || members.lookedAt < members.found) &&
            words.notAll(members.found, needs.found)}
        </Text>
      </Stack>
      <Drawer
        opened={process !== undefined || scheme !== undefined}
        onClose={() => void navigate({ search: {}, resetScroll: false })}
        position="right"
        size="lg"
        title={title}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <CoverageDetail process={process} scheme={scheme} />
      </Drawer>
    </>
  );
}
