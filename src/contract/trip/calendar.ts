import { z } from 'zod';
import { BuyerIdShape, InstantShape, LanguageShape, SupplierIdShape } from '../primitives';

const OWNER = {
  supplierId: SupplierIdShape.exactOptional().meta({ description: 'Of this member alone.' }),
  buyerId: BuyerIdShape.exactOptional().meta({ description: 'Of this buyer alone.' }),
};

/** Whose calendar is to be followed. A member and a buyer can only follow their own. */
export const FollowCalendarBody = z
  .strictObject({ ...OWNER, language: LanguageShape })
  .meta({ id: 'FollowCalendarBody', description: 'Of nobody in particular: all meetings of the trip.' });

/** The address that a calendar subscribes to. */
export const CalendarAddressView = z
  .strictObject({
    id: z.string(),
    address: z.string().meta({ description: 'Whoever knows it can read these meetings; it is told only now.' }),
  })
  .meta({ id: 'CalendarAddress' });

/** Who follows the calendar of a trip. */
export const CalendarFeedsView = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: z.string(),
        ...OWNER,
        language: LanguageShape,
        createdAt: InstantShape,
        createdBy: z.string(),
      }),
    ),
  })
  .meta({ id: 'CalendarFeeds', description: 'Who follows the calendar of a trip, the newest first.' });
