import { z } from 'zod';
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
import { EvidenceTierShape } from '../supplier/evidence';
import { CapacityWindowShape } from '../supplier/profile';
import { CertificateStateShape, RangeShape, RoleShape, SiteKindShape } from '../supplier/site';
import { StandingShape } from '../supplier/supplier';

/** How a held concept stands to the one asked for. */
const RelationShape = z
  .enum(['exact', 'narrower', 'broader', 'sibling', 'unrelated'])
  .meta({ id: 'Relation', description: 'How the concept held stands to the one asked for.' });

/** What the supplier holds against what is asked. */
export const HeldView = z
  .discriminatedUnion('about', [
    z.strictObject({ about: z.literal('nothing-stated') }),
    z.strictObject({ about: z.literal('none') }),
    z.strictObject({ about: z.literal('standing'), standing: StandingShape }),
    z.strictObject({
      about: z.literal('capability'),
      site: SiteIdShape,
      capability: CapabilityIdShape,
      concept: ConceptIdShape,
      role: RoleShape,
      relation: RelationShape,
      atLeadSite: z.boolean(),
    }),
    z.strictObject({ about: z.literal('mention'), concept: ConceptIdShape, relation: RelationShape }),
    z.strictObject({
      about: z.literal('material'),
      capability: CapabilityIdShape,
      concept: ConceptIdShape,
      relation: RelationShape,
    }),
    z.strictObject({ about: z.literal('range'), capability: CapabilityIdShape, range: RangeShape }),
    z.strictObject({ about: z.literal('capacity'), windows: z.array(CapacityWindowShape) }),
    z.strictObject({
      about: z.literal('certificate'),
      certificate: CertificateIdShape,
      path: z.array(SchemeIdShape),
      state: CertificateStateShape,
      expires: CalendarDateShape.exactOptional(),
      expected: CalendarDateShape.exactOptional(),
      number: z.string().exactOptional(),
    }),
    z.strictObject({
      about: z.literal('retired-scheme'),
      certificate: CertificateIdShape,
      scheme: SchemeIdShape,
      since: CalendarDateShape,
    }),
    z.strictObject({
      about: z.literal('not-eligible'),
      siteKind: SiteKindShape,
      heldInstead: SchemeIdShape.exactOptional(),
    }),
    z.strictObject({ about: z.literal('distance'), km: z.int().min(0) }),
    z.strictObject({ about: z.literal('markets'), countries: z.array(CountryCodeShape) }),
    z.strictObject({ about: z.literal('languages'), languages: z.array(LanguageCodeShape) }),
    z.strictObject({ about: z.literal('proof'), weakest: EvidenceTierShape, oldest: CalendarDateShape }),
    z.strictObject({ about: z.literal('text'), concepts: z.array(ConceptIdShape), terms: z.array(z.string()) }),
  ])
  .meta({
    id: 'Held',
    description: 'What the supplier holds: `nothing-stated` is silence, `none` a stated list without it.',
  });
