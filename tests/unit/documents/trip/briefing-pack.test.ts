import { wordRemedy } from '../../../../src/contract/wording/advice/remedy-wording';
import { askedIn } from '../../../../src/contract/wording/findings/asked-wording';
import { wordFinding } from '../../../../src/contract/wording/findings/finding-wording';
import { namesFor } from '../../../../src/contract/wording/names';
import { writeBriefingPack, writeMeetingBrief } from '../../../../src/documents/trip/briefing-pack';
import type { MeetingId } from '../../../../src/domain/ids';
import { LANGUAGES, type Language } from '../../../../src/domain/language';
import { tripGapsOf } from '../../../../src/domain/trip/trip-gaps';
import { readPdf, testWithText, textOfPdf } from '../../../support/read-pdf';
import { aBriefedMeeting, aPack, assessmentOf, NAMES, PROFILE, REQUIREMENT, SUPPLIER } from './a-pack';
import { aMeeting, aTrip, aTripPlace } from './a-trip';

const WORDS = namesFor(NAMES, SUPPLIER.id);

/** As it can be compared: without blanks, since lines end where they must, and without hyphens, since words are divided. */
const bare = (text: string) => text.replaceAll(/[\s\u200b\u00ad-]+/g, '');

async function told(language: Language, changes: Parameters<typeof aPack>[0] = {}): Promise<string> {
  return bare(textOfPdf(await writeBriefingPack(aPack(changes), language)));
}

test.each(LANGUAGES)('a pack in %s is tagged, numbered, in its language, and the same each time', async (language) => {
  const bytes = await writeBriefingPack(aPack(), language);
  const read = readPdf(bytes);
  expect(read.language).toBe({ sv: 'sv-SE', en: 'en-GB' }[language]);
  expect(read.claimsAccessible).toBe(true);
  expect(read.pages).toBeGreaterThanOrEqual(3);
  expect(read.tags).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'H4', 'Table', 'TH', 'L', 'Figure']));
  expect(bytes.equals(await writeBriefingPack(aPack(), language))).toBe(true);
});

testWithText.each(LANGUAGES)(
  'every sentence about the match stands in the pack as the findings word it, in %s',
  async (language) => {
    const text = await told(language);
    const { findings } = assessmentOf(PROFILE);
    const met = findings.filter(({ answer }) => answer === 'met');
    expect(met.length).toBeGreaterThan(1);
    for (const finding of met) expect(text).toContain(bare(wordFinding(finding, language, WORDS)));
    const musts = findings.filter(({ necessity, asked }) => necessity === 'must' && asked.about !== 'standing');
    expect(musts.length).toBeGreaterThan(3);
    for (const { asked } of musts) {
      expect(text.toLocaleLowerCase()).toContain(bare(askedIn(asked, WORDS)[language]).toLocaleLowerCase());
    }
    expect(text).toContain(bare(REQUIREMENT.texts[language] ?? ''));
  },
);

testWithText.each(LANGUAGES)('what is to be done stands with its day, most effect first, in %s', async (language) => {
  const talked = [{ meetingId: 'm-1' as MeetingId, requirementId: REQUIREMENT.id, assessment: assessmentOf(PROFILE) }];
  const gaps = tripGapsOf('2017-02-14', talked).filter(({ isDueBeforeTrip }) => isDueBeforeTrip);
  expect(gaps.length).toBeGreaterThan(1);
  const text = await told(language);
  const places = gaps.map(({ remedy, until }) => text.indexOf(bare(`${until} ${wordRemedy(remedy, language, WORDS)}`)));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
});

testWithText('a certificate that answers what is asked is brought along, one that nobody asks for is not', async () => {
  const text = await told('en');
  expect(text).toContain(bare('iatf-16949, SE-0815'));
  expect(text).toContain('Intyg&Co');
  expect(text).not.toContain('0816');
});

testWithText(
  'the programme has the drives and the break between the meetings, the meetings follow in order of time',
  async () => {
    const text = textOfPdf(await writeBriefingPack(aPack(), 'sv'));
    expect(text).toMatch(
      /Tisdag 14 februari 2017 .*Körning.* 09:00–09:40 Jaguar, Body Purchasing .*12:00–13:00 Paus .*14:00–14:40/,
    );
    expect(text).toMatch(/1\. Jaguar, Body Purchasing · Tisdag 14 februari 2017, 09:00–09:40.*2\. Jaguar, Sports Cars/);
    expect(text).toContain('alla tider i Europe/London');
    expect(text).toContain('Öppet: 08:30–16:30');
  },
);

testWithText('languages are told as far as both sides have stated them', async () => {
  expect(await told('en')).toContain(bare('They speak English and German. In common with you: German.'));
  expect(await told('en')).toContain(bare('You have no language in common: your profile states Swedish and German.'));
  const { languages: _silent, ...silent } = PROFILE;
  expect(await told('en', { profile: silent })).toContain(bare('Your profile states no language.'));
});

testWithText('a cancelled meeting is in no pack, and a meeting without needs says what it is for', async () => {
  const gone = aBriefedMeeting({ meeting: aMeeting({ isCancelled: true }), buyer: 'Borta' });
  expect(await told('sv', { meetings: [gone] })).not.toContain('Borta');
  expect(await told('sv')).toContain(bare('Mötet är för att lära känna varandra.'));
});

testWithText('nothing of who else may come, of costs or of the budget is in it', async () => {
  const text = await told('sv', { trip: aTrip({ budgetSek: 91_919 }) });
  for (const hidden of ['annan', '18500', '18 500', '91919', '91 919']) expect(text).not.toContain(bare(hidden));
});

testWithText('a trip that was invented says so on its first page', async () => {
  expect(await told('sv', { trip: aTrip({ illustrative: true }) })).toContain(
    bare('Exempel: personer, tider eller möten'),
  );
  expect(await told('sv')).not.toContain('Exempel:');
});

testWithText('a brief for one meeting holds that meeting and no other, and an unknown one is none', async () => {
  const bytes = await writeMeetingBrief(aPack(), 'm-1' as MeetingId, 'sv');
  const text = textOfPdf(bytes ?? Buffer.alloc(0));
  expect(text).toContain('Jaguar, Body Purchasing');
  expect(text).not.toContain('Sports Cars');
  expect(await writeMeetingBrief(aPack(), 'm-9' as MeetingId, 'sv')).toBeUndefined();
});

test('on an inward trip the member stays, and nobody tells it to depart', async () => {
  const trip = aTrip({ direction: 'inward' });
  const bytes = await writeBriefingPack(aPack({ trip }), 'en');
  expect(readPdf(bytes).claimsAccessible).toBe(true);
});

testWithText('an inward pack has no drives', async () => {
  const text = await told('en', { trip: aTrip({ direction: 'inward' }) });
  expect(text).toContain(bare('To do before the visit'));
  expect(text).not.toMatch(/Drive,|beforedeparture/);
});

const LONG = 'Långnamnsverken'.repeat(20);

test('names of any length and places anywhere make a pack that keeps the standard', async () => {
  const meetings = Array.from({ length: 30 }, (_meeting, at) =>
    aBriefedMeeting({
      meeting: aMeeting({ id: `m-${at}` as MeetingId, from: `${String(at % 24).padStart(2, '0')}:00` }),
      buyer: LONG,
      people: { name: LONG, languages: [] },
      place: aTripPlace(`Ort ${at}`, { name: `${LONG} ${at}` }, -80 + at * 5, -170 + at * 11),
    }),
  );
  const pack = aPack({ trip: aTrip({ title: LONG.repeat(4) }), meetings, supplier: { ...SUPPLIER, name: LONG } });
  expect(readPdf(await writeBriefingPack(pack, 'sv')).claimsAccessible).toBe(true);
});
