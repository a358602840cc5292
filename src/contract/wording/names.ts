import type { BuyerSite } from '../../domain/demand/buyer';
import type { BuyerSiteId, ConceptId, SchemeId, SiteId, SupplierId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { MatchNames } from '../../domain/match/match-names';
import type { Taxonomy } from '../../domain/reference/concept';
import type { SchemeBook } from '../../domain/reference/scheme';
import type { Site } from '../../domain/supplier/site';
import { type Bilingual, inBoth } from './bilingual';

/** What people call the things that a finding names by id. Site names are those of one supplier. */
export interface Names {
  concept(id: ConceptId, language: Language): string;
  scheme(id: SchemeId, language: Language): string;
  site(id: SiteId): string;
  buyerSite(id: BuyerSiteId): string;
}

/** The names for one supplier and one buyer. A name that is not there any more is replaced by its id, never by nothing. */
export function namesOf(
  taxonomy: Pick<Taxonomy, 'concepts'>,
  schemes: Pick<SchemeBook, 'schemes'>,
  supplierSites: readonly Pick<Site, 'id' | 'name'>[],
  buyerSites: readonly Pick<BuyerSite, 'id' | 'name'>[],
): Names {
  const siteNames = new Map(supplierSites.map(({ id, name }) => [id, name]));
  const buyerSiteNames = new Map(buyerSites.map(({ id, name }) => [id, name]));
  return {
    concept: (id, language) => taxonomy.concepts.get(id)?.labels[language].preferred ?? id,
    scheme: (id, language) => schemes.schemes.get(id)?.labels[language] ?? id,
    site: (id) => siteNames.get(id) ?? id,
    buyerSite: (id) => buyerSiteNames.get(id) ?? id,
  };
}

/** The names for the match of one supplier with one buyer. */
export function namesFor({ taxonomy, schemes, sites, buyerSites }: MatchNames, supplierId: SupplierId): Names {
  return namesOf(taxonomy, schemes, sites.get(supplierId) ?? [], buyerSites);
}

/** First words of labels that keep their capital inside a sentence. */
const PROPER = /^(?:Swiss)\b/;

/** A concept's label in both languages as it stands inside a sentence: `Spot welding` becomes `spot welding`, `TIG welding` stays. */
export function conceptIn(names: Names, id: ConceptId): Bilingual {
  return inBoth((language) => {
    const label = names.concept(id, language);
    const isOrdinary = /^\p{Lu}\p{Ll}/u.test(label) && !PROPER.test(label);
    return isOrdinary ? label.charAt(0).toLocaleLowerCase(language) + label.slice(1) : label;
  });
}

/** A scheme's name in both languages. */
export function schemeIn(names: Names, id: SchemeId): Bilingual {
  return inBoth((language) => names.scheme(id, language));
}
