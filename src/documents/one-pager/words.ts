import type { Bilingual } from '../../contract/wording/bilingual';

/** What the one-pager says beside what its facts say. */
export const WORDS = {
  need: { sv: 'För behovet', en: 'For the need' },
  points: { sv: 'poäng av 1 000', en: 'points out of 1,000' },
  byCriterion: { sv: 'Poäng per kriterium', en: 'Points by criterion' },
  missing: { sv: 'Vad som saknas', en: 'What is missing' },
  nothingMissing: { sv: 'Ingenting av det som behovet frågar efter.', en: 'Nothing of what the need asks for.' },
  can: { sv: 'Vad de gör', en: 'What they do' },
  certificates: { sv: 'Certifikat', en: 'Certificates' },
  process: { sv: 'Process', en: 'Process' },
  range: { sv: 'Mått och material', en: 'Sizes and materials' },
  proof: { sv: 'Underlag', en: 'Evidence' },
  scheme: { sv: 'Certifikat', en: 'Certificate' },
  state: { sv: 'Läge', en: 'State' },
  until: { sv: 'Gäller till', en: 'Valid until' },
  site: { sv: 'Anläggning', en: 'Site' },
  notStated: { sv: 'Ej angivet.', en: 'Not stated.' },
  none: { sv: 'Inga, enligt profilen.', en: 'None, according to the profile.' },
  languages: { sv: 'Arbetsspråk', en: 'Working languages' },
  markets: { sv: 'Levererar till', en: 'Delivers to' },
  sources: { sv: 'Källor', en: 'Sources' },
  illustrative: { sv: 'exempel', en: 'illustrative' },
  holdsExamples: {
    sv: 'Uppgifter märkta "exempel" är påhittade för demonstration.',
    en: 'Facts marked "illustrative" are invented for demonstration.',
  },
  printed: { sv: 'Utskriven', en: 'Printed' },
  revision: { sv: 'profilens version', en: 'profile version' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The line that stands for what has no room. */
export function moreIn(count: number): Bilingual {
  return { sv: `och ${count} till, se profilen`, en: `and ${count} more, see the profile` };
}
