import fc from 'fast-check';
import type { TripDraft } from '../../../../../src/domain/trip/trip';
import { changedParts, mergeTrips } from '../../../../../src/web/trips/plan/draft/merge-trips';
import { aMember, aTrip } from '../../../planning/arbitrary-trip';

const BASE = aTrip({ title: 'Jaguar', seats: 6 });

const anyChange: fc.Arbitrary<Partial<TripDraft>> = fc.record(
  {
    title: fc.constantFrom('Jaguar', 'Bentley', 'Lotus'),
    seats: fc.integer({ min: 1, max: 4 }),
    budgetSek: fc.integer({ min: 0, max: 3 }),
    slotMinutes: fc.constantFrom(20, 30),
  },
  { requiredKeys: [] },
);

test('what only one of two has changed stands, whoever that is', () => {
  fc.assert(
    fc.property(anyChange, anyChange, (my, their) => {
      const [mine, theirs] = [
        { ...BASE, ...my },
        { ...BASE, ...their },
      ];
      const { draft, conflicts } = mergeTrips(BASE, { mine, theirs });
      for (const part of changedParts(BASE, mine)) expect(draft[part]).toEqual(mine[part]);
      for (const part of changedParts(BASE, theirs)) {
        expect(draft[part]).toEqual(conflicts.includes(part) ? mine[part] : theirs[part]);
      }
      expect(mergeTrips(BASE, { mine: theirs, theirs: mine }).conflicts.toSorted()).toEqual(conflicts.toSorted());
    }),
  );
});

test('where both changed the same part in different ways, it is named, and theirs is taken only when that is asked', () => {
  const mine = { ...BASE, title: 'Bentley', seats: 4 };
  const theirs = { ...BASE, title: 'Lotus', seats: 4, members: [aMember(0)] };
  expect(mergeTrips(BASE, { mine, theirs })).toEqual({
    draft: { ...mine, members: theirs.members },
    conflicts: ['title'],
  });
  expect(mergeTrips(BASE, { mine, theirs, takesTheirs: true }).draft).toEqual(theirs);
});

test('the order of fields is no change, and a part that is taken out is one', () => {
  const reordered = Object.fromEntries(Object.entries(BASE).reverse()) as unknown as TripDraft;
  expect(changedParts(BASE, reordered)).toEqual([]);
  const dear = { ...BASE, budgetSek: 90_000 };
  expect(changedParts(dear, BASE)).toEqual(['budgetSek']);
  expect(mergeTrips(dear, { mine: BASE, theirs: { ...dear, seats: 2 } }).draft).not.toHaveProperty('budgetSek');
});
