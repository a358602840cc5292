import fc from 'fast-check';
import { beginClosing, closingIn, DUE_CHOICES, daysLate, dueAfter } from '../../../src/web/meetings/closing-draft';

const LIKELY = { owner: 'Trollesjö', today: '2026-11-29' };
const CLOSED = {
  verdict: 'promising' as const,
  note: 'They want a quote.',
  nextStep: { what: 'Send the quote', owner: 'Eva', due: '2026-12-10', doneOn: '2026-12-01' },
};

test('nothing is sent before a verdict was chosen', () => {
  const draft = beginClosing(undefined, LIKELY);
  expect(closingIn(draft)).toBeUndefined();
  expect(draft).toMatchObject({ owner: 'Trollesjö', due: '2026-12-06', what: '' });
});

test('a step without words is no step', () => {
  const draft = { ...beginClosing(undefined, LIKELY), verdict: 'possible' as const, what: '  ', note: ' Later. ' };
  expect(closingIn(draft)).toEqual({ verdict: 'possible', note: 'Later.' });
});

test('what was closed and is not changed is sent as it was, with the day on which its step was done', () => {
  expect(closingIn(beginClosing(CLOSED, LIKELY), CLOSED)).toEqual(CLOSED);
});

test('another step is not done because the one before it was', () => {
  const draft = { ...beginClosing(CLOSED, LIKELY), what: 'Send drawings' };
  expect(closingIn(draft, CLOSED)?.nextStep).toEqual({ what: 'Send drawings', owner: 'Eva', due: '2026-12-10' });
});

test('a month on from the 31st is the last day of a shorter month', () => {
  expect(dueAfter('2027-01-31', 'month')).toBe('2027-02-28');
  expect(dueAfter('2027-12-31', 'month')).toBe('2028-01-31');
  expect(dueAfter('2028-01-30', 'month')).toBe('2028-02-29');
  expect(dueAfter('2026-12-28', 'week')).toBe('2027-01-04');
});

test('every choice lies ahead, the longer ones further', () => {
  const dates = fc
    .date({ min: new Date('2016-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(dates, (today) => {
      const late = DUE_CHOICES.map((choice) => daysLate(dueAfter(today, choice), today));
      const [week = 0, twoWeeks = 0, month = 0] = late;
      expect([week, twoWeeks]).toEqual([-7, -14]);
      expect(-month).toBeGreaterThanOrEqual(28);
      expect(-month).toBeLessThanOrEqual(31);
    }),
  );
});
