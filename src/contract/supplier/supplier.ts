import { z } from 'zod';
import { CalendarDateShape, MAX, SupplierIdShape, textUpTo } from '../primitives';
import { EvidenceShape } from './evidence';
import { SaveProfileBody } from './profile';

/** Whether the company is still in business. */
export const StandingShape = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('active') }),
    z.strictObject({
      kind: z.literal('ceased'),
      on: CalendarDateShape,
      reason: z.enum(['bankrupt', 'closed', 'merged']),
      successor: z
        .strictObject({ sv: textUpTo(MAX.sentence).exactOptional(), en: textUpTo(MAX.sentence).exactOptional() })
        .exactOptional(),
      evidence: EvidenceShape,
    }),
  ])
  .meta({ id: 'Standing', description: 'Whether the company is still in business.' });

/** A company of the cluster. */
export const SupplierShape = z
  .strictObject({
    id: SupplierIdShape,
    name: textUpTo(MAX.word),
    organisationNumber: z.string().max(11).exactOptional(),
    standing: StandingShape,
    evidence: EvidenceShape,
  })
  .meta({ id: 'Supplier', description: 'A company of the cluster; what it can do stands in its profile.' });

/** A supplier's own facts, saved as a whole. */
export const SaveSupplierBody = SupplierShape.omit({ id: true }).meta({
  id: 'SaveSupplierBody',
  description: "A supplier's own facts. A company that is no more stays on record, with the day and the reason.",
});

/** A new supplier with its first profile. */
export const CreateSupplierBody = z
  .strictObject({ supplier: SupplierShape, draft: SaveProfileBody })
  .meta({ id: 'CreateSupplierBody', description: 'A new supplier, with the id it shall have and its first profile.' });
