import { z } from 'zod';
import { NamedSupplierView } from '../match/shortlist';
import { ConceptIdShape, SiteIdShape } from '../primitives';
import { PlaceShape } from './evidence';
import { SiteKindShape } from './site';

const CountShape = z.int().min(0);

/** Where the members have sites. */
export const ListedSitesView = z
  .strictObject({
    items: z.array(
      z.strictObject({
        supplier: NamedSupplierView,
        id: SiteIdShape,
        name: z.string(),
        kind: SiteKindShape,
        place: PlaceShape,
        processes: z.array(ConceptIdShape).meta({ description: 'What is core business there.' }),
      }),
    ),
    suppliers: z.strictObject({ found: CountShape, shown: CountShape }),
  })
  .meta({ id: 'ListedSites', description: 'Where active suppliers have sites, as the caller may see it; for a map.' });
