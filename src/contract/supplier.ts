import { z } from 'zod';
import { EvidenceShape } from './evidence';
import { CalendarDateShape, MAX, SupplierIdShape, textUpTo } from './primitives';

/** Whether the company is still in business. */
export const StandingShape = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('active') }),
    z.strictObject({
      kind: z.literal('ceased'),
      on: CalendarDateShape,
      reason: z.enum(['bankrupt', 'closed', 'merged']),
      successor: textUpTo(MAX.sentence).exactOptional(),
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
