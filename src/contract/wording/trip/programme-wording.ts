import type { PlannedMeeting, Programme } from '../../../domain/trip/meeting';
import type { ProgrammeChanges } from '../../../domain/trip/programme-changes';
import type { ProgrammeFault } from '../../../domain/trip/programme-faults';
import type { HardWish } from '../../../domain/trip/programme-proposal';
import type { Proof } from '../../../domain/trip/team-choice';
import { type Bilingual, inBoth } from '../bilingual';
import type { TripNames } from './trip-names';

/** A rule that a programme breaks, as a sentence. */
export function faultIn(fault: ProgrammeFault, programme: Programme, names: TripNames): Bilingual {
  const meetings = fault.meetings.flatMap((index) => programme[index] ?? []);
  const [first, second] = meetings;
  if (first !== undefined && second !== undefined) return faultOfTwo(fault, [first, second], names);
  return first === undefined ? faultOfSide(fault, names) : faultOfOne(fault, first, names);
}

function faultOfOne(fault: ProgrammeFault, meeting: PlannedMeeting, names: TripNames): Bilingual {
  const { sv, en } = pairAt(meeting, names);
  switch (fault.kind) {
    case 'unknown':
      return { sv: `${sv}: någon av dem är inte med på resan.`, en: `${en}: one of them is not on the trip.` };
    case 'no-place':
      return { sv: `${sv}: värden har ingen plats att ta emot på.`, en: `${en}: the host has no place to receive at.` };
    case 'outside-days':
      return { sv: `${sv}: ligger utanför resans tider.`, en: `${en}: lies outside the hours of the trip.` };
    case 'in-break':
      return { sv: `${sv}: ligger i en paus.`, en: `${en}: lies in a break.` };
    case 'place-closed':
      return { sv: `${sv}: platsen är stängd då.`, en: `${en}: the place is closed then.` };
    case 'not-free': {
      const who = sideIn(fault, names);
      return { sv: `${sv}: ${who} har inte tid då.`, en: `${en}: ${who} has no time then.` };
    }
    case 'no-table':
      return {
        sv: `${sv}: värden har inget bord ${meeting.table}.`,
        en: `${en}: the host has no table ${meeting.table}.`,
      };
    case 'vetoed':
      return { sv: `${sv}: de två får inte mötas.`, en: `${en}: the two must not meet.` };
    default:
      return faultOfSide(fault, names);
  }
}

function faultOfTwo(
  fault: ProgrammeFault,
  [one, other]: readonly [PlannedMeeting, PlannedMeeting],
  names: TripNames,
): Bilingual {
  const who = sideIn(fault, names);
  const when = {
    sv: `${one.date} kl. ${one.from} och ${other.from}`,
    en: `${one.date} at ${one.from} and ${other.from}`,
  };
  switch (fault.kind) {
    case 'twice':
      return {
        sv: `${who} har två möten som krockar: ${when.sv}.`,
        en: `${who} has two meetings that clash: ${when.en}.`,
      };
    case 'drive-too-short':
      return {
        sv: `${who} hinner inte fram: ${minutes(fault.have)} mellan mötena ${when.sv}, körningen tar ${minutes(fault.need)}.`,
        en: `${who} cannot get there in time: ${minutes(fault.have)} between the meetings ${when.en}, and the drive takes ${minutes(fault.need)}.`,
      };
    case 'met-already': {
      const pair = `${names.member(one.supplierId)} – ${names.people(one.buyer)}`;
      return {
        sv: `${pair}: de möts mer än en gång, ${when.sv}.`,
        en: `${pair}: they meet more than once, ${when.en}.`,
      };
    }
    default:
      return faultOfSide(fault, names);
  }
}

/** What is wrong with how many meetings somebody has. */
function faultOfSide(fault: ProgrammeFault, names: TripNames): Bilingual {
  const who = sideIn(fault, names);
  const { kind, have = 0, need = 0 } = fault;
  switch (kind) {
    case 'too-many':
      return {
        sv: `${who} har ${have} ${have === 1 ? 'möte' : 'möten'}, högst ${need} får det vara.`,
        en: `${who} has ${have} ${have === 1 ? 'meeting' : 'meetings'} and may have at most ${need}.`,
      };
    case 'too-few':
      return {
        sv: `${who} har ${have} av minst ${need} ${need === 1 ? 'möte' : 'möten'}.`,
        en: `${who} has ${have} of at least ${need} ${need === 1 ? 'meeting' : 'meetings'}.`,
      };
    case 'not-met': {
      const pair = pairOf(fault, names);
      return { sv: `${pair} ska mötas men gör det inte.`, en: `${pair} must meet and do not.` };
    }
    default:
      return { sv: `${who}: mötet kan inte hållas så.`, en: `${who}: the meeting cannot be held so.` };
  }
}

/** A wish that takes part in a clash, as a sentence. */
export function hardWishIn(wish: HardWish, names: TripNames): Bilingual {
  switch (wish.kind) {
    case 'must-meet': {
      const pair = pairOf(wish, names);
      return { sv: `${pair} ska mötas.`, en: `${pair} must meet.` };
    }
    case 'pinned': {
      const pair = pairOf(wish, names);
      return { sv: `Mötet ${pair} är fäst vid sin tid.`, en: `The meeting ${pair} is pinned to its time.` };
    }
    case 'fewest-of-member':
      return fewestIn(names.member(wish.supplierId), wish.fewest);
    case 'fewest-of-buyer':
      return fewestIn(names.people(wish.buyer), wish.fewest);
  }
}

function fewestIn(who: string, fewest: number): Bilingual {
  return {
    sv: `${who} ska ha minst ${fewest} ${fewest === 1 ? 'möte' : 'möten'}.`,
    en: `${who} shall have at least ${fewest} ${fewest === 1 ? 'meeting' : 'meetings'}.`,
  };
}

/** How sure an answer of the solver is. */
export function proofIn({ status, gap }: Proof): Bilingual {
  if (status === 'optimal') return { sv: 'Bevisat bästa svaret.', en: 'Proven optimum.' };
  if (gap === undefined) {
    return status === 'quick'
      ? { sv: 'Ett första svar, inte bevisat.', en: 'A first answer, not proven.' }
      : { sv: 'Det bästa som hittades i tid.', en: 'The best that was found in time.' };
  }
  const most = inBoth((language) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(gap),
  );
  return { sv: `Högst ${most.sv} bättre är möjligt.`, en: `At most ${most.en} better is possible.` };
}

/** What is different in a programme that was made anew: a sentence for each meeting that was moved, added or dropped. */
export function changesIn({ moved, added, dropped }: ProgrammeChanges, names: TripNames): readonly Bilingual[] {
  return [
    ...moved.map(({ from, to }): Bilingual => {
      const pair = pairOf(from, names);
      const isSameDay = from.date === to.date;
      return {
        sv: `Flyttat: ${pair}, från ${from.date} kl. ${from.from} till ${isSameDay ? '' : `${to.date} `}kl. ${to.from}.`,
        en: `Moved: ${pair}, from ${from.date} at ${from.from} to ${isSameDay ? '' : `${to.date} at `}${to.from}.`,
      };
    }),
    ...added.map((meeting): Bilingual => {
      const { sv, en } = pairAt(meeting, names);
      return { sv: `Nytt: ${sv}.`, en: `New: ${en}.` };
    }),
    ...dropped.map((meeting): Bilingual => {
      const { sv, en } = pairAt(meeting, names);
      return { sv: `Struket: ${sv}.`, en: `Dropped: ${en}.` };
    }),
  ];
}

/** A pair with its time, as it begins a sentence. */
function pairAt(meeting: PlannedMeeting, names: TripNames): Bilingual {
  const pair = pairOf(meeting, names);
  return {
    sv: `${pair}, ${meeting.date} kl. ${meeting.from}`,
    en: `${pair}, ${meeting.date} at ${meeting.from}`,
  };
}

function pairOf({ supplierId, buyer }: Pick<ProgrammeFault, 'supplierId' | 'buyer'>, names: TripNames): string {
  return [supplierId && names.member(supplierId), buyer && names.people(buyer)]
    .filter((name) => name !== undefined)
    .join(' – ');
}

/** The one of whom a fault is told; where it is told of both, the pair. */
function sideIn(fault: ProgrammeFault, names: TripNames): string {
  return pairOf(fault, names);
}

function minutes(count = 0): string {
  return `${count} min`;
}
