import { addProfile } from '../../../scoring/columns/add-profile';
import { ColumnsBuilder } from '../../../scoring/columns/columns-builder';
import { makeSegment, type Segment } from '../../../scoring/search/segment';
import { inventSupplier } from '../../seeding/world/invent-supplier';
import { makeWorldBasis } from '../../seeding/world/world-reference';
import { firstRevision, type Ground, worldReference } from '../bench-world';
import { timed } from '../memory';

const REPLACED = 50;

/** Milliseconds to take a supplier's next revision in the place of the one that is held, for some suppliers. */
export function timeReplacing(segment: Segment, ground: Ground, seed: number): readonly number[] {
  const basis = makeWorldBasis(seed, worldReference(ground));
  const length = segment.columns.length;
  return Array.from({ length: Math.min(REPLACED, length) }, (_, number) => {
    const { supplier, profile } = firstRevision(inventSupplier(basis, 1 + Math.floor((number * length) / REPLACED)));
    const { ms, result: row } = timed(() => {
      const place = segment.find(supplier.id);
      if (place !== undefined) segment.removed.add(place);
      const builder = new ColumnsBuilder();
      addProfile(builder, supplier, { ...profile, revision: 2 }, ground.policy);
      makeSegment(builder.build(), ground.policy);
      return place;
    });
    // Put back, so that everything else is measured on the whole.
    if (row !== undefined) segment.removed.delete(row);
    return ms;
  });
}
