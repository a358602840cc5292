import { z } from 'zod';
import { DimensionShape } from '../demand/asked';
import {
  CalendarDateShape,
  CapabilityIdShape,
  CertificateIdShape,
  ConceptIdShape,
  CountryCodeShape,
  LanguageCodeShape,
  SchemeIdShape,
  SiteIdShape,
} from '../primitives';
import { RangeShape } from '../supplier/site';
import { SentencesView } from './finding';

/** A fact named by its process. */
export const ProcessView = z.strictObject({ process: ConceptIdShape });
/** A fact named by its scheme. */
export const SchemeView = z.strictObject({ scheme: SchemeIdShape });

const told = {
  isAnswer: z
    .boolean()
    .meta({ description: 'True for the answer to an open question: supposed, never taken as given.' }),
  sentences: SentencesView,
};

/** What a supplier could change, with its sentence. */
export const ImprovementView = z
  .union([
    z.strictObject({
      do: z.literal('offer'),
      how: z.enum(['state', 'state-as-capability', 'confirm-narrower', 'take-in-house', 'offer-process']),
      site: SiteIdShape,
      process: ConceptIdShape,
      ...told,
    }),
    z.strictObject({
      do: z.literal('certify'),
      how: z.enum(['state', 'state-expiry', 'renew', 'complete', 'lift-suspension', 'obtain']),
      site: SiteIdShape,
      scheme: SchemeIdShape,
      certificate: CertificateIdShape.exactOptional(),
      by: CalendarDateShape.meta({ description: 'In place by this day: the earliest milestone that it answers.' }),
      until: CalendarDateShape.meta({ description: 'Still valid on this day: the latest milestone that it answers.' }),
      ...told,
    }),
    z.strictObject({
      do: z.literal('work-material'),
      how: z.enum(['state', 'confirm-narrower', 'work-in-material']),
      site: SiteIdShape,
      capability: CapabilityIdShape,
      materials: z.array(ConceptIdShape),
      ...told,
    }),
    z.strictObject({
      do: z.literal('reach'),
      how: z.enum(['state-bounds', 'widen']),
      site: SiteIdShape,
      capability: CapabilityIdShape,
      dimension: DimensionShape,
      range: RangeShape,
      ...told,
    }),
    z.strictObject({
      do: z.literal('speak'),
      how: z.enum(['state', 'work-in-language']),
      languages: z.array(LanguageCodeShape),
      ...told,
    }),
    z.strictObject({
      do: z.literal('deliver'),
      how: z.enum(['state', 'deliver-to']),
      countries: z.array(CountryCodeShape),
      ...told,
    }),
    z.strictObject({
      do: z.literal('free'),
      how: z.enum(['state', 'free-capacity']),
      days: z.array(CalendarDateShape),
      ...told,
    }),
    z.strictObject({
      do: z.literal('show'),
      how: z.literal('show'),
      field: z.enum(['texts', 'languages', 'exportMarkets', 'freeCapacity', 'references']),
      ...told,
    }),
    z.strictObject({
      do: z.literal('show'),
      how: z.literal('show'),
      site: SiteIdShape,
      fact: z.union([CapabilityIdShape, CertificateIdShape]),
      of: z.union([ProcessView, SchemeView]),
      ...told,
    }),
  ])
  .meta({ id: 'Improvement', description: 'One thing that a supplier could add to its profile.' });
