import { z } from 'zod';
import {
  BilingualShape,
  BuyerIdShape,
  ConceptIdShape,
  RequirementIdShape,
  SupplierIdShape,
  TextsShape,
} from './primitives';

/** What is called like something. */
export const FoundView = z
  .strictObject({
    suppliers: z.array(z.strictObject({ id: SupplierIdShape, name: z.string(), towns: z.array(z.string()) })),
    needs: z.array(z.strictObject({ id: RequirementIdShape, title: TextsShape, buyerId: BuyerIdShape })),
    buyers: z.array(z.strictObject({ id: BuyerIdShape, name: z.string() })),
    concepts: z.array(
      z.strictObject({
        id: ConceptIdShape,
        kind: z.enum(['process', 'material', 'product', 'tooling', 'service']),
        label: BilingualShape,
      }),
    ),
  })
  .meta({
    id: 'Found',
    description: 'What is called like something, the best of each kind first, eight of each at most.',
  });
