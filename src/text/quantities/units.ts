/** What a unit measures, and how much of the unit we reckon in one is. */
export interface Unit {
  readonly of: 'length' | 'mass' | 'force' | 'pieces';
  /** To millimetres, kilograms, kilonewtons, pieces. */
  readonly factor: number;
  /** True for tonnes, which are a mass, or the force of a press. */
  readonly isTonnes: boolean;
  /** True when the unit says by itself that the pieces are those of a year. */
  readonly isYearly: boolean;
  readonly length: number;
}

/** Kilonewtons that a press "of one tonne" presses with: standard gravity. */
export const KN_PER_TONNE = 9.80665;

const UNITS: readonly (readonly [RegExp, Pick<Unit, 'of' | 'factor'>])[] = [
  [/^(?:mm|millimet(?:er|re)s?)$/u, { of: 'length', factor: 1 }],
  [/^(?:cm|centimet(?:er|re)s?)$/u, { of: 'length', factor: 10 }],
  [/^(?:dm)$/u, { of: 'length', factor: 100 }],
  [/^(?:m|met(?:er|re)s?)$/u, { of: 'length', factor: 1_000 }],
  [/^(?:[µμ]m|um|mikromet(?:er|re)|micromet(?:er|re)s?|microns?|my)$/u, { of: 'length', factor: 0.001 }],
  [/^(?:kn|kilonewtons?)$/u, { of: 'force', factor: 1 }],
  [/^(?:mn|meganewtons?)$/u, { of: 'force', factor: 1_000 }],
  [/^(?:t|tons?|tonnes?)$/u, { of: 'mass', factor: 1_000 }],
  [/^(?:kg|kilo|kilos|kilograms?)$/u, { of: 'mass', factor: 1 }],
  [/^(?:g|grams?)$/u, { of: 'mass', factor: 0.001 }],
  [
    /^(?:st|stk|styck(?:en)?|pcs|pc|pieces?|parts?|units?|sets?|detaljer|delar|enheter|artiklar|exemplar|satser|komponenter|components?)$/u,
    { of: 'pieces', factor: 1 },
  ],
];

const WORD_AFTER = /^(?:[ \u00a0\u202f]|-)?([a-zµμ]{1,14})\.?(?![\p{L}\p{N}²³])/iu;
const TONNES_AT_HEAD = /^[ \u00a0\u202f-]?(?:tons?|tonnes?)(?=-?press)/iu;
const YEARLY =
  /^[ \u00a0\u202f]?(?:\/|per |a |an |om |i |p\.?)[ \u00a0]?(?:år(?:et)?|year|annum|a\.)(?!\p{L})|^[ \u00a0](?:årligen|annually|yearly|p\.a\.)/iu;

/** The unit right after a number, if any: `mm`, ` kg`, ` pcs per year`, `-tons` before a press, `/år`. */
export function readUnit(text: string, at: number): Unit | undefined {
  const after = text.slice(at, at + 40);
  const head = TONNES_AT_HEAD.exec(after);
  if (head !== null) {
    return { of: 'mass', factor: 1_000, isTonnes: true, isYearly: false, length: head[0].length };
  }
  const yearly = YEARLY.exec(after);
  if (yearly !== null) return { of: 'pieces', factor: 1, isTonnes: false, isYearly: true, length: yearly[0].length };
  const [whole, word] = WORD_AFTER.exec(after) ?? [];
  if (whole === undefined || word === undefined) return undefined;
  const [, unit] = UNITS.find(([pattern]) => pattern.test(word.toLowerCase())) ?? [];
  if (unit === undefined) return undefined;
  const rest = YEARLY.exec(after.slice(whole.length));
  const isYearly = rest !== null;
  // A rate is not an amount: kilograms an hour, tonnes a year.
  if (unit.of !== 'pieces' && (isYearly || /^\/|^ per /u.test(after.slice(whole.length)))) return undefined;
  const isTonnes = unit.of === 'mass' && unit.factor === 1_000;
  return { ...unit, isTonnes, isYearly, length: whole.replace(/\.$/u, '').length + (rest?.[0].length ?? 0) };
}
