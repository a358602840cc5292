import type { TripWorkbook } from '../../../../src/documents/trip/workbook/trip-workbook';
import { writeTripWorkbook } from '../../../../src/documents/trip/workbook/write-trip-workbook';
import type { MeetingId, TripBuyerId } from '../../../../src/domain/ids';
import { LANGUAGES } from '../../../../src/domain/language';
import { tripGapsOf } from '../../../../src/domain/trip/trip-gaps';
import { id } from '../../../support/builders';
import { readWorkbook } from '../../../support/read-workbook';
import { assessmentOf, NAMES, PROFILE, REQUIREMENT, SUPPLIER } from './a-pack';
import { aMeeting, aTrip, GAYDON } from './a-trip';

const CLOSED = aMeeting({
  matches: [{ requirementId: REQUIREMENT.id, shortlistVersion: 2, verdict: 'conditional', points: 481 }],
  closing: {
    verdict: 'promising',
    note: '=1+1',
    nextStep: { what: 'Skicka offert', owner: 'Anna Åberg', due: '2017-03-01' },
    closedBy: 'anna@example.org',
    closedAt: '2017-02-15T09:30:00Z',
  },
});

const aWorkbook = (changes: Partial<TripWorkbook> = {}): TripWorkbook => ({
  trip: aTrip({ team: [SUPPLIER.id] }),
  meetings: [
    aMeeting({
      id: 'm-2' as MeetingId,
      buyer: 'sports' as TripBuyerId,
      placeId: GAYDON.id,
      from: '14:00',
      to: '14:40',
    }),
    CLOSED,
    aMeeting({ id: 'm-3' as MeetingId, from: '10:00', to: '10:40', isCancelled: true }),
  ],
  names: {
    suppliers: new Map([
      [SUPPLIER.id, SUPPLIER.name],
      [id.supplier('annan'), '+46 verken'],
    ]),
    buyers: new Map([[id.buyer('jaguar'), 'Jaguar']]),
  },
  needs: new Map([[REQUIREMENT.id, REQUIREMENT.title]]),
  gaps: [
    {
      supplierId: SUPPLIER.id,
      gaps: tripGapsOf('2017-02-14', [
        { meetingId: 'm-1' as MeetingId, requirementId: REQUIREMENT.id, assessment: assessmentOf(PROFILE) },
      ]),
    },
  ],
  matchNames: NAMES,
  confirmedOn: new Map([[SUPPLIER.id, '2017-01-15']]),
  ...changes,
});

const read = async (book: TripWorkbook, language: 'sv' | 'en') => {
  const file = await writeTripWorkbook('resan', book, language);
  return { file, ...(await readWorkbook(file.bytes)) };
};

test.each(LANGUAGES)('every sheet has its name and heads in %s, and no cell is a formula', async (language) => {
  const { file, sheets, formulas } = await read(aWorkbook(), language);
  expect(file.name).toBe('resan.xlsx');
  expect(formulas).toBe(0);
  expect(sheets.map(({ name }) => name)).toEqual(
    {
      sv: ['Program', 'Medlemmar', 'Köpare', 'Körningar', 'Att göra', 'Uppföljning'],
      en: ['Programme', 'Members', 'Buyers', 'Drives', 'To do', 'Follow-ups'],
    }[language],
  );
  for (const { rows } of sheets) {
    expect(rows[0]?.every((head) => typeof head === 'string' && head !== '')).toBe(true);
    expect(rows.length).toBeGreaterThan(1);
  }
});

test('the programme has every meeting in order of time, and says which were cancelled or held', async () => {
  const { sheets } = await read(aWorkbook(), 'en');
  const rows = sheets[0]?.rows.slice(1) ?? [];
  expect(rows.map((row) => [row[1], row[4], row[11]])).toEqual([
    ['09:00', 'Jaguar, Body Purchasing', 'held'],
    ['10:00', 'Jaguar, Body Purchasing', 'cancelled'],
    ['14:00', 'Jaguar, Sports Cars', 'planned'],
  ]);
  expect(rows[0]?.slice(8, 11)).toEqual(['Door reinforcement', 'conditional', 481]);
});

test('members are told with seat, cost, meetings that are not cancelled, and the day they confirmed', async () => {
  const { sheets } = await read(aWorkbook(), 'sv');
  const [heads = [], ...rows] = sheets[1]?.rows ?? [];
  const at = (head: string) => heads.indexOf(head);
  expect(rows.map((row) => [row[0], row[at('Har plats')], row[at('Kostnad, SEK')], row[at('Möten')]])).toEqual([
    ['Exempelverken i Åmål AB', 'ja', 18_500, 2],
    ['+46 verken', undefined, 18_500, 0],
  ]);
  // 42750 is the fifteenth of January 2017 as Excel counts days.
  expect(rows.map((row) => row[at('Bekräftat')])).toEqual([42_750, undefined]);
});

test('follow-ups tell how each meeting went and what comes next, word for word', async () => {
  const { sheets } = await read(aWorkbook(), 'sv');
  const [heads = [], ...rows] = sheets[5]?.rows ?? [];
  const at = (row: readonly unknown[] | undefined, head: string) => row?.[heads.indexOf(head)];
  expect(rows).toHaveLength(2);
  expect(at(rows[0], 'Hur det gick')).toBe('lovande');
  expect([at(rows[0], 'Anteckning'), at(rows[0], 'Nästa steg'), at(rows[0], 'Vem gör det')]).toEqual([
    '=1+1',
    'Skicka offert',
    'Anna Åberg',
  ]);
  expect(at(rows[1], 'Hur det gick')).toBe('inte stängt');
});

test('gaps stand with their effect, most first', async () => {
  const { sheets } = await read(aWorkbook(), 'en');
  const [heads = [], ...rows] = sheets[4]?.rows ?? [];
  const effects = rows.map((row) => Number(row[heads.indexOf('Lifts the meetings, points')]));
  expect(rows.length).toBe(aWorkbook().gaps[0]?.gaps.length);
  expect(effects).toEqual([...effects].sort((one, other) => other - one));
});

test('drives are those of whoever travels', async () => {
  const whoIn = async (book: TripWorkbook) => {
    const { sheets } = await read(book, 'en');
    return new Set(sheets[3]?.rows.slice(1).map((row) => row[3]));
  };
  expect(await whoIn(aWorkbook())).toEqual(new Set(['Exempelverken i Åmål AB']));
  expect(await whoIn(aWorkbook({ trip: aTrip({ direction: 'inward' }) }))).toEqual(
    new Set(['Jaguar, Body Purchasing', 'Jaguar, Sports Cars']),
  );
});
