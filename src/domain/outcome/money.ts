/** The currencies in which orders are stated and reports are made: the cluster's own, and those of its buyers. */
export type Currency = 'SEK' | 'EUR' | 'GBP';

/** Every currency, the cluster's own first. */
export const CURRENCIES: readonly Currency[] = ['SEK', 'EUR', 'GBP'];

/** An amount in whole minor units (öre, cent, penny), so that sums are exact. */
export interface Money {
  readonly minor: number;
  readonly currency: Currency;
}

/** The largest amount, in minor units: ten billion, above any order in this trade, and a thousand such add up exactly. */
export const MAX_MINOR = 1_000_000_000_000;

/** What a foreign currency costs in SEK. One that is absent was not stated. Rates count to six decimals. */
export type RatesInSek = Readonly<Partial<Record<Exclude<Currency, 'SEK'>, number>>>;

const MILLION = 1_000_000;

/**
 * The amount in another currency: whole minor units, halves rounded up. Undefined where a rate that it takes was not stated.
 *
 * Worked out in whole numbers, so that no amount or rate is rounded on the way.
 */
export function convert({ minor, currency }: Money, to: Currency, rates: RatesInSek): number | undefined {
  if (currency === to) return minor;
  const [from, into] = [millionthsOfSek(currency, rates), millionthsOfSek(to, rates)];
  if (from === undefined || into === undefined) return undefined;
  const [dividend, divisor] = [2n * BigInt(minor) * from + into, 2n * into];
  return Number(dividend / divisor);
}

function millionthsOfSek(currency: Currency, rates: RatesInSek): bigint | undefined {
  if (currency === 'SEK') return BigInt(MILLION);
  const rate = rates[currency];
  return rate === undefined ? undefined : BigInt(Math.round(rate * MILLION));
}
