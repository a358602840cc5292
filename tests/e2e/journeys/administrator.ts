import { FRAME_WORDS } from '../../../src/web/app/words';
import { HOME_WORDS } from '../../../src/web/home/words';
import { LOG_WORDS } from '../../../src/web/log/words';
import { MAIL_WORDS } from '../../../src/web/mail/words';
import { PEOPLE_WORDS } from '../../../src/web/people/words';
import { ACCOUNT_WORDS } from '../../../src/web/session/account-words';
import { ENTRY_WORDS } from '../../../src/web/session/entry/entry-words';
import { untilSettled } from '../browser';
import { beginWalk, followLink, goBy, picture, sees, signInByMail, type Walker } from './walker';

const PASSWORD = 'granit skymning cykelhjälm 47';

/** Somebody is invited, comes by the link of the letter, chooses a password and comes back by it; all of it stands in the log. */
export async function walkAsAdministrator(walker: Walker): Promise<void> {
  const { page, language } = walker;
  const invited = { name: `Iris Inköp ${language}`, email: `iris-${language}@example.org` };
  const frame = FRAME_WORDS[language];
  await signInByMail(walker, 'administrator@matchverk.example');
  await goBy(page, frame.people);
  await invite(walker, invited);
  await goBy(page, frame.mails);
  const letter = await readLetter(walker, invited.email);
  const other = await beginWalk(walker);
  await comeIn(other, letter);
  await choosePassword(other);
  await comeBack(other, invited.email);
  await goBy(page, frame.log);
  await sees(page.getByRole('listitem').filter({ hasText: invited.name }));
  await sees(page.getByText(LOG_WORDS[language].intro));
  await picture(walker, 'administrator-log');
  await goBy(page, frame.people);
  await endSessions(walker, invited.name);
  await other.page.reload();
  await sees(other.page.getByRole('heading', { name: ENTRY_WORDS[language].signIn, exact: true }));
  expect(other.complaints).toEqual([]);
  await other.profile.close();
}

interface Invited {
  readonly name: string;
  readonly email: string;
}

async function invite({ page, language }: Walker, { name, email }: Invited): Promise<void> {
  const words = PEOPLE_WORDS[language];
  await page.getByRole('button', { name: words.invite, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.inviteTitle });
  await dialog.getByLabel(words.name).fill(name);
  await dialog.getByLabel(words.email).fill(email);
  await dialog.getByRole('radio', { name: words.roleNames.purchaser }).check();
  await dialog.getByRole('combobox', { name: words.buyer }).fill('Jag');
  await page.getByRole('option', { name: 'Jaguar', exact: true }).click();
  await dialog.getByRole('button', { name: words.send }).click();
  await sees(page.getByText(words.sentDone(email)));
  await sees(page.getByRole('row', { name: new RegExp(email) }).getByText(words.invited, { exact: true }));
}

/** Without a mail server the outbox is where letters are handed on from. */
async function readLetter(walker: Walker, email: string): Promise<string> {
  const { page, language } = walker;
  const words = MAIL_WORDS[language];
  await sees(page.getByText(words.noServer));
  const line = page.getByRole('row', { name: new RegExp(email) });
  await sees(line.getByText(words.kinds.invitation));
  await line.getByRole('button').click();
  const body = page.getByRole('region', { name: words.body });
  await sees(body);
  await picture(walker, 'administrator-letter');
  const letter = await body.innerText();
  await page.keyboard.press('Escape');
  return letter;
}

async function comeIn({ page, language }: Walker, letter: string): Promise<void> {
  await followLink(page, letter, ENTRY_WORDS[language].signIn);
  await sees(page.getByRole('heading', { name: HOME_WORDS[language].hello('Jaguar') }));
}

async function choosePassword(walker: Walker): Promise<void> {
  const { page, language, house } = walker;
  const words = ACCOUNT_WORDS[language];
  await page.goto(`${house.address}/account`);
  await page.getByLabel(words.newPassword).fill(PASSWORD);
  await page.getByRole('button', { name: words.savePassword }).click();
  await sees(page.getByText(words.passwordSaved));
  await sees(page.getByText(words.thisOne));
  await picture(walker, 'administrator-account');
}

/** Out by the menu, and in again by address and password. */
async function comeBack({ page, language }: Walker, email: string): Promise<void> {
  const words = ENTRY_WORDS[language];
  await page.getByRole('button', { name: /Jaguar/ }).click();
  await page.getByRole('menuitem', { name: FRAME_WORDS[language].signOut }).click();
  await page.getByRole('button', { name: words.byPassword }).click();
  await page.getByLabel(words.email).fill(email);
  await page.getByRole('textbox', { name: words.password }).fill(PASSWORD);
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
  await sees(page.getByRole('heading', { name: HOME_WORDS[language].hello('Jaguar') }));
  await untilSettled(page);
}

async function endSessions({ page, language }: Walker, name: string): Promise<void> {
  const words = PEOPLE_WORDS[language];
  await page.getByRole('button', { name: words.actionsFor(name) }).click();
  await page.getByRole('menuitem', { name: words.endSessions }).click();
  await sees(page.getByText(words.endedDone(name)));
}
