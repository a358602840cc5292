import { isSameMeeting, isSamePair, type PlannedMeeting, type Programme } from './meeting';

/** What is different in a programme that was made anew. */
export interface ProgrammeChanges {
  readonly kept: readonly PlannedMeeting[];
  readonly moved: readonly { readonly from: PlannedMeeting; readonly to: PlannedMeeting }[];
  readonly added: readonly PlannedMeeting[];
  readonly dropped: readonly PlannedMeeting[];
}

/** Compares two programmes of one trip, in which each pair meets at most once. A meeting at another table is not moved. */
export function changesBetween(before: Programme, after: Programme): ProgrammeChanges {
  const moved = before.flatMap((from) => {
    const to = after.find((meeting) => isSamePair(meeting, from));
    return to && !isSameMeeting(from, to) ? [{ from, to }] : [];
  });
  return {
    kept: after.filter((meeting) => before.some((earlier) => isSameMeeting(earlier, meeting))),
    moved,
    added: after.filter((meeting) => !before.some((earlier) => isSamePair(earlier, meeting))),
    dropped: before.filter((meeting) => !after.some((later) => isSamePair(later, meeting))),
  };
}
