import { Button, Center, SegmentedControl, Stack, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EXCHANGE_KINDS, type ExchangeKind } from '../../domain/exchange/fields';
import { $api } from '../api/api';
import { useWords } from '../screen/language';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading, ProblemAlert } from '../screen/states';
import { useSession } from '../session/session';
import { FileDrop } from './FileDrop';
import { ImportTable } from './ImportTable';
import { PAGES, useUpload } from './use-import';
import { IMPORT_WORDS } from './words';

/** Where a sheet comes in, and what has come in before. */
export function ImportsPage() {
  const words = useWords(IMPORT_WORDS);
  const { role } = useSession();
  const navigate = useNavigate();
  const kinds = role === 'purchaser' ? (['needs'] as const) : EXCHANGE_KINDS;
  const [kind, setKind] = useState<ExchangeKind>(kinds[0] ?? 'members');
  const upload = useUpload(
    ({ number }) => void navigate({ to: '/import/$importId', params: { importId: String(number) } }),
  );
  return (
    <>
      <PageHeader title={words.title}>{words.intro}</PageHeader>
      <Stack gap="sm" mb="xl">
        {kinds.length > 1 && (
          <SegmentedControl
            aria-label={words.kind}
            value={kind}
            onChange={(value) => setKind(value as ExchangeKind)}
            data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
            style={{ alignSelf: 'flex-start' }}
          />
        )}
        <FileDrop isBusy={upload.isPending} onFile={(file) => upload.mutate({ kind, file })} />
        {upload.error && <ProblemAlert error={upload.error} />}
      </Stack>
      <Title order={2} mb="xs">
        {words.history}
      </Title>
      <History />
    </>
  );
}

function History() {
  const words = useWords(IMPORT_WORDS);
  const imports = $api.useInfiniteQuery('get', '/api/v1/imports', {}, PAGES);
  if (imports.error) return <ErrorState error={imports.error} retry={() => void imports.refetch()} />;
  if (imports.data === undefined) return <Loading />;
  const lines = imports.data.pages.flatMap(({ items }) => items);
  if (lines.length === 0) return <EmptyState title={words.noHistory}>{words.noHistoryHint}</EmptyState>;
  return (
    <>
      <ImportTable imports={lines} />
      {imports.hasNextPage && (
        <Center my="md">
          <Button variant="default" loading={imports.isFetchingNextPage} onClick={() => void imports.fetchNextPage()}>
            {words.more}
          </Button>
        </Center>
      )}
    </>
  );
}
