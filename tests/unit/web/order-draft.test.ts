import fc from 'fast-check';
import { CURRENCIES, MAX_MINOR } from '../../../src/domain/outcome/money';
import { WITHOUT_HELP } from '../../../src/domain/outcome/outcome';
import { beginOrder, type Order, orderIn } from '../../../src/web/outcomes/order/order-draft';

const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const orders: fc.Arbitrary<Order> = fc
  .record(
    {
      what: fc.constantFrom('Brackets', 'Press tools'),
      orderedOn: day,
      withoutHelp: fc.constantFrom(...WITHOUT_HELP),
      valuePerYear: fc.record({
        minor: fc.integer({ min: 1, max: MAX_MINOR }),
        currency: fc.constantFrom(...CURRENCIES),
      }),
      years: fc.integer({ min: 1, max: 50 }),
      startsOn: day,
      jobs: fc.integer({ min: 0, max: 1_000_000 }).map((tenths) => tenths / 10),
    },
    { requiredKeys: ['what', 'orderedOn', 'withoutHelp'] },
  )
  .map((order) => order as Order);

test('an order that is opened and not changed is sent as it was, to the last penny', () => {
  fc.assert(fc.property(orders, (order) => expect(orderIn(beginOrder(order, '2026-11-29'))).toEqual(order)));
});

test('what was left empty is left out, and no jobs at all are told apart from jobs that nobody stated', () => {
  const empty = { ...beginOrder(undefined, '2026-11-29'), what: ' Brackets ' };
  expect(orderIn(empty)).toEqual({ what: 'Brackets', orderedOn: '2026-11-29', withoutHelp: 'unknown' });
  expect(orderIn({ ...empty, jobs: 0 }).jobs).toBe(0);
  expect(orderIn({ ...empty, amount: 0 }).valuePerYear).toBeUndefined();
});
