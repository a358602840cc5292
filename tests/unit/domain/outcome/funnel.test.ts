import fc from 'fast-check';
import { STAGES } from '../../../../src/domain/match/decision';
import {
  FUNNEL_STEPS,
  type FunnelSource,
  type FunnelStep,
  funnelOf,
  matchesInFunnel,
  STAGES_AFTER_MEETING,
} from '../../../../src/domain/outcome/funnel';
import { CURRENCIES } from '../../../../src/domain/outcome/money';
import { OUTCOME_STATES } from '../../../../src/domain/outcome/outcome';
import { MEETING_VERDICTS } from '../../../../src/domain/trip/meeting';
import { id } from '../../../support/builders';

const SUPPLIER = fc.constantFrom('ebp', 'ytab', 'safeman').map(id.supplier);
const NEED = fc.constantFrom('bracket', 'tool').map(id.requirement);
const DAY = fc.integer({ min: 1, max: 28 }).map((day) => `2026-10-${String(day).padStart(2, '0')}`);

const MEETING = fc.record(
  {
    supplierId: SUPPLIER,
    isCancelled: fc.boolean(),
    on: DAY,
    needs: fc.uniqueArray(NEED),
    closing: fc.record({
      verdict: fc.constantFrom(...MEETING_VERDICTS),
      note: fc.constant(''),
      closedBy: fc.constant('a leader'),
      closedAt: fc.constant('2026-10-31T12:00:00.000Z'),
    }),
  },
  { requiredKeys: ['supplierId', 'isCancelled', 'on', 'needs'] },
);

const ORDER = fc.record({
  requirementId: NEED,
  supplierId: SUPPLIER,
  state: fc.constantFrom(...OUTCOME_STATES),
  order: fc.record(
    { valuePerYear: fc.record({ minor: fc.integer({ min: 1, max: 1e9 }), currency: fc.constantFrom(...CURRENCIES) }) },
    { requiredKeys: [] },
  ),
});

const SOURCE: fc.Arbitrary<FunnelSource> = fc
  .record({
    candidates: fc.uniqueArray(SUPPLIER),
    meetings: fc.array(MEETING),
    stages: fc.array(
      fc.record({ requirementId: NEED, supplierId: SUPPLIER, stage: fc.constantFrom(...STAGES), on: DAY }),
    ),
    orders: fc.array(ORDER),
  })
  .map(({ candidates, meetings, stages, orders }) => ({
    tripId: id.trip('a-trip'),
    firstDay: '2026-10-05',
    seats: 2,
    candidates,
    team: candidates.slice(0, 2),
    meetings: meetings.map((meeting, index) => ({ ...meeting, id: id.meeting(`meeting-${index}`) })),
    stages,
    orders: orders.map((order, index) => ({ ...order, id: id.outcome(`order-${index}`) })),
  }));

function countsOf(source: FunnelSource): (step: FunnelStep) => number {
  const { figures } = funnelOf(source);
  return (step) => figures.find((figure) => figure.step === step)?.count ?? Number.NaN;
}

/** Each of these counts no more than the one before it. */
const CHAINS: readonly (readonly FunnelStep[])[] = [
  ['candidates', 'team'],
  ['planned', 'held', 'promising'],
  ['matches', ...STAGES_AFTER_MEETING],
  ['matches', 'lost'],
  ['orders', 'confirmed'],
];

test('no step counts more than the one that it is part of, and every step is told once', () => {
  fc.assert(
    fc.property(SOURCE, (source) => {
      const count = countsOf(source);
      for (const chain of CHAINS) {
        const counts = chain.map(count);
        expect(counts).toEqual([...counts].sort((one, other) => other - one));
      }
      expect(funnelOf(source).figures.map(({ step }) => step)).toEqual(FUNNEL_STEPS);
    }),
  );
});

test('every figure is the number of its records, each named once', () => {
  fc.assert(
    fc.property(SOURCE, (source) => {
      for (const { count, ids } of funnelOf(source).figures) expect(new Set(ids).size).toBe(count);
    }),
  );
});

test('the matches of the orders are among those nominated, and the values add up to what was ordered', () => {
  fc.assert(
    fc.property(SOURCE, (source) => {
      const orders = source.orders.filter(({ state }) => state !== 'withdrawn');
      const { figures, values } = funnelOf(source);
      const nominated = figures.find(({ step }) => step === 'nominated')?.ids ?? [];
      for (const { requirementId, supplierId } of orders) expect(nominated).toContain(`${requirementId}/${supplierId}`);
      const told = values.reduce(
        (sum, { confirmedMinor, unconfirmedMinor }) => sum + confirmedMinor + unconfirmedMinor,
        0,
      );
      expect(told).toBe(orders.reduce((sum, { order }) => sum + (order.valuePerYear?.minor ?? 0), 0));
    }),
  );
});

test('the order in which things are handed over does not matter, but for events of one day', () => {
  fc.assert(
    fc.property(SOURCE, (source) => {
      const turned = { ...source, meetings: source.meetings.toReversed(), orders: source.orders.toReversed() };
      const sorted = (one: FunnelSource) =>
        funnelOf(one).figures.map(({ ids, ...figure }) => ({ ...figure, ids: [...ids].sort() }));
      expect(sorted(turned)).toEqual(sorted(source));
    }),
  );
});

test('what happened before the meeting is none of its merits', () => {
  const match = { requirementId: id.requirement('bracket'), supplierId: id.supplier('ebp') };
  const closing = {
    verdict: 'promising',
    note: '',
    closedBy: 'a leader',
    closedAt: '2026-10-05T12:00:00.000Z',
  } as const;
  const source: FunnelSource = {
    tripId: id.trip('a-trip'),
    firstDay: '2026-10-05',
    seats: 1,
    candidates: [match.supplierId],
    team: [match.supplierId],
    meetings: [
      {
        id: id.meeting('one'),
        supplierId: match.supplierId,
        isCancelled: false,
        closing,
        on: '2026-10-05',
        needs: [match.requirementId],
      },
    ],
    stages: [
      { ...match, stage: 'approved', on: '2026-09-01' },
      { ...match, stage: 'visited', on: '2026-11-01' },
    ],
    orders: [],
  };
  const count = countsOf(source);
  expect([count('matches'), count('visited'), count('evaluated'), count('approved')]).toEqual([1, 1, 0, 0]);
  const lost = countsOf({ ...source, stages: [...source.stages, { ...match, stage: 'lost', on: '2026-12-01' }] });
  expect([lost('visited'), lost('lost')]).toEqual([1, 1]);
  expect(matchesInFunnel(source)).toEqual([match]);
});
