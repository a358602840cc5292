import fc from 'fast-check';
import {
  companyKeyOf,
  type FundersReport,
  fundersReportOf,
  type Measure,
  REPORTED_STAGES,
  type ReportEvent,
  type ReportOrder,
  type ReportSource,
  ratesMissing,
} from '../../../../src/domain/outcome/funders-report';
import { CURRENCIES, convert } from '../../../../src/domain/outcome/money';
import { OUTCOME_STATES, tenthsOfJobs, WITHOUT_HELP } from '../../../../src/domain/outcome/outcome';
import { findFigure } from '../../../../src/domain/outcome/report-figures';
import { anOrder, id } from '../../../support/builders';

const SUPPLIER = fc.constantFrom(
  { id: id.supplier('ebp'), name: 'EBP', organisationNumber: '556123-4567', illustrative: false },
  { id: id.supplier('ebp-tools'), name: 'EBP Tools', organisationNumber: '556123-4567', illustrative: false },
  { id: id.supplier('ytab'), name: 'YTAB', organisationNumber: '556765-4321', illustrative: true },
  { id: id.supplier('safeman'), name: 'Safeman', illustrative: false },
);

const EVENT = fc.record({
  supplier: SUPPLIER,
  label: fc.constant({ sv: 'något', en: 'something' }),
  on: fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
  illustrative: fc.boolean(),
});

const STATED = fc.record(
  {
    valuePerYear: fc.record({
      minor: fc.integer({ min: 1, max: 1_000_000_000 }),
      currency: fc.constantFrom(...CURRENCIES),
    }),
    jobs: fc.integer({ min: 0, max: 5_000 }).map((tenths) => tenths / 10),
  },
  { requiredKeys: [] },
);

const ORDER = fc
  .record({
    event: EVENT,
    stated: STATED,
    withoutHelp: fc.constantFrom(...WITHOUT_HELP),
    state: fc.constantFrom(...OUTCOME_STATES.filter((state) => state !== 'withdrawn')),
  })
  .map(({ event, stated, withoutHelp, state }) => ({
    ...event,
    state,
    order: { what: 'parts', orderedOn: event.on, withoutHelp, ...stated },
  }));

const numbered = <Event extends object>(events: readonly Event[], name: string) =>
  events.map((event, index) => ({ ...event, id: `${name}-${index}` }));

const RATES = { EUR: 11.4523, GBP: 13.3784, on: '2026-11-20', source: 'the Riksbank' } as const;

const SOURCE: fc.Arbitrary<ReportSource> = fc
  .record({
    meetings: fc.array(EVENT),
    stages: fc.array(fc.array(EVENT), { minLength: 4, maxLength: 4 }),
    orders: fc.array(ORDER),
  })
  .map(({ meetings, stages: [visited = [], evaluated = [], approved = [], nominated = []], orders }) => ({
    period: { from: '2026-11-01', to: '2026-11-30' },
    rates: RATES,
    meetings: numbered(meetings, 'meeting'),
    stages: {
      visited: numbered(visited, 'visited'),
      evaluated: numbered(evaluated, 'evaluated'),
      approved: numbered(approved, 'approved'),
      nominated: numbered(nominated, 'nominated'),
    },
    orders: numbered(orders, 'order'),
  }));

function eventsOf({ meetings, stages, orders }: ReportSource): readonly ReportEvent[] {
  return [...meetings, ...REPORTED_STAGES.flatMap((stage) => stages[stage]), ...orders];
}

const isOfJobs = ({ of }: Measure) => of === 'jobs' || of === 'jobs-by';

/** Amounts in whole numbers. */
function sumOf(measure: Measure, amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + (isOfJobs(measure) ? tenthsOfJobs(amount) : amount), 0);
}

const totalOf = (report: FundersReport, measure: Measure) => findFigure(report, measure)?.total;

test('every figure is the sum of its records, and of what each company adds to it', () => {
  fc.assert(
    fc.property(SOURCE, (source) => {
      const report = fundersReportOf(source);
      expect(report.figures).toHaveLength(6 + 2 * (1 + 3 + 3 + 5 + 1 + 5));
      for (const { measure, total, byCompany, records } of report.figures) {
        const whole = sumOf(measure, [total]);
        expect(
          sumOf(
            measure,
            records.map(({ amount }) => amount),
          ),
        ).toBe(whole);
        expect(
          sumOf(
            measure,
            byCompany.map(({ amount }) => amount),
          ),
        ).toBe(whole);
        for (const { company, amount } of byCompany) {
          const own = records.filter((record) => record.company === company).map((record) => record.amount);
          expect(sumOf(measure, own)).toBe(sumOf(measure, [amount]));
        }
      }
    }),
  );
});

test('each company counts once, by its number or else by its id, and every record belongs to one of them', () => {
  fc.assert(
    fc.property(SOURCE, (source) => {
      const report = fundersReportOf(source);
      const keys = report.companies.map(({ key }) => key);
      expect([...keys].sort()).toEqual(
        [...new Set(eventsOf(source).map(({ supplier }) => companyKeyOf(supplier)))].sort(),
      );
      expect(totalOf(report, { of: 'companies' })).toBe(keys.length);
      for (const { records } of report.figures) for (const { company } of records) expect(keys).toContain(company);
      const hasNumberless = eventsOf(source).some(({ supplier }) => supplier.organisationNumber === undefined);
      expect(report.companiesWithoutNumber).toBe(hasNumberless ? 1 : 0);
    }),
  );
});

test('every record is in the figure that it belongs to, and in no other of its kind', () => {
  fc.assert(
    fc.property(SOURCE, (source) => {
      const report = fundersReportOf(source);
      const idsIn = (measure: Measure) =>
        findFigure(report, measure)
          ?.records.map((record) => record.id)
          .sort();
      expect(idsIn({ of: 'meetings' })).toEqual(source.meetings.map((one) => one.id).sort());
      for (const of of REPORTED_STAGES) expect(idsIn({ of })).toEqual(source.stages[of].map((one) => one.id).sort());
      const both = [true, false].flatMap((confirmed) => idsIn({ of: 'orders', confirmed }) ?? []);
      expect(both.sort()).toEqual(source.orders.map((one) => one.id).sort());
    }),
  );
});

test('orders and jobs by what would have happened without help add up to all of them', () => {
  fc.assert(
    fc.property(SOURCE, fc.boolean(), (source, confirmed) => {
      const report = fundersReportOf(source);
      for (const [of, by] of [
        ['orders', 'orders-by'],
        ['jobs', 'jobs-by'],
      ] as const) {
        const parts = WITHOUT_HELP.map((withoutHelp) => totalOf(report, { of: by, confirmed, withoutHelp }) ?? 0);
        expect(sumOf({ of: 'jobs', confirmed }, parts)).toBe(tenthsOfJobs(totalOf(report, { of, confirmed }) ?? 0));
      }
    }),
  );
});

test('what all orders are worth at the rates is the sum of each, converted and rounded by itself', () => {
  fc.assert(
    fc.property(SOURCE, fc.boolean(), fc.constantFrom(...CURRENCIES), (source, confirmed, currency) => {
      const orders = source.orders.filter(({ state }) => (state === 'confirmed') === confirmed);
      const each = orders.map(({ order }) => (order.valuePerYear && convert(order.valuePerYear, currency, RATES)) ?? 0);
      const total = totalOf(fundersReportOf(source), { of: 'value-at-rates', confirmed, currency });
      expect(total).toBe(each.reduce((sum, amount) => sum + amount, 0));
    }),
  );
});

test('without a rate an amount is told in its own currency, and in no other', () => {
  const order: ReportOrder = {
    id: 'order',
    supplier: { id: id.supplier('ebp'), name: 'EBP', illustrative: false },
    label: {},
    on: '2026-11-20',
    illustrative: false,
    state: 'confirmed',
    order: anOrder({ valuePerYear: { minor: 500, currency: 'SEK' } }),
  };
  const none = { visited: [], evaluated: [], approved: [], nominated: [] };
  const source = { period: { from: '2026-11-01', to: '2026-11-30' }, meetings: [], stages: none, orders: [order] };
  const report = fundersReportOf(source);
  const told = CURRENCIES.map((currency) => totalOf(report, { of: 'value-at-rates', confirmed: true, currency }));
  expect(told).toEqual([500, undefined, undefined]);
  const inPounds = { order: anOrder({ valuePerYear: { minor: 1, currency: 'GBP' } }) };
  expect(ratesMissing([order, inPounds], { EUR: 11 })).toEqual(['GBP']);
});

test('the order in which records are handed over does not matter', () => {
  fc.assert(
    fc.property(SOURCE, (source) => {
      const turned = { ...source, meetings: source.meetings.toReversed(), orders: source.orders.toReversed() };
      const sums = (report: FundersReport) =>
        report.figures.map(({ measure, total, byCompany }) => ({ measure, total, byCompany }));
      expect(sums(fundersReportOf(turned))).toEqual(sums(fundersReportOf(source)));
    }),
  );
});
