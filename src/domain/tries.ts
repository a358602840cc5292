/** How often something that can be guessed may be tried. */
export interface TryLimit {
  readonly tries: number;
  /** Within so many seconds, which begin with the first try. */
  readonly seconds: number;
  /** Whoever goes on beyond it waits twice as long each time, up to so many seconds. */
  readonly waitGrowsTo?: number;
}

const QUARTER_S = 15 * 60;

/**
 * Every limit, after conventions S6: ten guesses an account in a quarter of an hour, then waits that grow to an hour. It can
 * be used up by an outsider, so it is never the only way in: a browser that has been signed in before has tries of its own,
 * and a link by mail needs none. A network is a whole company behind one address.
 */
export const TRY_LIMITS = {
  'password-account': { tries: 10, seconds: QUARTER_S, waitGrowsTo: 4 * QUARTER_S },
  'password-device': { tries: 10, seconds: QUARTER_S },
  'password-network': { tries: 100, seconds: QUARTER_S },
  'link-network': { tries: 50, seconds: QUARTER_S },
} as const satisfies Readonly<Record<string, TryLimit>>;

/** What is limited. */
export type TryRule = keyof typeof TRY_LIMITS;

/** Names of limits. */
export const TRY_RULES = Object.keys(TRY_LIMITS) as readonly TryRule[];

/**
 * The network of an address: all of an IPv4 address, and the first half of an IPv6 one, since whoever has one of those has
 * them all.
 */
export function networkOf(address: string): string {
  const [, v4] = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address) ?? [];
  if (v4 !== undefined) return v4;
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const groupsIn = (part: string) => (part === '' ? [] : part.split(':'));
  const before = groupsIn(head);
  const after = tail === undefined ? [] : groupsIn(tail);
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
