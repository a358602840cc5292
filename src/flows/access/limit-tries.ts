import { TooSoon } from '../../domain/problem';
import { networkOf, type TryRule } from '../../domain/tries';
import type { FlowDeps } from '../flow-deps';

/** What is counted, and at which key: the address of a mailbox, a browser, a network. */
export interface Try {
  readonly rule: TryRule;
  readonly key: string;
}

/**
 * Counts a try against every limit that is named, and stops whoever is beyond one.
 *
 * @throws TooSoon, with the longest wait
 */
export async function limitTries({ database }: FlowDeps, tries: readonly Try[]): Promise<void> {
  const waits = await Promise.all(tries.map(({ rule, key }) => database.tries.take(rule, key)));
  const longest = Math.max(...waits.map((wait) => wait ?? 0));
  if (longest > 0) throw new TooSoon(longest);
}

/** The try of somebody at an address of the internet, counted for the whole network that it belongs to. */
export function tryFrom(rule: Extract<TryRule, `${string}-network`>, address: string): Try {
  return { rule, key: networkOf(address) };
}
