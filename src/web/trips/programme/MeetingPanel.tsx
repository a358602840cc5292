import { Button, Drawer, Group, Select, Stack, Text, Title } from '@mantine/core';
import { IconPin, IconPinnedOff, IconTrash } from '@tabler/icons-react';
import { faultIn } from '../../../contract/wording/trip/programme-wording';
import { isSamePair, type PlannedMeeting, placeOfMeeting } from '../../../domain/trip/meeting';
import { VerdictBadge } from '../../match/VerdictBadge';
import { formatNumber } from '../../screen/formats';
import { useLanguage, useWords } from '../../screen/language';
import { TextLink } from '../../screen/links';
import { SCREEN_WORDS } from '../../screen/words';
import { shownDay } from '../shown-day';
import { tablesOf } from './board/moves';
import { nameOfPair, usePlanned } from './planned';
import { BOARD_WORDS } from './words';

interface MeetingPanelProps {
  /** -1 where none is looked at. */
  readonly number: number;
  readonly onClose: () => void;
  /** Is called when it has gone, so that the focus can be put back on the board. */
  readonly onClosed: () => void;
}

/** One meeting: when and where, what the two have to talk about, and what stands against it. */
export function MeetingPanel({ number, onClose, onClosed }: MeetingPanelProps) {
  const words = useWords(BOARD_WORDS);
  const { close } = useWords(SCREEN_WORDS);
  const { programme, names } = usePlanned();
  const meeting = programme[number];
  return (
    <Drawer
      opened={meeting !== undefined}
      onClose={onClose}
      onExitTransitionEnd={onClosed}
      returnFocus={false}
      position="right"
      size="sm"
      title={meeting ? nameOfPair(meeting, names) : words.details}
      closeButtonProps={{ 'aria-label': close }}
    >
      {meeting && <Details meeting={meeting} number={number} />}
    </Drawer>
  );
}

interface DetailsProps {
  readonly meeting: PlannedMeeting;
  readonly number: number;
}

function Details({ meeting, number }: DetailsProps) {
  const words = useWords(BOARD_WORDS);
  const { language } = useLanguage();
  const { trip, programme, names, drives, faults, actions } = usePlanned();
  const place = placeOfMeeting(trip, meeting);
  const drive = drives.get(number);
  return (
    <Stack gap="sm">
      <TimeFields meeting={meeting} number={number} />
      <Text size="sm">
        {words.place}: <b>{place ? names.place(place) : words.noPlace}</b>
        <br />
        {words.driveBefore}: <b>{drive ? `${drive.minutes} min` : words.noDrive}</b>
      </Text>
      {faults
        .filter(({ meetings }) => meetings.includes(number))
        .map((fault) => (
          <Text
            key={`${fault.kind} ${fault.meetings.join(' ')} ${fault.supplierId ?? ''}`}
            size="sm"
            c="var(--mantine-color-error)"
          >
            {faultIn(fault, programme, names)[language]}
          </Text>
        ))}
      <Needs meeting={meeting} />
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={meeting.isPinned ? <IconPinnedOff size={14} aria-hidden /> : <IconPin size={14} aria-hidden />}
          onClick={() => actions.pin(number)}
        >
          {meeting.isPinned ? words.unpin : words.pin}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() => actions.remove(number)}
        >
          {words.remove}
        </Button>
      </Group>
    </Stack>
  );
}

function TimeFields({ meeting, number }: DetailsProps) {
  const words = useWords(BOARD_WORDS);
  const { language } = useLanguage();
  const { trip, days, actions } = usePlanned();
  const tables = tablesOf(trip, meeting);
  const starts = days.flatMap(({ slots }) => slots.filter(({ isBreak }) => !isBreak));
  const now = `${meeting.date} ${meeting.from}`;
  const data = starts.map(({ date, from }) => ({
    value: `${date} ${from}`,
    label: `${shownDay(date, language)} ${from}`,
  }));
  const isOff = !data.some(({ value }) => value === now);
  return (
    <Group gap="xs" grow>
      <Select
        label={words.time}
        size="xs"
        allowDeselect={false}
        searchable
        data={isOff ? [{ value: now, label: `${shownDay(meeting.date, language)} ${meeting.from}` }, ...data] : data}
        value={now}
        onChange={(value) => {
          const start = starts.find(({ date, from }) => `${date} ${from}` === value);
          if (start) actions.move(number, start);
        }}
      />
      {tables > 1 && (
        <Select
          label={words.tableLabel}
          size="xs"
          allowDeselect={false}
          data={Array.from({ length: tables }, (_, table) => String(table + 1))}
          value={String(meeting.table)}
          onChange={(value) => actions.seat(number, Number(value))}
        />
      )}
    </Group>
  );
}

function Needs({ meeting }: { readonly meeting: PlannedMeeting }) {
  const words = useWords(BOARD_WORDS);
  const { language } = useLanguage();
  const { worths, names } = usePlanned();
  const needs = (worths.find((pair) => isSamePair(pair, meeting))?.needs ?? [])
    .filter(({ verdict }) => verdict !== 'excluded')
    .sort((one, other) => other.points - one.points);
  return (
    <Stack gap={4} component="section">
      <Title order={3} size="sm">
        {words.needs}
      </Title>
      {needs.length === 0 && <Text size="sm">{words.noNeeds}</Text>}
      {needs.map(({ requirementId, verdict, points, openMusts }) => (
        <div key={requirementId}>
          <TextLink
            to="/needs/$needId"
            params={{ needId: requirementId }}
            search={{ supplier: meeting.supplierId }}
            size="sm"
          >
            {names.need(requirementId)[language]}
          </TextLink>
          <Group gap="xs">
            <VerdictBadge verdict={verdict} />
            <Text size="xs" c="dimmed">
              {words.points(formatNumber(points, language))}
              {openMusts > 0 && ` · ${words.openMusts(openMusts)}`}
            </Text>
          </Group>
        </div>
      ))}
    </Stack>
  );
}
