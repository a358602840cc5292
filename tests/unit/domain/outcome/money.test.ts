import fc from 'fast-check';
import { CURRENCIES, convert, MAX_MINOR } from '../../../../src/domain/outcome/money';

const RATES = fc.record({
  EUR: fc.integer({ min: 1, max: 99_999_999 }).map((millionths) => millionths / 1_000_000),
  GBP: fc.integer({ min: 1, max: 99_999_999 }).map((millionths) => millionths / 1_000_000),
});
const CURRENCY = fc.constantFrom(...CURRENCIES);
const MINOR = fc.integer({ min: 1, max: MAX_MINOR });

test.each([
  [100, 'EUR', 'SEK', 1145],
  [101, 'EUR', 'SEK', 1157],
  [1, 'EUR', 'SEK', 11],
  [1145, 'SEK', 'EUR', 100],
  [1000, 'EUR', 'GBP', 856],
] as const)('%d minor units of %s are %d in %s', (minor, currency, to, expected) => {
  // 101 cents are 1156.645 öre, 1000 cents are 11452.3 öre or 856.03 pence.
  expect(convert({ minor, currency }, to, { EUR: 11.4523, GBP: 13.3784 })).toBe(expected);
});

test('halves are rounded up', () => {
  expect([1, 3, 5].map((minor) => convert({ minor, currency: 'EUR' }, 'SEK', { EUR: 0.5 }))).toEqual([1, 2, 3]);
});

test('an amount in its own currency stays as it is, and without a rate nothing is told', () => {
  fc.assert(
    fc.property(MINOR, CURRENCY, CURRENCY, (minor, currency, to) => {
      expect(convert({ minor, currency }, to, {})).toBe(currency === to ? minor : undefined);
    }),
  );
});

test('what is converted lies within half a minor unit of what it is worth', () => {
  fc.assert(
    fc.property(MINOR, CURRENCY, CURRENCY, RATES, (minor, currency, to, rates) => {
      const inSek = { SEK: 1, ...rates };
      const exact = (minor * inSek[currency]) / inSek[to];
      const converted = convert({ minor, currency }, to, rates) ?? Number.NaN;
      expect(Math.abs(converted - exact)).toBeLessThanOrEqual(0.5 + exact * 1e-12);
    }),
  );
});

test('more is never worth less', () => {
  fc.assert(
    fc.property(fc.tuple(MINOR, MINOR), CURRENCY, CURRENCY, RATES, (two, currency, to, rates) => {
      const [less = 0, more = 0] = [Math.min(...two), Math.max(...two)].map((minor) =>
        convert({ minor, currency }, to, rates),
      );
      expect(less).toBeLessThanOrEqual(more);
    }),
  );
});
