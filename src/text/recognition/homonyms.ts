import type { ConceptId } from '../../domain/ids';
import type { Sense } from '../lexicon/label-index';
import { companyOf, type Surroundings, within } from './neighbourhood';
import type { Candidate } from './reading';

/** A meaning that stands after the neighbours have been heard. */
export interface Settled {
  readonly candidate: Candidate;
  readonly senses: readonly { readonly concept: ConceptId; readonly confidence: number }[];
}

/** How near, in words, a neighbour must stand to settle a homonym. */
const SETTLES_WITHIN = 30;

/** A homonym is settled when one meaning has at least this much company, and this much more than the next one. */
const ENOUGH_COMPANY = 0.3;
const CLEAR_LEAD = 0.2;

/** The one meaning that its company speaks for, or each at a lower confidence; what is also said by the words stays. */
export function settleSenses(candidate: Candidate, around: Surroundings): Settled['senses'] {
  const { strong, sentences } = around;
  const sure = CONFIDENCE[candidate.how];
  const also = candidate.senses
    .filter(({ isImplied }) => isImplied)
    .map(({ concept }) => ({ concept, confidence: sure }));
  const own = candidate.senses.filter(({ isImplied }) => !isImplied);
  const meanings = [...new Map(own.map((sense) => [sense.concept, sense])).values()];
  if (meanings.length < 2) return [...meanings.map(({ concept }) => ({ concept, confidence: sure })), ...also];

  const company = within(strong, candidate, SETTLES_WITHIN).filter(
    ({ senses }) => new Set(senses.map(({ concept }) => concept)).size === 1,
  );
  const inSentence = company.filter(({ from }) => sentences[from] === sentences[candidate.from]);
  const meant = meaningBy(inSentence, meanings, around) ?? meaningBy(company, meanings, around);
  if (meant !== undefined) return [{ concept: meant, confidence: 0.9 * sure }, ...also];
  const open = meanings.map(({ concept, isPreferred }) => ({ concept, confidence: (isPreferred ? 0.7 : 0.5) * sure }));
  return [...open, ...also];
}

/** The meaning that the company speaks for clearly, if any. */
function meaningBy(
  company: readonly Candidate[],
  meanings: readonly Sense[],
  around: Surroundings,
): ConceptId | undefined {
  const neighbours = new Set(company.flatMap(({ senses }) => senses.map(({ concept }) => concept)));
  const [first, second] = meanings
    .map(({ concept }) => ({ concept, heard: strongestCompany(concept, neighbours, around) }))
    .sort((one, other) => other.heard - one.heard);
  if (first === undefined || first.heard < ENOUGH_COMPANY) return undefined;
  return first.heard >= (second?.heard ?? 0) + CLEAR_LEAD ? first.concept : undefined;
}

/** How sure each way of finding is, before neighbours are heard. A label is certain; the others err now and then. */
const CONFIDENCE = { label: 1, stem: 0.95, compound: 0.8, misspelling: 0.7 } as const;

function strongestCompany(concept: ConceptId, neighbours: ReadonlySet<ConceptId>, around: Surroundings): number {
  let strongest = 0;
  for (const neighbour of neighbours) strongest = Math.max(strongest, companyOf(concept, neighbour, around));
  return strongest;
}
