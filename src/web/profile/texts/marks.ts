import type { ConceptId } from '../../../domain/ids';
import type { Corrections } from '../../../domain/supplier/understanding';

/** A concept at a stretch of a text, as the server read it; `end` is exclusive. */
export interface Mention {
  readonly concept: ConceptId;
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
}

/** How a mention is taken: meant, said not to be done, or read wrongly. */
export type Taken = 'meant' | 'negated' | 'rejected';

/** A stretch of a text, with what was understood there. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly mention?: Mention;
}

/** How a mention is taken after the corrections. */
export function takenAs({ concept, negated }: Mention, { rejected }: Corrections): Taken {
  if (rejected.includes(concept)) return 'rejected';
  return negated ? 'negated' : 'meant';
}

/** A text cut at its mentions. Of mentions that overlap, the first and longest is shown. */
export function cutAtMentions(text: string, mentions: readonly Mention[]): readonly Stretch[] {
  const sorted = [...mentions].sort((one, other) => one.start - other.start || other.end - one.end);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const mention of sorted) {
    if (mention.start < at || mention.end > text.length) continue;
    if (mention.start > at) stretches.push({ start: at, text: text.slice(at, mention.start) });
    stretches.push({ start: mention.start, text: text.slice(mention.start, mention.end), mention });
    at = mention.end;
  }
  return at < text.length ? [...stretches, { start: at, text: text.slice(at) }] : stretches;
}

/** The mentions of an older text where they stand in the newer one; those that were typed into are left out until it is read. */
export function carryMentions(mentions: readonly Mention[], older: string, newer: string): readonly Mention[] {
  if (older === newer) return mentions;
  const shortest = Math.min(older.length, newer.length);
  let head = 0;
  while (head < shortest && older[head] === newer[head]) head++;
  let tail = 0;
  while (tail < shortest - head && older.at(-1 - tail) === newer.at(-1 - tail)) tail++;
  const shift = newer.length - older.length;
  return mentions.flatMap((mention) => {
    if (mention.end <= head) return [mention];
    if (mention.start < older.length - tail) return [];
    return [{ ...mention, start: mention.start + shift, end: mention.end + shift }];
  });
}

/** What was understood of all texts, each concept once, in the order of the texts. */
export interface Understood {
  readonly meant: readonly ConceptId[];
  readonly negated: readonly ConceptId[];
}

/** The concepts that count, and those that the texts only deny. What was corrected stands in the corrections. */
export function understoodOf(mentions: readonly Mention[], corrections: Corrections): Understood {
  const all = [...new Set(mentions.map(({ concept }) => concept))].filter(
    (concept) => !corrections.rejected.includes(concept) && !corrections.added.includes(concept),
  );
  const isMeant = (concept: ConceptId) => mentions.some((one) => one.concept === concept && !one.negated);
  return { meant: all.filter(isMeant), negated: all.filter((concept) => !isMeant(concept)) };
}

/** "Not what we mean": wherever the texts name it. */
export function reject({ rejected, added }: Corrections, concept: ConceptId): Corrections {
  return { rejected: [...rejected.filter((one) => one !== concept), concept], added: without(added, concept) };
}

/** "We do that too": though no text was understood to say so. */
export function add({ rejected, added }: Corrections, concept: ConceptId): Corrections {
  return { rejected: without(rejected, concept), added: [...added.filter((one) => one !== concept), concept] };
}

/** Leaves a concept to what the texts say. */
export function uncorrect({ rejected, added }: Corrections, concept: ConceptId): Corrections {
  return { rejected: without(rejected, concept), added: without(added, concept) };
}

function without(concepts: readonly ConceptId[], concept: ConceptId): readonly ConceptId[] {
  return concepts.filter((one) => one !== concept);
}
