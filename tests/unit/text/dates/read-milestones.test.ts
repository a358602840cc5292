import fc from 'fast-check';
import { isCalendarDate } from '../../../../src/domain/calendar-date';
import { readDates } from '../../../../src/text/dates/read-dates';
import { readMilestones } from '../../../../src/text/dates/read-milestones';
import { expectLinearGrowth } from '../../../support/growth';

const DATES: readonly (readonly [text: string, ...found: string[]])[] = [
  ['2028-03-01', '2028-03-01 day'],
  ['den 1:a mars 2028', '2028-03-01 day'],
  ['1 maj 2028', '2028-05-01 day'],
  ['1st of March 2028', '2028-03-01 day'],
  ['March 1, 2028', '2028-03-01 day'],
  ['31.3.2028', '2028-03-31 day'],
  ['7/6 2027', '2027-06-07 day'],
  ['mars 2028', '2028-03-01 month'],
  ['Oct 2027', '2027-10-01 month'],
  ['okt. 2027', '2027-10-01 month'],
  ['2028-03', '2028-03-01 month'],
  ['03/2028', '2028-03-01 month'],
  ['vecka 36 2027', '2027-09-06 week'],
  ['v. 36, 2027', '2027-09-06 week'],
  ['week 1 of 2027', '2027-01-04 week'],
  ['KW 53/2026', '2026-12-28 week'],
  ['2027-W36', '2027-09-06 week'],
  ['Q3 2027', '2027-07-01 quarter'],
  ['andra kvartalet 2028', '2028-04-01 quarter'],
  ['the fourth quarter of 2027', '2027-10-01 quarter'],
  ['andra halvåret 2027', '2027-07-01 half'],
  ['H1 2028', '2028-01-01 half'],
  ['2028', '2028-01-01 year'],
  ['30 februari 2028'],
  ['vecka 36'],
  ['ISO 2768-1, 2 000 st, DX51D, 2028x40 mm'],
];

test.each(DATES.map(([text, ...found]) => ({ text, found })))('($text) is the date $found', ({ text, found }) => {
  const read = readDates(text).filter(({ precision }) => found.length > 0 || precision !== 'year');
  expect(read.map(({ on, precision }) => `${on} ${precision}`)).toEqual(found);
});

const MILESTONES: readonly (readonly [text: string, ...found: string[]])[] = [
  ['SOP mars 2028', 'startOfProduction 2028-03-01'],
  ['start of production 2028-03-01', 'startOfProduction 2028-03-01'],
  ['Start of series production is planned for March 2028.', 'startOfProduction 2028-03-01'],
  ['Seriestart Q2 2028', 'startOfProduction 2028-04-01'],
  ['Produktionen startar i mars 2028.', 'startOfProduction 2028-03-01'],
  ['In March 2028 production starts.', 'startOfProduction 2028-03-01'],
  ['Job 1: 15 January 2029', 'startOfProduction 2029-01-15'],
  ['SOP 2028', 'startOfProduction 2028-01-01'],
  ['Vi besöker er vecka 36 2027.', 'visit 2027-09-06'],
  ['vecka 36 2027 (besök)', 'visit 2027-09-06'],
  ['Nominering sker i juni 2027', 'nomination 2027-06-01'],
  [
    'Plant visit in week 36 2027, nomination by 30 November 2027 and SOP in March 2028.',
    'visit 2027-09-06',
    'nomination 2027-11-30',
    'startOfProduction 2028-03-01',
  ],
  ['Nomination: 2027-06-30\nStart of production: 2028-03-01', 'nomination 2027-06-30', 'startOfProduction 2028-03-01'],
  ['Quotation by 2027-01-15, SOP March 2028, EOP March 2035', 'startOfProduction 2028-03-01'],
  ['Offert senast 15 januari 2027. Produktionsstart mars 2028.', 'startOfProduction 2028-03-01'],
  ['Certificate valid until 2028-11-11'],
  ['SOP of the platform that we have sold since 2019'],
];

test.each(MILESTONES.map(([text, ...found]) => ({ text, found })))('($text) sets $found', ({ text, found }) => {
  expect(readMilestones(text).map(({ milestone, on }) => `${milestone} ${on}`)).toEqual(found);
});

test('a date is found where it stands', () => {
  const text = 'Visit in week 36 2027, SOP mars 2028.';
  expect(readMilestones(text).map(({ start, end }) => text.slice(start, end))).toEqual(['week 36 2027', 'mars 2028']);
});

test('whatever is written, a date that is read exists and stands in the text in order', () => {
  const part = fc.constantFrom(
    'SOP',
    'vecka',
    '36',
    '2027',
    'mars',
    '31',
    '.',
    '/',
    '-',
    ' ',
    'Q1',
    'visit',
    ',',
    '2028-02-30',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join(' ');
      let at = 0;
      for (const { on, start, end } of readDates(text)) {
        expect(isCalendarDate(on)).toBe(true);
        expect(start).toBeGreaterThanOrEqual(at);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('reading milestones takes time in proportion to the text', () => {
  const whole = 'Visit in week 36 2027, SOP mars 2028. '.repeat(2_600);
  expectLinearGrowth((share) => readMilestones(share === 'whole' ? whole : whole.slice(0, whole.length / 4)));
});
