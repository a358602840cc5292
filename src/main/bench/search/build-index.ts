import type { Segment } from '../../../scoring/search/segment';
import { makeSegment } from '../../../scoring/search/segment';
import type { World } from '../../seeding/generate-world';
import { columnsOf, type Ground } from '../bench-world';
import { heldBytes, timed } from '../memory';

/** The suppliers of a world, ready to be searched, and what that took. */
export interface BuiltIndex {
  readonly segment: Segment;
  /** Inventing the suppliers, which is no part of building. */
  readonly inventSeconds: number;
  /** Writing the columns, ordering their rows, and turning them round. */
  readonly buildSeconds: number;
  /** Of all that is held in memory afterwards and was not before. */
  readonly bytesPerSupplier: number;
}

/** Builds the index of a world. */
export function buildIndex({ suppliers }: World, ground: Ground): BuiltIndex {
  const before = heldBytes();
  const watch = { ms: 0 };
  const { ms, result: segment } = timed(() => makeSegment(columnsOf(timing(suppliers, watch), ground), ground.policy));
  return {
    segment,
    inventSeconds: watch.ms / 1000,
    buildSeconds: (ms - watch.ms) / 1000,
    bytesPerSupplier: (heldBytes() - before) / segment.columns.length,
  };
}

/** The same items; adds up how long it takes to make them. */
function* timing<Item>(items: Iterable<Item>, watch: { ms: number }): Generator<Item> {
  const iterator = items[Symbol.iterator]();
  for (;;) {
    const { ms, result } = timed(() => iterator.next());
    watch.ms += ms;
    if (result.done) return;
    yield result.value;
  }
}
