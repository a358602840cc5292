import { notifications } from '@mantine/notifications';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { TripNames } from '../../../contract/wording/trip/trip-names';
import type { Programme } from '../../../domain/trip/meeting';
import type { TripBuyer, TripDraft, TripMember } from '../../../domain/trip/trip';
import { useLanguage, useWords } from '../../screen/language';
import { useUndo } from '../../screen/undo';
import { shownDay } from '../shown-day';
import { changeTrip } from '../trip-api';
import { useTrip } from '../trip-context';
import { type BoardRow, pairKeyOf, type Slot } from './board/board';
import { withAdded, withAway, withChanged, withMoved, withoutMeeting, withoutPinsOf, withShifted } from './board/moves';
import type { BoardState } from './board/use-board';
import { type BoardActions, nameOfPair } from './planned';
import type { Proposing } from './use-proposal';
import { BOARD_WORDS } from './words';

/** To whom a meeting is to be added, and when, where that is known. */
export interface AskedMeeting {
  readonly row: BoardRow;
  readonly start: Slot | undefined;
}

/** What can be done, what was said of it, and what stands open. */
export interface ActionsState extends BoardActions {
  readonly said: string;
  readonly announce: (said: string) => void;
  /** The meeting that is looked at, by `pairKeyOf`. */
  readonly opened: string | undefined;
  readonly close: () => void;
  /** Goes back to the meeting that was looked at last. */
  readonly focusOpened: () => void;
  readonly asked: AskedMeeting | undefined;
  readonly stopAsking: () => void;
}

interface ActionsOn {
  readonly page: RefObject<HTMLElement | null>;
  readonly board: BoardState;
  readonly proposal: Proposing;
  readonly trip: TripDraft;
  readonly names: TripNames;
}

/** Everything that hands can do to the board. Each step is told, and the meeting that was touched keeps the focus. */
export function useActions({ page, board, proposal, trip, names }: ActionsOn): ActionsState {
  const words = useWords(BOARD_WORDS);
  const { language } = useLanguage();
  const [said, announce] = useState('');
  const [opened, setOpened] = useState<string>();
  const lastOpened = useRef<string>(undefined);
  const [asked, setAsked] = useState<AskedMeeting>();
  const focus = useFocus(page, board.programme);
  const callOff = useCallingOff({ board, proposal, names });
  const step = (number: number, next: Programme, say: (pair: string) => string) => {
    const meeting = board.now()[number];
    if (meeting === undefined || next === board.now()) return;
    board.change(next);
    announce(say(nameOfPair(meeting, names)));
    focus(pairKeyOf(meeting));
  };
  const moved = (number: number, next: Programme) => {
    const meeting = board.now()[number];
    const to = meeting && next.find((one) => pairKeyOf(one) === pairKeyOf(meeting));
    if (to) step(number, next, (pair) => words.moved(pair, shownDay(to.date, language), to.from));
  };
  return {
    said,
    announce,
    opened,
    close: () => setOpened(undefined),
    focusOpened: () => lastOpened.current !== undefined && focus(lastOpened.current),
    asked,
    stopAsking: () => setAsked(undefined),
    move: (number, start) => moved(number, withMoved(trip, board.now(), number, start)),
    shift: (number, way) => moved(number, withShifted(trip, board.now(), number, way)),
    pin: (number) => {
      const isPinned = !board.now()[number]?.isPinned;
      step(number, withChanged(board.now(), number, { isPinned }), isPinned ? words.pinDone : words.unpinDone);
    },
    seat: (number, table) => step(number, withChanged(board.now(), number, { table }), (pair) => pair),
    remove: (number) => {
      setOpened(undefined);
      const [neighbour] = board.now().filter((_, other) => other === number + 1 || other === number - 1);
      step(number, withoutMeeting(board.now(), number), words.removed);
      if (neighbour) focus(pairKeyOf(neighbour));
    },
    add: (pair, start) => {
      board.change(withAdded(trip, board.now(), pair, start));
      announce(words.added(nameOfPair(pair, names)));
      focus(pairKeyOf(pair));
    },
    open: (number) => {
      const meeting = board.now()[number];
      if (meeting === undefined) return;
      lastOpened.current = pairKeyOf(meeting);
      setOpened(lastOpened.current);
    },
    askToAdd: (row, start) => setAsked({ row, start }),
    callOff,
    focus: (number) => {
      const meeting = board.now()[number];
      if (meeting) focus(pairKeyOf(meeting));
    },
  };
}

/** A block that is moved is another element afterwards; the focus goes with the meeting. */
function useFocus(page: RefObject<HTMLElement | null>, programme: Programme): (pair: string) => void {
  const wanted = useRef<string>(undefined);
  const go = () => {
    const block = page.current?.querySelector<HTMLElement>(`[data-pair="${CSS.escape(wanted.current ?? '')}"]`);
    if (!block) return;
    wanted.current = undefined;
    block.focus();
    block.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the programme that moves the blocks
  useEffect(() => {
    if (wanted.current !== undefined) go();
  }, [programme]);
  return (pair) => {
    wanted.current = pair;
    requestAnimationFrame(() => wanted.current !== undefined && go());
  };
}

type Who = TripMember | TripBuyer;

/** With the time that one had, whatever else has been said of it. */
function withTimeOf(draft: TripDraft, who: Who): TripDraft {
  const { free, fewest, most } = who;
  if ('supplierId' in who) {
    const members = draft.members.map((one) =>
      one.supplierId === who.supplierId ? { ...one, free, fewest, most } : one,
    );
    return { ...draft, members };
  }
  return { ...draft, buyers: draft.buyers.map((one) => (one.id === who.id ? { ...one, free, fewest, most } : one)) };
}

/** Somebody has no time after all: the trip says so from now on, and the programme is made anew around it. */
function useCallingOff({ board, proposal, names }: Omit<ActionsOn, 'page' | 'trip'>) {
  const words = useWords(BOARD_WORDS);
  const { id } = useTrip();
  const { offer } = useUndo();
  const callOff = async (who: Who, date: string | undefined) => {
    const isMember = 'supplierId' in who;
    const name = isMember ? names.member(who.supplierId) : names.people(who.id);
    const programmeBefore = board.now();
    await changeTrip(id, (draft) => withAway(draft, who, date));
    board.change(withoutPinsOf(programmeBefore, who, date));
    proposal.make(true);
    offer(words.cancelled(name), async () => {
      proposal.stop();
      await changeTrip(id, (draft) => withTimeOf(draft, who));
      board.change(programmeBefore);
    });
  };
  return (who: Who, date?: string) =>
    void callOff(who, date).catch((problem: unknown) =>
      notifications.show({ color: 'red', message: problem instanceof Error ? problem.message : '' }),
    );
}
