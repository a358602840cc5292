import { CHROMIUM } from './browser';

const isNeeded = (process.env.MATCHVERK_TESTS_NEED ?? '').includes('chromium');

/** A suite that needs a browser: it is skipped where there is none, and fails where `MATCHVERK_TESTS_NEED` asks for one. */
export const describeInBrowser = CHROMIUM === undefined && !isNeeded ? describe.skip : describe;
