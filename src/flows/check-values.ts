import { isCalendarDate } from '../domain/calendar-date';
import { type ConceptId, ID_PATTERN, type SchemeId } from '../domain/ids';
import type { Texts } from '../domain/language';
import type { Place } from '../domain/place';
import { type Fault, shown } from '../domain/problem';
import type { Taxonomy } from '../domain/reference/concept';
import type { SchemeBook } from '../domain/reference/scheme';
import type { Range } from '../domain/supplier/envelope';
import type { Evidence } from '../domain/supplier/evidence';
import type { Corrections } from '../domain/supplier/understanding';

/** A presentation of a company, or of a need, fills a few pages; 20,000 characters are about eight. */
const MAX_TEXT = 20_000;
/** A name, a scope, a reason: a line or two. */
const MAX_LINE = 500;
const MAX_CORRECTIONS = 200;
/** Above any size, mass, force or volume in this trade, and exact as a number. */
const MAX_NUMBER = 1_000_000_000;

/** What can be done in a workshop or an office; a material or a product cannot. */
const DOABLE = ['process', 'tooling', 'service'];

/** Each check gives the faults of one value, none when it is right; `path` is the JSON Pointer to it. */
export function checkId(id: string, path: string): readonly Fault[] {
  return ID_PATTERN.test(id) ? [] : [{ code: 'malformed', path, value: shown(id), expected: 'an id' }];
}

/** A text that must say something. */
export function checkName(name: string, path: string): readonly Fault[] {
  return name.trim() === '' ? [{ code: 'missing', path }] : checkLine(name, path);
}

/** A short text that may be absent. */
export function checkLine(line: string | undefined, path: string, maximum = MAX_LINE): readonly Fault[] {
  if (line === undefined || line.length <= maximum) return [];
  return [{ code: 'too-long', path, value: shown(line), expected: `at most ${maximum} characters` }];
}

/** A text in either language. */
export function checkTexts(texts: Texts, path: string, maximum = MAX_TEXT): readonly Fault[] {
  return [...checkLine(texts.sv, `${path}/sv`, maximum), ...checkLine(texts.en, `${path}/en`, maximum)];
}

/** Corrections of what was understood: concepts that exist. */
export function checkCorrections(corrections: Corrections, path: string, taxonomy: Taxonomy): readonly Fault[] {
  return (['rejected', 'added'] as const).flatMap((list) => [
    ...checkLength(corrections[list], `${path}/${list}`, MAX_CORRECTIONS),
    ...corrections[list].flatMap((concept, index) => checkConcept(concept, `${path}/${list}/${index}`, taxonomy)),
  ]);
}

/** A list within its bounds. */
export function checkLength(list: readonly unknown[], path: string, maximum: number, minimum = 0): readonly Fault[] {
  const value = String(list.length);
  if (list.length > maximum) return [{ code: 'too-many', path, value, expected: `at most ${maximum}` }];
  if (list.length < minimum) return [{ code: 'too-few', path, value, expected: `at least ${minimum}` }];
  return [];
}

/** Values that may occur once. */
export function checkDuplicates(values: readonly string[], pathOf: (index: number) => string): readonly Fault[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    const isRepeated = seen.has(value);
    seen.add(value);
    return isRepeated ? [{ code: 'duplicate' as const, path: pathOf(index), value: shown(value) }] : [];
  });
}

/** A day that exists, or is absent. */
export function checkDate(date: string | undefined, path: string): readonly Fault[] {
  if (date === undefined || isCalendarDate(date)) return [];
  return [{ code: 'malformed', path, value: shown(date), expected: 'a date YYYY-MM-DD' }];
}

/** Two days of which the second, at `path`, may not lie before the first. */
export function checkOrder(first: string | undefined, second: string | undefined, path: string): readonly Fault[] {
  if (first === undefined || second === undefined || first <= second) return [];
  return [{ code: 'date-order', path, value: shown(`${first} > ${second}`) }];
}

/** A range with at least one bound, neither negative nor beyond reason, in the right order. */
export function checkRange(range: Range, path: string): readonly Fault[] {
  const { min, max } = range;
  if (min === undefined && max === undefined) return [{ code: 'range-empty', path }];
  const faults = [...checkNumber(min, `${path}/min`), ...checkNumber(max, `${path}/max`)];
  if (faults.length > 0 || min === undefined || max === undefined || min <= max) return faults;
  return [{ code: 'range-reversed', path, value: `${min} > ${max}` }];
}

/** A number between the bounds, or absent. Infinity and "not a number" are neither. */
export function checkNumber(
  value: number | undefined,
  path: string,
  bounds = { min: 0, max: MAX_NUMBER },
): readonly Fault[] {
  if (value === undefined) return [];
  if (!Number.isFinite(value)) return [{ code: 'malformed', path, value: String(value), expected: 'a number' }];
  if (value < bounds.min)
    return [{ code: 'too-small', path, value: String(value), expected: `at least ${bounds.min}` }];
  if (value > bounds.max) return [{ code: 'too-large', path, value: String(value), expected: `at most ${bounds.max}` }];
  return [];
}

/** A whole number between the bounds, or absent. */
export function checkWhole(
  value: number | undefined,
  path: string,
  bounds: { min: number; max: number },
): readonly Fault[] {
  const faults = checkNumber(value, path, bounds);
  if (faults.length > 0 || value === undefined || Number.isInteger(value)) return faults;
  return [{ code: 'malformed', path, value: String(value), expected: 'a whole number' }];
}

/** A concept that exists. */
function checkConcept(concept: ConceptId, path: string, taxonomy: Taxonomy): readonly Fault[] {
  return taxonomy.concepts.has(concept) ? [] : [{ code: 'unknown-reference', path, value: shown(concept) }];
}

/** A concept that exists and names something that can be done. */
export function checkProcess(concept: ConceptId, path: string, taxonomy: Taxonomy): readonly Fault[] {
  return checkKind(concept, path, taxonomy, DOABLE);
}

/** A concept that exists and names a material. */
export function checkMaterial(concept: ConceptId, path: string, taxonomy: Taxonomy): readonly Fault[] {
  return checkKind(concept, path, taxonomy, ['material']);
}

function checkKind(concept: ConceptId, path: string, taxonomy: Taxonomy, kinds: readonly string[]): readonly Fault[] {
  const kind = taxonomy.concepts.get(concept)?.kind;
  if (kind === undefined) return checkConcept(concept, path, taxonomy);
  return kinds.includes(kind) ? [] : [{ code: 'wrong-kind', path, value: shown(concept), expected: kinds.join(', ') }];
}

/** A scheme that exists. */
export function checkScheme(scheme: SchemeId, path: string, { schemes }: SchemeBook): readonly Fault[] {
  return schemes.has(scheme) ? [] : [{ code: 'unknown-reference', path, value: shown(scheme) }];
}

/** A source and the day on which it was asked. */
export function checkEvidence({ on, source }: Evidence, path: string): readonly Fault[] {
  return [...checkDate(on, `${path}/on`), ...checkName(source, `${path}/source`)];
}

/** A town on this planet. */
export function checkPlace({ town, region, country, latitude, longitude }: Place, path: string): readonly Fault[] {
  return [
    ...checkName(town, `${path}/town`),
    ...checkLine(region, `${path}/region`),
    ...checkCountry(country, `${path}/country`),
    ...checkNumber(latitude, `${path}/latitude`, { min: -90, max: 90 }),
    ...checkNumber(longitude, `${path}/longitude`, { min: -180, max: 180 }),
  ];
}

/** ISO 3166-1 alpha-2. */
export function checkCountry(country: string, path: string): readonly Fault[] {
  if (/^[A-Z]{2}$/.test(country)) return [];
  return [{ code: 'malformed', path, value: shown(country), expected: 'a country code' }];
}

/** ISO 639-1. */
export function checkLanguage(language: string, path: string): readonly Fault[] {
  if (/^[a-z]{2}$/.test(language)) return [];
  return [{ code: 'malformed', path, value: shown(language), expected: 'a language code' }];
}
