import { askedElsewhere, CHROMIUM } from './browser';

const isNeeded = (process.env.MATCHVERK_TESTS_NEED ?? '').includes('chromium');

/**
 * A suite that needs a browser: it is skipped where there is none, and fails where `MATCHVERK_TESTS_NEED` asks for one. After its
 * tests it fails too if a page has asked anything of anybody but the product itself.
 */
export function describeInBrowser(name: string, suite: () => void): void {
  const run = CHROMIUM === undefined && !isNeeded ? describe.skip : describe;
  run(name, () => {
    suite();
    test('nothing was asked of anybody but the product itself', () => expect(askedElsewhere()).toEqual([]));
  });
}
