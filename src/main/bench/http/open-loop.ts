import { setTimeout as sleep } from 'node:timers/promises';

/** How one request went. */
export interface Sent {
  /** From the moment at which it was due, not from when it was sent: a server that lags is not spared the queue. */
  readonly ms: number;
  readonly isGood: boolean;
}

/**
 * Sends requests at a steady rate, whether those before have been answered or not.
 *
 * @param send the nth request; whether the answer is good
 */
export async function sendAtRate(
  { count, ratePerSecond }: { readonly count: number; readonly ratePerSecond: number },
  send: (number: number) => Promise<boolean>,
): Promise<readonly Sent[]> {
  const begun = performance.now();
  const pending: Promise<Sent>[] = [];
  for (let number = 0; number < count; number++) {
    const due = begun + (number * 1000) / ratePerSecond;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    pending.push(
      send(number).then(
        (isGood) => ({ ms: performance.now() - due, isGood }),
        () => ({ ms: performance.now() - due, isGood: false }),
      ),
    );
  }
  return Promise.all(pending);
}
