import { wordVerdict } from '../../../src/contract/wording/label-wording';
import { FRAME_WORDS } from '../../../src/web/app/words';
import { DOCUMENT_WORDS } from '../../../src/web/certificates/words';
import { FIT_WORDS } from '../../../src/web/fit/words';
import { SITES_WORDS } from '../../../src/web/profile/sites/words';
import { TEXTS_WORDS } from '../../../src/web/profile/texts/words';
import { PROFILE_WORDS } from '../../../src/web/profile/words';
import { ENTRY_WORDS } from '../../../src/web/session/entry/entry-words';
import { aPdf } from '../../support/files';
import { untilSettled } from '../browser';
import { followLink, picture, sees, seesNoMore, until, type Walker } from './walker';

/** A member is reminded once a week at most, so each language has one of its own. */
const SUPPLIERS = {
  sv: { id: 'alekulla-plat', name: 'Alekulla Plåt' },
  en: { id: 'krokviken-press', name: 'Krokviken Press AB' },
} as const;

/** What is added to the text, what is understood of it, and which of that is not meant. */
const SAID = {
  sv: { text: ' Vi laserskär och pulverlackerar också.', meant: 'Laserskärning', notMeant: 'Pulverlackering' },
  en: { text: ' We also do laser cutting and powder coating.', meant: 'Laser cutting', notMeant: 'Powder coating' },
} as const;

/** From the letter in a phone to a profile that reads right, and an honest answer to "where do we fit". */
export async function walkAsSupplier(walker: Walker): Promise<void> {
  const { page, language, house } = walker;
  const words = PROFILE_WORDS[language];
  const letter = await askForAnUpdate(walker);
  await followLink(page, letter, ENTRY_WORDS[language].signIn);
  await sees(page.getByRole('heading', { level: 1, name: new RegExp(SUPPLIERS[language].name) }));
  await writeText(walker);
  await addCertificate(walker);
  await putDocument(walker);
  await page.getByRole('button', { name: words.stillCorrect }).click();
  await sees(page.getByText(words.stillCorrectDone));
  await picture(walker, 'supplier-confirmed');
  const before = await revisionOf(walker);
  await seeWhereItFits(walker);
  expect(await revisionOf(walker)).toBe(before);
  expect(house.address).toBe(new URL(page.url()).origin);
}

/** Somebody of the company has an account, and the cluster asks him to look the profile through. */
async function askForAnUpdate({ house, language }: Walker): Promise<string> {
  const email = `phone-${language}@example.org`;
  const supplierId = SUPPLIERS[language].id;
  const invited = { email, name: 'Per Telefon', language, role: 'supplier-editor', supplierId };
  for (const [path, body] of [
    ['/accounts', invited],
    ['/reminders', { supplierIds: [supplierId] }],
  ] as const) {
    const headers = { 'content-type': 'application/json' };
    const answer = await house.call('cluster-leader', path, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.ok).toBe(true);
  }
  return house.mailTo(email, 'profile-reminder');
}

async function revisionOf({ house, language }: Walker): Promise<string | null> {
  const answer = await house.call('administrator', `/suppliers/${SUPPLIERS[language].id}/profile`);
  return answer.headers.get('etag');
}

/** The page is filled in already; what is written further is marked as it is understood, and can be corrected. */
async function writeText(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const words = TEXTS_WORDS[language];
  const { text, meant, notMeant } = SAID[language];
  const field = page.getByLabel(words[language], { exact: true });
  const before = await field.inputValue();
  expect(before.length).toBeGreaterThan(50);
  await field.fill(before + text);
  const section = page.getByRole('region', { name: words.title });
  await sees(section.locator('mark', { hasText: language === 'sv' ? 'laserskär' : 'laser cutting' }));
  await sees(section.getByRole('listitem').filter({ hasText: meant }));
  await section.getByRole('button', { name: words.remove(notMeant) }).click();
  await sees(section.getByText(words.rejected, { exact: true }));
  await sees(section.getByRole('button', { name: words.restore(notMeant) }));
  await picture(walker, 'supplier-text');
  await save(walker);
}

async function save({ page, language }: Walker): Promise<void> {
  const words = PROFILE_WORDS[language];
  const bar = page.getByRole('region', { name: words.saveBar });
  await bar.getByRole('button', { name: words.save, exact: true }).click();
  await seesNoMore(bar);
  await sees(page.getByText(words.savedNow));
}

const CERTIFICATE = 'ISO 45001';

async function addCertificate(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const words = SITES_WORDS[language];
  await page.getByRole('button', { name: words.addCertificate }).first().click();
  await page.getByRole('combobox', { name: words.scheme, exact: true }).last().fill(CERTIFICATE);
  await page.getByRole('option', { name: CERTIFICATE, exact: true }).click();
  await page.getByLabel(words.expires, { exact: true }).last().fill('2029-06-30');
  await sees(page.getByText(DOCUMENT_WORDS[language].saveFirst));
  await save(walker);
  await sees(page.getByRole('button', { name: new RegExp(`${CERTIFICATE}.*2029-06-30`) }));
}

/** A text is no certificate, and is told so; a PDF is taken. */
async function putDocument(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const words = DOCUMENT_WORDS[language];
  const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: new RegExp(CERTIFICATE) }) });
  const choose = async (name: string, mimeType: string, buffer: Buffer) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      row.getByRole('button', { name: words.choose }).click(),
    ]);
    await chooser.setFiles({ name, mimeType, buffer });
  };
  await choose('certificate.pdf', 'application/pdf', Buffer.from('This is a letter, whatever its name may say.'));
  await sees(row.getByRole('alert').getByText(/PDF.*PNG.*JPEG/));
  await picture(walker, 'supplier-refused');
  await choose('certificate.pdf', 'application/pdf', aPdf('ISO 45001'));
  await sees(row.getByRole('link', { name: /PDF/ }));
  await seesNoMore(row.getByRole('alert'));
}

/** Every need with its verdict and what keeps them out; one change is tried, and the verdict is there at once. */
async function seeWhereItFits(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const words = FIT_WORDS[language];
  await page.getByRole('banner').getByRole('button', { name: FRAME_WORDS[language].menu }).click();
  await page.getByRole('navigation').getByRole('link', { name: FRAME_WORDS[language].fit }).click();
  await sees(page.getByRole('heading', { name: words.title, exact: true }));
  await untilSettled(page);
  const open = page.getByRole('region', { name: new RegExp(`^${words.groups.conditional}`) });
  await sees(open);
  await picture(walker, 'supplier-fit');
  await open.getByRole('link').first().click();
  await sees(page.getByRole('heading', { name: words.whatWouldChange }));
  const musts = page.getByRole('group', { name: words.musts });
  const status = page.getByRole('region', { name: words.whatWouldChange }).getByRole('status');
  await sees(status.getByText(wordVerdict('conditional', language)));
  for (const box of await musts.getByRole('checkbox').all()) await box.check();
  await sees(status.getByText(words.tried, { exact: true }));
  const told = await until(
    () => status.innerText(),
    (text) => text.includes(wordVerdict('qualified', language)),
  );
  expect(told).toContain(words.now);
  await picture(walker, 'supplier-tried');
  await page.reload();
  await untilSettled(page);
  await sees(status.getByText(wordVerdict('conditional', language)));
  expect(await status.getByText(words.tried, { exact: true }).count()).toBe(0);
}
