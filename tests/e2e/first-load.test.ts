import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, openProfile, visit } from './browser';
import { describeInBrowser } from './describe-in-browser';
import { type House, openHouse } from './house';

jest.setTimeout(300_000);

/** What a phone on a poor line still opens within some seconds, compressed. */
const MOST_BYTES = 300_000;

const LOOK = { language: 'sv', scheme: 'light', width: 1280 } as const;

describeInBrowser('the first page that anybody opens', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  /** What comes over the line, heads and all, until the page shows what it is for. */
  async function bytesOfOpening(profile: BrowserContext, path: string): Promise<number> {
    const page = await profile.newPage();
    const count = await countBytes(profile, page);
    await visit(page, house.address + path);
    await page.waitForLoadState('load');
    await page.close();
    return count.bytes;
  }

  async function countBytes(profile: BrowserContext, page: Page): Promise<{ bytes: number }> {
    const count = { bytes: 0 };
    const devtools = await profile.newCDPSession(page);
    await devtools.send('Network.enable');
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      count.bytes += encodedDataLength;
    });
    return count;
  }

  test.each([
    ['cluster-leader', '/'],
    ['supplier-editor', '/profile'],
    ['purchaser', '/needs/jaguar-reinforcement-welded'],
  ] as const)(
    'into an empty browser comes less than 300 kB, and then less for what a %s sees first',
    async (role, path) => {
      const cookies = await house.cookiesOf(browser, role);
      const profile = await openProfile(browser, LOOK);
      const signIn = await bytesOfOpening(profile, '/sign-in');
      await profile.addCookies(cookies);
      const first = await bytesOfOpening(profile, path);
      await profile.close();
      const [before, then] = [signIn, first].map((bytes) => Math.round(bytes / 1_000));
      process.stderr.write(`sign-in page ${before} kB, then the first page of a ${role} ${then} kB\n`);
      expect(signIn).toBeGreaterThan(50_000);
      expect(signIn).toBeLessThan(MOST_BYTES);
      expect(first).toBeLessThan(MOST_BYTES);
    },
  );
});
