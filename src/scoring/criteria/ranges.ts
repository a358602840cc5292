import type { Asked } from '../../domain/assessment';
import { DECIDING_BOUNDS, type Dimension, type Range } from '../../domain/envelope';
import type { CriterionId, Necessity } from '../../domain/requirement';
import type { Ask, Description } from '../ask';
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
import type { PreparedProfile } from '../prepared-profile';
import type { Rules } from '../rules';
import type { IsRelated } from './related';

/** An asked range of one dimension. */
export interface RangeAsk {
  readonly criterion: CriterionId;
  readonly dimension: Dimension;
  readonly range: Range;
  readonly necessity: Necessity;
}

/** Holds an asked range against the ranges that related capabilities of the judged site state. */
export function rangeAsk(ask: RangeAsk, rules: Rules, isRelated: IsRelated): Ask {
  const { criterion, dimension, range, necessity } = ask;
  const asked: Asked = { about: 'dimension', dimension, range };
  return {
    criterion,
    key: `${criterion}/${dimension}`,
    necessity,
    asked,
    measure(profile, site) {
      let best = NOTHING_STATED;
      for (let number = 0; number < profile.capabilities.length; number++) {
        const capability = profile.capabilities[number];
        const held = capability?.envelope[dimension];
        if (capability === undefined || held === undefined || !isRelated(capability, site)) continue;
        best = Math.max(best, withWitness(measureRange(ask, held, rules.partlyCovered), number));
      }
      return best === NOTHING_STATED ? UNKNOWN : best;
    },
    describe: (profile, _site, measure) => describeRange(ask, profile, measure),
  };
}

/** A bound that decides and is missing leaves the answer open, unless the other bound already says no. */
function measureRange({ dimension, range }: RangeAsk, held: Range, partlyCovered: number): Measure {
  const low = range.min ?? range.max ?? 0;
  const high = range.max ?? range.min ?? 0;
  const deciding = DECIDING_BOUNDS[dimension];
  if (deciding !== 'min' && held.max !== undefined && held.max < low) return UNMET;
  if (deciding !== 'max' && held.min !== undefined && held.min > high) return UNMET;
  const from = deciding === 'max' ? low : held.min;
  const to = deciding === 'min' ? high : held.max;
  if (from === undefined || to === undefined) return UNKNOWN;
  // What is asked of a tolerance is its finest value, so there the low end decides alone.
  if (deciding === 'min') return from <= low ? met(1000) : UNMET;
  if (from <= low && to >= high) return met(1000);
  const covered = (Math.min(to, high) - Math.max(from, low)) / (high - low);
  return partly(Math.floor(partlyCovered * covered));
}

function describeRange({ dimension, range }: RangeAsk, profile: PreparedProfile, measure: Measure): Description {
  const witness = profile.capabilities[witnessOf(measure)];
  const held = witness?.envelope[dimension];
  if (witness === undefined || held === undefined) {
    return { held: { about: 'nothing-stated' }, remedy: { do: 'state-bounds', dimension } };
  }
  const answer = answerOf(measure);
  const open = { do: 'state-bounds', dimension } as const;
  const narrow = { do: 'widen', dimension, range } as const;
  return {
    held: { about: 'range', capability: witness.capability.id, range: held },
    evidence: witness.capability.evidence,
    ...(answer !== 'met' && { remedy: answer === 'unknown' ? open : narrow }),
  };
}
