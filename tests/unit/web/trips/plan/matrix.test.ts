import type { Wish } from '../../../../../src/domain/trip/trip';
import { kindOfKey, nextKind, wishRows } from '../../../../../src/web/trips/plan/wishes/matrix';
import { aMember, aTrip, memberId, peopleId, somePeople } from '../../../planning/arbitrary-trip';

const TRIP = aTrip({
  members: [aMember(0), aMember(1), aMember(2, { joins: 'no' })],
  buyers: [somePeople(0), somePeople(1)],
});

test('who is worth most comes first, and who stays at home does not come', () => {
  const worths = [{ supplierId: memberId(1), buyer: peopleId(1), worth: 1_500, needs: [] }];
  const rows = wishRows(TRIP, worths, []);
  expect(rows.map(({ supplierId }) => supplierId)).toEqual([memberId(1), memberId(0)]);
  expect(rows[0]?.cells.map(({ worth }) => worth)).toEqual([0, 1_500]);
});

test('wishes of the sides stand beside the own one, and a contradiction is seen', () => {
  const wish = (by: Wish['by'], kind: Wish['kind']): Wish => ({
    supplierId: memberId(0),
    buyer: peopleId(0),
    by,
    kind,
  });
  const cell = (wishes: readonly Wish[]) =>
    wishRows(TRIP, [], wishes).find(({ supplierId }) => supplierId === memberId(0))?.cells[0];
  expect(cell([wish('planner', 'must'), wish('buyer', 'may')])).toMatchObject({
    own: 'must',
    others: [{ by: 'buyer', kind: 'may' }],
    isClash: false,
  });
  expect(cell([wish('planner', 'must'), wish('member', 'must-not')])).toMatchObject({ isClash: true });
});

test('clicks go round all kinds, and keys name each', () => {
  const kinds = [undefined, 'must', 'may', 'must-not'] as const;
  expect(kinds.map(nextKind)).toEqual(['must', 'may', 'must-not', undefined]);
  expect(['0', '1', '2', '3'].map((key) => kindOfKey(key)?.kind)).toEqual(kinds);
  expect(kindOfKey('x')).toBeUndefined();
});
