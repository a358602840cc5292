import type { Locator } from 'playwright-core';
import { labelIn, wordLabel } from '../../../src/contract/wording/label-wording';
import { FRAME_WORDS } from '../../../src/web/app/words';
import { COVERAGE_WORDS } from '../../../src/web/coverage/words';
import { FAIRNESS_WORDS } from '../../../src/web/fairness/words';
import { HOME_WORDS } from '../../../src/web/home/words';
import { MAIL_WORDS } from '../../../src/web/mail/words';
import { MAP_WORDS } from '../../../src/web/map/words';
import { MEMBERS_WORDS } from '../../../src/web/members/words';
import { PEOPLE_WORDS } from '../../../src/web/people/words';
import { SITES_WORDS } from '../../../src/web/profile/sites/words';
import { SCREEN_WORDS } from '../../../src/web/screen/words';
import { untilSettled } from '../browser';
import { goBy, picture, sees, seesNoMore, signInByMail, until, type Walker } from './walker';

/** A member is reminded once a week at most, so each language has one of its own. */
const MEMBERS = {
  sv: { id: 'hyltanas-karossdelar', name: 'Hyltanäs Karossdelar AB' },
  en: { id: 'morbylid-stans', name: 'Mörbylid Stans & Press AB' },
} as const;

/** What needs a hand; a member found, invited and reminded; what the region lacks, where it is, and whether all are treated alike. */
export async function walkAsClusterLeader(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const words = FRAME_WORDS[language];
  await signInByMail(walker, 'cluster-leader@matchverk.example');
  await sees(page.getByRole('heading', { name: HOME_WORDS[language].hello('Demo cluster leader') }));
  await sees(page.getByRole('region', { name: HOME_WORDS[language].uncovered }).getByRole('link'));
  await picture(walker, 'leader-home');
  await goBy(page, words.members);
  await narrowTheTable(walker);
  await openMember(walker);
  await inviteAndRemind(walker);
  await confirmACertificate(walker);
  await takeBack(walker);
  await goBy(page, words.coverage);
  await readCoverage(walker);
  await goBy(page, words.map);
  await page.getByRole('button', { name: new RegExp(`^Olofström ${MAP_WORDS[language].members}`) }).click();
  await sees(page.getByRole('link', { name: 'Trollesjö Pressteknik AB' }));
  await picture(walker, 'leader-map');
  await goBy(page, words.fairness);
  await sees(page.getByRole('row', { name: new RegExp(MEMBERS[language].name) }));
  await sees(page.getByText(FAIRNESS_WORDS[language].intro));
  await picture(walker, 'leader-fairness');
  await page.getByRole('button', { name: words.language }).click();
  await sees(page.getByRole('heading', { name: FAIRNESS_WORDS[language === 'sv' ? 'en' : 'sv'].title, exact: true }));
}

/** Searches, sorts and chooses a column; the address says it all, so that it can be sent to somebody. */
async function narrowTheTable({ page, language }: Walker): Promise<void> {
  const words = MEMBERS_WORDS[language];
  const rows = page.getByRole('table', { name: words.title }).locator('tbody tr');
  await page.getByRole('combobox', { name: words.show, exact: true }).click();
  await page.getByRole('option', { name: words.shows.qualified }).click();
  await page.getByRole('button', { name: words.sortBy(words.columnsOf.completeness) }).click();
  const filled = await until(() => percentagesIn(rows), isRising);
  expect(filled.length).toBeGreaterThan(5);
  await page.getByRole('button', { name: words.columns }).click();
  await page.getByRole('checkbox', { name: words.columnsOf.organisationNumber }).click();
  await page.keyboard.press('Escape');
  await sees(page.getByRole('columnheader', { name: words.sortBy(words.columnsOf.organisationNumber) }));
  await page.reload();
  await untilSettled(page);
  expect(
    await until(
      () => percentagesIn(rows),
      (again) => again.length === filled.length,
    ),
  ).toEqual(filled);
  await sees(page.getByRole('columnheader', { name: words.sortBy(words.columnsOf.organisationNumber) }));
  await page.getByRole('button', { name: words.clear }).click();
}

async function percentagesIn(rows: Locator): Promise<readonly number[]> {
  const texts = await rows.locator('td[data-column=completeness]').allInnerTexts();
  return texts.map((text) => Number.parseInt(text, 10));
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.length > 0 && numbers.every((number, at) => number >= (numbers[at - 1] ?? 0));
}

/** A member opens beside the table, at an address of its own; Escape closes it and Back brings it again. */
async function openMember(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const { id, name } = MEMBERS[language];
  const words = MEMBERS_WORDS[language];
  await page.getByLabel(words.search).fill(name.slice(0, 8));
  await page.getByRole('link', { name, exact: true }).click();
  const panel = page.getByRole('complementary', { name });
  await sees(panel.getByRole('heading', { name, exact: true }));
  await sees(panel.getByRole('heading', { name: words.panel.certificates }));
  await page.waitForURL((url) => url.pathname.endsWith(`/members/${id}`));
  await page.keyboard.press('Escape');
  await seesNoMore(panel);
  await page.goBack();
  await sees(panel);
  await picture(walker, 'leader-panel');
}

async function inviteAndRemind({ page, language, house }: Walker): Promise<void> {
  const { name } = MEMBERS[language];
  const people = PEOPLE_WORDS[language];
  const mail = MAIL_WORDS[language];
  const email = `editor-${language}@example.org`;
  const panel = page.getByRole('complementary', { name });
  await panel.getByRole('button', { name: MEMBERS_WORDS[language].panel.invite }).click();
  const dialog = page.getByRole('dialog', { name: people.inviteFor(name) });
  await dialog.getByLabel(people.name).fill('Ellen Redaktör');
  await dialog.getByLabel(people.email).fill(email);
  await dialog.getByRole('button', { name: people.send }).click();
  await sees(page.getByText(people.sentDone(email)));
  expect(await house.mailTo(email, 'invitation')).toContain(name);
  await panel.getByRole('button', { name: mail.remind }).click();
  await page.getByRole('button', { name: mail.send }).click();
  await sees(page.getByText(mail.reminded(1)));
  await page.getByRole('dialog').getByRole('button', { name: mail.close, exact: true }).last().click();
  expect(await house.mailTo(email, 'profile-reminder')).toContain(name);
}

/** The certificate was seen on a visit: that is said beside it, and it is proven from then on. */
async function confirmACertificate(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const words = SITES_WORDS[language];
  const { name } = MEMBERS[language];
  const panel = page.getByRole('complementary', { name });
  await panel.getByRole('link', { name: MEMBERS_WORDS[language].panel.edit }).click();
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^ISO 14001/ }) })
    .first();
  await row.getByRole('button', { name: /^ISO 14001/ }).click();
  await row.getByLabel(words.seen).fill(`Original, Demo ${language}`);
  await row.getByRole('button', { name: labelIn('evidenceTier', 'verified-by-cluster')[language] }).click();
  await sees(page.getByText(words.confirmed));
  await sees(
    row.getByText(new RegExp(`${wordLabel('evidenceTier', 'verified-by-cluster', language)}.*Original, Demo`)),
  );
  await picture(walker, 'leader-confirmed');
}

/** To People by the palette; an account is closed by mistake, and opened again by Ctrl and Z. */
async function takeBack(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const words = PEOPLE_WORDS[language];
  const email = `editor-${language}@example.org`;
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(FRAME_WORDS[language].searchPlaceholder).fill(words.title);
  await picture(walker, 'leader-palette');
  await page.keyboard.press('Enter');
  await sees(page.getByRole('heading', { name: words.title, exact: true }));
  const row = page.getByRole('row', { name: new RegExp(email) });
  await row.getByRole('button', { name: words.actionsFor('Ellen Redaktör') }).click();
  await page.getByRole('menuitem', { name: words.disable }).click();
  await sees(row.getByText(words.disabled, { exact: true }));
  await page.keyboard.press('Control+z');
  await sees(page.getByText(SCREEN_WORDS[language].undone(words.disabledDone('Ellen Redaktör'))));
  await sees(row.getByText(words.invited, { exact: true }));
}

async function readCoverage(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const words = COVERAGE_WORDS[language];
  await page.getByRole('region', { name: words.processes }).getByRole('rowheader').first().getByRole('link').click();
  const drawer = page.getByRole('dialog');
  await sees(drawer.getByRole('heading', { name: words.members }));
  await sees(drawer.getByRole('heading', { name: new RegExp(`^${words.needs}`) }));
  expect(await drawer.getByRole('link').count()).toBeGreaterThan(0);
  await picture(walker, 'leader-coverage');
  await page.keyboard.press('Escape');
  await seesNoMore(drawer);
  await sees(page.getByText(MAP_WORDS[language].title));
}
