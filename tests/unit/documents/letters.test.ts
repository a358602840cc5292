import {
  invitationLetter,
  newAdministratorLetter,
  passwordChangedLetter,
  signInLetter,
} from '../../../src/documents/mail/access-letters';
import { profileReminderLetter, profileUpdateLetter } from '../../../src/documents/mail/profile-letters';
import {
  meetingClosingLetter,
  outcomeConfirmationLetter,
  tripPreparationLetter,
} from '../../../src/documents/mail/trip-letters';
import type { Language } from '../../../src/domain/language';
import type { Letter } from '../../../src/domain/mail';
import type { TripGap } from '../../../src/domain/trip/trip-gaps';
import { id, SMALL_POLICY } from '../../support/builders';

const LANGUAGES: readonly Language[] = ['sv', 'en'];
const LINK = 'https://match.example/under/sign-in#token=mv_secret&next=%2Fprofile';

const supplierCalled = (name: string) => ({ id: id.supplier('ebp'), name });

/** A member who lacks a certificate at a site of that name. */
const gapAt = (until: string): TripGap => ({
  remedy: { do: 'certify-site', site: id.site('works') },
  findings: [],
  meetings: [],
  needs: [],
  effect: 500,
  points: 100,
  qualifiesFor: [],
  hasMust: true,
  until,
  isDueBeforeTrip: true,
});

/** Every letter there is, with the same word of somebody's in each place where people's words stand. */
const LETTERS: Readonly<Record<string, (word: string, language: Language) => Letter>> = {
  'sign-in': (name, language) => signInLetter({ name, link: LINK, minutes: 15 }, language),
  invitation: (word, language) =>
    invitationLetter(
      { name: word, link: LINK, minutes: 10_080, role: 'purchaser', organisation: word, invitedBy: word },
      language,
    ),
  'invitation without organisation': (word, language) =>
    invitationLetter({ name: word, link: LINK, minutes: 10_080, role: 'administrator', invitedBy: word }, language),
  'new-administrator': (word, language) =>
    newAdministratorLetter({ name: word, newcomer: word, appointedBy: word }, language),
  'password-changed': (name, language) => passwordChangedLetter({ name, on: '2026-11-23' }, language),
  'profile-update': (word, language) =>
    profileUpdateLetter({ name: word, supplier: word, link: LINK, minutes: 43_200 }, language),
  'profile-reminder': (word, language) =>
    profileReminderLetter(
      {
        name: word,
        supplier: word,
        askedBy: word,
        link: LINK,
        minutes: 43_200,
        lastConfirmedOn: '2025-09-01',
        lapsing: [
          { scheme: { sv: word, en: word }, site: word, expires: '2026-11-01', hasLapsed: true },
          { scheme: { sv: word, en: word }, site: word, expires: '2027-01-14', hasLapsed: false },
        ],
      },
      language,
    ),
  'trip-preparation': (word, language) =>
    tripPreparationLetter(
      {
        name: word,
        trip: word,
        supplier: supplierCalled(word),
        askedBy: word,
        timeZone: 'Europe/London',
        link: LINK,
        minutes: 43_200,
        meetings: [{ date: '2017-02-14', from: '09:00', to: '09:40', with: word, place: word }],
        gaps: [gapAt('2017-02-13'), gapAt('2017-01-31')],
        names: {
          ...SMALL_POLICY,
          suppliers: new Map(),
          sites: new Map([[id.supplier('ebp'), [{ id: id.site('works'), name: word }]]]),
          buyerSites: [],
        },
      },
      language,
    ),
  'meeting-closing': (word, language) =>
    meetingClosingLetter(
      {
        name: word,
        trip: word,
        supplier: supplierCalled(word),
        with: word,
        date: '2017-02-14',
        link: LINK,
        minutes: 43_200,
      },
      language,
    ),
  'outcome-confirmation': (word, language) =>
    outcomeConfirmationLetter(
      {
        name: word,
        supplier: supplierCalled(word),
        buyer: word,
        need: { sv: word, en: word },
        askedBy: word,
        link: LINK,
        minutes: 43_200,
      },
      language,
    ),
};

const EVERY = Object.entries(LETTERS).flatMap(([name, write]) =>
  LANGUAGES.map((language) => [name, language, write] as const),
);

test.each(EVERY)('%s in %s says all it should, in no other language', (name, language, write) => {
  const { subject, text, html, why } = write('EBP i Olofström', language);
  expect(subject).toMatch(/\S/);
  expect(subject).not.toContain('\n');
  for (const words of [text, html]) {
    expect(words).not.toMatch(/undefined|null|NaN|\[object/);
    expect(words).toContain(why);
    expect(words).toContain('EBP i Olofström');
  }
  expect(text).toMatch(language === 'sv' ? /^Hej / : /^Hello /);
  expect(html).toContain(`<html lang="${language}">`);
  if (/sign-in|invitation|profile|trip|meeting|outcome/.test(name)) {
    expect(text).toContain(LINK);
    expect(html).toContain(`href="${LINK.replace('&', '&amp;')}"`);
  }
  const [theirs, ours] = language === 'sv' ? [/ the | you /i, / för /] : [/ är | för | inte /i, / the | your? /i];
  expect(text).not.toMatch(theirs);
  expect(text).toMatch(ours);
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'onmouseover='alert(1)",
  '</title><svg onload=alert(1)>',
  '&lt;b&gt;',
];

test.each(EVERY)('%s in %s makes no markup of what people write', (_name, language, write) => {
  const tagsOf = (html: string) => (html.match(/<[^>]*>/g) ?? []).join('');
  const harmless = tagsOf(write('x', language).html);
  for (const word of HOSTILE) expect(tagsOf(write(word, language).html)).toBe(harmless);
});

test.each(EVERY)('%s in %s keeps its subject on one line and people short', (_name, language, write) => {
  const { subject, text } = write(`Anna\r\nBcc: all@example.org\u2028${'long '.repeat(200)}`, language);
  expect(subject).not.toMatch(/[\r\n\u2028]/);
  expect(text).not.toMatch(/^Bcc:/m);
  expect(text.length).toBeLessThan(2_500);
});

test.each(LANGUAGES)('what to do before a trip is told in the order given, each with its day, in %s', (language) => {
  const { text, html } = LETTERS['trip-preparation']?.('Verket', language) ?? { text: '', html: '' };
  const lines = text.split('\n').filter((line) => line.startsWith('- '));
  const days = { sv: ['den 13 februari 2017', 'den 31 januari 2017'], en: ['13 February 2017', '31 January 2017'] };
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain('09:00–09:40: Verket, Verket');
  expect(lines[1]).toContain(days[language][0]);
  expect(lines[2]).toContain(days[language][1]);
  expect(html.match(/<ul>/g)).toHaveLength(2);
});
