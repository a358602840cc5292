import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { textIn } from '../../domain/language';
import { $api } from '../api/api';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { ErrorState, Loading } from '../screen/states';
import { COVERAGE_WORDS } from './words';

const STANDS = ['met', 'partly', 'unknown', 'none'] as const;

interface CoverageDetailProps {
  readonly process: string | undefined;
  readonly scheme: string | undefined;
}

/** Which needs ask for it, and which members can: every one a link. */
export function CoverageDetail({ process, scheme }: CoverageDetailProps) {
  const words = useWords(COVERAGE_WORDS);
  const { language } = useLanguage();
  const ofProcess = $api.useQuery(
    'get',
    '/api/v1/coverage/processes/{conceptId}',
    { params: { path: { conceptId: process ?? '' } } },
    { enabled: process !== undefined },
  );
  const ofScheme = $api.useQuery(
    'get',
    '/api/v1/coverage/schemes/{schemeId}',
    { params: { path: { schemeId: scheme ?? '' } } },
    { enabled: scheme !== undefined },
  );
  const { data, error, refetch } = process === undefined ? ofScheme : ofProcess;
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack gap="lg">
      <section>
        <Title order={3} mb="xs">
          {words.needs} ({data.needs.length})
        </Title>
        <Stack component="ul" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
          {data.needs.map(({ requirement, necessity, isCovered }) => (
            <Group key={requirement.id} component="li" gap="xs" justify="space-between" wrap="nowrap">
              <TextLink size="sm" to="/needs/$needId" params={{ needId: requirement.id }}>
                {textIn(requirement.title, language)}
              </TextLink>
              <Text size="xs" c={isCovered ? 'dimmed' : 'red'} ta="right">
                {words[necessity]}, {isCovered ? words.covered : words.open}
              </Text>
            </Group>
          ))}
        </Stack>
      </section>
      <section>
        <Title order={3} mb="xs">
          {words.members}
        </Title>
        <Stack gap="md">
          {STANDS.map((stand) => {
            const members = data.members.filter((member) => member.stand === stand);
            return members.length === 0 ? null : (
              <div key={stand}>
                <Group gap={6} mb={4}>
                  <Text size="sm" fw={600}>
                    {words[stand]}
                  </Text>
                  <Badge variant="default" size="sm">
                    {members.length}
                  </Badge>
                </Group>
                <Group gap="xs">
                  {members.map(({ supplier }) => (
                    <TextLink
                      key={supplier.id}
                      size="sm"
                      to="/members/$supplierId"
                      params={{ supplierId: supplier.id }}
                    >
                      {supplier.name}
                    </TextLink>
                  ))}
                </Group>
              </div>
            );
          })}
        </Stack>
      </section>
    </Stack>
  );
}
