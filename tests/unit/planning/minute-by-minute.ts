import { minuteOf } from '../../../src/domain/trip/clock-time';
import { isSameMeeting, isSamePair, type PlannedMeeting, type Programme } from '../../../src/domain/trip/meeting';
import { driveMinutes } from '../../../src/domain/trip/travel';
import type { ProgrammeQuestion } from '../../../src/planning/programme/programme-question';

/**
 * A second check of programmes, as simple as can be: it walks through each day minute by minute and looks where everybody is. Says in
 * words what is wrong.
 */
export function wrongsOf(question: ProgrammeQuestion, programme: Programme): readonly string[] {
  return [
    ...wrongsOfTime(question, programme),
    ...wrongsOfRoads(question, programme),
    ...wrongsOfPairs(question, programme),
    ...(fulfils(question, programme) ? [] : ['a wish is not fulfilled']),
  ];
}

/** Does it fulfil what must be: musts, pinned meetings, and the fewest meetings of each? */
function fulfils({ trip, wishes, standing = [] }: ProgrammeQuestion, programme: Programme): boolean {
  const count = (isIn: (meeting: PlannedMeeting) => boolean) => programme.filter(isIn).length;
  return (
    wishes.every((wish) => wish.kind !== 'must' || programme.some((meeting) => isSamePair(meeting, wish))) &&
    standing.every((one) => !one.isPinned || programme.some((meeting) => isSameMeeting(meeting, one))) &&
    trip.members.every((one) => count(({ supplierId }) => supplierId === one.supplierId) >= one.fewest) &&
    trip.buyers.every((one) => count(({ buyer }) => buyer === one.id) >= one.fewest)
  );
}

/** The host of a meeting, and its place. */
function hostOf({ trip }: ProgrammeQuestion, { supplierId, buyer }: PlannedMeeting) {
  const member = trip.members.find((one) => one.supplierId === supplierId);
  const people = trip.buyers.find(({ id }) => id === buyer);
  return trip.direction === 'outward' ? people : member;
}

function wrongsOfTime(question: ProgrammeQuestion, programme: Programme): readonly string[] {
  const wrongs: string[] = [];
  const dates = new Set(programme.map(({ date }) => date));
  for (const date of dates) {
    for (let minute = 0; minute < 1_440; minute++) {
      const now = programme.filter(
        (meeting) => meeting.date === date && minuteOf(meeting.from) <= minute && minute < minuteOf(meeting.to),
      );
      if (now.length > 0) wrongs.push(...wrongsAt(question, now, minute));
    }
  }
  return wrongs;
}

function wrongsAt(question: ProgrammeQuestion, now: Programme, minute: number): readonly string[] {
  const { trip, busy } = question;
  const [date] = now.map((meeting) => meeting.date);
  const isIn = (hours: { date: string; from: string; to: string }) =>
    hours.date === date && minuteOf(hours.from) <= minute && minute < minuteOf(hours.to);
  const allows = (hours: readonly { date: string; from: string; to: string }[]) =>
    hours.length === 0 || hours.some(isIn);
  const wrongs = now.flatMap((meeting) => {
    const member = trip.members.find(({ supplierId }) => supplierId === meeting.supplierId);
    const people = trip.buyers.find(({ id }) => id === meeting.buyer);
    const host = hostOf(question, meeting);
    const place = [trip.base, ...trip.places].find(({ id }) => id === host?.placeId);
    const isFine =
      member &&
      people &&
      place &&
      host &&
      trip.days.some(isIn) &&
      !trip.breaks.some(isIn) &&
      [member.free, people.free, place.opens].every(allows) &&
      !busy?.get(meeting.supplierId)?.some(isIn) &&
      meeting.table >= 1 &&
      meeting.table <= host.parallel;
    return isFine ? [] : [`nobody can meet at ${date} ${minute}`];
  });
  const travellers = now.map(({ supplierId, buyer }) => (trip.direction === 'outward' ? supplierId : buyer));
  const tables = now.map(({ supplierId, buyer, table }) =>
    trip.direction === 'outward' ? `${buyer} ${table}` : `${supplierId} ${table}`,
  );
  if (new Set(travellers).size < now.length) wrongs.push(`somebody is at two meetings at ${date} ${minute}`);
  if (new Set(tables).size < now.length) wrongs.push(`two meet at one table at ${date} ${minute}`);
  return wrongs;
}

/** Between two meetings of a traveller that follow each other: the longest run of minutes without a break. */
function wrongsOfRoads(question: ProgrammeQuestion, programme: Programme): readonly string[] {
  return programme.flatMap((meeting) => {
    const next = nextOf(question, programme, meeting);
    return next && !isDriveLongEnough(question, meeting, next) ? [`no time to drive after ${meeting.from}`] : [];
  });
}

/** The next meeting of the one who travels to this one, on the same day. */
function nextOf(
  { trip }: ProgrammeQuestion,
  programme: Programme,
  meeting: PlannedMeeting,
): PlannedMeeting | undefined {
  return programme
    .filter(
      (other) =>
        other.date === meeting.date &&
        other.from >= meeting.to &&
        (trip.direction === 'outward' ? other.supplierId === meeting.supplierId : other.buyer === meeting.buyer),
    )
    .sort((one, other) => minuteOf(one.from) - minuteOf(other.from))[0];
}

/** Is there time enough to drive from one meeting to another? */
function isDriveLongEnough(question: ProgrammeQuestion, from: PlannedMeeting, to: PlannedMeeting): boolean {
  const { trip } = question;
  const [start, end] = [from, to].map((meeting) =>
    [trip.base, ...trip.places].find(({ id }) => id === hostOf(question, meeting)?.placeId),
  );
  if (!start || !end) return false;
  let [run, longest] = [0, 0];
  for (let minute = minuteOf(from.to); minute < minuteOf(to.from); minute++) {
    const isBreak = trip.breaks.some(
      (pause) => pause.date === from.date && minuteOf(pause.from) <= minute && minute < minuteOf(pause.to),
    );
    run = isBreak ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest >= driveMinutes(start, end, trip.travel);
}

function wrongsOfPairs(question: ProgrammeQuestion, programme: Programme): readonly string[] {
  const { trip, wishes, standing = [] } = question;
  const times = (isIn: (meeting: PlannedMeeting) => boolean) => programme.filter(isIn).length;
  const wrongs = programme.flatMap((meeting) => {
    const day = trip.days.find(({ date }) => date === meeting.date);
    const isOnSlot =
      day !== undefined &&
      (minuteOf(meeting.from) - minuteOf(day.from)) % trip.slotMinutes === 0 &&
      minuteOf(meeting.to) - minuteOf(meeting.from) === trip.meetingMinutes;
    const stood = standing.some((one) => isSameMeeting(one, meeting));
    return [
      ...(isOnSlot || stood ? [] : ['a meeting begins between slots']),
      ...(wishes.some((wish) => wish.kind === 'must-not' && isSamePair(wish, meeting))
        ? ['two meet who must not']
        : []),
      ...(times((other) => isSamePair(other, meeting)) > 1 ? ['two meet twice'] : []),
    ];
  });
  const tooMany =
    trip.members.some((one) => times(({ supplierId }) => supplierId === one.supplierId) > one.most) ||
    trip.buyers.some((one) => times(({ buyer }) => buyer === one.id) > one.most);
  return tooMany ? [...wrongs, 'somebody has too many meetings'] : wrongs;
}
