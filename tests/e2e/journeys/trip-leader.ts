import { proofIn } from '../../../src/contract/wording/trip/programme-wording';
import { FRAME_WORDS } from '../../../src/web/app/words';
import { SCREEN_WORDS } from '../../../src/web/screen/words';
import { PAPER_WORDS } from '../../../src/web/trips/papers/words';
import { WISH_WORDS } from '../../../src/web/trips/plan/wishes/words';
import { PLAN_WORDS } from '../../../src/web/trips/plan/words';
import { PREPARATION_WORDS } from '../../../src/web/trips/preparation/words';
import { BOARD_WORDS } from '../../../src/web/trips/programme/words';
import { SEAT_WORDS } from '../../../src/web/trips/team/words';
import { TRIP_WORDS } from '../../../src/web/trips/words';
import { readPdf } from '../../support/read-pdf';
import { downloadBy, goBy, picture, sees, seesNoMore, signInByMail, type Walker } from './walker';

const TITLE = { sv: 'Jaguarveckan', en: 'Jaguar week' } as const;
/** A member of which no place is known. */
const WITHOUT_PLACE = 'Safeman';
const BUYERS = ['Jaguar', 'Bentley', 'Aston Martin'] as const;

/** From an empty form to the printed packs: a trip is planned, its team chosen, a buyer calls off, and those who come are told. */
export async function walkAsTripLeader(walker: Walker): Promise<void> {
  const { page, language } = walker;
  await signInByMail(walker, 'cluster-leader@matchverk.example');
  await goBy(page, FRAME_WORDS[language].trips);
  await page.getByRole('link', { name: TRIP_WORDS[language].newTrip }).first().click();
  await planATrip(walker);
  await wish(walker);
  await chooseATeam(walker);
  await makeAProgramme(walker);
  await moveByHand(walker);
  await callOff(walker);
  await settle(walker);
  await printThePacks(walker);
  await goBy(page, FRAME_WORDS[language].trips);
  await sees(page.getByRole('row', { name: new RegExp(TITLE[language]) }));
  await picture(walker, 'trip-list');
}

/** Only the title and the buyers are written; members come by their matches or by name, and a slip is told at its field. */
async function planATrip(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const words = PLAN_WORDS[language];
  await page.getByRole('button', { name: words.create }).click();
  await sees(page.getByText(words.faults.missing));
  await page.getByLabel(words.title).fill(TITLE[language]);
  for (const buyer of BUYERS) {
    await page.getByRole('combobox', { name: words.addBuyer }).fill(buyer);
    await page.getByRole('option', { name: buyer, exact: true }).click();
    await sees(page.getByRole('group', { name: new RegExp(`^${buyer}`) }));
  }
  await page.getByRole('button', { name: words.addMatching }).click();
  await sees(page.getByRole('region', { name: words.members }).getByRole('row'));
  await page.getByRole('combobox', { name: words.addMember }).fill(WITHOUT_PLACE);
  await page.getByRole('option', { name: WITHOUT_PLACE, exact: true }).click();
  await sees(page.getByRole('link', { name: WITHOUT_PLACE, exact: true }));
  await page.getByLabel(words.costForAll).fill('12000');
  await picture(walker, 'trip-form');
  // What is written so far outlives the page.
  await page.waitForTimeout(400);
  await page.reload();
  await sees(page.getByText(words.found));
  await page.keyboard.press('Control+s');
  await page.waitForURL((url) => /\/trips\/jaguar/.test(url.pathname));
}

/** By keyboard, from cell to cell; and taken back. */
async function wish({ page, language }: Walker): Promise<void> {
  const words = WISH_WORDS[language];
  const table = page.getByRole('table', { name: words.title });
  const first = table.getByRole('button').first();
  await first.focus();
  await page.keyboard.press('1');
  await sees(first.getByText(words.marks.must, { exact: true }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('3');
  const refused = table.getByText(words.marks['must-not'], { exact: true });
  await sees(refused);
  await page.keyboard.press('Control+z');
  await seesNoMore(refused);
}

async function chooseATeam(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const words = SEAT_WORDS[language];
  await page.getByRole('link', { name: TRIP_WORDS[language].tabs.team, exact: true }).click();
  await page.getByRole('button', { name: words.choose, exact: true }).click();
  await sees(page.getByText(words.seats(6, 6)));
  await sees(page.getByText(proofIn({ status: 'optimal', gap: 0 })[language]));
  // How many there are depends on what the other journeys have done to the members.
  const [before = ''] = words.alternatives(7).split('7');
  await page.getByRole('region', { name: words.team }).getByText(before).first().click();
  await picture(walker, 'trip-team');
  await page.getByRole('button', { name: words.takeShort }).first().click();
  await sees(page.getByText(words.byHand));
  await page.getByRole('button', { name: words.putBack }).click();
  await page.getByRole('button', { name: words.choose, exact: true }).click();
  await page.getByRole('button', { name: words.save }).click();
  await page.getByRole('link', { name: words.toProgramme }).click();
}

async function makeAProgramme(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const words = BOARD_WORDS[language];
  await page.getByRole('button', { name: words.make }).click();
  await sees(page.getByText(proofIn({ status: 'optimal', gap: 0 })[language]));
  await picture(walker, 'trip-board');
  await page.getByRole('button', { name: words.save }).click();
  await sees(page.getByText(words.saved));
}

/** A meeting goes and comes back by its keys, is pinned, looked at and taken back; nothing of it is saved. */
async function moveByHand(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const words = BOARD_WORDS[language];
  const block = page.getByRole('region', { name: words.board }).locator('[data-pair]').first();
  await block.focus();
  const before = await block.getAttribute('title');
  await page.keyboard.press('p');
  await sees(page.getByRole('button', { name: `${before}, ${words.pinned}` }));
  await page.keyboard.press('ArrowRight');
  await sees(page.getByText(words.unsaved));
  await page.keyboard.press('Enter');
  await sees(page.getByRole('dialog').getByText(words.needs));
  await picture(walker, 'trip-meeting');
  await page.keyboard.press('Escape');
  await seesNoMore(page.getByRole('dialog'));
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await seesNoMore(page.getByText(words.unsaved));
}

/** A buyer has no time after all: its meetings are dropped, the others stay, and all of it can be taken back. */
async function callOff(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const words = BOARD_WORDS[language];
  await page.getByRole('radiogroup', { name: words.view }).getByText(words.buyers).click();
  const people = `${BUYERS[1]}, ${PLAN_WORDS[language].usualPeople}`;
  await page.getByRole('button', { name: words.actions(people) }).click();
  await page.getByRole('menuitem', { name: words.cancelsAll }).click();
  await sees(page.getByText(words.changes));
  await sees(page.getByText(proofIn({ status: 'optimal', gap: 0 })[language]));
  await picture(walker, 'trip-called-off');
  const notice = page.getByRole('alert').filter({ hasText: words.cancelled(people) });
  await notice.getByRole('button', { name: SCREEN_WORDS[language].undo, exact: true }).click();
  await seesNoMore(page.getByText(words.unsaved));
}

/** From now on those on the trip may be told whom they meet. */
async function settle(walker: Walker): Promise<void> {
  const { page, language } = walker;
  await page.getByRole('combobox', { name: TRIP_WORDS[language].state }).selectOption('settled');
  await page.getByRole('link', { name: TRIP_WORDS[language].tabs.preparation, exact: true }).click();
  await sees(page.getByText(PREPARATION_WORDS[language].intro));
  await picture(walker, 'trip-preparation');
}

/** One for each who comes along, in its language, tagged and whole; and the programme of all. */
async function printThePacks(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const words = PAPER_WORDS[language];
  await page.getByRole('link', { name: TRIP_WORDS[language].tabs.papers, exact: true }).click();
  const packs = page.getByRole('region', { name: words.packs });
  const links = packs.getByRole('link', { name: new RegExp(`: ${words.inLanguage[language]}$`) });
  await sees(links);
  await picture(walker, 'trip-papers');
  expect(await links.count()).toBe(6);
  for (const link of await links.all()) {
    const { pages, claimsAccessible, language: told } = readPdf(await downloadBy(page, link));
    expect([claimsAccessible, told?.slice(0, 2), pages > 1]).toEqual([true, language, true]);
  }
  const programme = page.getByRole('link', { name: `${words.programme}: ${words.inLanguage[language]}` });
  expect(readPdf(await downloadBy(page, programme)).pages).toBeGreaterThan(1);
}
