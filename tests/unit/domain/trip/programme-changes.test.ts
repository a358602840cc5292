import { changesBetween } from '../../../../src/domain/trip/programme-changes';
import { aMeeting } from './a-meeting';

test('a meeting is kept, moved, added or dropped', () => {
  const before = [aMeeting(0, 0, '09:00'), aMeeting(0, 1, '09:30'), aMeeting(1, 0, '10:00')];
  const after = [aMeeting(0, 0, '09:00'), aMeeting(0, 1, '10:30'), aMeeting(1, 1, '10:00')];
  expect(changesBetween(before, after)).toEqual({
    kept: [after[0]],
    moved: [{ from: before[1], to: after[1] }],
    added: [after[2]],
    dropped: [before[2]],
  });
});

test('another table is no move, another day is', () => {
  const meeting = aMeeting(0, 0, '09:00');
  expect(changesBetween([meeting], [{ ...meeting, table: 2 }]).kept).toHaveLength(1);
  expect(changesBetween([meeting], [{ ...meeting, date: '2016-11-15' }]).moved).toHaveLength(1);
});

test('nothing is different from itself', () => {
  const programme = [aMeeting(0, 0, '09:00'), aMeeting(1, 1, '09:00')];
  expect(changesBetween(programme, programme)).toEqual({ kept: programme, moved: [], added: [], dropped: [] });
});
