import { Anchor, Button, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { textIn } from '../../domain/language';
import { $api } from '../api/api';
import type { components } from '../api/wire';
import { sentenceOf } from '../match/match';
import { useLanguage, useWords } from '../screen/language';
import { ErrorState } from '../screen/states';
import { useApply } from './use-apply';
import { FIT_WORDS } from './words';

type Gap = components['schemas']['Gaps']['gaps'][number];

/** How many gaps are told before the needs themselves. */
const GAPS_TOLD = 3;

/** The few changes that would move most needs. They take some seconds to work out, and the needs do not wait for them. */
export function BestGaps({ supplierId }: { readonly supplierId: string }) {
  const words = useWords(FIT_WORDS);
  const { language } = useLanguage();
  const id = useId();
  const gaps = $api.useQuery('get', '/api/v1/suppliers/{supplierId}/gaps', {
    params: { path: { supplierId }, query: { limit: GAPS_TOLD, language } },
  });
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={id}>
      <Title order={2} id={id}>
        {words.gaps}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {words.gapsHint}
      </Text>
      {gaps.error && <ErrorState error={gaps.error} retry={() => void gaps.refetch()} />}
      {gaps.isPending && (
        <Group gap="xs" role="status">
          <Loader size="xs" aria-hidden />
          <Text size="sm">{words.gapsSlow}</Text>
        </Group>
      )}
      {gaps.data?.gaps.length === 0 && <Text size="sm">{words.noGaps}</Text>}
      <Stack component="ol" gap="sm" m={0} pl="lg">
        {gaps.data?.gaps.slice(0, GAPS_TOLD).map((gap) => (
          <GapItem key={sentenceOf(gap, language)} gap={gap} supplierId={supplierId} />
        ))}
      </Stack>
    </Paper>
  );
}

function GapItem({ gap, supplierId }: { readonly gap: Gap; readonly supplierId: string }) {
  const words = useWords(FIT_WORDS);
  const { language } = useLanguage();
  const apply = useApply(supplierId);
  return (
    <li>
      <Text size="sm">{sentenceOf(gap, language)}</Text>
      <Group gap="sm" mt={4}>
        {gap.moves.map(({ requirement }) => (
          <Anchor
            key={requirement.id}
            size="sm"
            renderRoot={(props) => <Link {...props} to="/fit/$needId" params={{ needId: requirement.id }} />}
          >
            {words.tryIt(textIn(requirement.title, language))}
          </Anchor>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={apply === undefined}
          onClick={() => apply?.(gap.improvements)}
        >
          {words.apply}
        </Button>
      </Group>
    </li>
  );
}
