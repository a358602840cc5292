import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { $api } from '../api/api';
import { sentenceOf } from '../match/match';
import { useLanguage, useWords } from '../screen/language';
import { ErrorState, Loading } from '../screen/states';
import { SHORTLIST_WORDS } from './words';

const MOST = 8;

/** What would let in more: on which single point the buyer could give way, and which single answers are worth asking for. */
export function AdvicePanel({ needId }: { readonly needId: string }) {
  const words = useWords(SHORTLIST_WORDS);
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        {words.advice}
      </Title>
      <Relaxations needId={needId} />
      <Questions needId={needId} />
    </Stack>
  );
}

function Relaxations({ needId }: { readonly needId: string }) {
  const words = useWords(SHORTLIST_WORDS);
  const { language } = useLanguage();
  const { data, error, refetch } = $api.useQuery('get', '/api/v1/requirements/{requirementId}/relaxations', {
    params: { path: { requirementId: needId }, query: { language } },
  });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const shown = data.relaxations.slice(0, MOST);
  return (
    <AdviceList title={words.relaxations} none={words.noRelaxations}>
      {shown.map((one) => (
        <li key={`${one.relaxation.do} ${one.relaxation.at} ${sentenceOf(one, language)}`}>
          <Text size="sm">{sentenceOf(one, language)}</Text>
          <Text size="xs" c="dimmed">
            {words.letsIn(one.letIn.map(({ supplier }) => supplier.name).join(', '))}
          </Text>
        </li>
      ))}
    </AdviceList>
  );
}

function Questions({ needId }: { readonly needId: string }) {
  const words = useWords(SHORTLIST_WORDS);
  const { language } = useLanguage();
  const { data, error, refetch } = $api.useQuery('get', '/api/v1/requirements/{requirementId}/questions', {
    params: { path: { requirementId: needId }, query: { language, limit: MOST } },
  });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return (
    <AdviceList title={words.questions} none={words.noQuestions}>
      {data.questions.map((one) => (
        <li key={`${one.supplier.id} ${sentenceOf(one, language)}`}>
          <Text size="sm">{sentenceOf(one, language)}</Text>
        </li>
      ))}
    </AdviceList>
  );
}

interface AdviceListProps {
  readonly title: string;
  readonly none: string;
  readonly children: readonly ReactNode[];
}

function AdviceList({ title, none, children }: AdviceListProps) {
  return (
    <section>
      <Title order={3} size="xs" c="dimmed" mb={6}>
        {title}
      </Title>
      {children.length === 0 ? (
        <Text size="sm">{none}</Text>
      ) : (
        <Stack component="ul" gap="xs" m={0} pl="md">
          {children}
        </Stack>
      )}
    </section>
  );
}
