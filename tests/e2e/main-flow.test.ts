import type { Browser, Page } from 'playwright-core';
import { listenForComplaints, openBrowser, openProfile, visit } from './browser';
import { describeInBrowser } from './describe-in-browser';
import { type House, openHouse } from './house';

jest.setTimeout(300_000);

const SUPPLIER = 'trollesjo-pressteknik';
const NEED = 'jaguar-reinforcement-welded';
/** From a save to the moved row on another's screen. */
const MOVED_WITHIN_MS = 60_000;

const WORDS = {
  en: { add: 'Add a certificate', scheme: 'Certificate', expires: 'Expires', save: 'Save' },
  sv: { add: 'Lägg till ett certifikat', scheme: 'Certifikat', expires: 'Gäller till', save: 'Spara' },
} as const;

describeInBrowser('a supplier adds a certificate, and the purchaser who is watching sees the row move, and why', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const rowOf = (page: Page) => page.locator(`li[data-row="${SUPPLIER}"]`);

  /** The seeds' supplier holds what the need asks for; it is taken away, so that it can be added. */
  async function takeCertificateAway(): Promise<void> {
    const path = `/suppliers/${SUPPLIER}/sites/olofstrom/certificates`;
    const list = await house.call('supplier-editor', path);
    const { items } = (await list.json()) as { items: { id: string; scheme: string }[] };
    const held = items.find(({ scheme }) => scheme === 'iatf-16949');
    const one = await house.call('supplier-editor', `${path}/${held?.id}`);
    const headers = { 'If-Match': one.headers.get('etag') ?? '' };
    expect((await house.call('supplier-editor', `${path}/${held?.id}`, { method: 'DELETE', headers })).status).toBe(
      204,
    );
  }

  async function addCertificate(page: Page, words: (typeof WORDS)['en' | 'sv']): Promise<void> {
    await visit(page, `${house.address}/profile`);
    await page.getByRole('button', { name: words.add }).first().click();
    const schemes = page.getByLabel(words.scheme, { exact: true }).and(page.locator('input:visible'));
    await schemes.last().fill('IATF 16949');
    await page.getByRole('option', { name: 'IATF 16949', exact: true }).click();
    await page.getByLabel(words.expires, { exact: true }).last().fill('2029-12-31');
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.getByRole('button', { name: words.save, exact: true }).waitFor({ state: 'detached' });
  }

  test.each(['en', 'sv'] as const)('in %s', async (language) => {
    const look = { language, scheme: 'light', width: 1280 } as const;
    const [purchaser, supplier] = await Promise.all([openProfile(browser, look), openProfile(browser, look)]);
    await purchaser.addCookies(await cookies('purchaser'));
    await supplier.addCookies(await cookies('supplier-editor'));

    const watching = await purchaser.newPage();
    const complaints = listenForComplaints(watching);
    await visit(watching, `${house.address}/needs/${NEED}`);
    await rowOf(watching)
      .getByText(language === 'en' ? 'qualified' : 'kvalificerad', { exact: true })
      .waitFor();
    await takeCertificateAway();
    const excluded = language === 'en' ? /excluded|conditional/ : /utesluten|villkorlig/;
    await rowOf(watching).getByText(excluded).first().waitFor({ timeout: MOVED_WITHIN_MS });

    await rowOf(watching).getByText(/→ \d/).waitFor({ timeout: MOVED_WITHIN_MS });

    await addCertificate(await supplier.newPage(), WORDS[language]);
    const row = rowOf(watching);
    await row
      .getByText(language === 'en' ? 'qualified' : 'kvalificerad', { exact: true })
      .waitFor({ timeout: MOVED_WITHIN_MS });
    await row
      .getByText(/IATF 16949/)
      .first()
      .waitFor({ timeout: MOVED_WITHIN_MS });
    expect(complaints).toEqual([]);
    await Promise.all([purchaser.close(), supplier.close()]);
  });

  const known = new Map<string, Awaited<ReturnType<House['cookiesOf']>>>();
  async function cookies(role: 'purchaser' | 'supplier-editor') {
    const kept = known.get(role) ?? (await house.cookiesOf(browser, role));
    known.set(role, kept);
    return kept;
  }
});
