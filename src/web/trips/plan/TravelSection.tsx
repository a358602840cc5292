import { Button, NumberInput, Select, Table, Text, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconRoute } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { driveMinutes, LONGEST_DRIVE_MIN } from '../../../domain/trip/travel';
import { findPlace } from '../../../domain/trip/trip';
import { ApiProblem } from '../../api/problem';
import { useWords } from '../../screen/language';
import { useUndo } from '../../screen/undo';
import { askForDrives, routingQuery } from '../trip-api';
import { withDrive, withDrives } from './draft/written-trip';
import classes from './plan.module.css';
import { usePlanning } from './planning';
import { Section } from './Section';
import { PLAN_WORDS } from './words';

/** How long each drive takes, as it is reckoned, and as somebody knows it better. */
export function TravelSection() {
  const words = useWords(PLAN_WORDS);
  const { draft, edit } = usePlanning();
  const [chosen, setChosen] = useState<string>();
  const from = draft.places.find(({ id }) => id === chosen) ?? draft.base;
  const others = [draft.base, ...draft.places].filter(({ id }) => id !== from.id);
  if (draft.places.length === 0) return null;
  return (
    <Section
      title={words.travel}
      actions={
        <>
          <FetchDrives />
          <Select
            size="xs"
            w={260}
            aria-label={words.travelFrom}
            leftSectionWidth={46}
            leftSection={<Text size="xs">{words.travelFrom}</Text>}
            allowDeselect={false}
            data={[draft.base, ...draft.places].map(({ id, name }) => ({
              value: id as string,
              label: name || words.base,
            }))}
            value={from.id}
            onChange={(value) => setChosen(value ?? undefined)}
          />
        </>
      }
    >
      <Text size="sm" c="dimmed" mb={4}>
        {words.travelHint}
      </Text>
      <Table className={classes.rows ?? ''} w="auto">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.travelTo}</Table.Th>
            <Table.Th>{words.reckoned}</Table.Th>
            <Table.Th>{words.known}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {others.map(({ id, name, place }) => {
            const known = draft.travel.known.find(({ between }) => between.includes(id) && between.includes(from.id));
            const reckoned = driveMinutes(
              { id: from.id, place: findPlace(draft, from.id)?.place ?? from.place },
              { id, place },
              { detour: draft.travel.detour, known: [] },
            );
            return (
              <Table.Tr key={id}>
                <Table.Th scope="row">{name || words.base}</Table.Th>
                <Table.Td>{words.minutes(reckoned)}</Table.Td>
                <Table.Td>
                  <NumberInput
                    size="xs"
                    w={80}
                    hideControls
                    min={0}
                    max={LONGEST_DRIVE_MIN}
                    aria-label={words.knownTo(name)}
                    placeholder={String(reckoned)}
                    value={known?.minutes ?? ''}
                    onChange={(value) =>
                      edit((trip) => withDrive(trip, [from.id, id], typeof value === 'number' ? value : undefined))
                    }
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

/** Has the routing service fill in every drive at once; not shown where none is configured. */
function FetchDrives() {
  const words = useWords(PLAN_WORDS);
  const { draft, edit } = usePlanning();
  const { offer } = useUndo();
  const routing = useQuery(routingQuery());
  const fetching = useMutation({
    mutationFn: () => askForDrives(draft),
    onSuccess: (drives) => {
      const { known } = draft.travel;
      edit((trip) => withDrives(trip, drives));
      offer(words.fetchedDrives(drives.length), async () =>
        edit((trip) => ({ ...trip, travel: { ...trip.travel, known } })),
      );
    },
    onError: (error) => {
      const isAway = error instanceof ApiProblem && error.status === 503;
      notifications.show({ color: 'red', message: isAway ? words.noRouting : error.message });
    },
  });
  if (!routing.data?.isConfigured) return null;
  return (
    <Tooltip label={words.fetchDrivesHint} multiline w={260}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRoute size={14} aria-hidden />}
        loading={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        {words.fetchDrives}
      </Button>
    </Tooltip>
  );
}
