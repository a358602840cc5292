import type { BuyerSite } from '../../domain/demand/buyer';
import type { Requirement } from '../../domain/demand/requirement';
import { makeTaxonomy } from '../../domain/reference/concept';
import { makeSchemeBook } from '../../domain/reference/scheme';
import { type Profile, profileAsSeenBy } from '../../domain/supplier/profile';
import type { Supplier } from '../../domain/supplier/supplier';
import { completeDraft } from '../../flows/requirement/complete-draft';
import type { Policy } from '../../scoring/policy';
import { RULES } from '../../scoring/rules';
import { buildLexicon, type Lexicon } from '../../text/lexicon/lexicon';
import { understand } from '../../text/recognition/understand';
import type { SeedFiles } from '../seeding/seed-files';
import type { JudgedNeed } from './judgements';

/** A supplier with its profile as the buyer of a need may read it. */
export interface SeenSupplier {
  readonly supplier: Supplier;
  readonly profile: Profile;
}

/** A need and everything a ranking may know for it. */
export interface RankedNeed {
  readonly requirement: Requirement;
  readonly receivingSite: BuyerSite;
  readonly suppliers: readonly SeenSupplier[];
}

/** Everything that needs are ranked by. */
export interface JudgedWorld {
  readonly policy: Policy;
  readonly lexicon: Lexicon;
  readonly needs: readonly RankedNeed[];
}

/** Builds, without a database, what the seeds and some more needs come to after saving. */
export function buildJudgedWorld(seeds: SeedFiles, more: readonly JudgedNeed[]): JudgedWorld {
  const lexicon = buildLexicon(seeds.concepts);
  const policy: Policy = {
    taxonomy: makeTaxonomy(seeds.concepts),
    schemes: makeSchemeBook(seeds.schemes),
    rules: RULES,
  };
  const suppliers = seeds.suppliers.map(({ supplier, draft }) => {
    const understood = understand(draft.texts, draft.corrections, lexicon);
    return { supplier, profile: { ...draft, supplierId: supplier.id, revision: 1, understood } };
  });
  const needs = [...seeds.requirements, ...more].map(({ id, draft }): RankedNeed => {
    const understood = understand(draft.texts, draft.corrections, lexicon);
    const viewer = { kind: 'buyer', buyerId: draft.buyerId } as const;
    return {
      requirement: { ...completeDraft(draft, understood, policy), id, revision: 1, understood },
      receivingSite: siteOf(draft, seeds),
      suppliers: suppliers.map(({ supplier, profile }) => ({ supplier, profile: profileAsSeenBy(profile, viewer) })),
    };
  });
  return { policy, lexicon, needs };
}

function siteOf({ buyerId, receivingSiteId }: JudgedNeed['draft'], { buyers }: SeedFiles): BuyerSite {
  const site = buyers.find(({ id }) => id === buyerId)?.sites.find(({ id }) => id === receivingSiteId);
  if (site === undefined)
    throw new Error(`No buyer of the seeds (${buyerId}) takes deliveries at (${receivingSiteId})`);
  return site;
}
