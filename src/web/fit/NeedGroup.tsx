import { Button, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { textIn } from '../../domain/language';
import type { Verdict } from '../../domain/match/assessment';
import { sentenceOf } from '../match/match';
import { VerdictIcon } from '../match/VerdictBadge';
import { useBuyerName } from '../reference/organisations';
import { formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import classes from './fit.module.css';
import type { TriedNeed } from './trial';
import { FIT_WORDS } from './words';

/** How many things that stand in the way are told of each need; its own page tells all. */
const BLOCKERS_TOLD = 2;

/** Most needs are not for everybody: of those, the nearest are shown until somebody asks for all. */
const EXCLUDED_SHOWN = 6;

interface NeedGroupProps {
  readonly verdict: Verdict;
  readonly needs: readonly TriedNeed[];
}

/** The needs of one verdict, most points first, each with what stands in the way. */
export function NeedGroup({ verdict, needs }: NeedGroupProps) {
  const words = useWords(FIT_WORDS);
  const id = useId();
  const [isUnfolded, setIsUnfolded] = useState(false);
  if (needs.length === 0) return null;
  const sorted = [...needs].sort((one, other) => other.now.points - one.now.points);
  const shown = verdict === 'excluded' && !isUnfolded ? sorted.slice(0, EXCLUDED_SHOWN) : sorted;
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {words.groups[verdict]} ({needs.length})
      </Title>
      <ul className={classes.needs}>
        {shown.map((need) => (
          <NeedRow key={need.requirement.id} need={need} />
        ))}
      </ul>
      {shown.length < sorted.length && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setIsUnfolded(true)}>
          {words.showAll(sorted.length)}
        </Button>
      )}
    </section>
  );
}

function NeedRow({ need: { requirement, now, blockers } }: { readonly need: TriedNeed }) {
  const words = useWords(FIT_WORDS);
  const { language } = useLanguage();
  const buyerName = useBuyerName();
  const more = blockers.length - BLOCKERS_TOLD;
  return (
    <li>
      <Link to="/fit/$needId" params={{ needId: requirement.id }} className={classes.need}>
        <VerdictIcon verdict={now.verdict} />
        <Stack gap={2} miw={0}>
          <Text size="sm" fw={600}>
            {textIn(requirement.title, language)}
          </Text>
          <Text size="xs" c="dimmed">
            {buyerName(requirement.buyerId)}
          </Text>
          {blockers.slice(0, BLOCKERS_TOLD).map((finding) => (
            <Text key={finding.ask} size="xs">
              {sentenceOf(finding, language)}
            </Text>
          ))}
          {more > 0 && (
            <Text size="xs" c="dimmed">
              {words.more(more)}
            </Text>
          )}
        </Stack>
        <Text size="sm" className={classes.points}>
          {words.points(formatNumber(now.points, language))}
        </Text>
      </Link>
    </li>
  );
}
