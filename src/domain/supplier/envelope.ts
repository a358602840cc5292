/** What a range measures. The unit is part of the name. */
export type Dimension =
  | 'partLengthMm'
  | 'partWidthMm'
  | 'partHeightMm'
  | 'sheetThicknessMm'
  | 'massKg'
  | 'pressForceKn'
  | 'bedLengthMm'
  | 'bedWidthMm'
  | 'toleranceMm'
  | 'annualVolume';

/** A range of values; a missing bound has not been stated. */
export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** What a capability can take, by dimension; a missing dimension has not been stated. */
export type Envelope = Readonly<Partial<Record<Dimension, Range>>>;

/** Which bounds of a held range decide whether it covers an asked one. */
export type DecidingBounds = 'both' | 'max' | 'min';

/**
 * The bounds that decide, by dimension.
 *
 * A 6,300 kN press can press with less, so only its maximum counts; a tolerance is held when the finest one is fine
 * enough, so only the minimum counts; thin sheet and thick sheet need different lines, so both count.
 */
export const DECIDING_BOUNDS: Readonly<Record<Dimension, DecidingBounds>> = {
  partLengthMm: 'max',
  partWidthMm: 'max',
  partHeightMm: 'max',
  sheetThicknessMm: 'both',
  massKg: 'max',
  pressForceKn: 'max',
  bedLengthMm: 'max',
  bedWidthMm: 'max',
  toleranceMm: 'min',
  annualVolume: 'both',
};

/** Every dimension, in the order in which people read them. */
export const DIMENSIONS = Object.keys(DECIDING_BOUNDS) as readonly Dimension[];
