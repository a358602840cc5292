import type { Names } from '../../reference/vocabulary';
import { type Ask, keyOf } from './asks/asks';
import type { Recognised } from './written-need';

/** A stretch of a text that says something, and the names of what it says: an ask, or `milestone/…`. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
}

/**
 * Where in the text each thing that it asks for stands, in order and without overlap. What it denies is not marked.
 *
 * @param asks of the need and of its text
 */
export function marksIn(recognised: Recognised | undefined, asks: readonly Ask[], names: Names): readonly Mark[] {
  if (recognised === undefined) return [];
  const kindOf = new Map(names.concepts.map(({ id, kind }) => [id as string, kind]));
  const asked = new Set(asks.map(keyOf));
  const concepts = recognised.mentions.flatMap(({ concept, start, end, negated }): readonly Mark[] => {
    const kind = kindOf.get(concept);
    if (negated || (kind !== 'process' && kind !== 'material')) return [];
    const name = `${kind === 'process' ? 'step' : 'material'}/${concept}`;
    return asked.has(name) ? [{ start, end, names: [name] }] : [];
  });
  const sizes = recognised.quantities.map(({ dimension, start, end }): Mark => {
    return { start, end, names: [dimension === 'annualVolume' ? 'volume' : `dimension/${dimension}`] };
  });
  const schemes = recognised.schemes.flatMap(({ scheme, retired, start, end, negated }): readonly Mark[] => {
    const asked = retired?.successor ?? scheme;
    const found = asks.filter((ask) => ask.kind === 'certificate' && ask.anyOf.includes(asked));
    return negated ? [] : [{ start, end, names: found.map(keyOf) }];
  });
  const dates = recognised.milestones.map(({ milestone, start, end }): Mark => {
    return { start, end, names: [`milestone/${milestone}`] };
  });
  return withoutOverlap([...concepts, ...sizes, ...schemes, ...dates]);
}

/** The same stretch may say two things; of stretches that cross, the first stays. */
function withoutOverlap(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...marks].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = kept.at(-1);
    if (last === undefined || mark.start >= last.end) kept.push(mark);
    else kept[kept.length - 1] = { ...last, names: [...last.names, ...mark.names] };
  }
  return kept;
}
