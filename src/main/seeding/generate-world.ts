import { type InventedRequirement, inventRequirement } from './world/invent-requirement';
import { type InventedSupplier, inventSupplier } from './world/invent-supplier';
import { makeWorldBasis, type WorldReference } from './world/world-reference';

/** How large an invented world is, and which of all possible ones. */
export interface WorldOptions {
  readonly suppliers: number;
  readonly requirements: number;
  readonly seed: number;
}

/** An invented region. Both lists are made while they are read, and can be read any number of times. */
export interface World {
  readonly suppliers: Iterable<InventedSupplier>;
  readonly requirements: Iterable<InventedRequirement>;
}

/**
 * Invents a region of suppliers and needs for load tests and measurements: plausible in its proportions, and every fact of
 * it marked as illustrative. The same seed gives the same world, and the nth supplier does not depend on how many are asked
 * for.
 */
export function generateWorld(options: WorldOptions, reference: WorldReference): World {
  const basis = makeWorldBasis(options.seed, reference);
  return {
    suppliers: counting(options.suppliers, (number) => inventSupplier(basis, number)),
    requirements: counting(options.requirements, (number) => inventRequirement(basis, number)),
  };
}

function counting<Item>(length: number, make: (number: number) => Item): Iterable<Item> {
  return {
    *[Symbol.iterator]() {
      for (let number = 1; number <= length; number++) yield make(number);
    },
  };
}
