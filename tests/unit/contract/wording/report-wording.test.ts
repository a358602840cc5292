import { stepIn } from '../../../../src/contract/wording/outcome/funnel-wording';
import { wordMoney } from '../../../../src/contract/wording/outcome/money-wording';
import { amountIn, figureIn, notesIn } from '../../../../src/contract/wording/outcome/report-wording';
import { fundersReportOf } from '../../../../src/domain/outcome/funders-report';
import { FUNNEL_STEPS } from '../../../../src/domain/outcome/funnel';

const NOTHING = fundersReportOf({
  period: { from: '2026-01-01', to: '2026-12-31' },
  rates: { EUR: 11, GBP: 13, on: '2026-12-30', source: 'a bank' },
  meetings: [],
  stages: { visited: [], evaluated: [], approved: [], nominated: [] },
  orders: [],
});

test('every figure has a name of its own in both languages, and the two differ', () => {
  const names = NOTHING.figures.map(({ measure }) => figureIn(measure));
  for (const language of ['sv', 'en'] as const) {
    expect(new Set(names.map((name) => name[language])).size).toBe(names.length);
  }
  for (const { sv, en } of [...names, ...FUNNEL_STEPS.map(stepIn), ...notesIn(NOTHING)]) expect(sv).not.toBe(en);
});

test.each([
  [{ minor: 420_000_000, currency: 'SEK' }, '4 200 000 SEK', 'SEK 4,200,000'],
  [{ minor: 123_456_789, currency: 'EUR' }, '1 234 567,89 EUR', 'EUR 1,234,567.89'],
  [{ minor: 5, currency: 'GBP' }, '0,05 GBP', 'GBP 0.05'],
] as const)('%j is written with decimals only where it has some', (money, sv, en) => {
  const plain = (text: string) => text.replaceAll(/\s/gu, ' ');
  expect([plain(wordMoney(money, 'sv')), plain(wordMoney(money, 'en'))]).toEqual([sv, en]);
});

test('an amount has the unit of its figure', () => {
  const measure = { of: 'value-at-rates', confirmed: true, currency: 'GBP' } as const;
  expect(amountIn(measure, 100).en.replaceAll(/\s/gu, ' ')).toBe('GBP 1');
  expect(amountIn({ of: 'jobs', confirmed: true }, 2.5).sv).toBe('2,5');
});
