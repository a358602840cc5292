import { Group, Text, Title } from '@mantine/core';
import { IconTruck } from '@tabler/icons-react';
import { wordLabel } from '../../contract/wording/label-wording';
import type { paths } from '../api/wire';
import { FULL_SCORE, sentenceOf } from '../match/match';
import { useNames } from '../reference/vocabulary';
import { formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import classes from './team.module.css';
import { TEAM_WORDS } from './words';

/** A team as the server answers it. */
export type Team =
  paths['/api/v1/requirements/{requirementId}/team']['get']['responses'][200]['content']['application/json'];
type Step = Team['steps'][number];
type Transport = Team['transports'][number];

/** The chain as a chain: a step below the other, and between them the part on its way. */
export function TeamChain({ team }: { readonly team: Team }) {
  const words = useWords(TEAM_WORDS);
  return (
    <section aria-label={words.chain}>
      <ol className={classes.chain}>
        {team.steps.map((step, at) => {
          const transport = team.transports.find(({ afterStep }) => afterStep === at);
          const isLast = at === team.steps.length - 1;
          return (
            <li key={step.process} className={classes.step} data-untaken={step.taken === undefined || undefined}>
              <div className={classes.rail} aria-hidden>
                <span className={classes.number}>{at + 1}</span>
                {(!isLast || transport) && <span className={classes.line} data-travels={transport && true} />}
              </div>
              <div>
                <StepCard step={step} />
                <Travel transport={transport} />
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function StepCard({ step }: { readonly step: Step }) {
  const words = useWords(TEAM_WORDS);
  const { language } = useLanguage();
  const names = useNames();
  const { process, necessity, inHouse, taken, offeredBy } = step;
  const asked = [wordLabel('necessity', necessity, language), ...(inHouse ? [words.inHouseAsked] : [])];
  return (
    <div className={classes.card}>
      <Group justify="space-between" gap="xs" align="baseline">
        <Title order={2} size="h3">
          {names.concept(process)}
        </Title>
        <Text size="xs" c="dimmed">
          {asked.join(', ')}
        </Text>
      </Group>
      {taken === undefined ? (
        <Text fw={600}>{words.nobody}</Text>
      ) : (
        <>
          <Group gap={6}>
            <TextLink to="/members/$supplierId" params={{ supplierId: taken.supplier.id }} fw={600}>
              {taken.supplier.name}
            </TextLink>
            <Text size="sm" c="dimmed">
              {taken.siteName}
            </Text>
          </Group>
          <Text size="sm">
            {words.sources[taken.source]} ·{' '}
            {words.earns(formatNumber(taken.points, language), formatNumber(FULL_SCORE, language))} ·{' '}
            {words.alternatives(offeredBy)}
          </Text>
          <details className={classes.why}>
            <summary>{words.findings(taken.findings.length)}</summary>
            <ul>
              {taken.findings.map((finding) => (
                <li key={finding.ask}>{sentenceOf(finding, language)}</li>
              ))}
            </ul>
          </details>
        </>
      )}
    </div>
  );
}

/** Nothing where the part stays at its site. */
function Travel({ transport }: { readonly transport: Transport | undefined }) {
  const words = useWords(TEAM_WORDS);
  const { language } = useLanguage();
  if (transport === undefined) return null;
  const { to, km } = transport;
  const end = to === undefined ? words.toBuyer : words.toNext(`${to.supplier.name}, ${to.siteName}`);
  return (
    <div className={classes.transport}>
      <IconTruck size={16} aria-hidden />
      {words.transport(formatNumber(km, language))} {end}
    </div>
  );
}
