import fc from 'fast-check';
import { STAGES } from '../../../../src/domain/match/decision';
import {
  furthestStage,
  hasReached,
  isLost,
  STAGES_ON_WAY,
  stageProvenByOrder,
} from '../../../../src/domain/match/stage-path';

const EVENTS = fc.array(
  fc.record({
    stage: fc.constantFrom(...STAGES),
    on: fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
  }),
);
const TODAY = '2026-11-23';

test('one more event never takes a match back, and it has passed every stage before its furthest', () => {
  fc.assert(
    fc.property(EVENTS, EVENTS, (some, others) => {
      const before = furthestStage(some);
      const after = furthestStage([...some, ...others]);
      if (before !== undefined) expect(hasReached(after, before)).toBe(true);
      const reached = STAGES_ON_WAY.map((stage) => hasReached(after, stage));
      expect(reached).toEqual([...reached].sort().reverse());
    }),
  );
});

test('once its stage is recorded, an order proves nothing new', () => {
  fc.assert(
    fc.property(EVENTS, fc.boolean(), (events, isDelivering) => {
      const order = { orderedOn: '2026-11-30', ...(isDelivering && { startsOn: TODAY }) };
      const proven = stageProvenByOrder(order, events, TODAY);
      const then = proven === undefined ? events : [...events, { ...proven, on: '2026-11-30' }];
      expect(stageProvenByOrder(order, then, TODAY)).toBeUndefined();
    }),
  );
});

test.each([
  [{ orderedOn: '2026-11-20' }, { stage: 'nominated', on: '2026-11-20' }],
  [
    { orderedOn: '2026-11-20', startsOn: '2027-03-01' },
    { stage: 'nominated', on: '2026-11-20' },
  ],
  [
    { orderedOn: '2026-10-20', startsOn: '2026-11-01' },
    { stage: 'delivering', on: '2026-11-01' },
  ],
])('%j proves %j', (order, proven) => {
  expect(stageProvenByOrder(order, [{ stage: 'approved', on: '2026-10-01' }], TODAY)).toEqual(proven);
});

test('a match is lost while that is the last that was heard of it', () => {
  const lost = { stage: 'lost', on: '2026-11-10' } as const;
  expect(isLost([{ stage: 'quoted', on: '2026-11-10' }, lost])).toBe(true);
  expect(isLost([lost, { stage: 'quoted', on: '2026-11-10' }])).toBe(false);
  expect(isLost([lost, { stage: 'visited', on: '2026-11-01' }])).toBe(true);
  expect(isLost([])).toBe(false);
});
