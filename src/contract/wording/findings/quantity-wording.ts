import type { Language } from '../../../domain/language';
import type { Dimension, Range } from '../../../domain/supplier/envelope';
import { type Bilingual, inBoth, remembered } from '../bilingual';

const NO_BREAK_SPACE = '\u00a0';

const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  sv: new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }),
};

const COUNTRIES = displayNames('region');
const LANGUAGE_NAMES = displayNames('language');

/** Countries whose English name takes an article inside a sentence. */
const WITH_ARTICLE = new Set(['AE', 'BS', 'DO', 'GB', 'GM', 'KM', 'MV', 'NL', 'PH', 'SC', 'US']);

const DIMENSIONS: Readonly<Record<Dimension, Bilingual>> = {
  partLengthMm: { sv: 'detaljlängd', en: 'part length' },
  partWidthMm: { sv: 'detaljbredd', en: 'part width' },
  partHeightMm: { sv: 'detaljhöjd', en: 'part height' },
  sheetThicknessMm: { sv: 'plåttjocklek', en: 'sheet thickness' },
  massKg: { sv: 'detaljvikt', en: 'part mass' },
  pressForceKn: { sv: 'presskraft', en: 'press force' },
  bedLengthMm: { sv: 'bordslängd', en: 'bed length' },
  bedWidthMm: { sv: 'bordsbredd', en: 'bed width' },
  toleranceMm: { sv: 'tolerans', en: 'tolerance' },
  annualVolume: { sv: 'årsvolym', en: 'annual volume' },
};

const MILLIMETRES: Bilingual = { sv: 'mm', en: 'mm' };

const UNITS: Readonly<Record<Dimension, Bilingual>> = {
  partLengthMm: MILLIMETRES,
  partWidthMm: MILLIMETRES,
  partHeightMm: MILLIMETRES,
  sheetThicknessMm: MILLIMETRES,
  massKg: { sv: 'kg', en: 'kg' },
  pressForceKn: { sv: 'kN', en: 'kN' },
  bedLengthMm: MILLIMETRES,
  bedWidthMm: MILLIMETRES,
  toleranceMm: MILLIMETRES,
  annualVolume: { sv: 'stycken per år', en: 'pieces a year' },
};

/** From here on digits are grouped; whole numbers below are written alike by everybody. */
const FIRST_GROUPED = 1000;

/** A number as people write it: `6 300,5` in Swedish (no-break space), `6,300.5` in English. */
export function wordNumber(value: number, language: Language): string {
  const isPlain = Number.isInteger(value) && value >= 0 && value < FIRST_GROUPED;
  return isPlain ? String(value) : NUMBERS[language].format(value);
}

/** A number in both languages. */
export function numberIn(value: number): Bilingual {
  return inBoth((language) => wordNumber(value, language));
}

/** Whole percent, `30 %` in Swedish and `30%` in English. */
export function percentIn(value: number): Bilingual {
  return { sv: `${wordNumber(value, 'sv')}${NO_BREAK_SPACE}%`, en: `${wordNumber(value, 'en')}%` };
}

/** Kilometres with their unit. */
export function kilometresIn(km: number): Bilingual {
  return inBoth((language) => `${wordNumber(km, language)}${NO_BREAK_SPACE}km`);
}

/** The name of a dimension, lower case and without its unit. */
export function dimensionIn(dimension: Dimension): Bilingual {
  return DIMENSIONS[dimension];
}

/** The unit of a dimension. */
export function unitIn(dimension: Dimension): Bilingual {
  return UNITS[dimension];
}

/** A range that is held or asked, with its unit: `up to 1,200 mm`, `from 0.8 mm`, `0.8–2 mm`. */
export function rangeIn(dimension: Dimension, range: Range): Bilingual {
  const { min, max } = range;
  if (min === undefined && max === undefined) return { sv: 'utan angivna gränser', en: 'without stated bounds' };
  const measure = measureIn(dimension, range);
  if (min !== undefined && max !== undefined) return measure;
  if (min === undefined) return { sv: `upp till ${measure.sv}`, en: `up to ${measure.en}` };
  if (dimension === 'toleranceMm') return { sv: `ned till ${measure.sv}`, en: `down to ${measure.en}` };
  return { sv: `från ${measure.sv}`, en: `from ${measure.en}` };
}

/** The bounds alone with their unit, `0.8–2 mm` or `1,200 mm`. */
export function measureIn(dimension: Dimension, { min, max }: Range): Bilingual {
  return inBoth((language) => {
    const bounds = [...new Set([min, max])].filter((bound) => bound !== undefined);
    return `${bounds.map((bound) => wordNumber(bound, language)).join('–')}${NO_BREAK_SPACE}${UNITS[dimension][language]}`;
  });
}

/** A country by its ISO 3166-1 code, as it stands inside a sentence; the code itself where it is none. */
export function countryIn(code: string): Bilingual {
  return /^[A-Z]{2}$/.test(code) ? countryOfCode(code) : { sv: code, en: code };
}

const countryOfCode = remembered((code) => {
  const english = COUNTRIES.en.of(code) ?? code;
  return { sv: COUNTRIES.sv.of(code) ?? code, en: WITH_ARTICLE.has(code) ? `the ${english}` : english };
});

/** A language by its ISO 639-1 code; the code itself where it is none. */
export function languageIn(code: string): Bilingual {
  return /^[a-z]{2,3}$/.test(code) ? languageOfCode(code) : { sv: code, en: code };
}

const languageOfCode = remembered((code) => inBoth((language) => LANGUAGE_NAMES[language].of(code) ?? code));

function displayNames(type: 'region' | 'language'): Readonly<Record<Language, Intl.DisplayNames>> {
  return { sv: new Intl.DisplayNames('sv', { type }), en: new Intl.DisplayNames('en-GB', { type }) };
}
