import { DIMENSIONS, type Dimension, type Envelope, type Range } from '../../../domain/supplier/envelope';
import type { Dice } from './dice';
import type { SizeKind } from './trades';

/** Nominal forces of common presses, kN. */
const PRESS_FORCES = [1600, 2500, 4000, 6300, 8000, 10_000, 12_500, 16_000] as const;

/** Tolerances that shops state, mm, the most usual first. */
const TOLERANCES = [0.1, 0.05, 0.2, 0.02, 0.3, 0.01] as const;

type Ranges = Partial<Record<Dimension, Range>>;

/** What a shop of the trade takes; about one bound in five is left out, because people leave them out. */
export function inventEnvelope(sizes: SizeKind, dice: Dice): Envelope {
  const full = inventSizes(sizes, dice);
  const kept: Ranges = {};
  for (const dimension of DIMENSIONS) {
    const range = full[dimension];
    if (range === undefined || dice.chance(0.15)) continue;
    const { min, max } = range;
    const dropsMin = min !== undefined && max !== undefined && dice.chance(0.1);
    kept[dimension] = dropsMin ? { max } : range;
  }
  return kept;
}

function inventSizes(sizes: SizeKind, dice: Dice): Ranges {
  if (sizes === 'none') return {};
  const partLengthMm = { max: dice.whole(2, 40) * 50 };
  const from = dice.pick([1, 100, 1000, 5000, 20_000]);
  const annualVolume = { min: from, max: from * dice.pick([10, 50, 100]) };
  if (sizes === 'part') {
    const toleranceMm = { min: dice.popular(TOLERANCES) };
    return { partLengthMm, massKg: { max: dice.pick([0.5, 2, 10, 50, 500]) }, toleranceMm, annualVolume };
  }
  const sheetThicknessMm = { min: dice.pick([0.4, 0.5, 0.6, 0.8]), max: dice.pick([2, 3, 4, 6, 8]) };
  const sheet = {
    partLengthMm,
    partWidthMm: { max: Math.ceil(partLengthMm.max * 0.6) },
    sheetThicknessMm,
    annualVolume,
  };
  if (sizes === 'sheet') return sheet;
  const force = dice.pick(PRESS_FORCES);
  return { ...sheet, pressForceKn: { max: force }, bedLengthMm: { max: 1000 + Math.round(force / 4) } };
}

/** What a part of the trade measures; one or two dimensions, small enough for some shops and too large for others. */
export function inventAskedSizes(sizes: SizeKind, dice: Dice): readonly (readonly [Dimension, Range])[] {
  const length = ['partLengthMm', { max: dice.whole(2, 24) * 50 }] as const;
  if (sizes === 'none') return [];
  if (sizes === 'part')
    return dice.chance(0.5) ? [length, ['toleranceMm', { min: dice.popular(TOLERANCES) }]] : [length];
  const thickness = dice.pick([0.8, 1, 1.5, 2, 3]);
  const sheet = ['sheetThicknessMm', { min: thickness, max: thickness }] as const;
  if (sizes === 'sheet' || dice.chance(0.5)) return [sheet, length];
  return [sheet, length, ['pressForceKn', { max: dice.pick(PRESS_FORCES.slice(0, 5)) }]];
}
