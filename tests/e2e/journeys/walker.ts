import type { Browser, BrowserContext, Download, Locator, Page } from 'playwright-core';
import { ENTRY_WORDS } from '../../../src/web/session/entry/entry-words';
import { type Look, listenForComplaints, openProfile, untilSettled } from '../browser';
import type { House } from '../house';

/** Somebody in front of a browser of his own. */
export interface Walker {
  readonly house: House;
  readonly browser: Browser;
  readonly profile: BrowserContext;
  readonly page: Page;
  readonly language: Look['language'];
  /** What the pages complained of. */
  readonly complaints: readonly string[];
}

/** What every journey begins with. */
export interface Start {
  readonly house: House;
  readonly browser: Browser;
  readonly language: Look['language'];
}

/** Whoever waits longer than this for anything on a screen has given up. */
const PATIENCE_MS = 30_000;

/** Sits down at a desk, or takes up a phone. */
export async function beginWalk(start: Start, at: 'desk' | 'phone' = 'desk'): Promise<Walker> {
  const isTouched = at === 'phone';
  const look = { language: start.language, scheme: 'light', width: isTouched ? 390 : 1280, isTouched } as const;
  const profile = await openProfile(start.browser, look);
  profile.setDefaultTimeout(PATIENCE_MS);
  const page = await profile.newPage();
  return { ...start, profile, page, complaints: listenForComplaints(page) };
}

/** Asks for a one-time link on the page for it, takes it from the mail, and signs in by it. */
export async function signInByMail({ house, page, language }: Walker, email: string): Promise<void> {
  const words = ENTRY_WORDS[language];
  await page.goto(`${house.address}/sign-in`);
  await page.getByLabel(words.email).fill(email);
  await page.getByRole('button', { name: words.sendLink }).click();
  await sees(page.getByRole('heading', { name: words.sentTitle }));
  await followLink(page, await house.mailTo(email, 'sign-in'), words.signIn);
}

/** Opens the one-time link of a mail and presses its button. */
export async function followLink(page: Page, mail: string, button: string): Promise<void> {
  // Out of a mail a link opens a page anew.
  await page.goto('about:blank');
  await page.goto(linkIn(mail));
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  await untilSettled(page);
}

/** The one-time link that stands in a mail. */
export function linkIn(mail: string): string {
  const [link] = /^https?:\/\/\S+#token=\S+$/m.exec(mail) ?? [];
  if (link === undefined) throw new Error(`No link stands in this mail: ${mail}`);
  return link;
}

/** Goes to a page by the main navigation, and waits until it is there. */
export async function goBy(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  await untilSettled(page);
}

/** Waits until it is on the screen, or fails. */
export async function sees(what: Locator): Promise<void> {
  await what.filter({ visible: true }).first().waitFor();
}

/** Waits until it is no longer on the screen, or fails. */
export async function seesNoMore(what: Locator): Promise<void> {
  await what.first().waitFor({ state: 'hidden' });
}

/** Asks again until the answer is the one that is expected; fails with the last answer. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  expected: (answer: Answer) => boolean,
): Promise<Answer> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const answer = await ask();
    if (expected(answer)) return answer;
    if (Date.now() > end) throw new Error(`This is not what was waited for: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What comes down when that is pressed. */
export async function downloadBy(page: Page, press: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press.click()]);
  return bytesOf(download);
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Takes a picture where a folder for them is named, for people to look at. */
export async function picture({ page, language }: Walker, name: string): Promise<void> {
  const folder = process.env.MATCHVERK_TESTS_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-${language}.png` });
}
