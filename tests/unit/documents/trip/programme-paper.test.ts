import { type ProgrammePaper, writeProgrammePaper } from '../../../../src/documents/trip/programme-paper';
import type { MeetingId, TripBuyerId } from '../../../../src/domain/ids';
import { LANGUAGES } from '../../../../src/domain/language';
import { id } from '../../../support/builders';
import { readPdf, testWithText, textOfPdf } from '../../../support/read-pdf';
import { aMeeting, aTrip, aTripBuyer, GAYDON } from './a-trip';

const NAMES = {
  suppliers: new Map([
    [id.supplier('testfirma'), 'Testfirma i Åmål'],
    [id.supplier('annan'), 'Örnverken'],
  ]),
  buyers: new Map([[id.buyer('jaguar'), 'Jaguar']]),
};

const MEETINGS = [
  aMeeting(),
  aMeeting({ id: 'm-2' as MeetingId, supplierId: id.supplier('annan'), from: '09:40', to: '10:20' }),
  aMeeting({
    id: 'm-3' as MeetingId,
    buyer: 'sports' as TripBuyerId,
    placeId: GAYDON.id,
    from: '14:00',
    to: '14:40',
  }),
  aMeeting({ id: 'm-4' as MeetingId, from: '15:00', to: '15:40', isCancelled: true }),
];

const aPaper = (changes: Partial<ProgrammePaper> = {}): ProgrammePaper => ({
  trip: aTrip(),
  meetings: MEETINGS,
  names: NAMES,
  printedOn: '2017-01-20',
  ...changes,
});

test.each(LANGUAGES)('the programme in %s is tagged and in its language', async (language) => {
  const read = readPdf(await writeProgrammePaper(aPaper(), language));
  expect(read.language).toBe({ sv: 'sv-SE', en: 'en-GB' }[language]);
  expect(read.claimsAccessible).toBe(true);
  expect(read.tags).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'TH', 'Figure']));
});

testWithText('hosts head the columns, guests stand at their times, and a cancelled meeting is gone', async () => {
  const text = textOfPdf(await writeProgrammePaper(aPaper(), 'sv'));
  expect(text).toMatch(
    /Tid Jaguar, Body Purchasing Jaguar, Sports Cars 09:00–09:40 Testfirma i Åmål 09:40–10:20 Örnverken 14:00–14:40 Testfirma i Åmål/,
  );
  expect(text).not.toContain('15:00–15:40');
});

testWithText('on an inward trip members are the hosts, and the buyers are the ones who drive', async () => {
  const text = textOfPdf(await writeProgrammePaper(aPaper({ trip: aTrip({ direction: 'inward' }) }), 'en'));
  expect(text).toMatch(/Time Örnverken Testfirma i Åmål|Time Testfirma i Åmål Örnverken/);
  expect(text).toMatch(/Drives Day Time Who .*Jaguar, (Body Purchasing|Sports Cars) Coventry/);
});

testWithText('more hosts than stand side by side follow in a table of their own', async () => {
  const buyers = Array.from({ length: 12 }, (_buyer, at) =>
    aTripBuyer({ id: `b-${at}` as TripBuyerId, name: `Avdelning ${String(at).padStart(2, '0')}` }),
  );
  const meetings = buyers.map((people, at) =>
    aMeeting({ id: `m-${at}` as MeetingId, buyer: people.id, from: `${10 + at}:00`, to: `${10 + at}:40` }),
  );
  const text = textOfPdf(await writeProgrammePaper(aPaper({ trip: aTrip({ buyers }), meetings }), 'sv'));
  for (const { name } of buyers) expect(text.split(name).length).toBeGreaterThanOrEqual(4);
});

testWithText('a trip without meetings says so', async () => {
  expect(textOfPdf(await writeProgrammePaper(aPaper({ meetings: [] }), 'en'))).toContain('No meetings.');
});
