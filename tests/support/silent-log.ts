import { makeLogger } from '../../src/platform/logger';

/** A real logger that says nothing. */
export const silentLog = makeLogger({ logLevel: 'silent' });
