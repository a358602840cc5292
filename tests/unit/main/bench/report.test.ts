import { jsonLinesOf, markdownOf, type Table } from '../../../../src/main/bench/report';
import { growthOf } from '../../../../src/main/bench/search/search-section';

const TABLE: Table = {
  section: 'search',
  title: 'Search',
  note: 'How it was done.',
  columns: [
    { of: 'who', head: 'who' },
    {
      of: 'p50',
      head: 'p50 ms',
      digits: 2,
      goal: ({ who }) => (who === 'matchverk' ? '<= 3' : undefined),
    },
  ],
  rows: [{ who: 'matchverk', p50: 1.234, seed: 1 }, { who: 'naive', p50: Number.NaN }, { who: 'other' }],
};

test('a table shows the goal beside the figure that has one, and nothing where nothing was measured', () => {
  expect(markdownOf(TABLE).split('\n')).toEqual([
    '## Search',
    '',
    '| who | p50 ms |',
    '| --- | ---: |',
    '| matchverk | 1.23 (goal <= 3) |',
    '| naive |  |',
    '| other |  |',
    '',
    'How it was done.',
    '',
  ]);
});

test('every measurement is one line of JSON with all its figures', () => {
  expect(jsonLinesOf(TABLE).map((line) => JSON.parse(line))).toEqual([
    { section: 'search', table: 'Search', who: 'matchverk', p50: 1.234, seed: 1 },
    { section: 'search', table: 'Search', who: 'naive', p50: null },
    { section: 'search', table: 'Search', who: 'other' },
  ]);
});

test('growth is told between 10,000 and 1,000,000 where both were measured, and else between the ends', () => {
  const row = (subject: string, suppliers: number, p50: number) => ({ subject, suppliers, p50 });
  const all = [row('a', 1_000_000, 10), row('a', 10_000, 1), row('a', 2_000, 9), row('b', 2_000, 1)];
  expect(growthOf(all)).toEqual([{ subject: 'a', exponent: 0.5, from: 10_000, to: 1_000_000 }]);
  expect(growthOf([row('b', 1_000, 1), row('b', 10_000, 10)])).toEqual([
    { subject: 'b', exponent: 1, from: 1_000, to: 10_000 },
  ]);
});
