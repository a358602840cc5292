import { TooSoon } from '../../domain/problem';
import { TooBusyError } from '../../platform/passwords';

/** Long enough for those who wait now to be done. */
const RETRY_AFTER_S = 2;

/**
 * Does the work of hashing, or turns the caller away before it.
 *
 * @throws TooSoon while too many passwords are being worked on
 */
export async function workOnPassword<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof TooBusyError) throw new TooSoon(RETRY_AFTER_S);
    throw error;
  }
}
