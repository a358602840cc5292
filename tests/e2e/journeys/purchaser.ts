import { parse } from 'csv-parse/sync';
import type { Locator } from 'playwright-core';
import { wordLabel } from '../../../src/contract/wording/label-wording';
import { FRAME_WORDS } from '../../../src/web/app/words';
import { COMPARE_WORDS } from '../../../src/web/compare/words';
import { MATCH_WORDS } from '../../../src/web/match/words';
import { WRITING_WORDS } from '../../../src/web/needs/writing/words';
import { SHORTLIST_WORDS } from '../../../src/web/shortlist/words';
import { untilSettled } from '../browser';
import { downloadBy, goBy, picture, sees, seesNoMore, signInByMail, until, type Walker } from './walker';

/** What a purchaser pastes, what is proposed of it, which of that is only a wish, and which is not asked at all. */
const ENQUIRY = {
  sv: {
    title: 'Förstärkning till dörr, pressad och punktsvetsad',
    text: 'Vi söker en leverantör av en pressad och punktsvetsad förstärkning i höghållfast stål, 1,2–1,6 mm. 60 000 per år. IATF 16949 krävs, och gärna ISO 14001. SOP mars 2028.',
    step: 'Punktsvetsning',
    wish: 'IATF 16949',
    leftOut: 'ISO 14001',
  },
  en: {
    title: 'Door reinforcement, stamped and spot-welded',
    text: 'We are looking for a supplier of a stamped and spot-welded reinforcement in high-strength steel, 1.2–1.6 mm. 60,000 a year. IATF 16949 is required, and ISO 14001 preferred. SOP March 2028.',
    step: 'Spot welding',
    wish: 'IATF 16949',
    leftOut: 'ISO 14001',
  },
} as const;

/** From an enquiry in words to a published need, a list that explains itself, decisions, and files to take along. */
export async function walkAsPurchaser(walker: Walker): Promise<void> {
  const { page, language } = walker;
  await signInByMail(walker, 'purchaser@matchverk.example');
  await goBy(page, FRAME_WORDS[language].writeNeed);
  await writeNeed(walker);
  const list = page.getByRole('list', { name: SHORTLIST_WORDS[language].list });
  await sees(list.getByRole('listitem'));
  await picture(walker, 'purchaser-shortlist');
  await followAFinding(walker, list);
  await tryWeights(walker, list);
  await compareThree(walker, list);
  await decide(walker, list);
  await takeAlong(walker, list);
}

async function writeNeed(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const words = WRITING_WORDS[language];
  const { title, text, step, wish, leftOut } = ENQUIRY[language];
  await page.getByLabel(words.title).fill(title);
  await page.getByLabel(words.text).fill(text);
  const asks = page.getByRole('region', { name: words.asks });
  await sees(asks.getByRole('listitem').filter({ hasText: step }));
  const rows = page.getByRole('list', { name: words.rows });
  await sees(rows.getByRole('listitem'));
  const before = await scoresIn(rows);
  await asks
    .getByRole('radiogroup', { name: words.necessityOf(wish) })
    .getByText(words.wish, { exact: true })
    .click();
  await asks.getByRole('button', { name: words.remove(leftOut) }).click();
  await sees(asks.getByRole('button', { name: words.ask(leftOut) }));
  await until(
    () => scoresIn(rows),
    (now) => now.join() !== before.join(),
  );
  await picture(walker, 'purchaser-writing');
  await page.getByRole('button', { name: words.publish }).click();
  await sees(page.getByText(words.saved));
  await sees(page.getByRole('heading', { level: 1, name: title }));
}

/** Names and points, as they stand on the screen. */
async function scoresIn(rows: Locator): Promise<readonly string[]> {
  return rows.locator('li[data-row]').allInnerTexts();
}

/** A row opens into its reasons, and a reason leads to the field of the profile that it was read from. */
async function followAFinding(walker: Walker, list: Locator): Promise<void> {
  const { page, language } = walker;
  const words = MATCH_WORDS[language];
  const first = list.locator('li[data-row]').first();
  await sees(first.getByRole('img', { name: new RegExp(wordLabel('criterion', 'processes', language), 'i') }));
  await first.locator('[data-open-row]').click();
  await sees(first.getByText(new RegExp(`^${words.effects.settled} \\(`)));
  await picture(walker, 'purchaser-opened');
  const source = first.getByRole('listitem').filter({ hasText: ENQUIRY[language].step }).getByRole('link').first();
  await source.click();
  await page.waitForURL((url) => url.pathname.startsWith('/members/') && url.hash !== '');
  await untilSettled(page);
  const field = page.locator(new URL(page.url()).hash);
  await sees(field);
  await until(
    () =>
      field.evaluate((element: { getBoundingClientRect(): { top: number } }) => element.getBoundingClientRect().top),
    (top) => top < 800,
  );
  await picture(walker, 'purchaser-field');
  await page.goBack();
  await sees(list);
}

/** A slider moves the list at once; nothing is stored. */
async function tryWeights({ page, language }: Walker, list: Locator): Promise<void> {
  const words = SHORTLIST_WORDS[language];
  const before = await scoresIn(list);
  await page.getByRole('button', { name: words.weights, exact: true }).click();
  const slider = page.getByRole('slider', { name: words.weightOf(wordLabel('criterion', 'place', language)) });
  await slider.focus();
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowRight');
  await sees(page.getByText(words.trial));
  await until(
    () => scoresIn(list),
    (now) => now.join() !== before.join(),
  );
  await page.getByRole('button', { name: words.reset }).first().click();
  await seesNoMore(page.getByText(words.trial));
  await until(
    () => scoresIn(list),
    (now) => now.join() === before.join(),
  );
  await page.getByRole('button', { name: words.weights, exact: true }).click();
}

async function compareThree(walker: Walker, list: Locator): Promise<void> {
  const { page, language } = walker;
  const words = SHORTLIST_WORDS[language];
  const names = (await namesIn(list)).slice(0, 3);
  for (const name of names) await page.getByRole('checkbox', { name: words.choose(name) }).check();
  await page.getByRole('button', { name: words.compare, exact: true }).click();
  await sees(page.getByRole('heading', { name: COMPARE_WORDS[language].title }));
  for (const name of names) await sees(page.getByRole('columnheader').getByRole('link', { name, exact: true }));
  await sees(page.getByRole('rowheader', { name: ENQUIRY[language].step }));
  await picture(walker, 'purchaser-compare');
  await page.goBack();
  await sees(list);
}

function namesIn(list: Locator): Promise<readonly string[]> {
  return list.locator('[data-open-row]').allInnerTexts();
}

/** The first is kept for a usual reason, the second rejected in own words, the third invited. */
async function decide(walker: Walker, list: Locator): Promise<void> {
  const { page, language } = walker;
  const words = SHORTLIST_WORDS[language];
  const [kept = '', rejected = '', invited = ''] = await namesIn(list);
  const own = language === 'sv' ? 'Har ingen ledig press under våren.' : 'Has no press free in spring.';
  const pressed = (name: string) => page.getByRole('button', { name, exact: true, pressed: true });
  await page.getByRole('button', { name: words.decideWhom.keep(kept), exact: true }).click();
  await page.getByRole('button', { name: words.reasons.keep[0] ?? '' }).click();
  await sees(pressed(words.decideWhom.keep(kept)));
  await page.getByRole('button', { name: words.decideWhom.reject(rejected), exact: true }).click();
  await page.getByLabel(words.reason).fill(own);
  await page.getByRole('dialog').getByRole('button', { name: words.decide.reject, exact: true }).click();
  await sees(pressed(words.decideWhom.reject(rejected)));
  await page.getByRole('button', { name: words.decideWhom.invite(invited), exact: true }).click();
  await page.getByRole('button', { name: words.reasons.invite[0] ?? '' }).click();
  await sees(pressed(words.decideWhom.invite(invited)));
  await page.reload();
  await untilSettled(page);
  await sees(pressed(words.decideWhom.keep(kept)));
  await pressed(words.decideWhom.reject(rejected)).hover();
  await sees(page.getByRole('tooltip').getByText(new RegExp(own)));
  await picture(walker, 'purchaser-decided');
}

/** What is shown is what the files hold. */
async function takeAlong(walker: Walker, list: Locator): Promise<void> {
  const { page, language } = walker;
  const words = SHORTLIST_WORDS[language];
  const all = await namesIn(list);
  const filter = page.getByRole('group', { name: words.filter }).getByRole('button');
  await filter.nth(2).click();
  const shown = await until(
    () => namesIn(list),
    (names) => names.length < all.length,
  );
  expect(shown.length).toBeGreaterThan(0);
  const file = async (format: string) => {
    await page.getByRole('button', { name: words.export }).click();
    return downloadBy(page, page.getByRole('menuitem', { name: format }));
  };
  expect((await file(words.xlsx)).subarray(0, 2).toString()).toBe('PK');
  expect(suppliersOf(await file(words.csvExcel), ';')).toEqual(shown);
  expect(suppliersOf(await file(words.csv), ',')).toEqual(shown);
  await page.getByRole('button', { name: `${words.more}: ${shown[0]}`, exact: true }).click();
  const paper = await downloadBy(page, page.getByRole('menuitem', { name: words.onePager }));
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
}

/** The second column of a list is the supplier. */
function suppliersOf(csv: Buffer, delimiter: string): readonly (string | undefined)[] {
  const rows: string[][] = parse(csv, { bom: true, delimiter });
  return rows.slice(1).map(([, supplier]) => supplier);
}
