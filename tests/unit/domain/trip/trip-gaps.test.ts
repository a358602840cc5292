import fc from 'fast-check';
import type { MeetingId, RequirementId } from '../../../../src/domain/ids';
import type { Assessment, Finding, Remedy } from '../../../../src/domain/match/assessment';
import { worthOfNeed } from '../../../../src/domain/trip/match-worth';
import { talkedNeedOf } from '../../../../src/domain/trip/talked-need';
import { type TalkedAssessment, tripGapsOf } from '../../../../src/domain/trip/trip-gaps';
import { id } from '../../../support/builders';

const FIRST_DAY = '2017-02-14';

const aFinding = (changes: Partial<Finding> = {}): Finding => ({
  criterion: 'processes',
  ask: 'processes/stamping',
  necessity: 'must',
  asked: { about: 'process', concept: id.concept('stamping'), inHouse: false },
  held: { about: 'nothing-stated' },
  answer: 'met',
  points: 300,
  maximum: 300,
  ...changes,
});

const renew = (before: string): Remedy => ({ do: 'renew', scheme: id.scheme('iatf-16949'), before });
const lapsing = (before: string, changes: Partial<Finding> = {}) =>
  aFinding({
    criterion: 'certificates',
    ask: `certificates/iatf-16949/${before}`,
    asked: {
      about: 'certificate',
      anyOf: [id.scheme('iatf-16949')],
      milestone: 'visit',
      on: before,
      planAccepted: false,
    },
    answer: 'partly',
    points: 100,
    maximum: 200,
    remedy: renew(before),
    ...changes,
  });

const talk = (meeting: string, need: string, findings: readonly Finding[]): TalkedAssessment => ({
  meetingId: meeting as MeetingId,
  requirementId: need as RequirementId,
  assessment: { supplierId: id.supplier('ebp'), findings },
});

test('one remedy for two meetings is one gap, by the nearer day, and worth what it lifts at both', () => {
  const gaps = tripGapsOf(FIRST_DAY, [
    talk('m1', 'pillar', [aFinding(), lapsing('2017-06-30')]),
    talk('m2', 'bracket', [aFinding(), lapsing('2017-01-31')]),
  ]);
  expect(gaps).toHaveLength(1);
  expect(gaps[0]).toMatchObject({
    remedy: renew('2017-01-31'),
    meetings: ['m1', 'm2'],
    needs: ['pillar', 'bracket'],
    qualifiesFor: ['pillar', 'bracket'],
    until: '2017-01-31',
    isDueBeforeTrip: true,
    points: 200,
    // From 400 points of a conditional match to 1,000 + 500 of a qualified one, twice.
    effect: 2_200,
  });
  expect(gaps[0]?.findings.map(({ asked }) => asked)).toEqual([
    lapsing('2017-01-31').asked,
    lapsing('2017-06-30').asked,
  ]);
});

test('a need that is talked about twice lifts both meetings and earns its points once', () => {
  const findings = [aFinding(), lapsing('2017-01-31')];
  const [gap] = tripGapsOf(FIRST_DAY, [talk('m1', 'pillar', findings), talk('m2', 'pillar', findings)]);
  expect(gap).toMatchObject({ needs: ['pillar'], meetings: ['m1', 'm2'], effect: 2_200, points: 100 });
});

test('a remedy without a day is due the day before the trip, one with a later day after it', () => {
  const silent = aFinding({ answer: 'unknown', points: 0, remedy: { do: 'state', about: 'process' } });
  const gaps = tripGapsOf(FIRST_DAY, [talk('m1', 'pillar', [silent, lapsing('2018-01-31')])]);
  expect(gaps.map(({ until, isDueBeforeTrip }) => [until, isDueBeforeTrip])).toEqual([
    ['2017-02-13', true],
    ['2018-01-31', false],
  ]);
});

test('what only the buyer could change is no gap, and neither is what nothing is known to mend', () => {
  const forBuyer = aFinding({
    answer: 'not-applicable',
    points: 0,
    remedy: { do: 'ask-instead', anyOf: [id.scheme('vda-6-4')] },
  });
  expect(tripGapsOf(FIRST_DAY, [talk('m1', 'pillar', [forBuyer, aFinding({ answer: 'unmet', points: 0 })])])).toEqual(
    [],
  );
});

const anyRemedy: fc.Arbitrary<Remedy> = fc.oneof(
  fc.constantFrom<Remedy>(
    { do: 'state', about: 'process' },
    { do: 'prove', tier: 'documented' },
    { do: 'widen', dimension: 'pressForceKn', range: { min: 1, max: 2 } },
    { do: 'widen', dimension: 'pressForceKn', range: { min: 1, max: 3 } },
    { do: 'ask-instead', anyOf: [] },
  ),
  fc.constantFrom('2017-01-01', '2017-02-14', '2018-01-01').map(renew),
);
const anyFinding = fc
  .record({
    necessity: fc.constantFrom<Finding['necessity']>('must', 'wish'),
    answer: fc.constantFrom<Finding['answer']>('partly', 'unmet', 'unknown'),
    points: fc.integer({ min: 0, max: 50 }),
    maximum: fc.integer({ min: 50, max: 200 }),
    remedy: fc.option(anyRemedy, { nil: undefined }),
  })
  .map(({ remedy, ...rest }) => aFinding({ ...rest, ...(remedy && { remedy }) }));
const MEETINGS = ['m1', 'm2', 'm3'];
const anyFindings = fc.array(anyFinding, { maxLength: 5 }).map((findings) => [aFinding(), ...findings]);
/** One member stands in one need in one way, at however many meetings it is talked about. */
const anyTalks = fc
  .record({
    needs: fc.tuple(anyFindings, anyFindings),
    meetings: fc.uniqueArray(fc.tuple(fc.constantFrom(...MEETINGS), fc.constantFrom(0, 1)), { selector: String }),
  })
  .map(({ needs, meetings }) => meetings.map(([meeting, need]) => talk(meeting, `n${need}`, needs[need] ?? [])));

test('gaps come by effect, never below nothing, each remedy once, whatever the order of the meetings', () => {
  fc.assert(
    fc.property(anyTalks, (talked) => {
      const gaps = tripGapsOf(FIRST_DAY, talked);
      const effects = gaps.map(({ effect }) => effect);
      expect(effects).toEqual([...effects].sort((one, other) => other - one));
      expect(Math.min(0, ...effects)).toBe(0);
      expect(new Set(gaps.map(({ remedy }) => JSON.stringify({ ...remedy, before: '' }))).size).toBe(gaps.length);
      const turned = tripGapsOf(FIRST_DAY, [...talked].reverse());
      expect(turned.map(({ remedy, effect }) => [remedy, effect])).toEqual(
        gaps.map(({ remedy, effect }) => [remedy, effect]),
      );
    }),
  );
});

test('the effect of a gap is what the meetings are worth with it settled, less what they are worth', () => {
  const worth = (findings: readonly Finding[]) => {
    const assessment: Assessment = { supplierId: id.supplier('ebp'), findings };
    return worthOfNeed(talkedNeedOf('n' as RequirementId, assessment));
  };
  fc.assert(
    fc.property(fc.array(anyFinding, { minLength: 1, maxLength: 6 }), (findings) => {
      for (const gap of tripGapsOf(FIRST_DAY, [talk('m', 'n', findings)])) {
        const key = (remedy: Remedy | undefined) => JSON.stringify({ ...remedy, before: '' });
        const settled = findings.map((finding) =>
          key(finding.remedy) === key(gap.remedy)
            ? { ...finding, answer: 'met' as const, points: finding.maximum }
            : finding,
        );
        expect(gap.effect).toBe(worth(settled) - worth(findings));
      }
    }),
  );
});
