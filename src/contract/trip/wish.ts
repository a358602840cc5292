import { z } from 'zod';
import { SupplierIdShape, TripBuyerIdShape } from '../primitives';

/** What somebody wishes. */
const WishKindShape = z
  .enum(['must', 'may', 'must-not'])
  .meta({ id: 'WishKind', description: '`must` and `must-not` are rules; `may` says that one would like to.' });

/** A wish. */
export const WishShape = z
  .strictObject({
    supplierId: SupplierIdShape,
    buyer: TripBuyerIdShape,
    kind: WishKindShape,
    by: z.enum(['member', 'buyer', 'planner']),
  })
  .meta({ id: 'Wish', description: 'That a member and people of a buyer must, may or must not meet.' });

/** The wishes of a trip that the caller may see. */
export const WishesView = z
  .strictObject({ items: z.array(WishShape) })
  .meta({ id: 'Wishes', description: 'What one side does not want is never shown to the other.' });

/** One wish; whose it is follows from who calls. */
export const WishBody = z.strictObject({ kind: WishKindShape }).meta({ id: 'WishBody' });
