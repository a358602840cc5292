import type { ReferenceVersions } from '../../db/stores/reference-data-store';
import type { Database } from '../../db/stores/stores';
import { type Concept, makeTaxonomy } from '../../domain/reference/concept';
import { makeSchemeBook, type Scheme } from '../../domain/reference/scheme';
import { rulesWithWeights } from '../../scoring/learning/rules-version';
import type { Policy } from '../../scoring/policy';
import { RULES, type Rules } from '../../scoring/rules';
import { buildLexicon, type Lexicon } from '../../text/lexicon/lexicon';

/** The concepts, schemes and rules in force, ready for use. */
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
  return one.taxonomy === other.taxonomy && one.schemes === other.schemes && one.weights === other.weights;
}

async function build(database: Database, versions: ReferenceVersions, previous?: Reference): Promise<Reference> {
  const { referenceData } = database.stores;
  const keptTaxonomy = previous?.versions.taxonomy === versions.taxonomy ? previous : undefined;
  const concepts = keptTaxonomy?.concepts ?? (await referenceData.readConcepts(versions.taxonomy));
  const schemes = await referenceData.readSchemes(versions.schemes);
  const keptRules = previous?.versions.weights === versions.weights ? previous.policy.rules : undefined;
  const rules = keptRules ?? (await readRules(database, versions.weights));
  return {
    versions,
    concepts,
    schemes,
    get lexicon() {
      return lexiconOf(concepts);
    },
    policy: {
      taxonomy: keptTaxonomy?.policy.taxonomy ?? makeTaxonomy(concepts),
      schemes: makeSchemeBook(schemes),
      rules,
    },
    policyVersion: `rules ${rules.version}, taxonomy ${versions.taxonomy}, schemes ${versions.schemes}`,
  };
}

const LEXICONS = new WeakMap<readonly Concept[], Lexicon>();

/** Half a second of work and more, which a process that reads no text is spared. */
function lexiconOf(concepts: readonly Concept[]): Lexicon {
  const lexicon = LEXICONS.get(concepts) ?? buildLexicon(concepts);
  LEXICONS.set(concepts, lexicon);
  return lexicon;
}

/** The rules with a version of adopted weights, 0 for their own. Versions are never deleted. */
async function readRules(database: Database, version: number): Promise<Rules> {
  if (version === 0) return RULES;
  const adopted = await database.stores.weights.find(version);
  if (!adopted) throw new Error(`There is no version (${version}) of adopted weights.`);
  return rulesWithWeights(version, adopted.weights);
}
