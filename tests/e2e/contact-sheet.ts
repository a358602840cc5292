import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openBrowser, openProfile, visit } from './browser';
import { openHouse } from './house';
import { PAGES } from './pages';

/** Takes a picture of every page in both languages and appearances, on a desk and on a phone, for people to look at. */
async function takePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [house, browser] = await Promise.all([openHouse(), openBrowser()]);
  for (const role of new Set(PAGES.map((page) => page.role))) {
    const signedIn = await openProfile(browser, { language: 'en', scheme: 'light', width: 1280 });
    if (role !== 'nobody') await house.signIn(signedIn, role);
    const { cookies } = await signedIn.storageState();
    for (const language of ['sv', 'en'] as const) {
      for (const scheme of ['light', 'dark'] as const) {
        for (const width of [1280, 320]) {
          const profile = await openProfile(browser, { language, scheme, width });
          await profile.addCookies(cookies);
          const page = await profile.newPage();
          for (const seen of PAGES.filter((one) => one.role === role)) {
            await visit(page, house.address + seen.path);
            await page.waitForTimeout(300);
            await page.screenshot({ path: path.join(folder, `${seen.name}-${language}-${scheme}-${width}.png`) });
          }
          await profile.close();
        }
      }
    }
    await signedIn.close();
  }
  await browser.close();
  await house.close();
}

const [, , folder = 'contact-sheet'] = process.argv;
void takePictures(path.resolve(folder)).then(() => process.stdout.write(`${path.resolve(folder)}\n`));
