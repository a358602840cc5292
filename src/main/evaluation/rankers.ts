import type { ConceptId } from '../../domain/ids';
import { LANGUAGES } from '../../domain/language';
import type { Taxonomy } from '../../domain/reference/concept';
import { prepareProfile } from '../../scoring/prepared-profile';
import { prepareRequirement } from '../../scoring/prepared-requirement';
import { rank } from '../../scoring/rank';
import { countOf, makeTermIndex } from '../../text/comparison/term-index';
import { stemOf } from '../../text/words/stem';
import { wordsOf } from '../../text/words/words';
import {
  conceptsOfNeed,
  conceptsOfSupplier,
  type Given,
  type TextByLanguage,
  textsOfNeed,
  textsOfSupplier,
} from './baseline-inputs';
import type { JudgedWorld, RankedNeed } from './judged-world';

/** Puts all suppliers of a need in an order: their ids, best first. */
export type Ranker = (need: RankedNeed) => readonly string[];

/** The product's own order. */
export function rankByRules({ policy }: JudgedWorld): Ranker {
  return ({ requirement, receivingSite, suppliers }) => {
    const profiles = suppliers.map(({ supplier, profile }) => prepareProfile(supplier, profile, policy));
    const { entries } = rank(prepareRequirement(requirement, receivingSite, policy), profiles, profiles.length);
    return entries.map(({ supplierId }) => supplierId);
  };
}

/** The usual k1 and b. */
const BM25 = { saturation: 1.2, lengthShare: 0.75 };

/** BM25 over stems of what it is given, in both languages. */
export function rankByBm25({ policy }: JudgedWorld, given: Given): Ranker {
  return (need) => {
    const index = makeTermIndex(BM25);
    for (const [number, { profile }] of need.suppliers.entries()) {
      const terms = stemsIn(textsOfSupplier(profile, policy.taxonomy, given));
      index.add(number, terms, terms.length);
    }
    const asked = stemsIn(textsOfNeed(need.requirement, policy.taxonomy, given));
    const scores = new Float64Array(need.suppliers.length);
    index.score({ terms: countOf(asked), length: asked.length }, scores);
    return byScore(need, (number) => scores[number] ?? 0);
  };
}

function stemsIn(texts: TextByLanguage): readonly string[] {
  return LANGUAGES.flatMap((language) => wordsOf(texts[language]).map(({ fold }) => stemOf(fold, language)));
}

/** Jaccard's index of the concepts asked for and those of the capabilities. */
export function rankByTags(): Ranker {
  return (need) => {
    const asked = conceptsOfNeed(need.requirement);
    return byScore(need, (number) => {
      const held = heldBy(need, number);
      const shared = [...asked].filter((concept) => held.has(concept)).length;
      return shared === 0 ? 0 : shared / (asked.size + held.size - shared);
    });
  };
}

/** The mean, over the concepts asked for, of Wu and Palmer's similarity to the nearest one held. */
export function rankByWuPalmer({ policy }: JudgedWorld): Ranker {
  return (need) => {
    const asked = [...conceptsOfNeed(need.requirement)];
    return byScore(need, (number) => {
      const held = heldBy(need, number);
      return asked.reduce((sum, concept) => sum + nearest(concept, held, policy.taxonomy), 0) / asked.length;
    });
  };
}

function heldBy({ suppliers }: RankedNeed, number: number): ReadonlySet<ConceptId> {
  const seen = suppliers[number];
  return seen === undefined ? new Set() : conceptsOfSupplier(seen.profile);
}

function nearest(asked: ConceptId, held: ReadonlySet<ConceptId>, taxonomy: Taxonomy): number {
  let best = 0;
  for (const concept of held) best = Math.max(best, taxonomy.similarity(asked, concept));
  return best;
}

/** Ids by falling score; equals by id, as a search engine without a further rule has them. */
export function byScore({ suppliers }: RankedNeed, scoreOf: (number: number) => number): readonly string[] {
  return suppliers
    .map(({ supplier }, number) => ({ id: supplier.id, score: scoreOf(number) }))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
}
