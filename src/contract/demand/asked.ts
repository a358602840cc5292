import { z } from 'zod';
import {
  BuyerSiteIdShape,
  CalendarDateShape,
  ConceptIdShape,
  CountryCodeShape,
  LanguageCodeShape,
  SchemeIdShape,
} from '../primitives';
import { RangeShape } from '../supplier/site';
import { AskedDimensionShape, MilestoneShape } from './requirement';

/** What a range measures, the volume included. */
export const DimensionShape = z.enum([...AskedDimensionShape.options, 'annualVolume']).meta({
  id: 'Dimension',
  description: 'What a range measures; the unit is part of the name, and `annualVolume` is pieces a year.',
});

/** What one finding asks. */
export const AskedView = z
  .discriminatedUnion('about', [
    z.strictObject({ about: z.literal('standing'), on: CalendarDateShape }),
    z.strictObject({ about: z.literal('process'), concept: ConceptIdShape, inHouse: z.boolean() }),
    z.strictObject({ about: z.literal('material'), concept: ConceptIdShape, process: ConceptIdShape.exactOptional() }),
    z.strictObject({ about: z.literal('dimension'), dimension: DimensionShape, range: RangeShape }),
    z.strictObject({ about: z.literal('capacity'), on: CalendarDateShape }),
    z.strictObject({
      about: z.literal('certificate'),
      anyOf: z.array(SchemeIdShape),
      milestone: MilestoneShape,
      on: CalendarDateShape,
      planAccepted: z.boolean(),
    }),
    z.strictObject({
      about: z.literal('distance'),
      to: BuyerSiteIdShape,
      withinKm: z.int().min(0),
      isLimit: z.boolean(),
    }),
    z.strictObject({ about: z.literal('market'), country: CountryCodeShape }),
    z.strictObject({ about: z.literal('language'), language: LanguageCodeShape }),
    z.strictObject({ about: z.literal('proof') }),
    z.strictObject({ about: z.literal('text'), concepts: z.array(ConceptIdShape), terms: z.array(z.string()) }),
  ])
  .meta({ id: 'Asked', description: 'What the need asks, one value for each finding.' });

/** What an ask is about. */
export const AskedAboutShape = z.enum([
  'standing',
  'process',
  'material',
  'dimension',
  'capacity',
  'certificate',
  'distance',
  'market',
  'language',
  'proof',
  'text',
]);
