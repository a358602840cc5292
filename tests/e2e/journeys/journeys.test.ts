import type { Browser } from 'playwright-core';
import type { Language } from '../../../src/domain/language';
import { openBrowser } from '../browser';
import { describeInBrowser } from '../describe-in-browser';
import { type House, openHouse } from '../house';
import { walkAsAdministrator } from './administrator';
import { walkAfterwards } from './afterwards';
import { walkAsClusterLeader } from './cluster-leader';
import { walkAsPurchaser } from './purchaser';
import { walkAsSupplier } from './supplier';
import { walkAsTripLeader } from './trip-leader';
import { beginWalk, type Walker } from './walker';

jest.setTimeout(300_000);

/** Each role in one language; in both with `npm run test:journeys`. */
const languages = (usual: Language): readonly Language[] =>
  process.env.MATCHVERK_TESTS_EVERY_LOOK ? ['sv', 'en'] : [usual];

describeInBrowser('what each of them comes for', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function walk(at: 'desk' | 'phone', journey: (walker: Walker) => Promise<void>, language: Language) {
    const walker = await beginWalk({ house, browser, language }, at);
    await journey(walker);
    expect(walker.complaints).toEqual([]);
    await walker.profile.close();
  }

  test.each(languages('sv'))('a cluster leader finds what needs a hand, and gives it, in %s', (language) =>
    walk('desk', walkAsClusterLeader, language),
  );
  test.each(languages('en'))('a supplier updates its profile on a phone, and sees where it fits, in %s', (language) =>
    walk('phone', walkAsSupplier, language),
  );
  test.each(languages('sv'))('a purchaser goes from an enquiry to a decision and a file, in %s', (language) =>
    walk('desk', walkAsPurchaser, language),
  );
  test.each(languages('en'))('a cluster leader goes from an empty form to the printed packs, in %s', (language) =>
    walk('desk', walkAsTripLeader, language),
  );
  test.each(languages('sv'))('on a phone a meeting is closed and an order confirmed by links, in %s', (language) =>
    walk('phone', walkAfterwards, language),
  );
  test.each(languages('en'))('an administrator lets somebody in, and out again, in %s', (language) =>
    walk('desk', walkAsAdministrator, language),
  );
});
