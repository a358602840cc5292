import { z } from 'zod';
import {
  CalendarDateShape,
  CountingShape,
  CountryCodeShape,
  LanguageCodeShape,
  MAX,
  SupplierIdShape,
  TextsShape,
  textUpTo,
} from '../primitives';
import { EvidenceShape, VisibilityShape } from './evidence';
import { SiteShape } from './site';
import { CorrectionsShape, UnderstandingView } from './understanding';

/** A stretch of time with free capacity. */
export const CapacityWindowShape = z
  .strictObject({ from: CalendarDateShape, to: CalendarDateShape, freePercent: z.int().min(1).max(100) })
  .meta({
    id: 'CapacityWindow',
    description: 'Free share of the normal capacity over a stretch of time, whole percent.',
  });

/** A customer or delivery to be judged by. */
const ReferenceShape = z
  .strictObject({ customer: textUpTo(MAX.word), what: TextsShape, evidence: EvidenceShape })
  .meta({ id: 'Reference', description: 'A customer or delivery that the supplier may be judged by.' });

const GuardedShape = VisibilityShape.exactOptional();

/** What a supplier says of itself, saved as a whole. */
export const SaveProfileBody = z
  .strictObject({
    texts: TextsShape,
    corrections: CorrectionsShape,
    languages: z.array(LanguageCodeShape).max(MAX.languages).exactOptional(),
    exportMarkets: z.array(CountryCodeShape).max(MAX.countries).exactOptional(),
    freeCapacity: z.array(CapacityWindowShape).max(MAX.windows).exactOptional(),
    references: z.array(ReferenceShape).max(MAX.references).exactOptional(),
    sites: z.array(SiteShape).max(MAX.sites),
    evidence: EvidenceShape.meta({ description: 'Who states what carries no evidence of its own.' }),
    visibility: z.strictObject({
      texts: GuardedShape,
      languages: GuardedShape,
      exportMarkets: GuardedShape,
      freeCapacity: GuardedShape,
      references: GuardedShape,
    }),
  })
  .meta({
    id: 'ProfileDraft',
    description: 'What a supplier says of itself. An absent list has not been answered; an empty one says "none".',
    example: {
      texts: { en: 'We press and spot-weld body parts.' },
      corrections: { rejected: [], added: [] },
      languages: ['sv', 'en'],
      sites: [],
      evidence: { tier: 'declared', on: '2026-11-01', source: 'the quality manager', illustrative: false },
      visibility: {},
    },
  });

/** One revision of a profile, as the caller may see it. */
export const ProfileView = z
  .strictObject({
    supplierId: SupplierIdShape,
    revision: CountingShape,
    draft: SaveProfileBody,
    understood: UnderstandingView,
  })
  .meta({
    id: 'Profile',
    description: 'One revision of a profile. Change `draft` and send it back with the ETag in If-Match.',
  });
