import { Button, Text, Title } from '@mantine/core';
import type { SupplierId } from '../../../domain/ids';
import { formatNumber } from '../../screen/formats';
import { useLanguage, useWords } from '../../screen/language';
import { TextLink } from '../../screen/links';
import type { TalkedPair } from '../talked-pair';
import { useTrip } from '../trip-context';
import { useTripNames } from '../trip-names';
import { worthOfMember } from './seats';
import classes from './team.module.css';
import { SEAT_WORDS } from './words';

interface OtherMembersProps {
  readonly team: readonly SupplierId[];
  readonly worths: readonly TalkedPair[];
  readonly onChange: (team: readonly SupplierId[]) => void;
}

/** Who may join and has no seat, the most valuable first. */
export function OtherMembers({ team, worths, onChange }: OtherMembersProps) {
  const words = useWords(SEAT_WORDS);
  const { language } = useLanguage();
  const { draft } = useTrip();
  const names = useTripNames(draft);
  const others = draft.members
    .filter(({ supplierId, joins }) => joins !== 'no' && !team.includes(supplierId))
    .map(({ supplierId }) => ({ supplierId, worth: worthOfMember(supplierId, worths) }))
    .sort((one, other) => other.worth - one.worth);
  if (others.length === 0) return null;
  return (
    <section aria-label={words.others}>
      <Title order={2} size="h3" mt="md">
        {words.others}
      </Title>
      <ul className={classes.others}>
        {others.map(({ supplierId, worth }) => (
          <li key={supplierId}>
            <TextLink to="/members/$supplierId" params={{ supplierId }} size="sm">
              {names.member(supplierId)}
            </TextLink>
            <Text span size="sm" c="dimmed" ml="auto">
              {words.worth(formatNumber(worth, language))}
            </Text>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={words.add(names.member(supplierId))}
              onClick={() => onChange([...team, supplierId])}
            >
              {words.addShort}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
