import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { LOOKS, listenForComplaints, openBrowser, openProfile, visit } from './browser';
import { describeInBrowser } from './describe-in-browser';
import { type House, openHouse } from './house';
import { PAGES, preparePages, type SeenPage } from './pages';

jest.setTimeout(1_800_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong on the page, told with the element and the remedy. `target-size` is off unless asked for. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const options = { runOnly: { type: 'tag', values: TAGS }, rules: { 'target-size': { enabled: true } } };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  );
}

/** A page that is wider than the screen has to be dragged to and fro to be read (WCAG 1.4.10). */
const isTooWide = (page: Page) => page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth');

describeInBrowser('every page, in both languages and appearances, on a desk and on a phone', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), openBrowser()]);
    await preparePages(house);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  test('every address of the router is looked at', () => {
    const router = readFileSync(path.resolve(__dirname, '../../src/web/app/router.tsx'), 'utf8');
    const addresses = [...router.matchAll(/path: '([^']+)'/g)].map(([, address = '']) => address);
    const isSeen = (address: string) => {
      const pattern = new RegExp(`${address.replaceAll(/\$\w+/g, '[^/?]+')}(\\?|$)`);
      return PAGES.some((page) => pattern.test(page.path));
    };
    expect(addresses.length).toBeGreaterThan(15);
    expect(addresses.filter((address) => !isSeen(address))).toEqual([]);
  });

  test.each(['nobody', 'purchaser', 'supplier-editor', 'cluster-leader', 'administrator'] as const)(
    'axe finds nothing wrong with the pages of %s, no page is wider than the screen, and none complains',
    async (role) => {
      const cookies = role === 'nobody' ? [] : await house.cookiesOf(browser, role);
      const wrong: string[] = [];
      for (const look of LOOKS) {
        const pages = PAGES.filter((one) => one.role === role);
        const profile = await openProfile(browser, look);
        await profile.addCookies(cookies);
        const page = await profile.newPage();
        const complaints = listenForComplaints(page);
        for (const seen of pages) {
          wrong.push(...(await faultsOf(page, seen)).map((fault) => `${seen.name} ${JSON.stringify(look)}: ${fault}`));
        }
        wrong.push(...complaints);
        await profile.close();
      }
      expect(wrong).toEqual([]);
    },
  );

  async function faultsOf(page: Page, { path: address }: SeenPage): Promise<readonly string[]> {
    await visit(page, house.address + address);
    return [...(await violationsOn(page)), ...((await isTooWide(page)) ? ['wider than the screen'] : [])];
  }
});
