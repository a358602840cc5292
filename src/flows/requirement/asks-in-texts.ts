import type { CertificateAsk, DimensionAsk, Necessity, VolumeAsk } from '../../domain/demand/requirement';
import type { SchemeId } from '../../domain/ids';
import { LANGUAGES, type Texts } from '../../domain/language';
import type { SchemeBook } from '../../domain/reference/scheme';
import { DECIDING_BOUNDS, type Dimension, type Range } from '../../domain/supplier/envelope';
import { type Quantity, readQuantities } from '../../text/quantities/read-quantities';
import { findSchemes, type SchemeMention } from '../../text/recognition/scheme-names';
import { necessityAt } from './necessity-in-texts';

/** What texts ask for beside processes and materials. */
export interface AsksInTexts {
  readonly dimensions: readonly DimensionAsk[];
  readonly volume?: VolumeAsk;
  readonly certificates: readonly CertificateAsk[];
}

/**
 * Reads sizes, volumes and certificates asked for. Both texts say the same, so each thing is asked once.
 *
 * Sizes and volumes are musts, as wide as everything that is said of them. Certificates are musts by the start of production, with no
 * plan in their place; a wish where the clause calls them an advantage. Schemes parted by "or" are one ask; of a scheme that nobody
 * can hold any more its successor is asked.
 */
export function readAsks(texts: Texts, schemes: SchemeBook): AsksInTexts {
  const written = LANGUAGES.flatMap((language) => {
    const text = texts[language];
    return text === undefined ? [] : [{ language, text }];
  });
  const ranges = widest(written.flatMap(({ language, text }) => readQuantities(text, language)));
  const pieces = ranges.get('annualVolume');
  const certificates = written.flatMap(({ text }) => certificatesIn(text, schemes));
  return {
    dimensions: [...ranges].flatMap(([dimension, range]): readonly DimensionAsk[] =>
      dimension === 'annualVolume' ? [] : [{ dimension, range, necessity: 'must' }],
    ),
    ...(pieces && { volume: { pieces, necessity: 'must' as const } }),
    certificates: onceEach(certificates),
  };
}

/** One range a dimension. What is asked as "at least" of something whose maximum decides is a maximum to be reached. */
function widest(quantities: readonly Quantity[]): ReadonlyMap<Dimension, Range> {
  const ranges = new Map<Dimension, Range>();
  for (const { dimension, range } of quantities) {
    const isReach = DECIDING_BOUNDS[dimension] === 'max' && range.max === undefined && range.min !== undefined;
    const asked = isReach ? { max: range.min } : range;
    const before = ranges.get(dimension) ?? {};
    const min = lowest([before.min, asked.min]);
    const max = highest([before.max, asked.max]);
    ranges.set(dimension, { ...(min !== undefined && { min }), ...(max !== undefined && { max }) });
  }
  return ranges;
}

function lowest(bounds: readonly (number | undefined)[]): number | undefined {
  const given = bounds.filter((bound) => bound !== undefined);
  return given.length === 0 ? undefined : Math.min(...given);
}

function highest(bounds: readonly (number | undefined)[]): number | undefined {
  const given = bounds.filter((bound) => bound !== undefined);
  return given.length === 0 ? undefined : Math.max(...given);
}

const ALTERNATIVE = /^,? (?:eller|or|alternativt|alternatively) (?:enligt |to )?$|^ ?\/ ?$/iu;

function certificatesIn(text: string, schemes: SchemeBook): readonly CertificateAsk[] {
  const groups: { anyOf: SchemeId[]; last: SchemeMention; necessity: Necessity }[] = [];
  const found = findSchemes(text, schemes);
  for (const mention of found.filter(({ negated }) => !negated)) {
    const scheme = mention.retired?.successor ?? mention.scheme;
    if (mention.retired && mention.retired.successor === undefined) continue;
    const group = groups.at(-1);
    if (group !== undefined && ALTERNATIVE.test(text.slice(group.last.end, mention.start))) {
      group.anyOf.push(scheme);
      group.last = mention;
    } else groups.push({ anyOf: [scheme], last: mention, necessity: necessityAt(text, mention, found) });
  }
  return groups.map(({ anyOf, necessity }) => ({
    anyOf: [...new Set(anyOf)],
    by: 'startOfProduction',
    necessity,
    planAccepted: false,
  }));
}

/** The same schemes are asked for once, as a must where any of the texts says so. */
function onceEach(asks: readonly CertificateAsk[]): readonly CertificateAsk[] {
  const byName = new Map<string, CertificateAsk>();
  for (const ask of asks) {
    const name = [...ask.anyOf].sort().join(' ');
    const before = byName.get(name);
    if (before === undefined || (before.necessity === 'wish' && ask.necessity === 'must')) byName.set(name, ask);
  }
  return [...byName.values()];
}
