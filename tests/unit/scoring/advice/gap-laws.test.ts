import fc from 'fast-check';
import { dateOfDay, dayNumber } from '../../../../src/domain/calendar-date';
import type { Requirement } from '../../../../src/domain/demand/requirement';
import type { Gap, Improvement } from '../../../../src/domain/match/advice';
import { VERDICTS } from '../../../../src/domain/match/assessment';
import type { Profile } from '../../../../src/domain/supplier/profile';
import { proposeImprovements } from '../../../../src/scoring/advice/propose-improvements';
import { SMALL_POLICY } from '../../../support/builders';
import { profile } from '../arbitrary-world';
import { gapsOf, improved, inView, judged, needs, standing } from './view-of';

const RUNS = { numRuns: 100 };
const worth = (verdict: (typeof VERDICTS)[number]) => -VERDICTS.indexOf(verdict);

const settledIn = (need: Requirement, held: Profile) =>
  judged(need, held)
    .findings.filter(
      ({ answer, points, maximum }) => answer === 'met' || (answer === 'not-applicable' && points === maximum),
    )
    .map(({ ask }) => ask);

/** What improvements bring, counted in the plainest way. */
function effectOf(all: readonly Requirement[], held: Profile, improvements: readonly Improvement[]) {
  const after = improved(held, improvements);
  const metIn = (need: Requirement) => {
    const settled = settledIn(need, held);
    return settledIn(need, after)
      .filter((ask) => !settled.includes(ask))
      .map((ask) => `${need.id} ${ask}`);
  };
  const pairs = all.map((need) => ({ need, from: standing(need, held), to: standing(need, after) }));
  return {
    better: pairs
      .filter(({ from, to }) => worth(to.verdict) > worth(from.verdict))
      .map(({ need, from, to }) => ({ requirementId: need.id, from, to })),
    worse: pairs.filter(({ from, to }) => worth(to.verdict) < worth(from.verdict)).map(({ need }) => need.id),
    points: pairs
      .filter(({ to }) => to.verdict !== 'excluded')
      .reduce((sum, { from, to }) => sum + to.points - from.points, 0),
    met: all.flatMap(metIn),
    metInOpen: all.filter((need) => standing(need, after).verdict !== 'excluded').flatMap(metIn),
  };
}

const forEachGap = (check: (all: readonly Requirement[], held: Profile, gap: Gap) => void, runs = RUNS) =>
  fc.assert(
    fc.property(needs, profile, (all, held) => {
      for (const gap of gapsOf(all, held).gaps) check(all, held, gap);
    }),
    runs,
  );

test('every change that is told, made and scored again from scratch, has exactly the effect that is claimed', () => {
  let seen = 0;
  forEachGap((all, held, { improvements, moves, pointsGained, asksMet }) => {
    const effect = effectOf(all, held, improvements);
    if (improvements.length === 1) expect(moves).toEqual(effect.better);
    else expect(effect.better).toEqual(expect.arrayContaining([...moves]));
    expect(pointsGained).toBe(effect.points);
    expect(asksMet).toBe(effect.met.length);
    seen++;
  });
  expect(seen).toBeGreaterThan(200);
});

test('no change that is told worsens the verdict of any need', () => {
  forEachGap((all, held, { improvements }) => expect(effectOf(all, held, improvements).worse).toEqual([]));
});

/** Every way of leaving something out of an improvement. */
function lessOf(improvement: Improvement): readonly Improvement[] {
  const less = <Member>(members: readonly Member[]) =>
    members.length < 2 ? [] : members.map((_, index) => members.toSpliced(index, 1));
  switch (improvement.do) {
    case 'certify':
      return [{ ...improvement, until: dateOfDay(dayNumber(improvement.until) - 1) }];
    case 'work-material':
      return less(improvement.materials).map((materials) => ({ ...improvement, materials }));
    case 'reach': {
      const { min, max } = improvement.range;
      const closer = [
        ...(min === undefined ? [] : [{ ...improvement.range, min: min + 0.5 }]),
        ...(max === undefined ? [] : [{ ...improvement.range, max: max - 0.5 }]),
      ];
      return closer.map((range) => ({ ...improvement, range }));
    }
    case 'speak':
      return less(improvement.languages).map((languages) => ({ ...improvement, languages }));
    case 'deliver':
      return less(improvement.countries).map((countries) => ({ ...improvement, countries }));
    case 'free':
      return less(improvement.days).map((days) => ({ ...improvement, days }));
    default:
      return [];
  }
}

test('taking any part of a change away loses something of its effect', () => {
  let seen = 0;
  forEachGap((all, held, { improvements }) => {
    const whole = effectOf(all, held, improvements);
    const bringsNothingElse = whole.better.length === 0 && whole.points === 0;
    const brought = (effect: typeof whole) =>
      JSON.stringify([effect.better, effect.worse, effect.points, bringsNothingElse ? effect.met : effect.metInOpen]);
    const smaller = improvements.flatMap((improvement, index) => [
      ...(improvements.length > 1 ? [improvements.toSpliced(index, 1)] : []),
      ...lessOf(improvement).map((less) => improvements.with(index, less)),
    ]);
    for (const part of smaller) {
      expect(brought(effectOf(all, held, part))).not.toBe(brought(whole));
      seen++;
    }
  });
  expect(seen).toBeGreaterThan(50);
});

test('of several changes together, no part moves a need that is told of them', () => {
  let seen = 0;
  forEachGap(
    (all, held, { improvements, moves }) => {
      if (improvements.length === 1) return;
      expect(moves.length).toBeGreaterThan(0);
      for (const left of improvements) {
        const rest = effectOf(
          all,
          held,
          improvements.filter((each) => each !== left),
        );
        for (const { requirementId, to } of moves) {
          const reached = rest.better.find((move) => move.requirementId === requirementId);
          expect(reached === undefined || worth(reached.to.verdict) < worth(to.verdict)).toBe(true);
          seen++;
        }
      }
    },
    { numRuns: 250 },
  );
  expect(seen).toBeGreaterThan(10);
});

test('telling twice tells the same, and the best comes first', () => {
  fc.assert(
    fc.property(needs, profile, (all, held) => {
      const { gaps } = gapsOf(all, held);
      expect(gapsOf(all, held).gaps).toEqual(gaps);
      const qualifying = gaps.map(({ moves }) => moves.filter(({ to }) => to.verdict === 'qualified').length);
      expect(qualifying).toEqual([...qualifying].sort((one, other) => other - one));
    }),
    { numRuns: 50 },
  );
});

test('offering, certifying and reaching further never worsen any need, also one that was not looked at', () => {
  let seen = 0;
  fc.assert(
    fc.property(needs, needs, profile, (all, others, held) => {
      const { singles } = proposeImprovements({ profile: held, policy: SMALL_POLICY }, inView(all, held));
      const adding = singles.filter((each) => ['offer', 'certify', 'reach', 'free'].includes(each.do));
      for (const improvement of adding) {
        expect({ improvement, worse: effectOf(others, held, [improvement]).worse }).toEqual({ improvement, worse: [] });
        seen++;
      }
    }),
    RUNS,
  );
  expect(seen).toBeGreaterThan(200);
});
