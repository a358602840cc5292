import { type CalendarDate, dateOfDay, dayNumber } from '../../domain/calendar-date';
import type { CapacityWindow } from '../../domain/supplier/profile';
import type { Ask, Criterion } from '../ask';
import { type ProfileColumns, STATES_CAPACITY } from '../columns/profile-columns';
import { evidenceOfProfile } from '../columns/read-columns';
import { answerOf, met, UNKNOWN, UNMET } from '../measure';
import { rangeAsk } from './ranges';
import { relatedProcesses } from './related';

/** Can it make that many pieces a year, and is there room when production starts? Asked only where the need states a volume. */
export const volume: Criterion = (need) => {
  const { requirement, rules } = need;
  if (requirement.volume === undefined) return [];
  const { pieces: range, necessity } = requirement.volume;
  const pieces = rangeAsk(
    { criterion: 'volume', dimension: 'annualVolume', range, necessity },
    rules,
    relatedProcesses(need),
  );
  return [pieces, capacityAsk(requirement.milestones.startOfProduction, rules.freeCapacityFromPercent)];
};

function capacityAsk(on: CalendarDate, fromPercent: number): Ask {
  const onDay = dayNumber(on);
  const isFree = ({ windowFrom, windowTo, windowPercent }: ProfileColumns, at: number) =>
    (windowFrom[at] ?? 0) <= onDay && onDay <= (windowTo[at] ?? 0) && (windowPercent[at] ?? 0) >= fromPercent;
  return {
    criterion: 'volume',
    key: 'volume/capacity',
    necessity: 'wish',
    asked: { about: 'capacity', on },
    measure(columns, row) {
      if (((columns.flags[row] ?? 0) & STATES_CAPACITY) === 0) return UNKNOWN;
      const end = columns.windowStart[row + 1] ?? 0;
      for (let at = columns.windowStart[row] ?? 0; at < end; at++) if (isFree(columns, at)) return met(1000);
      return UNMET;
    },
    describe(columns, row, _site, measure) {
      const answer = answerOf(measure);
      if (answer === 'unknown') {
        return { held: { about: 'nothing-stated' }, remedy: { do: 'state', about: 'capacity' } };
      }
      const evidence = evidenceOfProfile(columns, row);
      if (answer === 'met') {
        return { held: { about: 'capacity', windows: windowsOf(columns, row, isFree) }, ...evidence };
      }
      const windows = windowsOf(columns, row, () => true);
      const held = windows.length === 0 ? ({ about: 'none' } as const) : ({ about: 'capacity', windows } as const);
      return { held, ...evidence, remedy: { do: 'free-capacity', on } };
    },
  };
}

/** Those windows of a row, the earliest first. */
function windowsOf(
  columns: ProfileColumns,
  row: number,
  isWanted: (columns: ProfileColumns, at: number) => boolean,
): readonly CapacityWindow[] {
  const first = columns.windowStart[row] ?? 0;
  const last = columns.windowStart[row + 1] ?? 0;
  return Array.from({ length: last - first }, (_, number) => first + number)
    .filter((at) => isWanted(columns, at))
    .sort((one, other) => (columns.windowFrom[one] ?? 0) - (columns.windowFrom[other] ?? 0))
    .map((at) => ({
      from: dateOfDay(columns.windowFrom[at] ?? 0),
      to: dateOfDay(columns.windowTo[at] ?? 0),
      freePercent: columns.windowPercent[at] ?? 0,
    }));
}
