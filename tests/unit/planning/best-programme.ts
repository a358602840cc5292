import { minuteOf, timeAt } from '../../../src/domain/trip/clock-time';
import { isSamePair, type Pair, type PlannedMeeting, type Programme } from '../../../src/domain/trip/meeting';
import type { ProgrammeQuestion } from '../../../src/planning/programme/programme-question';
import { wrongsOf } from './minute-by-minute';

/** What the best of all programmes keeps and is worth. */
export interface Best {
  readonly kept: number;
  readonly worth: number;
}

/** Tries every programme of a tiny trip by the check that walks through its minutes; undefined where none keeps every rule. */
export function bestByTrying(question: ProgrammeQuestion): Best | undefined {
  const pairs = wantedPairs(question);
  const times = pairs.map((pair) => timesOf(question, pair).filter((meeting) => isPossible(question, [meeting])));
  let best: Best | undefined;
  const extend = (chosen: Programme, kept: number, worth: number): void => {
    const number = chosenUpTo.length;
    const pair = pairs[number];
    if (pair === undefined) {
      const isBetter = best === undefined || kept > best.kept || (kept === best.kept && worth > best.worth);
      if (isBetter && wrongsOf(question, withTables(question, chosen)).length === 0) best = { kept, worth };
      return;
    }
    for (const meeting of times[number] ?? []) {
      const longer = [...chosen, meeting];
      if (!isPossible(question, longer)) continue;
      chosenUpTo.push(meeting);
      extend(longer, kept + (isStanding(question, meeting) ? 1 : 0), worth + pair.worth);
      chosenUpTo.pop();
    }
    chosenUpTo.push(undefined);
    extend(chosen, kept, worth);
    chosenUpTo.pop();
  };
  const chosenUpTo: (PlannedMeeting | undefined)[] = [];
  extend([], 0, 0);
  return best;
}

interface WantedPair extends Pair {
  readonly worth: number;
}

/** Who may meet: those with something to talk about, whom somebody wishes to meet, or who do already. */
function wantedPairs({ trip, wishes, worths, standing = [] }: ProgrammeQuestion): readonly WantedPair[] {
  return trip.members.flatMap(({ supplierId }) =>
    trip.buyers.flatMap(({ id: buyer }) => {
      const pair = { supplierId, buyer };
      const [need] = worths.find((one) => isSamePair(one, pair))?.needs ?? [];
      const isWished = wishes.some((wish) => wish.kind !== 'must-not' && isSamePair(wish, pair));
      // As `aWorth` makes them: points of a conditional match that covers all processes.
      const worth = (need?.points ?? 0) + (isWished ? 100 : 0);
      const isRefused = wishes.some((wish) => wish.kind === 'must-not' && isSamePair(wish, pair));
      const isWanted = worth > 0 || standing.some((one) => isSamePair(one, pair));
      return isWanted && !isRefused ? [{ ...pair, worth }] : [];
    }),
  );
}

function timesOf({ trip, standing = [] }: ProgrammeQuestion, { supplierId, buyer }: Pair): readonly PlannedMeeting[] {
  const own = standing.filter((meeting) => isSamePair(meeting, { supplierId, buyer }));
  const grid = trip.days.flatMap(({ date, from, to }) => {
    const times: PlannedMeeting[] = [];
    for (let minute = minuteOf(from); minute + trip.meetingMinutes <= minuteOf(to); minute += trip.slotMinutes) {
      const hours = { date, from: timeAt(minute), to: timeAt(minute + trip.meetingMinutes) };
      if (!own.some((one) => one.date === date && one.from === hours.from)) {
        times.push({ ...hours, supplierId, buyer, table: 1, isPinned: false });
      }
    }
    return times;
  });
  return [...own, ...grid];
}

function isStanding({ standing = [] }: ProgrammeQuestion, meeting: PlannedMeeting): boolean {
  return standing.includes(meeting);
}

/** Do these keep every rule that more meetings cannot mend? */
function isPossible(question: ProgrammeQuestion, chosen: Programme): boolean {
  const mendable = ['a wish is not fulfilled'];
  return wrongsOf(question, withTables(question, chosen)).every(
    (wrong) => mendable.includes(wrong) || wrong.startsWith('no time to drive'),
  );
}

/** Any free table will do in order of time; one too many where there is none. */
function withTables({ trip }: ProgrammeQuestion, chosen: Programme): Programme {
  const seated: PlannedMeeting[] = [];
  for (const meeting of [...chosen].sort((one, other) => minuteOf(one.from) - minuteOf(other.from))) {
    const taken = seated
      .filter(
        (other) =>
          (trip.direction === 'outward' ? other.buyer === meeting.buyer : other.supplierId === meeting.supplierId) &&
          other.date === meeting.date &&
          other.to > meeting.from,
      )
      .map(({ table }) => table);
    let table = 1;
    while (taken.includes(table)) table += 1;
    seated.push({ ...meeting, table });
  }
  return seated;
}
