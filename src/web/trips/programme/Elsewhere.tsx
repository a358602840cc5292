import { Button, Group, Text } from '@mantine/core';
import { useLanguage, useWords } from '../../screen/language';
import { shownDay } from '../shown-day';
import { meetingsElsewhere, pairKeyOf } from './board/board';
import { nameOfPair, usePlanned } from './planned';
import { BOARD_WORDS } from './words';

/** Meetings that the board has no cell for, after days or people were taken out of the trip: none of them is hidden. */
export function Elsewhere() {
  const words = useWords(BOARD_WORDS);
  const { language } = useLanguage();
  const planned = usePlanned();
  const { programme, names, actions } = planned;
  const numbers = meetingsElsewhere(programme, planned);
  if (numbers.length === 0) return null;
  return (
    <section aria-label={words.elsewhere}>
      <Text size="sm" fw={550}>
        {words.elsewhere}
      </Text>
      <Group gap="xs" mt={4}>
        {numbers.map((number) => {
          const meeting = programme[number];
          return (
            meeting && (
              <Button
                key={`${pairKeyOf(meeting)} ${meeting.date} ${meeting.from}`}
                size="compact-sm"
                variant="default"
                data-pair={pairKeyOf(meeting)}
                onClick={() => actions.open(number)}
              >
                {nameOfPair(meeting, names)}, {shownDay(meeting.date, language)} {meeting.from}
              </Button>
            )
          );
        })}
      </Group>
    </section>
  );
}
