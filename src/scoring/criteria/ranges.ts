import type { CriterionId, Necessity } from '../../domain/demand/requirement';
import type { Asked } from '../../domain/match/assessment';
import { DECIDING_BOUNDS, DIMENSIONS, type Dimension, type Range } from '../../domain/supplier/envelope';
import type { Ask, Description } from '../ask';
import type { ProfileColumns } from '../columns/profile-columns';
import { capabilityAt, evidenceAt, wordAt } from '../columns/read-columns';
import {
  answerOf,
  type Measure,
  met,
  NOTHING_STATED,
  partly,
  UNKNOWN,
  UNMET,
  withWitness,
  witnessOf,
} from '../measure';
import type { Rules } from '../rules';
import { isRelated, type RelatedProcesses } from './related';

/** An asked range of one dimension. */
export interface RangeAsk {
  readonly criterion: CriterionId;
  readonly dimension: Dimension;
  readonly range: Range;
  readonly necessity: Necessity;
}

/** Holds an asked range against the ranges that related capabilities of the judged site state. */
export function rangeAsk(ask: RangeAsk, rules: Rules, related: RelatedProcesses): Ask {
  const { criterion, dimension, range, necessity } = ask;
  const asked: Asked = { about: 'dimension', dimension, range };
  const covering = makeCovering(ask, rules.partlyCovered);
  return {
    criterion,
    key: `${criterion}/${dimension}`,
    necessity,
    asked,
    measure(columns, row, site) {
      const first = columns.capabilityStart[row] ?? 0;
      const last = columns.capabilityStart[row + 1] ?? 0;
      let best = NOTHING_STATED;
      for (let at = first; at < last; at++) {
        if (!isRelated(columns, at, site, related)) continue;
        const measure = measureCapability(covering, columns, at);
        if (measure !== NOTHING_STATED) best = Math.max(best, withWitness(measure, at - first));
      }
      return best === NOTHING_STATED ? UNKNOWN : best;
    },
    describe: (columns, row, _site, measure) => describeRange(ask, columns, row, measure),
  };
}

/** An asked range, with what decides whether a held one covers it. */
interface Covering {
  /** Index into `DIMENSIONS`. */
  readonly dimension: number;
  readonly low: number;
  readonly high: number;
  readonly minDecides: boolean;
  readonly maxDecides: boolean;
  readonly partlyCovered: number;
}

function makeCovering({ dimension, range }: RangeAsk, partlyCovered: number): Covering {
  const deciding = DECIDING_BOUNDS[dimension];
  return {
    dimension: DIMENSIONS.indexOf(dimension),
    low: range.min ?? range.max ?? 0,
    high: range.max ?? range.min ?? 0,
    minDecides: deciding !== 'max',
    maxDecides: deciding !== 'min',
    partlyCovered,
  };
}

function measureCapability(covering: Covering, columns: ProfileColumns, capability: number): Measure {
  const last = columns.boundStart[capability + 1] ?? 0;
  for (let bound = columns.boundStart[capability] ?? 0; bound < last; bound++) {
    if (columns.dimension[bound] !== covering.dimension) continue;
    const held = columns.range[bound] ?? 0;
    return measureRange(covering, columns.rangeMin[held] ?? Number.NaN, columns.rangeMax[held] ?? Number.NaN);
  }
  return NOTHING_STATED;
}

/** A bound that decides and is missing (not a number) leaves the answer open, unless the other bound already says no. */
function measureRange(
  { low, high, minDecides, maxDecides, partlyCovered }: Covering,
  min: number,
  max: number,
): Measure {
  if (maxDecides && max < low) return UNMET;
  if (minDecides && min > high) return UNMET;
  const from = minDecides ? min : low;
  const to = maxDecides ? max : high;
  if (Number.isNaN(from) || Number.isNaN(to)) return UNKNOWN;
  // What is asked of a tolerance is its finest value, so there the low end decides alone.
  if (!maxDecides) return from <= low ? met(1000) : UNMET;
  if (from <= low && to >= high) return met(1000);
  const covered = (Math.min(to, high) - Math.max(from, low)) / (high - low);
  return partly(Math.floor(partlyCovered * covered));
}

function describeRange(ask: RangeAsk, columns: ProfileColumns, row: number, measure: Measure): Description {
  const { dimension, range } = ask;
  const at = capabilityAt(columns, row, witnessOf(measure));
  const held = at === undefined ? undefined : rangeHeld(columns, at, dimension);
  if (at === undefined || held === undefined) {
    return { held: { about: 'nothing-stated' }, remedy: { do: 'state-bounds', dimension } };
  }
  const answer = answerOf(measure);
  const open = { do: 'state-bounds', dimension } as const;
  const narrow = { do: 'widen', dimension, range } as const;
  return {
    held: { about: 'range', capability: wordAt(columns, columns.capabilityId[at]), range: held },
    ...evidenceAt(columns, columns.capabilityEvidence[at]),
    ...(answer !== 'met' && { remedy: answer === 'unknown' ? open : narrow }),
  };
}

function rangeHeld(columns: ProfileColumns, capability: number, dimension: Dimension): Range | undefined {
  const first = columns.boundStart[capability] ?? 0;
  const last = columns.boundStart[capability + 1] ?? 0;
  const bound = columns.dimension.subarray(first, last).indexOf(DIMENSIONS.indexOf(dimension));
  return bound < 0 ? undefined : columns.ranges[columns.range[first + bound] ?? 0];
}
