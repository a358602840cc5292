import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Where Debian, Fedora and others put the browser. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Without these Chromium asks its maker's servers for things that no test is about. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where the browser is; undefined where none is installed. */
export const CHROMIUM = PLACES.find((place) => existsSync(place));

/** Starts the browser that is installed; with scrollbars to be dragged, where they are asked for. */
export async function openBrowser({ showsScrollbars = false } = {}): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error(`Chromium was not found at ${PLACES.join(', ')}: install it.`);
  const ignoreDefaultArgs = showsScrollbars ? ['--hide-scrollbars'] : [];
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS, ignoreDefaultArgs });
}

/** How a page is looked at. */
export interface Look {
  readonly language: 'sv' | 'en';
  readonly scheme: 'light' | 'dark';
  /** CSS pixels. */
  readonly width: number;
  /** Is it a phone in somebody's hand? */
  readonly isTouched?: boolean;
}

/** Both languages and both appearances, on a desk and on a phone. */
export const LOOKS: readonly Look[] = (['sv', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) => [1280, 320].map((width) => ({ language, scheme, width }))),
);

const houses = new Set<string>();

/** Lets browsers ask the server at that address. Whatever they ask of any other is found by `askedElsewhere`. */
export function admit(address: string): void {
  houses.add(new URL(address).origin);
}

const elsewhere: string[] = [];

/** What any page of any test has asked of anybody but the product itself: nothing may leave the machine. */
export function askedElsewhere(): readonly string[] {
  return elsewhere;
}

function noteWhatLeaves(address: string): void {
  const { origin, protocol } = new URL(address);
  const isWithin = protocol === 'data:' || protocol === 'blob:' || houses.has(origin);
  if (!isWithin) elsewhere.push(address);
}

/** A fresh browser profile, as somebody would have it who prefers that language and appearance. */
export async function openProfile(browser: Browser, look: Look): Promise<BrowserContext> {
  const { language, scheme, width, isTouched = false } = look;
  const profile = await browser.newContext({
    viewport: { width, height: 800 },
    hasTouch: isTouched,
    isMobile: isTouched,
    locale: language === 'sv' ? 'sv-SE' : 'en-GB',
    timezoneId: 'Europe/Stockholm',
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  profile.on('request', (request) => noteWhatLeaves(request.url()));
  return profile;
}

/** What a page complained of while it was looked at; a page that works complains of nothing. */
export function listenForComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // The browser notes every answer of 4xx, which the page handles and shows.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  return complaints;
}

/** Opens a page and waits until it shows what it was opened for. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilSettled(page);
}

/** Waits until nothing is being fetched for the screen any more. The stream of live updates stays open and does not count. */
export async function untilSettled(page: Page): Promise<void> {
  // On a phone a member's panel stands in place of the page's own heading.
  await page.locator(':is(h1, aside h2):visible').first().waitFor({ timeout: 20_000 });
  await page.locator('[role=status] .mantine-Loader-root').first().waitFor({ state: 'detached', timeout: 20_000 });
}
