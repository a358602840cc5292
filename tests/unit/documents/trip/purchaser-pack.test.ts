import { type PurchaserPack, writePurchaserPack } from '../../../../src/documents/trip/purchaser-pack';
import type { MeetingId } from '../../../../src/domain/ids';
import { LANGUAGES } from '../../../../src/domain/language';
import { id } from '../../../support/builders';
import { pageTexts, readPdf, testWithText, textOfPdf } from '../../../support/read-pdf';
import { assessmentOf, NAMES, PROFILE, REQUIREMENT, SUPPLIER } from './a-pack';
import { aMeeting, aTrip, SOLIHULL } from './a-trip';

const NEED = { requirement: REQUIREMENT, assessment: assessmentOf(PROFILE) };
const FIRST = { meeting: aMeeting(), supplier: SUPPLIER, profile: PROFILE, place: SOLIHULL, needs: [NEED] };
const SECOND = {
  ...FIRST,
  meeting: aMeeting({ id: 'm-2' as MeetingId, supplierId: id.supplier('annan'), from: '10:00', to: '10:40' }),
  supplier: { id: id.supplier('annan'), name: 'Örnverken' },
  needs: [],
};

const aPack = (changes: Partial<PurchaserPack> = {}): PurchaserPack => ({
  trip: aTrip({ budgetSek: 91_919 }),
  people: { name: 'Body Purchasing' },
  buyer: 'Jaguar',
  meetings: [SECOND, FIRST],
  names: NAMES,
  printedOn: '2017-01-20',
  ...changes,
});

test.each(LANGUAGES)("a buyer's papers in %s are tagged and in its language", async (language) => {
  const read = readPdf(await writePurchaserPack(aPack(), language));
  expect(read.language).toBe({ sv: 'sv-SE', en: 'en-GB' }[language]);
  expect(read.claimsAccessible).toBe(true);
});

testWithText('after the programme there is a page for each member, in order of time', async () => {
  const [first, second, third, ...others] = pageTexts(await writePurchaserPack(aPack(), 'en'));
  expect(others).toEqual([]);
  expect(first).toMatch(/09:00–09:40 Exempelverken i Åmål AB .*10:00–10:40 Örnverken/);
  expect(second).toMatch(
    /^1\. Exempelverken i Åmål AB · .*Door reinforcement Excluded .*What is missing .*What they do/,
  );
  expect(third).toMatch(/^2\. Örnverken · .*None of your open needs/);
});

testWithText('costs and the budget are in no paper of a buyer', async () => {
  const text = textOfPdf(await writePurchaserPack(aPack(), 'sv')).replaceAll(/\s/g, '');
  expect(text).not.toMatch(/91919|18500/);
});

testWithText('people who travel are told their drives and shown where they go, hosts are not', async () => {
  const told = async (direction: 'inward' | 'outward') =>
    textOfPdf(await writePurchaserPack(aPack({ trip: aTrip({ direction }) }), 'en'));
  expect(await told('inward')).toMatch(/Drive, .*Map/);
  expect(await told('outward')).not.toMatch(/Drive, |Map/);
});
