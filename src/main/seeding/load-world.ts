import { listBuyers } from '../../flows/buyer/list-buyers';
import type { FlowDeps } from '../../flows/flow-deps';
import { HOUSE } from '../../flows/house';
import { createRequirement } from '../../flows/requirement/create-requirement';
import { enterSuppliers, type SupplierEntry } from '../../flows/supplier/enter-suppliers';
import { generateWorld, type WorldOptions } from './generate-world';

/** Entered at once; the memory of one chunk, not of the world, is what a load needs. */
const CHUNK_LENGTH = 500;

/**
 * Adds an invented world to the database, in chunks.
 *
 * @param onProgress told after each chunk how many suppliers have been entered
 * @throws Problem `conflict` when suppliers of this seed have been entered before
 */
export async function loadWorld(
  deps: FlowDeps,
  options: WorldOptions,
  onProgress: (suppliers: number) => void = () => {},
): Promise<void> {
  const { policy } = await deps.reference.current();
  const buyers = await listBuyers(deps, HOUSE);
  const world = generateWorld(options, { taxonomy: policy.taxonomy, schemes: policy.schemes, buyers });
  let chunk: SupplierEntry[] = [];
  let entered = 0;
  const enter = async () => {
    await enterSuppliers(deps, HOUSE, chunk);
    entered += chunk.length;
    chunk = [];
    onProgress(entered);
  };
  for (const entry of world.suppliers) {
    chunk.push(entry);
    if (chunk.length === CHUNK_LENGTH) await enter();
  }
  if (chunk.length > 0) await enter();
  for (const requirement of world.requirements) await createRequirement(deps, HOUSE, requirement);
}
