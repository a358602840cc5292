import { OutcomeView } from '../../../src/contract/outcome/outcome';
import { AnswerAddressView } from '../../../src/contract/trip/answer';
import { ProgrammeView } from '../../../src/contract/trip/programme';
import { wordLabel } from '../../../src/contract/wording/label-wording';
import { ANSWER_WORDS } from '../../../src/web/answer/words';
import { FOLLOW_UP_WORDS } from '../../../src/web/follow-ups/words';
import { MEETING_WORDS } from '../../../src/web/meetings/words';
import { anEvidence, anOrder } from '../../support/builders';
import { aPlannedMeeting, aTripBuyer, aTripDraft, aTripMember, hoursOn } from '../../support/trips';
import type { House } from '../house';
import { linkIn, picture, sees, seesNoMore, signInByMail, type Walker } from './walker';

const MEMBER = 'trollesjo-pressteknik';
const EDITOR = 'supplier@matchverk.example';
const STEP = { sv: 'Skicka offert', en: 'Send a quotation' } as const;
const ORDER = { sv: 'Förstärkningar', en: 'Reinforcements' } as const;

/**
 * On a phone: a meeting is closed by a link and an order is confirmed by another, both without signing in; then whoever leads
 * the trip sees what is left to do, and what came of it.
 */
export async function walkAfterwards(walker: Walker): Promise<void> {
  const meetingId = await haveMet(walker);
  await closeByLink(walker, meetingId);
  await confirmByLink(walker, meetingId);
  await followUp(walker);
}

/** Asks as the leader what a leader may ask, by the key that was printed. */
async function ask(house: House, route: string, { body, revision }: Asked = {}): Promise<unknown> {
  const [method = '', path = ''] = route.split(' ');
  const tag = revision === undefined ? {} : { 'if-match': `"${revision}"` };
  const headers = { 'content-type': 'application/json', ...tag };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await house.call('cluster-leader', path, { method, headers, ...sent });
  if (!answer.ok) throw new Error(`${route}: ${await answer.text()}`);
  return answer.json();
}

interface Asked {
  readonly body?: object;
  readonly revision?: number;
}

/** A trip of yesterday with one meeting, in each language at an hour of its own: a member is at one place at a time. */
async function haveMet({ house, language }: Walker): Promise<string> {
  const date = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const people = { buyers: [aTripBuyer('body', { name: 'Body' })], members: [aTripMember(MEMBER)] };
  const draft = aTripDraft({ state: 'settled', days: [hoursOn(date)], breaks: [], ...people });
  const id = `yesterday-${language}`;
  await ask(house, 'POST /trips', { body: { id, draft } });
  const meetings = [aPlannedMeeting(MEMBER, 'body', { sv: '09:00', en: '10:00' }[language], { date })];
  const saved = await ask(house, `PUT /trips/${id}/programme`, { body: { meetings }, revision: 0 });
  return ProgrammeView.parse(saved).meetings[0]?.id ?? '';
}

async function closeByLink(walker: Walker, meetingId: string): Promise<void> {
  const { house, page, language } = walker;
  const [words, closing] = [ANSWER_WORDS[language], MEETING_WORDS[language]];
  const { address } = AnswerAddressView.parse(await ask(house, `POST /meetings/${meetingId}/closing-link`));
  await page.goto(address);
  const verdict = new RegExp(`^${wordLabel('meetingVerdict', 'promising', language)}`, 'i');
  await page.getByRole('button', { name: closing.close }).click();
  await sees(page.getByText(closing.chooseVerdict));
  await page.getByRole('radio', { name: verdict }).click();
  await page.getByLabel(closing.what).fill(STEP[language]);
  await page.getByRole('button', { name: closing.choices.week }).click();
  await picture(walker, 'after-closing');
  await page.getByRole('button', { name: closing.close }).click();
  await sees(page.getByText(words.thanksClosed));
  await page.goto('about:blank');
  await page.goto(address);
  await sees(page.getByText(words.gone));
}

async function confirmByLink(walker: Walker, meetingId: string): Promise<void> {
  const { house, page, language } = walker;
  const words = ANSWER_WORDS[language];
  const order = anOrder({ what: ORDER[language], orderedOn: new Date().toISOString().slice(0, 10) });
  const match = { requirementId: 'jaguar-reinforcement-welded', supplierId: MEMBER, meetingId };
  const noted = await ask(house, 'POST /outcomes', { body: { ...match, order, evidence: anEvidence() } });
  const { id, revision } = OutcomeView.parse(noted);
  await ask(house, `POST /outcomes/${id}/ask`, { revision });
  await page.goto('about:blank');
  await page.goto(linkIn(await house.mailTo(EDITOR, 'outcome-confirmation')));
  await sees(page.getByText(ORDER[language]));
  await picture(walker, 'after-outcome');
  await page.getByRole('button', { name: words.isRight }).click();
  await sees(page.getByText(words.thanksOutcome));
}

async function followUp(walker: Walker): Promise<void> {
  const { house, page, language } = walker;
  const [words, meetings] = [FOLLOW_UP_WORDS[language], MEETING_WORDS[language]];
  await signInByMail(walker, 'cluster-leader@matchverk.example');
  await page.goto(`${house.address}/follow-ups`);
  await sees(page.getByRole('region', { name: new RegExp(words.coming) }));
  await picture(walker, 'after-follow-ups');
  await page.getByRole('button', { name: meetings.markDone(STEP[language]) }).click();
  await seesNoMore(page.getByRole('region', { name: new RegExp(words.coming) }));
  await page.goto(`${house.address}/outcomes`);
  const row = page.getByRole('row').filter({ hasText: ORDER[language] });
  await sees(row.filter({ hasText: new RegExp(wordLabel('outcomeState', 'confirmed', language), 'i') }));
  await picture(walker, 'after-outcomes');
}
