import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Cookie } from 'playwright-core';
import { findFreePort, startCommand } from '../main/command';
import { admit, openProfile, untilSettled } from './browser';

const ROLES = ['administrator', 'cluster-leader', 'supplier-editor', 'purchaser'] as const;
/** Whom `npm start` prints a link for. */
export type DemoRole = (typeof ROLES)[number];

/** The whole product as `npm start` runs it: database, worker, API and pages. */
export interface House {
  /** Without a slash at its end. */
  readonly address: string;
  /** Signs a browser profile in by the link of a role. A link is good once. */
  readonly signIn: (profile: BrowserContext, role: DemoRole) => Promise<void>;
  /** Signs in and hands back what makes any other browser profile that person's. */
  readonly cookiesOf: (browser: Browser, role: DemoRole) => Promise<Cookie[]>;
  /** Calls the API with the key of a role, below `/api/v1`. */
  readonly call: (role: DemoRole, path: string, init?: RequestInit) => Promise<Response>;
  /** The newest mail to somebody, as plain text; of that kind, where one is asked for. */
  readonly mailTo: (email: string, kind?: string) => Promise<string>;
  readonly dataFolder: string;
  readonly close: () => Promise<void>;
}

const READY_WITHIN_MS = 120_000;

/** Starts the product on an empty folder and waits for its greeting. */
export async function openHouse(): Promise<House> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'matchverk-e2e-'));
  const command = startCommand('start', [], { DATA_FOLDER: dataFolder, PORT: String(await findFreePort()) });
  await command.untilSaid('Ctrl-C', READY_WITHIN_MS);
  const output = command.stdout();
  const links = new Map(
    ROLES.map((role) => [role, new RegExp(`${role} +(http\\S+/sign-in#token=\\S+)`).exec(output)?.[1]]),
  );
  const address = /https?:\/\/[^/\s]+/.exec(output)?.[0] ?? '';
  admit(address);
  const keys = new Map(ROLES.map((role) => [role, new RegExp(`${role} .*(mv_[\\w-]{43})`).exec(output)?.[1]]));
  const signIn = async (profile: BrowserContext, role: DemoRole) => {
    const page = await profile.newPage();
    await page.goto(links.get(role) ?? address);
    await page.getByRole('button', { name: /^(Sign in|Logga in)/ }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
    await untilSettled(page);
    await page.close();
  };
  const call: House['call'] = (role, path, init) =>
    fetch(`${address}/api/v1${path}`, {
      ...init,
      headers: { ...init?.headers, authorization: `Bearer ${keys.get(role)}` },
    });
  return {
    address,
    dataFolder,
    signIn,
    call,
    mailTo: async (email, kind) => {
      const listed = await call('administrator', '/mails');
      const { items } = (await listed.json()) as { items: { id: string; to: string; kind: string }[] };
      const newest = items.find((mail) => mail.to === email && (kind === undefined || mail.kind === kind));
      const read = await call('administrator', `/mails/${newest?.id}`);
      return ((await read.json()) as { text: string }).text;
    },
    cookiesOf: async (browser, role) => {
      const profile = await openProfile(browser, { language: 'en', scheme: 'light', width: 1280 });
      await signIn(profile, role);
      const cookies = await profile.cookies();
      await profile.close();
      return cookies;
    },
    close: async () => {
      command.process.kill('SIGTERM');
      await command.ended;
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
