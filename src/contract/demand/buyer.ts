import { z } from 'zod';
import { BuyerIdShape, BuyerSiteIdShape, MAX, textUpTo } from '../primitives';
import { EvidenceShape, PlaceShape } from '../supplier/evidence';

/** A place to which a buyer takes deliveries. */
const BuyerSiteShape = z
  .strictObject({ id: BuyerSiteIdShape, name: textUpTo(MAX.word), place: PlaceShape, evidence: EvidenceShape })
  .meta({ id: 'BuyerSite', description: 'A place to which a buyer takes deliveries.' });

/** A company that buys. */
export const BuyerShape = z
  .strictObject({
    id: BuyerIdShape,
    name: textUpTo(MAX.word),
    sites: z.array(BuyerSiteShape).max(MAX.sites),
    evidence: EvidenceShape,
  })
  .meta({ id: 'Buyer', description: 'A car maker or one of its large suppliers.' });

/** Every buyer. */
export const BuyersView = z
  .strictObject({ items: z.array(BuyerShape) })
  .meta({ id: 'Buyers', description: 'Every buyer, by id.' });
