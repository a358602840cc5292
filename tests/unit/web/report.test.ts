import type { Measure } from '../../../src/domain/outcome/funders-report';
import { type Figure, figuresOf, keyOf, orderFigures, orderIn, usualPeriods } from '../../../src/web/report/report';
import { ReportSearch } from '../../../src/web/report/search';

const figure = (measure: Measure, total: number, records = total): Figure => ({
  measure,
  label: { sv: '', en: '' },
  total,
  byCompany: [],
  records: Array.from({ length: records }, (_none, at) => ({
    id: String(at),
    label: {},
    company: 'a',
    on: '2026-01-01',
    amount: 1,
    illustrative: false,
  })),
});

test('without a period the report is of the year up to today', () => {
  expect(orderIn({}, '2026-11-29')).toEqual({ from: '2026-01-01', to: '2026-11-29' });
});

test('a rate is read from an address whether the router took it for a number or not, and its day and source only with it', () => {
  const stated = { ratesOn: '2026-11-27', ratesSource: 'Riksbanken' };
  const search = ReportSearch.parse({ sekPerGbp: 12.9, sekPerEur: '11.4523', ...stated });
  expect(orderIn(search, '2026-11-29')).toMatchObject({ sekPerGbp: 12.9, sekPerEur: 11.4523, ...stated });
  expect(orderIn(ReportSearch.parse(stated), '2026-11-29')).toEqual({ from: '2026-01-01', to: '2026-11-29' });
  expect(ReportSearch.parse({ sekPerGbp: 'much', from: 'then' })).toEqual({});
});

test('every measure has a key of its own', () => {
  const measures: readonly Measure[] = [
    { of: 'orders', confirmed: true },
    { of: 'orders', confirmed: false },
    { of: 'value', confirmed: true, currency: 'SEK' },
    { of: 'value-at-rates', confirmed: true, currency: 'SEK' },
    { of: 'orders-by', confirmed: true, withoutHelp: 'later' },
    { of: 'meetings' },
  ];
  expect(new Set(measures.map(keyOf)).size).toBe(measures.length);
  expect(keyOf({ of: 'orders-by', confirmed: true, withoutHelp: 'later' })).toBe('orders-by.true.later');
});

test('what was stated in a currency is told apart only where other orders are told in it too', () => {
  const sek = figure({ of: 'value', confirmed: true, currency: 'SEK' }, 1);
  const gbp = figure({ of: 'value', confirmed: true, currency: 'GBP' }, 2);
  const both = figure({ of: 'value-at-rates', confirmed: true, currency: 'SEK' }, 3);
  const alone = figure({ of: 'value-at-rates', confirmed: true, currency: 'SEK' }, 1);
  const none = figure({ of: 'value', confirmed: true, currency: 'EUR' }, 0);
  const orders = figure({ of: 'orders', confirmed: true }, 0);
  const other = figure({ of: 'orders', confirmed: false }, 4);
  expect(orderFigures({ figures: [orders, other, sek, gbp, none, both] }, true)).toEqual([orders, sek, gbp, both]);
  expect(orderFigures({ figures: [orders, sek, alone] }, true)).toEqual([orders, alone]);
  expect(figuresOf({ figures: [orders, other] }, ['orders'], false)).toEqual([other]);
});

test('the usual periods are this year so far, the two before it, and all there is', () => {
  expect(usualPeriods('2026-11-29')).toEqual([
    { year: 2026, from: '2026-01-01', to: '2026-11-29' },
    { year: 2025, from: '2025-01-01', to: '2025-12-31' },
    { year: 2024, from: '2024-01-01', to: '2024-12-31' },
    { from: '2000-01-01', to: '2026-11-29' },
  ]);
});
