import { Grid, Group, Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { textIn } from '../../domain/language';
import { COMPARED } from '../../domain/match/comparison';
import { $api } from '../api/api';
import { FULL_SCORE } from '../match/match';
import { VerdictBadge } from '../match/VerdictBadge';
import { formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { ButtonLink, TextLink } from '../screen/links';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { type Team, TeamChain } from './TeamChain';
import { TEAM_WORDS } from './words';

const route = getRouteApi('/shell/needs/$needId/team');

/** The smallest team that takes the whole chain of a need: who does which step where, and how sure that is. */
export function TeamPage() {
  const words = useWords(TEAM_WORDS);
  const { language } = useLanguage();
  const { needId } = route.useParams();
  const { data, error, refetch } = $api.useQuery('get', '/api/v1/requirements/{requirementId}/team', {
    params: { path: { requirementId: needId }, query: { language } },
  });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const members = data.members.map(({ supplier }) => supplier.id);
  const canCompare = members.length >= COMPARED.least && members.length <= COMPARED.most;
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          canCompare && (
            <ButtonLink
              to="/needs/$needId/compare"
              params={{ needId }}
              search={{ suppliers: members.join(',') }}
              variant="default"
            >
              {words.compare}
            </ButtonLink>
          )
        }
      >
        <TextLink to="/needs/$needId" params={{ needId }}>
          {textIn(data.requirement.title, language) || words.backTo}
        </TextLink>
      </PageHeader>
      {data.outcome === 'nobody' ? (
        <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>
      ) : (
        <Grid gap="xl">
          <Grid.Col span={{ base: 12, md: 7 }} order={{ base: 2, md: 1 }}>
            <TeamChain team={data} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }} order={{ base: 1, md: 2 }}>
            <Summary team={data} />
          </Grid.Col>
        </Grid>
      )}
    </>
  );
}

function Summary({ team }: { readonly team: Team }) {
  const words = useWords(TEAM_WORDS);
  const { language } = useLanguage();
  const [headline, ...further] = team.summary;
  return (
    <Stack gap="lg">
      <Stack gap={6}>
        <Group gap="md">
          <VerdictBadge verdict={team.verdict} />
          <Text size="sm" c="dimmed">
            {words.earns(formatNumber(team.points, language), formatNumber(FULL_SCORE, language))}
          </Text>
        </Group>
        <Text fw={600}>{headline?.[language]}</Text>
        {further.map((sentence) => (
          <Text key={sentence[language]} size="sm">
            {sentence[language]}
          </Text>
        ))}
      </Stack>
      <Members team={team} />
      {team.weakestCertificate && (
        <Stack gap={4} component="section">
          <Title order={2} size="h3">
            {words.weakest}
          </Title>
          <TextLink
            to="/members/$supplierId"
            params={{ supplierId: team.weakestCertificate.supplier.id }}
            style={{ alignSelf: 'flex-start' }}
          >
            {team.weakestCertificate.supplier.name}
          </TextLink>
          <Text size="sm">{team.weakestCertificate.finding.sentences[language]}</Text>
        </Stack>
      )}
    </Stack>
  );
}

function Members({ team }: { readonly team: Team }) {
  const words = useWords(TEAM_WORDS);
  const { language } = useLanguage();
  return (
    <Stack gap={4} component="section">
      <Title order={2} size="h3">
        {words.members}
      </Title>
      {team.members.map(({ supplier, steps }) => {
        const numbers = steps.map((step) => step + 1).join(', ');
        const part = [
          ...(supplier.id === team.lead?.supplier.id ? [words.leads] : []),
          steps.length === 0 ? words.noSteps : words.steps(numbers),
        ];
        return (
          <Group key={supplier.id} gap="xs" wrap="nowrap" justify="space-between">
            <TextLink to="/members/$supplierId" params={{ supplierId: supplier.id }}>
              {supplier.name}
            </TextLink>
            <Text size="sm" c="dimmed">
              {part.join(', ')}
            </Text>
          </Group>
        );
      })}
      <Text size="sm" c="dimmed">
        {words.totalKm(formatNumber(team.totalKm, language))}
      </Text>
    </Stack>
  );
}
