import { Button, Grid, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { proofIn } from '../../../contract/wording/trip/programme-wording';
import { costOfTeamIn } from '../../../contract/wording/trip/team-wording';
import type { SupplierId } from '../../../domain/ids';
import { useLanguage, useWords } from '../../screen/language';
import { ButtonLink } from '../../screen/links';
import { useShortcut } from '../../screen/shortcuts';
import { EmptyState, ProblemAlert } from '../../screen/states';
import { useUndo } from '../../screen/undo';
import { askForTeam, changeTrip, worthsQuery } from '../trip-api';
import { useTrip } from '../trip-context';
import { CoverList } from './CoverList';
import { OtherMembers } from './OtherMembers';
import { SeatList } from './SeatList';
import { costOf, isSameTeam, seatsOf } from './seats';
import { SEAT_WORDS } from './words';

/** Who gets the seats, why, and what each other choice would cost. */
export function TeamTab() {
  const words = useWords(SEAT_WORDS);
  const { id, draft } = useTrip();
  const worths = useQuery(worthsQuery(id));
  const choice = useQuery({
    queryKey: ['post', '/api/v1/trips/team-choice', id],
    queryFn: () => askForTeam(id),
    // A team that was chosen is explained at once; before that, choosing is up to the planner.
    enabled: draft.team.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const seats = useSeats();
  const choose = async () => {
    const { data } = await choice.refetch();
    if (data) seats.set(seatsOf(data));
  };
  const canChoose = draft.members.length > 0;
  useShortcut({ keys: 'G', does: words.choose, run: () => canChoose && void choose() });
  if (!canChoose) return <EmptyState title={words.noMembers} />;
  return (
    <>
      <SeatBar
        seats={seats}
        isChoosing={choice.isFetching}
        proof={choice.data && isSameTeam(seatsOf(choice.data), seats.team) ? choice.data.proof : undefined}
        onChoose={() => void choose()}
      />
      <ProblemAlert error={choice.error} />
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <SeatList team={seats.team} choice={choice.data} onChange={seats.set} />
          <OtherMembers team={seats.team} worths={worths.data ?? []} onChange={seats.set} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <CoverList team={seats.team} worths={worths.data ?? []} />
        </Grid.Col>
      </Grid>
    </>
  );
}

interface Seats {
  readonly team: readonly SupplierId[];
  readonly isChanged: boolean;
  readonly set: (team: readonly SupplierId[]) => void;
  readonly putBack: () => void;
  readonly save: () => Promise<void>;
}

/** The seats as they are being given; each change can be taken back, also after it was saved. */
function useSeats(): Seats {
  const words = useWords(SEAT_WORDS);
  const { id, draft, seats: given, setSeats: setGiven } = useTrip();
  const { offer } = useUndo();
  const team = given ?? draft.team;
  return {
    team,
    isChanged: !isSameTeam(team, draft.team),
    set: setGiven,
    putBack: () => setGiven(undefined),
    save: async () => {
      const before = draft.team;
      await changeTrip(id, (trip) => ({ ...trip, team: [...team] }));
      setGiven(undefined);
      offer(words.saved, () => changeTrip(id, (trip) => ({ ...trip, team: before })));
    },
  };
}

interface SeatBarProps {
  readonly seats: Seats;
  readonly isChoosing: boolean;
  readonly proof: Parameters<typeof proofIn>[0] | undefined;
  readonly onChoose: () => void;
}

function SeatBar({ seats, isChoosing, proof, onChoose }: SeatBarProps) {
  const words = useWords(SEAT_WORDS);
  const { language } = useLanguage();
  const { id, draft } = useTrip();
  const { team, isChanged } = seats;
  const costSek = costOf(team, draft);
  const isTooMany = team.length > draft.seats;
  const isTooDear = draft.budgetSek !== undefined && costSek > draft.budgetSek;
  const save = () =>
    void seats
      .save()
      .catch((problem: unknown) =>
        notifications.show({ color: 'red', message: problem instanceof Error ? problem.message : '' }),
      );
  return (
    <>
      <Text size="sm" c="dimmed" maw="80ch" mb="xs">
        {words.intro}
      </Text>
      <Group gap="xs" mb="sm">
        <Button
          variant={team.length === 0 ? 'filled' : 'default'}
          onClick={onChoose}
          loading={isChoosing}
          aria-keyshortcuts="G"
        >
          {team.length === 0 ? words.choose : words.chooseAgain}
        </Button>
        {isChanged ? (
          <>
            <Button onClick={save} disabled={isTooMany}>
              {words.save}
            </Button>
            <Button variant="subtle" onClick={seats.putBack}>
              {words.putBack}
            </Button>
          </>
        ) : (
          team.length > 0 && (
            <ButtonLink to="/trips/$tripId/programme" params={{ tripId: id }} variant="filled">
              {words.toProgramme}
            </ButtonLink>
          )
        )}
        <Text size="sm" role="status">
          <b>{words.seats(team.length, draft.seats)}</b> · {costOfTeamIn({ costSek }, draft.budgetSek)[language]}
          {proof && ` · ${proofIn(proof)[language]}`}
          {isChanged && ` · ${words.unsaved}`}
        </Text>
        {(isTooMany || isTooDear) && (
          <Text size="sm" fw={600} c="var(--mantine-color-error)" role="alert">
            {isTooMany ? words.tooMany : words.tooDear}
          </Text>
        )}
      </Group>
    </>
  );
}
