import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { alternativeIn, reasonsIn } from '../../../contract/wording/trip/team-wording';
import type { SupplierId } from '../../../domain/ids';
import type { Alternative, TeamChoice } from '../../../domain/trip/team-choice';
import { useLanguage, useWords } from '../../screen/language';
import { TextLink } from '../../screen/links';
import { EmptyState } from '../../screen/states';
import { useTrip } from '../trip-context';
import { useTripNames } from '../trip-names';
import { withInstead } from './seats';
import classes from './team.module.css';
import { SEAT_WORDS } from './words';

interface SeatListProps {
  readonly team: readonly SupplierId[];
  /** The reasons, once somebody has had the team chosen. */
  readonly choice: TeamChoice | undefined;
  readonly onChange: (team: readonly SupplierId[]) => void;
}

/** Everybody with a seat, the reasons for it, and who could have it instead. */
export function SeatList({ team, choice, onChange }: SeatListProps) {
  const words = useWords(SEAT_WORDS);
  return (
    <section aria-label={words.team}>
      <Title order={2} size="h3">
        {words.team}
      </Title>
      {team.length === 0 && <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>}
      <ol className={classes.seats}>
        {team.map((supplierId) => (
          <Seat key={supplierId} supplierId={supplierId} team={team} choice={choice} onChange={onChange} />
        ))}
      </ol>
    </section>
  );
}

interface SeatProps extends SeatListProps {
  readonly supplierId: SupplierId;
}

function Seat({ supplierId, team, choice, onChange }: SeatProps) {
  const words = useWords(SEAT_WORDS);
  const { language } = useLanguage();
  const names = useTripNames(useTrip().draft);
  const name = names.member(supplierId);
  const chosen = choice?.chosen.find((one) => one.supplierId === supplierId);
  const alternatives = (choice?.alternatives ?? []).filter(
    ({ instead, take }) => instead === supplierId && !team.includes(take),
  );
  // Somebody who was taken instead of another has the sentence of that choice for a reason.
  const taken = choice?.alternatives.find(({ instead, take }) => take === supplierId && !team.includes(instead));
  return (
    <li className={classes.seat}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <TextLink to="/members/$supplierId" params={{ supplierId }} fw={600}>
          {name}
        </TextLink>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.remove(name)}
          onClick={() => onChange(team.filter((id) => id !== supplierId))}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <Text size="sm" component="div" className={classes.reasons}>
        {chosen
          ? reasonsIn(chosen, names).map((reason) => <span key={reason.en}>{reason[language]} </span>)
          : choice && (
              <>
                {words.byHand} {taken && alternativeIn(taken, names)[language]}
              </>
            )}
      </Text>
      {alternatives.length > 0 && (
        <Alternatives alternatives={alternatives} onTake={(one) => onChange(withInstead(team, one))} />
      )}
    </li>
  );
}

interface AlternativesProps {
  readonly alternatives: readonly Alternative[];
  readonly onTake: (alternative: Alternative) => void;
}

function Alternatives({ alternatives, onTake }: AlternativesProps) {
  const words = useWords(SEAT_WORDS);
  const { language } = useLanguage();
  const names = useTripNames(useTrip().draft);
  return (
    <details className={classes.alternatives}>
      <summary>{words.alternatives(alternatives.length)}</summary>
      <ul>
        {alternatives.map((one) => (
          <li key={one.take}>
            <span>{alternativeIn(one, names)[language]}</span>
            <Button
              size="compact-sm"
              variant="subtle"
              flex="none"
              aria-label={words.take(names.member(one.take), names.member(one.instead))}
              onClick={() => onTake(one)}
            >
              {words.takeShort}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
