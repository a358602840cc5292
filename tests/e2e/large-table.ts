import type { Locator, Page } from 'playwright-core';
import { quantile } from '../../src/main/bench/statistics';
import { MEMBERS_WORDS } from '../../src/web/members/words';
import { runCommand } from '../main/command';
import { openBrowser, openProfile, visit } from './browser';
import { openHouse } from './house';

/** As many as one is asked to fill a table with. */
const [, , MEMBERS = '50000'] = process.argv;

const WORDS = MEMBERS_WORDS.en;

/** Seeding and loading so many takes minutes on a slow machine. */
const PATIENCE_MS = 600_000;

/** Begins to note how long each frame takes, and each task that keeps the page from answering. */
const WATCH = `(() => {
  const watched = { frames: [], tasks: [] };
  globalThis.watched = watched;
  let last;
  const tick = (now) => {
    if (last !== undefined) watched.frames.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => watched.tasks.push(duration)))
    .observe({ type: 'longtask' });
})()`;

/** The same lines without us: what this browser on this machine takes to scroll a page of plain text. */
const PLAIN_TEXT = `<section aria-label="${WORDS.title}" style="height:600px;width:1000px;overflow:auto;font:14px sans-serif">
  ${'<div style="height:34px;border-bottom:1px solid #eee">A company in a town, stamping, welding, IATF 16949</div>'.repeat(5_000)}
</section>`;

interface Watched {
  readonly frames: readonly number[];
  readonly tasks: readonly number[];
}

/** Scrolls a table of very many members as a person does, and tells how late the frames came. */
async function measure(): Promise<void> {
  const house = await openHouse();
  const browser = await openBrowser({ showsScrollbars: true });
  try {
    process.stderr.write(`${MEMBERS} members are invented …\n`);
    const world = await runCommand('seed', ['--again', '--suppliers', MEMBERS], { DATA_FOLDER: house.dataFolder });
    if (world.code !== 0) throw new Error(world.stderr);
    const profile = await openProfile(browser, { language: 'en', scheme: 'light', width: 1280 });
    await profile.addCookies(await house.cookiesOf(browser, 'cluster-leader'));
    const page = await profile.newPage();
    process.stdout.write(
      '| | frames | p50 ms | p95 ms | max ms | over 50 ms | long tasks |\n|---|---:|---:|---:|---:|---:|---:|\n',
    );
    await page.setContent(PLAIN_TEXT);
    await scroll(page, 'plain text');
    const begun = performance.now();
    await visit(page, `${house.address}/members`);
    await page.getByRole('row').nth(1).waitFor();
    process.stderr.write(`first rows after ${Math.round(performance.now() - begun)} ms\n`);
    await page.getByText(WORDS.loadingMore).waitFor({ state: 'detached', timeout: PATIENCE_MS });
    process.stderr.write(`all rows after ${Math.round(performance.now() - begun)} ms\n`);
    await scroll(page, `${MEMBERS} members`);
  } finally {
    await browser.close();
    await house.close();
  }
}

async function scroll(page: Page, of: string): Promise<void> {
  const table = page.locator(`section[aria-label="${WORDS.title}"]`);
  const { x, y, width, height } = (await table.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width / 2, y + height / 2);
  await watch(page, `${of}: a notch of the wheel, and another`, () =>
    turnWheel(page, { notches: 60, by: 120, every: 30 }),
  );
  await watch(page, `${of}: a flick of the wheel`, () => turnWheel(page, { notches: 120, by: 300, every: 16 }));
  await toTop(table);
  await watch(page, `${of}: the bar dragged to and fro`, async () => {
    // On the thumb, which begins at the top.
    const bar = x + width - 8;
    await page.mouse.move(bar, y + 24);
    await page.mouse.down();
    for (const to of [0.3, 0.9, 0.1, 0.7, 0.02, 0.98]) await page.mouse.move(bar, y + to * height, { steps: 60 });
    await page.mouse.up();
  });
}

async function turnWheel(
  page: Page,
  { notches, by, every }: Record<'notches' | 'by' | 'every', number>,
): Promise<void> {
  for (let notch = 0; notch < notches; notch += 1) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(every);
  }
}

async function toTop(table: Locator): Promise<void> {
  await table.evaluate((element: { scrollTop: number }) => {
    element.scrollTop = 0;
  });
}

async function watch(page: Page, what: string, act: () => Promise<void>): Promise<void> {
  await page.evaluate(WATCH);
  await act();
  const { frames, tasks } = await page.evaluate<Watched>('structuredClone(watched)');
  const late = frames.filter((ms) => ms > 50).length;
  const figures = [quantile(frames, 0.5), quantile(frames, 0.95), Math.max(...frames)].map((ms) => ms.toFixed(0));
  process.stdout.write(`| ${[what, frames.length, ...figures, late, tasks.length].join(' | ')} |\n`);
}

void measure();
