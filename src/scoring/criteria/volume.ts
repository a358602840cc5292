import { type CalendarDate, dayNumber } from '../../domain/calendar-date';
import type { CapacityWindow } from '../../domain/profile';
import type { Ask, Criterion } from '../ask';
import { answerOf, met, UNKNOWN, UNMET } from '../measure';
import { rangeAsk } from './ranges';
import { relatedCapabilities } from './related';

/** Can it make that many pieces a year, and is there room when production starts? Asked only where the need states a volume. */
export const volume: Criterion = (need) => {
  const { requirement, rules } = need;
  if (requirement.volume === undefined) return [];
  const { pieces: range, necessity } = requirement.volume;
  const pieces = rangeAsk(
    { criterion: 'volume', dimension: 'annualVolume', range, necessity },
    rules,
    relatedCapabilities(need),
  );
  return [pieces, capacityAsk(requirement.milestones.startOfProduction, rules.freeCapacityFromPercent)];
};

function capacityAsk(on: CalendarDate, fromPercent: number): Ask {
  const isFree = ({ from, to, freePercent }: CapacityWindow) => from <= on && on <= to && freePercent >= fromPercent;
  return {
    criterion: 'volume',
    key: 'volume/capacity',
    necessity: 'wish',
    asked: { about: 'capacity', on },
    measure({ profile: { freeCapacity } }) {
      if (freeCapacity === undefined) return UNKNOWN;
      return freeCapacity.some(isFree) ? met(1000) : UNMET;
    },
    describe({ profile: { freeCapacity, evidence } }, _site, measure) {
      if (freeCapacity === undefined) {
        return { held: { about: 'nothing-stated' }, remedy: { do: 'state', about: 'capacity' } };
      }
      if (answerOf(measure) === 'met') {
        return { held: { about: 'capacity', windows: freeCapacity.filter(isFree) }, evidence };
      }
      const windows = [...freeCapacity].sort((one, other) => dayNumber(one.from) - dayNumber(other.from));
      const held = windows.length === 0 ? ({ about: 'none' } as const) : ({ about: 'capacity', windows } as const);
      return { held, evidence, remedy: { do: 'free-capacity', on } };
    },
  };
}
