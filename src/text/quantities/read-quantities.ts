import type { Language } from '../../domain/language';
import type { Dimension, Range } from '../../domain/supplier/envelope';
import { languagesOf } from '../recognition/detect-language';
import { wordsOf } from '../words/words';
import { type Cue, cuesAround } from './cues';
import { tidy } from './read-numbers';
import { readSpans, type Span } from './read-spans';
import { KN_PER_TONNE } from './units';

/** What a text says of a size, a force, a mass or a volume. Offsets are UTF-16 code units; `end` is exclusive. */
export interface Quantity {
  readonly dimension: Dimension;
  readonly range: Range;
  readonly start: number;
  readonly end: number;
}

/**
 * The numbers of a text that say by their unit and the words beside them what they measure, in order. Other numbers are left out
 * rather than guessed at.
 *
 * A number alone is a maximum where the maximum decides (parts, mass, press, bed), the finest where that decides (tolerance), and
 * both bounds else (sheet, pieces a year). Tonnes of a press are taken times 9.80665 and rounded to whole kilonewtons.
 */
export function readQuantities(text: string, language?: Language): readonly Quantity[] {
  if (!/\d/u.test(text)) return [];
  const languages = languagesOf(wordsOf(text), language);
  const written = language ?? (languages.length === 1 ? languages[0] : undefined) ?? 'en';
  return readSpans(text, written).flatMap((span) => measuredBy(text, span));
}

function measuredBy(text: string, span: Span): readonly Quantity[] {
  const cues = () => cuesAround(text, span.start, span.end);
  const { unit } = span;
  if (unit === undefined) return uncounted(span, cues());
  if (unit.of === 'pieces')
    return unit.isYearly || cues()[0] === 'annualVolume' ? [quantity('annualVolume', span)] : [];
  if (unit.of === 'force') return isOfPress(cues()) ? [quantity('pressForceKn', span)] : [];
  if (unit.of === 'mass') return ofMass(span, cues());
  return span.kind === 'sides' ? ofSides(span, cues()) : ofLength(span, cues());
}

/** "Annual volume: 50,000": the words before say all that a unit would. */
function uncounted(span: Span, cues: readonly Cue[]): readonly Quantity[] {
  const isVolume = cues[0] === 'annualVolume' && span.kind !== 'sides' && span.values.every((value) => value >= 10);
  return isVolume ? [quantity('annualVolume', span)] : [];
}

function isOfPress(cues: readonly Cue[]): boolean {
  return cues.includes('press') && cues[0] !== 'other';
}

function ofMass(span: Span, cues: readonly Cue[]): readonly Quantity[] {
  const [nearest] = cues;
  const isTonnes = span.unit?.isTonnes === true;
  if (nearest === 'other') return [];
  if (isTonnes && nearest !== 'mass' && cues.includes('press')) return [quantity('pressForceKn', inKilonewtons(span))];
  if (nearest === 'mass' || cues.includes('mass')) return [quantity('massKg', span)];
  const isLimited = span.bound !== undefined || span.kind === 'range';
  return !isTonnes && (isLimited || cues.includes('part')) ? [quantity('massKg', span)] : [];
}

function inKilonewtons(span: Span): Span {
  return { ...span, values: span.values.map((kilograms) => Math.round((kilograms / 1_000) * KN_PER_TONNE)) };
}

function ofLength(span: Span, cues: readonly Cue[]): readonly Quantity[] {
  if (span.bound === 'plus-minus') return [quantity('toleranceMm', span)];
  const [nearest] = cues;
  if (nearest === 'toleranceMm') return [quantity('toleranceMm', span)];
  if (nearest === 'partLengthMm' || nearest === 'partWidthMm' || nearest === 'partHeightMm') {
    const dimension = cues.includes('bed') ? BED_SIDE[nearest] : nearest;
    return dimension === undefined ? [] : [quantity(dimension, span)];
  }
  const factor = span.unit?.factor ?? 1;
  if (nearest === 'sheetThicknessMm') return factor === 1 ? [quantity('sheetThicknessMm', span)] : [];
  if (nearest !== 'part' && nearest !== 'size') return [];
  return span.bound === 'max' ? [quantity('partLengthMm', span)] : [];
}

const BED_SIDE = { partLengthMm: 'bedLengthMm', partWidthMm: 'bedWidthMm', partHeightMm: undefined } as const;

/** Length by width is the part's where the words say so, and where there is a height as well. */
function ofSides(span: Span, cues: readonly Cue[]): readonly Quantity[] {
  const [longer = 0, shorter = 0] = span.values.slice(0, 2).sort((one, other) => other - one);
  const [, , height] = span.values;
  const side = (dimension: Dimension, value: number) =>
    quantity(dimension, { ...span, kind: 'single', values: [value] });
  if (cues[0] === 'other') return [];
  if (cues.includes('bed')) return [side('bedLengthMm', longer), side('bedWidthMm', shorter)];
  const says = cues.some((cue) => cue !== 'press' && cue !== 'other' && cue !== 'toleranceMm') || span.bound === 'max';
  if (!says && height === undefined) return [];
  return [
    side('partLengthMm', longer),
    side('partWidthMm', shorter),
    ...(height === undefined ? [] : [side('partHeightMm', height)]),
  ];
}

function quantity(dimension: Dimension, { values, kind, bound, start, end }: Span): Quantity {
  const [one = 0, other = one] = values.map(tidy);
  return { dimension, range: kind === 'range' ? { min: one, max: other } : rangeOf(dimension, one, bound), start, end };
}

function rangeOf(dimension: Dimension, value: number, bound: Span['bound']): Range {
  if (dimension === 'toleranceMm') return { min: value };
  if (bound === 'max') return { max: value };
  if (bound === 'min') return { min: value };
  const hasBoth = dimension === 'sheetThicknessMm' || dimension === 'annualVolume';
  return hasBoth ? { min: value, max: value } : { max: value };
}
