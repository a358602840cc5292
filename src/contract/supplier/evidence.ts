import { z } from 'zod';
import { BuyerIdShape, CalendarDateShape, CountryCodeShape, MAX, textUpTo } from '../primitives';

/** How well a fact is proven, weakest first. */
export const EvidenceTierShape = z
  .enum(['declared', 'documented', 'verified-by-cluster', 'verified-in-register'])
  .meta({ id: 'EvidenceTier', description: 'How well a fact is proven, weakest first.' });

/** Where a fact comes from. */
export const EvidenceShape = z
  .strictObject({
    tier: EvidenceTierShape,
    on: CalendarDateShape,
    source: textUpTo(MAX.sentence),
    illustrative: z.boolean().meta({ description: 'True for facts invented for demonstration.' }),
  })
  .meta({
    id: 'Evidence',
    description: 'Where a fact comes from and how well it is proven.',
    example: { tier: 'documented', on: '2026-03-01', source: 'certificate seen by the cluster', illustrative: false },
  });

/** Who may read a field. */
export const VisibilityShape = z
  .discriminatedUnion('to', [
    z.strictObject({ to: z.literal('public') }),
    z.strictObject({ to: z.literal('cluster') }),
    z.strictObject({ to: z.literal('buyers'), buyers: z.array(BuyerIdShape).max(MAX.buyers) }),
    z.strictObject({ to: z.literal('private') }),
  ])
  .meta({
    id: 'Visibility',
    description: 'Who may read a field: everybody signed in, the cluster, named buyers, or nobody else.',
  });

/** A point on the map. */
export const PlaceShape = z
  .strictObject({
    town: textUpTo(MAX.word),
    region: textUpTo(MAX.word).exactOptional(),
    country: CountryCodeShape,
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  })
  .meta({
    id: 'Place',
    description: 'A point on the map; the coordinates decide, since names of towns are not unique.',
    example: { town: 'Olofström', region: 'Blekinge', country: 'SE', latitude: 56.2767, longitude: 14.5298 },
  });
