import type { ReferenceVersions } from '../../db/reference-data-store';
import type { Database } from '../../db/stores';
import { type Concept, makeTaxonomy } from '../../domain/concept';
import { makeSchemeBook, type Scheme } from '../../domain/scheme';
import type { Policy } from '../../scoring/policy';
import { RULES } from '../../scoring/rules';
import { buildLexicon, type Lexicon } from '../../text/lexicon';

/** The concepts and schemes in force, ready for use. */
export interface Reference {
  readonly versions: ReferenceVersions;
  readonly concepts: readonly Concept[];
  readonly schemes: readonly Scheme[];
  readonly lexicon: Lexicon;
  readonly policy: Policy;
  /** Names everything that scores rest on besides the two records: rules, concepts, schemes. */
  readonly policyVersion: string;
}

/** Hands out the newest reference data. */
export interface ReferenceSource {
  current(): Promise<Reference>;
}

/** Asks Postgres for the newest versions each time, which is one short statement, and reads and builds only what is new. */
export function makeReferenceSource(database: Database): ReferenceSource {
  let newest: Reference | undefined;
  return {
    current: async () => {
      const versions = await database.stores.referenceData.findVersions();
      if (newest === undefined || !areEqual(newest.versions, versions))
        newest = await build(database, versions, newest);
      return newest;
    },
  };
}

function areEqual(one: ReferenceVersions, other: ReferenceVersions): boolean {
  return one.taxonomy === other.taxonomy && one.schemes === other.schemes;
}

async function build(database: Database, versions: ReferenceVersions, previous?: Reference): Promise<Reference> {
  const { referenceData } = database.stores;
  const keptTaxonomy = previous?.versions.taxonomy === versions.taxonomy ? previous : undefined;
  const concepts = keptTaxonomy?.concepts ?? (await referenceData.readConcepts(versions.taxonomy));
  const schemes = await referenceData.readSchemes(versions.schemes);
  return {
    versions,
    concepts,
    schemes,
    lexicon: keptTaxonomy?.lexicon ?? buildLexicon(concepts),
    policy: {
      taxonomy: keptTaxonomy?.policy.taxonomy ?? makeTaxonomy(concepts),
      schemes: makeSchemeBook(schemes),
      rules: RULES,
    },
    policyVersion: `rules ${RULES.version}, taxonomy ${versions.taxonomy}, schemes ${versions.schemes}`,
  };
}
