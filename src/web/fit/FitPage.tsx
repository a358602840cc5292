import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { VERDICTS } from '../../domain/match/assessment';
import type { ProfileDraft } from '../../domain/supplier/profile';
import { profileQuery } from '../profile/draft/profile-api';
import { useWords } from '../screen/language';
import { EmptyState, ErrorState, Loading, NoPermission } from '../screen/states';
import { useSession } from '../session/session';
import { BestGaps } from './BestGaps';
import { NeedGroup } from './NeedGroup';
import { fitQuery } from './trial';
import { FIT_WORDS } from './words';

/** Where a supplier fits: every open need by its verdict, what stands in the way, and what would open most. */
export function FitPage() {
  const { supplierId } = useSession();
  return supplierId === undefined ? <NoPermission /> : <Fit supplierId={supplierId} />;
}

function Fit({ supplierId }: { readonly supplierId: string }) {
  const words = useWords(FIT_WORDS);
  const profile = useQuery(profileQuery(supplierId));
  return (
    <Stack gap="lg" maw={980}>
      <div>
        <Title order={1}>{words.title}</Title>
        <Text size="sm" c="dimmed">
          {words.intro}
        </Text>
      </div>
      {profile.data ? (
        <JudgedNeeds supplierId={supplierId} draft={profile.data.draft} />
      ) : profile.error ? (
        <ErrorState error={profile.error} retry={() => void profile.refetch()} />
      ) : (
        <Loading />
      )}
    </Stack>
  );
}

interface JudgedNeedsProps {
  readonly supplierId: string;
  readonly draft: ProfileDraft;
}

function JudgedNeeds({ supplierId, draft }: JudgedNeedsProps) {
  const words = useWords(FIT_WORDS);
  const fit = useInfiniteQuery(fitQuery({ supplierId, draft }));
  if (fit.error) return <ErrorState error={fit.error} retry={() => void fit.refetch()} />;
  if (fit.data === undefined) return <Loading />;
  const needs = fit.data.pages.flatMap((page) => page.needs);
  if (needs.length === 0) return <EmptyState title={words.noNeeds}>{words.noNeedsHint}</EmptyState>;
  return (
    <>
      <BestGaps supplierId={supplierId} />
      {VERDICTS.map((verdict) => (
        <NeedGroup key={verdict} verdict={verdict} needs={needs.filter(({ now }) => now.verdict === verdict)} />
      ))}
      {fit.hasNextPage && (
        <Group>
          <Button variant="default" loading={fit.isFetchingNextPage} onClick={() => void fit.fetchNextPage()}>
            {words.loadMore}
          </Button>
        </Group>
      )}
    </>
  );
}
