import type { Language } from '../../../domain/language';
import { CURRENCIES, type Currency, type Money } from '../../../domain/outcome/money';
import { type Bilingual, inBoth } from '../bilingual';

const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** Öre, cent and penny are all hundredths. */
const MINOR_PER_MAJOR = 100;

const FORMATS = new Map(
  CURRENCIES.flatMap((currency) =>
    (['sv', 'en'] as const).flatMap((language) =>
      [0, 2].map((decimals) => [
        `${currency} ${language} ${decimals}`,
        new Intl.NumberFormat(LOCALES[language], {
          style: 'currency',
          currency,
          currencyDisplay: 'code',
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        }),
      ]),
    ),
  ),
);

/** An amount as people write it, with decimals only where it has some: `4 200 000 SEK`, `SEK 4,200,000`. */
export function wordMoney({ minor, currency }: Money, language: Language): string {
  const decimals = minor % MINOR_PER_MAJOR === 0 ? 0 : 2;
  return FORMATS.get(`${currency} ${language} ${decimals}`)?.format(minor / MINOR_PER_MAJOR) ?? '';
}

/** An amount in both languages. */
export function moneyIn(minor: number, currency: Currency): Bilingual {
  return inBoth((language) => wordMoney({ minor, currency }, language));
}

/** An amount in whole units of its currency, for cells that are numbers. */
export function majorOf(minor: number): number {
  return minor / MINOR_PER_MAJOR;
}
