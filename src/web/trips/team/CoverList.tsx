import { Text, Title } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { SupplierId } from '../../../domain/ids';
import { useLanguage, useWords } from '../../screen/language';
import type { TalkedPair } from '../talked-pair';
import { useTrip } from '../trip-context';
import { useTripNames } from '../trip-names';
import { coverOf } from './seats';
import classes from './team.module.css';
import { SEAT_WORDS } from './words';

interface CoverListProps {
  readonly team: readonly SupplierId[];
  readonly worths: readonly TalkedPair[];
}

/** For which needs somebody of the team is qualified, and for which nobody. */
export function CoverList({ team, worths }: CoverListProps) {
  const words = useWords(SEAT_WORDS);
  const { language } = useLanguage();
  const names = useTripNames(useTrip().draft);
  const covers = coverOf(team, worths);
  const covered = covers.filter(({ qualified }) => qualified.length > 0).length;
  return (
    <section aria-label={words.needs}>
      <Title order={2} size="h3">
        {words.needs}
      </Title>
      <Text size="sm" c="dimmed">
        {words.covered(covered, covers.length)}
      </Text>
      <ul className={classes.cover}>
        {covers.map(({ requirementId, qualified }) => (
          <li key={requirementId} data-uncovered={qualified.length === 0 || undefined}>
            {qualified.length > 0 ? <IconCheck size={16} aria-hidden /> : <IconMinus size={16} aria-hidden />}
            <div>
              {names.need(requirementId)[language]}
              <Text size="xs" c="dimmed">
                {qualified.length === 0 ? words.nobody : qualified.map(names.member).join(', ')}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
