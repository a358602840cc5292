import { type CalendarDate, dateOfDay, dayNumber } from '../calendar-date';
import type { MeetingId, RequirementId } from '../ids';
import { type Assessment, type Finding, pointsOf, type Remedy, verdictOf } from '../match/assessment';
import { gapsOf } from '../match/gaps';
import { worthOfNeed } from './match-worth';
import { talkedNeedOf } from './talked-need';

/** How a member stands in a need that one of its meetings is about. */
export interface TalkedAssessment {
  readonly meetingId: MeetingId;
  readonly requirementId: RequirementId;
  /** Judged as it will stand on the first day of the trip. */
  readonly assessment: Assessment;
}

/** One thing that a member can do, and what it would change for its meetings. */
export interface TripGap {
  readonly remedy: Remedy;
  /** The points of the needs that it would settle, each ask once, those of the nearest day first; at least one. */
  readonly findings: readonly Finding[];
  readonly meetings: readonly MeetingId[];
  readonly needs: readonly RequirementId[];
  /** How much more the meetings would be worth, in the points of `match-worth`, if this alone were settled; never below 0. */
  readonly effect: number;
  /** How many points it would earn over the needs, each counted once. */
  readonly points: number;
  /** Needs for which the member would be qualified if this alone were settled. */
  readonly qualifiesFor: readonly RequirementId[];
  readonly hasMust: boolean;
  /** The day by which: the one that the remedy names, and the day before the trip where it names none. */
  readonly until: CalendarDate;
  /** False for what is asked at a milestone after the trip: a dated plan of it can be taken along. */
  readonly isDueBeforeTrip: boolean;
}

/**
 * What a member can do before a trip, most effect first. The same remedy for several meetings is one gap. What only the buyer could do is
 * left out, and so is what nothing is known to mend.
 *
 * @param firstDay of the trip
 */
export function tripGapsOf(firstDay: CalendarDate, talked: readonly TalkedAssessment[]): readonly TripGap[] {
  const open = talked.flatMap((one) =>
    gapsOf(one.assessment.findings).flatMap((finding): readonly OpenPoint[] =>
      finding.remedy === undefined || finding.remedy.do === 'ask-instead'
        ? []
        : [{ ...one, finding, remedy: finding.remedy, key: keyOf(finding.remedy) }],
    ),
  );
  return groups(open, ({ key }) => key)
    .flatMap((points) => gapOf(firstDay, points))
    .sort(
      (one, other) =>
        other.effect - one.effect ||
        Number(other.hasMust) - Number(one.hasMust) ||
        other.points - one.points ||
        (keyOf(one.remedy) < keyOf(other.remedy) ? -1 : 1),
    );
}

/** One open point of one need at one meeting. */
interface OpenPoint extends TalkedAssessment {
  readonly finding: Finding;
  readonly remedy: Remedy;
  readonly key: string;
}

function groups<Value>(values: readonly Value[], by: (value: Value) => string): readonly (readonly Value[])[] {
  const found = new Map<string, Value[]>();
  for (const value of values) {
    const group = found.get(by(value));
    if (group) group.push(value);
    else found.set(by(value), [value]);
  }
  return [...found.values()];
}

/** The same for remedies that are the same work, whatever the day by which they are wanted. */
function keyOf(remedy: Remedy): string {
  const { before: _before, on: _on, ...work } = { before: undefined, on: undefined, ...remedy };
  return JSON.stringify(Object.entries(work).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function gapOf(firstDay: CalendarDate, open: readonly OpenPoint[]): readonly TripGap[] {
  const lastDayAtHome = dateOfDay(dayNumber(firstDay) - 1);
  const byDay = open
    .map((point) => ({ ...point, until: dayNamedIn(point.remedy) ?? lastDayAtHome }))
    .sort((one, other) => (one.until < other.until ? -1 : Number(one.until > other.until)));
  const [first] = byDay;
  if (first === undefined) return [];
  const changes = groups(open, ({ meetingId, requirementId }) => `${meetingId} ${requirementId}`).map(changeBy);
  const perNeed = [...new Map(changes.map((change) => [change.requirementId, change])).values()];
  return [
    {
      remedy: first.remedy,
      findings: groups(byDay, ({ finding }) => JSON.stringify(finding.asked)).flatMap(([nearest]) =>
        nearest === undefined ? [] : [nearest.finding],
      ),
      meetings: [...new Set(open.map(({ meetingId }) => meetingId))],
      needs: perNeed.map(({ requirementId }) => requirementId),
      effect: changes.reduce((sum, { effect }) => sum + effect, 0),
      points: perNeed.reduce((sum, { points }) => sum + points, 0),
      qualifiesFor: perNeed.filter(({ qualifies }) => qualifies).map(({ requirementId }) => requirementId),
      hasMust: open.some(({ finding }) => finding.necessity === 'must'),
      until: first.until,
      isDueBeforeTrip: first.until < firstDay,
    },
  ];
}

function dayNamedIn(remedy: Remedy): CalendarDate | undefined {
  if ('before' in remedy) return remedy.before;
  return 'on' in remedy ? remedy.on : undefined;
}

interface Change {
  readonly requirementId: RequirementId;
  readonly effect: number;
  readonly points: number;
  readonly qualifies: boolean;
}

/** What settling some points of one need would change in it. */
function changeBy(points: readonly OpenPoint[]): Change {
  const [first] = points;
  if (first === undefined) throw new Error('A gap has at least one open point.');
  const { requirementId, assessment } = first;
  const settled = new Set(points.map(({ finding }) => finding));
  const then: Assessment = {
    ...assessment,
    findings: assessment.findings.map((finding) =>
      settled.has(finding) ? { ...finding, answer: 'met', points: finding.maximum } : finding,
    ),
  };
  const worth = (one: Assessment) => worthOfNeed(talkedNeedOf(requirementId, one));
  return {
    requirementId,
    effect: worth(then) - worth(assessment),
    points: pointsOf(then) - pointsOf(assessment),
    qualifies: verdictOf(then) === 'qualified' && verdictOf(assessment) !== 'qualified',
  };
}
