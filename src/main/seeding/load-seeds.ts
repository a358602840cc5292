import type { BuyerId, RequirementId, SupplierId } from '../../domain/ids';
import { saveBuyers } from '../../flows/buyer/save-buyers';
import type { FlowDeps } from '../../flows/flow-deps';
import { HOUSE } from '../../flows/house';
import { createMemorandum } from '../../flows/memorandum/save-memorandum';
import { loadSchemes } from '../../flows/reference/load-schemes';
import { loadTaxonomy } from '../../flows/reference/load-taxonomy';
import { createRequirement } from '../../flows/requirement/create-requirement';
import { listRequirements } from '../../flows/requirement/list-requirements';
import { enterSuppliers } from '../../flows/supplier/enter-suppliers';
import { listSuppliers } from '../../flows/supplier/list-suppliers';
import { listTrips } from '../../flows/trip/list-trips';
import { loadTrips } from './load-trips';
import type { SeedFiles } from './seed-files';

/** How many records a load has added. */
export interface LoadedSeeds {
  readonly buyers: readonly BuyerId[];
  readonly suppliers: readonly SupplierId[];
  readonly requirements: readonly RequirementId[];
  readonly trips: number;
}

const PAGE = 100;

/**
 * Is the database empty, or does it hold a part of these seeds and nothing else, as after a first load that was
 * interrupted? A database with anybody's own records is never that.
 */
export async function needsSeeds(deps: FlowDeps, seeds: SeedFiles): Promise<boolean> {
  const suppliers = seeds.suppliers.map(({ supplier }) => supplier.id);
  const requirements = seeds.requirements.map(({ id }) => id);
  const trips = seeds.trips.map(({ id }) => id);
  const [heldSuppliers, heldRequirements, heldTrips] = await Promise.all([
    findForeign(suppliers, (after) => listSuppliers(deps, HOUSE, { after, limit: PAGE })),
    findForeign(requirements, (after) => listRequirements(deps, HOUSE, { after, limit: PAGE })),
    findForeign(trips, (after) => listTrips(deps, HOUSE, { after, limit: PAGE })),
  ]);
  if (heldSuppliers.isForeign || heldRequirements.isForeign || heldTrips.isForeign) return false;
  const held = heldSuppliers.count + heldRequirements.count + heldTrips.count;
  return held < suppliers.length + requirements.length + trips.length;
}

/**
 * Loads the seeds through the flows, so that they obey the same rules as people. Concepts, schemes and buyers are brought
 * to what the files say; suppliers and requirements that are there already are left as they have become since.
 */
export async function loadSeeds(deps: FlowDeps, seeds: SeedFiles): Promise<LoadedSeeds> {
  await loadReference(deps, seeds);
  const { suppliers, requirements } = deps.database.stores;
  const known = new Set(
    (await suppliers.findAll(seeds.suppliers.map(({ supplier }) => supplier.id))).map(({ id }) => id),
  );
  const newSuppliers = seeds.suppliers.filter(({ supplier }) => !known.has(supplier.id));
  await enterSuppliers(deps, HOUSE, newSuppliers);
  const added: RequirementId[] = [];
  for (const requirement of seeds.requirements) {
    if (await requirements.findStanding(requirement.id)) continue;
    await createRequirement(deps, HOUSE, requirement);
    added.push(requirement.id);
  }
  for (const memorandum of seeds.memoranda) {
    if (!(await deps.database.stores.memoranda.find(memorandum.id))) await createMemorandum(deps, HOUSE, memorandum);
  }
  return {
    buyers: seeds.buyers.map(({ id }) => id),
    suppliers: newSuppliers.map(({ supplier }) => supplier.id),
    requirements: added,
    trips: await loadTrips(deps, seeds.trips),
  };
}

/** Loads what everything else stands on: concepts, schemes and buyers. */
export async function loadReference(
  deps: FlowDeps,
  { concepts, schemes, buyers }: Pick<SeedFiles, 'concepts' | 'schemes' | 'buyers'>,
): Promise<void> {
  await loadTaxonomy(deps, HOUSE, concepts);
  await loadSchemes(deps, HOUSE, schemes);
  await saveBuyers(deps, HOUSE, buyers);
}

/** Reads until it meets a record that is not one of the seeds. */
async function findForeign<Id extends string>(
  seeds: readonly Id[],
  readPage: (after: Id | undefined) => Promise<{ items: readonly { readonly id: Id }[]; next?: Id }>,
): Promise<{ readonly isForeign: boolean; readonly count: number }> {
  const known = new Set(seeds);
  let count = 0;
  for (let after: Id | undefined; ; ) {
    const { items, next } = await readPage(after);
    if (items.some(({ id }) => !known.has(id))) return { isForeign: true, count };
    count += items.length;
    if (next === undefined) return { isForeign: false, count };
    after = next;
  }
}
