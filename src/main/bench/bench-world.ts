import type { Buyer } from '../../domain/demand/buyer';
import type { Requirement } from '../../domain/demand/requirement';
import { makeTaxonomy } from '../../domain/reference/concept';
import { makeSchemeBook } from '../../domain/reference/scheme';
import type { Profile } from '../../domain/supplier/profile';
import type { Understanding } from '../../domain/supplier/understanding';
import type { SupplierProfile } from '../../flows/match-index/profile-views';
import { completeDraft } from '../../flows/requirement/complete-draft';
import { receivingSiteOf } from '../../flows/requirement/receiving-site';
import { addProfile } from '../../scoring/columns/add-profile';
import { ColumnsBuilder } from '../../scoring/columns/columns-builder';
import { mergeColumns } from '../../scoring/columns/merge-columns';
import type { ProfileColumns } from '../../scoring/columns/profile-columns';
import type { Policy } from '../../scoring/policy';
import { type PreparedRequirement, prepareRequirement } from '../../scoring/prepared-requirement';
import { RULES } from '../../scoring/rules';
import { buildLexicon, type Lexicon } from '../../text/lexicon/lexicon';
import { understand } from '../../text/recognition/understand';
import { generateWorld, type World } from '../seeding/generate-world';
import { readSeedFiles } from '../seeding/seed-files';
import type { InventedSupplier } from '../seeding/world/invent-supplier';
import type { WorldReference } from '../seeding/world/world-reference';

/** The reference data of the seeds, which every world of the bench keeps to. */
export interface Ground {
  readonly policy: Policy;
  readonly lexicon: Lexicon;
  readonly buyers: readonly Buyer[];
}

/** Reads it. */
export function readGround(): Ground {
  const { concepts, schemes, buyers } = readSeedFiles();
  const policy = { taxonomy: makeTaxonomy(concepts), schemes: makeSchemeBook(schemes), rules: RULES };
  return { policy, lexicon: buildLexicon(concepts), buyers };
}

/** What worlds are made after. */
export function worldReference({ policy, buyers }: Ground): WorldReference {
  return { taxonomy: policy.taxonomy, schemes: policy.schemes, buyers };
}

/** An invented world on that ground. */
export function benchWorld(ground: Ground, options: { suppliers: number; requirements: number; seed: number }): World {
  return generateWorld(options, worldReference(ground));
}

/** As many processes as an invented text names. */
const PROCESSES_IN_TEXTS = 4;

/**
 * The first revision of an invented profile. What its texts say is not recognised anew, which at a million suppliers would take
 * half an hour, but taken from what they were made from: the first processes on offer.
 */
export function firstRevision({ supplier, draft }: InventedSupplier): SupplierProfile {
  const offered = draft.sites.flatMap(({ capabilities = [] }) => capabilities.map(({ process }) => process));
  const concepts = [...new Set(offered.slice(0, PROCESSES_IN_TEXTS))].sort();
  const understood: Understanding = { mentions: {}, concepts, terms: [] };
  const profile: Profile = { ...draft, supplierId: supplier.id, revision: 1, understood };
  return { supplier, profile };
}

/** The suppliers straight into columns, in the order in which they are quickest to search. */
export function columnsOf(suppliers: Iterable<InventedSupplier>, { policy }: Ground): ProfileColumns {
  return merged(written(suppliers, policy));
}

function written(suppliers: Iterable<InventedSupplier>, policy: Policy): ProfileColumns {
  const builder = new ColumnsBuilder();
  for (const invented of suppliers) {
    const { supplier, profile } = firstRevision(invented);
    addProfile(builder, supplier, profile, policy);
  }
  return builder.build();
}

function merged(columns: ProfileColumns): ProfileColumns {
  const merging = mergeColumns([{ columns, removed: new Set() }]);
  for (let step = merging.next(); ; step = merging.next()) if (step.done) return step.value;
}

/** The needs of a world as they would be stored, their texts understood. */
export function requirementsOf({ requirements }: World, { policy, lexicon }: Ground): readonly Requirement[] {
  return [...requirements].map(({ id, draft }) => {
    const understood = understand(draft.texts, draft.corrections, lexicon);
    return { ...completeDraft(draft, understood, policy), id, revision: 1, understood };
  });
}

/** The needs ready to be held against suppliers. */
export function preparedNeeds(world: World, ground: Ground): readonly PreparedRequirement[] {
  return requirementsOf(world, ground).map((requirement) =>
    prepareRequirement(requirement, receivingSiteOf(requirement, ground.buyers), ground.policy),
  );
}
