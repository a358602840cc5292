import { type CalendarDate, dateOfDay, dayNumber } from '../../domain/calendar-date';
import type { Improvement } from '../../domain/match/advice';
import type { Asked } from '../../domain/match/assessment';
import type { Range } from '../../domain/supplier/envelope';
import type { MetAsk, Weigh, Weighed } from './weigh-improvements';

type Reach = Extract<Improvement, { do: 'reach' }>;
type Certify = Extract<Improvement, { do: 'certify' }>;

/** By what improvements are shrunk: how they are weighed, and the ranges and days that any need asks for. */
export interface Measures {
  readonly weigh: Weigh;
  readonly ranges: readonly Extract<Asked, { about: 'dimension' }>[];
  readonly days: readonly CalendarDate[];
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

function shrinkOne(improvements: readonly Improvement[], index: number, measures: Measures): readonly Improvement[] {
  const { weigh } = measures;
  const whole = weigh(improvements);
  let kept = improvements;
  for (let part = 0; ; ) {
    const one = kept[index];
    const parts = one === undefined ? [] : partsOf(one, daysMet(kept, index, weigh), measures);
    const smaller = parts[part];
    if (smaller === undefined) return kept;
    const tried = kept.with(index, smaller);
    if (!bringsSame(weigh(tried), whole)) part++;
    else {
      kept = tried;
      // The parts of a range or of a term depend on one another; of a list, the next part now stands in the same place.
      if (smaller.do === 'reach' || smaller.do === 'certify') part = 0;
    }
  }
}

/** Asks that become met in needs that exclude the supplier all the same count only where nothing else is brought. */
function bringsSame(one: Weighed, other: Weighed): boolean {
  const brought = ({ moves, worsened, pointsGained, newlyMet }: Weighed) =>
    JSON.stringify([moves, worsened, pointsGained, moves.length === 0 && pointsGained === 0 ? newlyMet : []]);
  return brought(one) === brought(other);
}

/** What one improvement of the set answers beyond what the rest of the set does; first of all in needs that are open afterwards. */
function addedBy(improvements: readonly Improvement[], index: number, weigh: Weigh): readonly MetAsk[] {
  const rest = weigh(improvements.toSpliced(index, 1)).newlyMet;
  return weigh(improvements).newlyMet.filter(
    (met) => !rest.some(({ ask, requirementId }) => ask === met.ask && requirementId === met.requirementId),
  );
}

/**
 * Does each certificate and each range answer something in a need that is open afterwards, or bring nothing else? One that
 * falls short of what is asked may bring a few points, or let another site be judged the best, and is no advice. A certificate
 * answers what asks for one, and a step that its site takes over.
 */
export function reachesAsks(improvements: readonly Improvement[], weigh: Weigh): boolean {
  const { moves, pointsGained } = weigh(improvements);
  if (moves.length === 0 && pointsGained === 0) return true;
  return improvements.every(
    (improvement, index) =>
      (improvement.do !== 'certify' && improvement.do !== 'reach') ||
      (addedBy(improvements, index, weigh).some(
        ({ verdict, days }) => verdict !== 'excluded' && (improvement.do === 'reach' || days.length > 0),
      ) &&
        needsItsLastDay(improvements, index, weigh)),
  );
}

/** False for a certificate that brings the very same when it ends a day sooner: then it is not what it certifies that counts. */
function needsItsLastDay(improvements: readonly Improvement[], index: number, weigh: Weigh): boolean {
  const improvement = improvements[index];
  if (improvement?.do !== 'certify') return true;
  const until = dateOfDay(dayNumber(improvement.until) - 1);
  const brought = ({ moves, worsened, pointsGained, newlyMet }: Weighed) =>
    JSON.stringify([moves, worsened, pointsGained, newlyMet.filter(({ verdict }) => verdict !== 'excluded')]);
  return brought(weigh(improvements.with(index, { ...improvement, until }))) !== brought(weigh(improvements));
}

/**
 * The milestones that a certificate answers, in order: `moved` in the needs that it moves, `all` in those that it brings
 * anything; both in every need where it brings nothing yet. They are `exact` unless it only lets another site take a step.
 */
function daysMet(improvements: readonly Improvement[], index: number, weigh: Weigh) {
  if (improvements[index]?.do !== 'certify') return { moved: [], all: [], isExact: false };
  const { moves } = weigh(improvements);
  const added = addedBy(improvements, index, weigh);
  const brought = orElse(
    added.filter(({ verdict }) => verdict !== 'excluded'),
    added,
  );
  const open = orElse(
    brought.filter(({ isCertificate }) => isCertificate),
    brought,
  );
  const moved = orElse(
    open.filter((met) => moves.some(({ requirementId }) => requirementId === met.requirementId)),
    open,
  );
  return { moved: daysOf(moved), all: daysOf(open), isExact: open.every(({ isCertificate }) => isCertificate) };
}

function orElse<Member>(some: readonly Member[], others: readonly Member[]): readonly Member[] {
  return some.length > 0 ? some : others;
}

function daysOf(met: readonly MetAsk[]): readonly CalendarDate[] {
  return met.flatMap(({ days }) => days).sort();
}

/** The improvement less one of its parts, in each way there is. */
function partsOf(
  improvement: Improvement,
  days: ReturnType<typeof daysMet>,
  asked: Pick<Measures, 'ranges' | 'days'>,
): readonly Improvement[] {
  switch (improvement.do) {
    case 'certify':
      return sooner(improvement, days, asked.days);
    case 'work-material':
      return lessOne(improvement.materials).map((materials) => ({ ...improvement, materials }));
    case 'reach':
      return narrowed(improvement, asked.ranges).map((range) => ({ ...improvement, range }));
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

/** The certificate from the first to the last milestone that it answers; where those are not known, until the next earlier day that is asked. */
function sooner(
  improvement: Certify,
  { moved, all, isExact }: ReturnType<typeof daysMet>,
  asked: readonly CalendarDate[],
): readonly Improvement[] {
  const [by = improvement.by] = moved;
  const earlier = asked.filter((day) => day < improvement.until);
  const until = isExact
    ? all.at(-1)
    : earlier.reduce<string | undefined>((last, day) => (last && last > day ? last : day), undefined);
  return [
    ...(by !== improvement.by && by <= improvement.until ? [{ ...improvement, by }] : []),
    ...(until !== undefined && until < improvement.until
      ? [{ ...improvement, until, by: by < until ? by : until }]
      : []),
  ];
}

function lessOne<Member>(members: readonly Member[]): readonly (readonly Member[])[] {
  return members.length < 2 ? [] : members.map((_, index) => members.toSpliced(index, 1));
}

/** The range without one of its bounds, and with each drawn in to the next one that any need asks for. */
function narrowed({ range: { min, max }, dimension }: Reach, ranges: Measures['ranges']): readonly Range[] {
  const asked = ranges.filter((each) => each.dimension === dimension).flatMap(({ range }) => [range.min, range.max]);
  const bounds = asked.filter((bound) => bound !== undefined);
  const mins = min === undefined ? [] : bounds.filter((bound) => bound > min);
  const maxs = max === undefined ? [] : bounds.filter((bound) => bound < max);
  return [
    ...(min !== undefined && max !== undefined ? [{ min }, { max }] : []),
    ...(mins.length > 0 ? [{ min: Math.min(...mins), ...(max !== undefined && { max }) }] : []),
    ...(maxs.length > 0 ? [{ ...(min !== undefined && { min }), max: Math.max(...maxs) }] : []),
  ];
}
