import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { SupplierId, TripBuyerId } from '../../../domain/ids';
import type { Pair } from '../../../domain/trip/meeting';
import { membersWhoJoin } from '../../../domain/trip/trip';
import { formatNumber } from '../../screen/formats';
import { useLanguage, useWords } from '../../screen/language';
import { SCREEN_WORDS } from '../../screen/words';
import { shownDay } from '../shown-day';
import { pairKeyOf } from './board/board';
import { bestStart } from './board/moves';
import { nameOfRow, usePlanned } from './planned';
import type { AskedMeeting } from './use-actions';
import { BOARD_WORDS } from './words';

interface AddMeetingProps {
  readonly asked: AskedMeeting;
  readonly onClose: () => void;
}

const FIRST_FREE = 'first-free';

/** With whom, the most valuable first, and when; the first free time where nobody says. */
export function AddMeeting({ asked: { row, start }, onClose }: AddMeetingProps) {
  const words = useWords(BOARD_WORDS);
  const { close } = useWords(SCREEN_WORDS);
  const { language } = useLanguage();
  const { trip, wishes, programme, days, names, actions } = usePlanned();
  const others = useOthers(row);
  const [other, setOther] = useState(others[0]?.value);
  const [when, setWhen] = useState(start ? `${start.date} ${start.from}` : FIRST_FREE);
  const starts = days.flatMap(({ slots }) => slots.filter(({ isBreak }) => !isBreak));
  const put = () => {
    const pair = others.find(({ value }) => value === other)?.pair;
    if (pair === undefined) return;
    const at =
      when === FIRST_FREE
        ? bestStart(trip, wishes, programme, pair)
        : starts.find(({ date, from }) => `${date} ${from}` === when);
    if (at) actions.add(pair, at);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.addFor(nameOfRow(row, names))}
      closeButtonProps={{ 'aria-label': close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          put();
        }}
      >
        <Stack gap="sm">
          <Select
            label={words.with}
            searchable
            allowDeselect={false}
            data-autofocus
            data={others.map(({ value, name, worth }) => ({
              value,
              label: `${name} (${words.worth(formatNumber(worth, language))})`,
            }))}
            value={other ?? null}
            onChange={(value) => setOther(value ?? undefined)}
          />
          <Select
            label={words.when}
            allowDeselect={false}
            searchable
            data={[
              { value: FIRST_FREE, label: words.firstFree },
              ...starts.map(({ date, from }) => ({
                value: `${date} ${from}`,
                label: `${shownDay(date, language)} ${from}`,
              })),
            ]}
            value={when}
            onChange={(value) => value !== null && setWhen(value)}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={other === undefined}>
              {words.putIn}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Everybody whom the one of a row could still meet, the most valuable first. */
function useOthers(row: AskedMeeting['row']) {
  const { trip, worths, programme, names } = usePlanned();
  const { who } = row;
  const pairs: readonly (Pair & { readonly name: string })[] =
    'supplierId' in who
      ? trip.buyers.map(({ id }) => ({ supplierId: who.supplierId, buyer: id, name: names.people(id) }))
      : membersWhoJoin(trip).map(({ supplierId }) => ({ supplierId, buyer: who.id, name: names.member(supplierId) }));
  const met = new Set(programme.map(pairKeyOf));
  const worthOf = new Map(worths.map((pair) => [pairKeyOf(pair), pair.worth]));
  return pairs
    .filter((pair) => !met.has(pairKeyOf(pair)))
    .map(({ supplierId, buyer, name }) => {
      const pair: { readonly supplierId: SupplierId; readonly buyer: TripBuyerId } = { supplierId, buyer };
      return { pair, name, value: pairKeyOf(pair), worth: worthOf.get(pairKeyOf(pair)) ?? 0 };
    })
    .sort((one, other) => other.worth - one.worth);
}
