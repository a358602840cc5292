import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { LOOKS, openBrowser, openProfile, visit } from './browser';
import { type House, openHouse } from './house';
import { PAGES, preparePages, type SeenPage } from './pages';

/** Colours and places that change without a fetch have come to rest by then. */
const REST_MS = 300;

interface Studio {
  readonly house: House;
  readonly browser: Browser;
  readonly folder: string;
}

/** Takes a picture of every page in both languages and appearances, on a desk and on a phone, for people to look at. */
async function takePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [house, browser] = await Promise.all([openHouse(), openBrowser()]);
  await preparePages(house);
  for (const role of new Set(PAGES.map((page) => page.role))) await pictureRole({ house, browser, folder }, role);
  await browser.close();
  await house.close();
}

async function pictureRole({ house, browser, folder }: Studio, role: SeenPage['role']): Promise<void> {
  const cookies = role === 'nobody' ? [] : await house.cookiesOf(browser, role);
  for (const look of LOOKS) {
    const profile = await openProfile(browser, look);
    await profile.addCookies(cookies);
    const page = await profile.newPage();
    for (const { name, path: address } of PAGES.filter((one) => one.role === role)) {
      await visit(page, house.address + address);
      await page.waitForTimeout(REST_MS);
      const picture = `${name}-${look.language}-${look.scheme}-${look.width}.png`;
      await page.screenshot({ path: path.join(folder, picture) });
    }
    await profile.close();
  }
}

const [, , folder = 'contact-sheet'] = process.argv;
void takePictures(path.resolve(folder)).then(() => process.stdout.write(`${path.resolve(folder)}\n`));
