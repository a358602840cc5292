import type { Dimension } from '../../domain/supplier/envelope';

/** What the words around a number say that it measures. `part` names only the thing, `other` something we keep no range of. */
export type Cue = Dimension | 'press' | 'bed' | 'part' | 'size' | 'mass' | 'other';

/**
 * Words and what they say. Where several stand side by side the first in this list wins, so that a layer's thickness is not
 * taken for a sheet's.
 */
const CUES: readonly (readonly [Cue, RegExp])[] = [
  [
    'other',
    /skikttjocklek|skikt|godstjocklek|väggtjocklek|vägg|wall thickness|wall|coating thickness|layer|film thickness|diameter|radie|radius|ø|coil|lyft\p{L}*|lift\p{L}*|travers\p{L}*|kran|crane|truck\p{L}*|pall|pallet|lastar|låskraft|spännkraft|clamping|dragprov|tensile|brottgräns|kapacitet av \p{L}* per|avstånd|distance|lokal\p{L}*|premises|floor space|yta|omsättning|turnover|djupdragning/u,
  ],
  ['toleranceMm', /toleran\p{L}*|noggrannhet\p{L}*|accurac\p{L}*|måttavvikelse|deviation/u],
  [
    'annualVolume',
    /årsvolym\p{L}*|årsbehov\p{L}*|årskvantitet\p{L}*|(?:annual|yearly) (?:volume|quantit|demand|need)\p{L}*|volym(?:er)? per år/u,
  ],
  [
    'sheetThicknessMm',
    /plåttjocklek\p{L}*|materialtjocklek\p{L}*|tjocklek\p{L}*|tjock\p{L}{0,2}|thickness\p{L}*|thick|gauge|\p{L}*plåt(?:ar|en|arna)?|sheets?(?: metal| steel)?|sheet-metal/u,
  ],
  ['bed', /bord(?:et)?|bords\p{L}+|pressbord\p{L}*|bolster|bed(?: size)?|table(?: size)?/u],
  [
    'press',
    /\p{L}*press(?:ar|en|arna|es|force|kraft\p{L}*|kapacitet\p{L}*|linj\p{L}*|line|lines)?|pressing force|tonnage/u,
  ],
  ['partLengthMm', /längd\p{L}*|lång\p{L}{0,2}|length\p{L}*|long/u],
  ['partWidthMm', /bredd\p{L}*|bred\p{L}?|width\p{L}*|wide/u],
  [
    'partHeightMm',
    // High-strength steel is of any height.
    /höjd\p{L}*|hög\p{L}?|height\p{L}*|high(?!-\p{L}| (?:strength|tensile|alloy|volume|speed|precision|quality|carbon|pressure))|tall/u,
  ],
  ['mass', /vikt\p{L}*|styckvikt\p{L}*|väger|vägande|weigh\p{L}*|mass|massa|tung\p{L}?|heavy/u],
  ['size', /storlek\p{L}*|mått|dimension\p{L}*|format\p{L}*|sizes?|arbetsområde\p{L}*|work(?:ing)? (?:area|envelope)/u],
  [
    'part',
    /\p{L}*(?:detalj|gods|artikel|komponent)(?:er|en|erna|ar)?|delar|parts?|components?|castings?|forgings?|mouldings?|products?|produkter|workpieces?|arbetsstycken/u,
  ],
];

const ALL = new RegExp(CUES.map(([, { source }]) => `(?<!\\p{L})(${source})(?!\\p{L})`).join('|'), 'giu');

const BACK = 60;
const AHEAD = 26;
/** A cue on the other side of a comma is as far as one this many characters further off. */
const COMMA = 30;
/** The thing is a weaker cue than what is measured of it. */
const WEAK = 40;

interface Heard {
  readonly cue: Cue;
  readonly distance: number;
}

/**
 * What the nearest words say that the numbers from `start` to `end` measure, nearest first; each cue once. Sentences and line ends are
 * not crossed, and what stands after a comma belongs to something else.
 */
export function cuesAround(text: string, start: number, end: number): readonly Cue[] {
  const before = lastSentence(text.slice(Math.max(0, start - BACK), start));
  const after = /^[^,;.:!?()\n]*/u.exec(text.slice(end, end + AHEAD))?.[0] ?? '';
  const heard: Heard[] = [];
  for (const match of before.matchAll(ALL)) {
    const between = before.slice(match.index + match[0].length);
    heard.push({ cue: cueOf(match), distance: between.length + (/[,;(]/u.test(between) ? COMMA : 0) });
  }
  for (const match of after.matchAll(ALL)) heard.push({ cue: cueOf(match), distance: match.index });
  const near = heard.map(({ cue, distance }) => ({ cue, distance: distance + (isWeak(cue) ? WEAK : 0) }));
  return [...new Set(near.sort((one, other) => one.distance - other.distance).map(({ cue }) => cue))];
}

function isWeak(cue: Cue): boolean {
  return cue === 'part' || cue === 'size';
}

function lastSentence(before: string): string {
  const parts = before.split(/[.!?](?=\s)|[\n•]/u);
  return parts.at(-1) ?? '';
}

function cueOf(match: RegExpMatchArray): Cue {
  const index = match.slice(1).findIndex((group) => group !== undefined);
  return CUES[index]?.[0] ?? 'other';
}
