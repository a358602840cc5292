import type { Bilingual } from '../../contract/wording/bilingual';

/** What the papers of a trip say beside what its facts say. */
export const WORDS = {
  briefingFor: { sv: 'Underlag för', en: 'Briefing for' },
  purchaserPackFor: { sv: 'Besöksunderlag för', en: 'Visit papers for' },
  programme: { sv: 'Program', en: 'Programme' },
  noMeetings: { sv: 'Inga möten.', en: 'No meetings.' },
  time: { sv: 'Tid', en: 'Time' },
  what: { sv: 'Vad', en: 'What' },
  where: { sv: 'Var', en: 'Where' },
  break: { sv: 'Paus', en: 'Break' },
  base: { sv: 'Bas', en: 'Base' },
  from: { sv: 'Från', en: 'From' },
  to: { sv: 'Till', en: 'To' },
  who: { sv: 'Vem', en: 'Who' },
  map: { sv: 'Karta', en: 'Map' },
  mapHint: {
    sv: 'Skiss i skala. Streckade linjer visar ordningen mellan platserna, inte vägarna.',
    en: 'A sketch to scale. Dashed lines show the order of the places, not the roads.',
  },
  mapHintPlaces: { sv: 'Skiss i skala.', en: 'A sketch to scale.' },
  number: { sv: 'Nr', en: 'No.' },
  place: { sv: 'Plats', en: 'Place' },
  fromBase: { sv: 'Från basen', en: 'From the base' },
  whereAndWhen: { sv: 'Var och när', en: 'Where and when' },
  position: { sv: 'Läge', en: 'Position' },
  opens: { sv: 'Öppet', en: 'Open' },
  table: { sv: 'bord', en: 'table' },
  whyYou: { sv: 'Varför ni två', en: 'Why you two' },
  nothingSettled: {
    sv: 'Ingen punkt i behovet är uppfylld ännu.',
    en: 'No point of the need is met yet.',
  },
  noNeed: {
    sv: 'Köparen har inget öppet behov som ni bedöms mot. Mötet är för att lära känna varandra.',
    en: 'The buyer has no open need that you are judged against. The meeting is for getting to know each other.',
  },
  noNeedOfYours: {
    sv: 'Inget av era öppna behov är bedömt mot leverantören.',
    en: 'None of your open needs has been held against the supplier.',
  },
  willAsk: { sv: 'Vad köparen frågar efter', en: 'What the buyer will ask' },
  asked: { sv: 'Köparen frågar', en: 'The buyer asks' },
  necessity: { sv: 'Ska eller bör', en: 'Must or wish' },
  youHold: { sv: 'Er profil säger', en: 'Your profile says' },
  answer: { sv: 'Svar', en: 'Answer' },
  gaps: { sv: 'Att göra före avresan', en: 'To do before departure' },
  gapsAtHome: { sv: 'Att göra före besöket', en: 'To do before the visit' },
  gapsLater: { sv: 'Att ha en daterad plan för', en: 'To have a dated plan for' },
  noGaps: {
    sv: 'Ingenting som är känt skulle lyfta de här mötena.',
    en: 'Nothing that is known would lift these meetings.',
  },
  until: { sv: 'Senast', en: 'By' },
  doThis: { sv: 'Vad', en: 'What' },
  concerns: { sv: 'Gäller', en: 'Concerns' },
  gain: { sv: 'Ger', en: 'Gives' },
  gapsHint: {
    sv: 'Det som lyfter mötena mest står först. Talet är hur många poäng mer de skulle vara värda om bara det blev löst; ett streck betyder att det räknas först när annat också är löst.',
    en: 'What lifts the meetings most comes first. The number is how many more points they would be worth if that alone were settled; a dash means that it counts only once other points are settled too.',
  },
  proof: { sv: 'Ta med som bevis', en: 'Proof to bring' },
  noProof: {
    sv: 'Inget certifikat i er profil svarar på det som köparen frågar efter.',
    en: 'No certificate of your profile answers what the buyer asks.',
  },
  certificate: { sv: 'Certifikat', en: 'Certificate' },
  validUntil: { sv: 'Gäller till', en: 'Valid until' },
  site: { sv: 'Anläggning', en: 'Site' },
  evidence: { sv: 'Underlag', en: 'Evidence' },
  languages: { sv: 'Språk', en: 'Languages' },
  illustrative: {
    sv: 'Exempel: personer, tider eller möten på den här resan är påhittade för att visa hur resor fungerar.',
    en: 'Illustrative: people, hours or meetings of this trip were invented to show how trips work.',
  },
  illustrativeFacts: {
    sv: 'Uppgifter märkta "exempel" är påhittade för demonstration.',
    en: 'Facts marked "illustrative" are invented for demonstration.',
  },
  printed: { sv: 'Utskrivet', en: 'Printed' },
  days: { sv: 'Dagar', en: 'Days' },
  day: { sv: 'Dag', en: 'Day' },
  perMember: { sv: 'Medlem för medlem', en: 'Member by member' },
  perBuyer: { sv: 'Köpare för köpare', en: 'Buyer by buyer' },
  drives: { sv: 'Körningar', en: 'Drives' },
  drive: { sv: 'Körning', en: 'Drive' },
  noDrives: { sv: 'Inga körningar.', en: 'No drives.' },
  milestones: { sv: 'Milstolpar', en: 'Milestones' },
  inTheirWords: { sv: 'Med köparens ord', en: "In the buyer's words" },
  inYourWords: { sv: 'Med era ord', en: 'In your words' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How many of a thing, in words. */
export const COUNTS = {
  meetings: (count: number): Bilingual => ({
    sv: count === 1 ? 'ett möte' : `${count} möten`,
    en: count === 1 ? 'one meeting' : `${count} meetings`,
  }),
  buyers: (count: number): Bilingual => ({
    sv: count === 1 ? 'en köpare' : `${count} köpare`,
    en: count === 1 ? 'one buyer' : `${count} buyers`,
  }),
  members: (count: number): Bilingual => ({
    sv: count === 1 ? 'en medlem' : `${count} medlemmar`,
    en: count === 1 ? 'one member' : `${count} members`,
  }),
  more: (count: number): Bilingual => ({
    sv: count === 1 ? 'och en till' : `och ${count} till`,
    en: count === 1 ? 'and one more' : `and ${count} more`,
  }),
} as const;
