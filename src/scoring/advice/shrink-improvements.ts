import type { Improvement } from '../../domain/advice';
import type { CalendarDate } from '../../domain/calendar-date';
import type { Range } from '../../domain/envelope';
import type { MetAsk, Weigh, Weighed } from './weigh-improvements';

type Reach = Extract<Improvement, { do: 'reach' }>;

/** By what improvements are shrunk: how they are weighed, and the ranges that any need asks for. */
export interface Measures {
  readonly weigh: Weigh;
  readonly ranges: readonly Reach[];
}

/**
 * Takes away, one after the other, every part of the improvements without which they bring exactly the same. What is left
 * when none can go is minimal, since what they bring only grows with them.
 */
export function shrink(proposed: readonly Improvement[], measures: Measures): readonly Improvement[] {
  const { weigh } = measures;
  const whole = weigh(proposed);
  let kept = proposed;
  for (let index = kept.length - 1; index >= 0 && kept.length > 1; index--) {
    const fewer = kept.toSpliced(index, 1);
    if (bringsSame(weigh(fewer), whole)) kept = fewer;
  }
  for (let index = 0; index < kept.length; index++) kept = shrinkOne(kept, index, measures);
  return kept;
}

function shrinkOne(
  improvements: readonly Improvement[],
  index: number,
  { weigh, ranges }: Measures,
): readonly Improvement[] {
  const whole = weigh(improvements);
  let kept = improvements;
  for (let part = 0; ; ) {
    const one = kept[index];
    const parts = one === undefined ? [] : partsOf(one, daysMet(kept, index, weigh), ranges);
    const smaller = parts[part];
    if (smaller === undefined) return kept;
    const tried = kept.with(index, smaller);
    // Of what is left after a part has gone, the next part stands in the same place.
    if (bringsSame(weigh(tried), whole)) kept = tried;
    else part++;
  }
}

/** Asks that become met in needs that exclude the supplier all the same count only where nothing else is brought. */
function bringsSame(one: Weighed, other: Weighed): boolean {
  const brought = ({ moves, worsened, pointsGained, newlyMet }: Weighed) =>
    JSON.stringify([moves, worsened, pointsGained, moves.length === 0 && pointsGained === 0 ? newlyMet : []]);
  return brought(one) === brought(other);
}

/**
 * The milestones that a certificate answers beyond what the rest of the set does, in order: `moved` in the needs that it
 * moves, `all` in those that it brings anything. Both are every one that it answers where it brings nothing yet.
 */
function daysMet(improvements: readonly Improvement[], index: number, weigh: Weigh) {
  if (improvements[index]?.do !== 'certify') return { moved: [], all: [] };
  const rest = weigh(improvements.toSpliced(index, 1)).newlyMet;
  const { newlyMet, moves } = weigh(improvements);
  const added = newlyMet.filter(
    (met) => !rest.some(({ ask, requirementId }) => ask === met.ask && requirementId === met.requirementId),
  );
  const open = orElse(
    added.filter(({ verdict }) => verdict !== 'excluded'),
    added,
  );
  const moved = orElse(
    open.filter((met) => moves.some(({ requirementId }) => requirementId === met.requirementId)),
    open,
  );
  return { moved: daysOf(moved), all: daysOf(open) };
}

function orElse<Member>(some: readonly Member[], others: readonly Member[]): readonly Member[] {
  return some.length > 0 ? some : others;
}

function daysOf(met: readonly MetAsk[]): readonly CalendarDate[] {
  return met.flatMap(({ on }) => on ?? []).sort();
}

/** The improvement less one of its parts, in each way there is. */
function partsOf(
  improvement: Improvement,
  days: ReturnType<typeof daysMet>,
  ranges: readonly Reach[],
): readonly Improvement[] {
  switch (improvement.do) {
    case 'certify': {
      const [by, until] = [days.moved[0], days.all.at(-1)];
      const isOther = by !== undefined && until !== undefined && (by !== improvement.by || until < improvement.until);
      return isOther ? [{ ...improvement, by, until }] : [];
    }
    case 'work-material':
      return lessOne(improvement.materials).map((materials) => ({ ...improvement, materials }));
    case 'reach':
      return narrowed(improvement, ranges).map((range) => ({ ...improvement, range }));
    case 'speak':
      return lessOne(improvement.languages).map((languages) => ({ ...improvement, languages }));
    case 'deliver':
      return lessOne(improvement.countries).map((countries) => ({ ...improvement, countries }));
    case 'free':
      return lessOne(improvement.days).map((free) => ({ ...improvement, days: free }));
    default:
      return [];
  }
}

function lessOne<Member>(members: readonly Member[]): readonly (readonly Member[])[] {
  return members.length < 2 ? [] : members.map((_, index) => members.toSpliced(index, 1));
}

/** The range without one of its bounds, and with each drawn in to the next one that any need asks for. */
function narrowed(improvement: Reach, ranges: readonly Reach[]): readonly Range[] {
  const { min, max } = improvement.range;
  const asked = ranges
    .filter(({ site, capability }) => site === improvement.site && capability === improvement.capability)
    .filter(({ dimension }) => dimension === improvement.dimension)
    .map(({ range }) => range);
  const mins = asked.flatMap((range) =>
    min !== undefined && range.min !== undefined && range.min > min ? range.min : [],
  );
  const maxs = asked.flatMap((range) =>
    max !== undefined && range.max !== undefined && range.max < max ? range.max : [],
  );
  return [
    ...(min !== undefined && max !== undefined ? [{ min }, { max }] : []),
    ...(mins.length > 0 ? [{ ...improvement.range, min: Math.min(...mins) }] : []),
    ...(maxs.length > 0 ? [{ ...improvement.range, max: Math.max(...maxs) }] : []),
  ];
}
