import { z } from 'zod';
import {
  CalendarDateShape,
  CapabilityIdShape,
  CertificateIdShape,
  ConceptIdShape,
  MAX,
  SchemeIdShape,
  SiteIdShape,
  textUpTo,
} from '../primitives';
import { EvidenceShape, PlaceShape, VisibilityShape } from './evidence';

/** What a site is for. */
export const SiteKindShape = z
  .enum(['production', 'tooling-and-equipment', 'engineering', 'logistics'])
  .meta({ id: 'SiteKind', description: 'What a site is for; it decides which schemes the site can hold.' });

/** How a site stands to a process. */
export const RoleShape = z.enum(['core', 'supplementary', 'subcontracted', 'former']).meta({
  id: 'CapabilityRole',
  description: 'The trade of the site, done when needed, bought from others, or no longer done.',
});

/** Where a certificate stands. */
export const CertificateStateShape = z.enum(['valid', 'suspended', 'withdrawn', 'in-progress']).meta({
  id: 'CertificateState',
  description: 'Where a certificate stands; `in-progress` is begun and not held yet.',
});

const BoundShape = z.number().min(0).max(1_000_000_000);

/** A range of values; a missing bound has not been stated. */
export const RangeShape = z
  .strictObject({ min: BoundShape.exactOptional(), max: BoundShape.exactOptional() })
  .meta({ id: 'Range', description: 'A range; a missing bound has not been stated.', example: { max: 1200 } });

const rangeIn = (description: string) => RangeShape.exactOptional().meta({ description });

/** What a capability can take, by dimension. */
export const EnvelopeShape = z
  .strictObject({
    partLengthMm: rangeIn('Length of the part, mm.'),
    partWidthMm: rangeIn('Width of the part, mm.'),
    partHeightMm: rangeIn('Height of the part, mm.'),
    sheetThicknessMm: rangeIn('Sheet thickness, mm.'),
    massKg: rangeIn('Mass of the part, kg.'),
    pressForceKn: rangeIn('Press force, kN.'),
    bedLengthMm: rangeIn('Length of the press bed, mm.'),
    bedWidthMm: rangeIn('Width of the press bed, mm.'),
    toleranceMm: rangeIn('Tolerance, mm; the minimum is the finest that is held.'),
    annualVolume: rangeIn('Pieces a year.'),
  })
  .meta({
    id: 'Envelope',
    description: 'Sizes, forces, tolerance and volume, by dimension.',
    example: { pressForceKn: { max: 6300 } },
  });

/** A process that a site offers. */
export const CapabilityShape = z
  .strictObject({
    id: CapabilityIdShape,
    process: ConceptIdShape,
    role: RoleShape,
    materials: z.array(ConceptIdShape).max(MAX.materials).exactOptional(),
    envelope: EnvelopeShape,
    evidence: EvidenceShape,
    visibility: VisibilityShape.exactOptional(),
  })
  .meta({
    id: 'Capability',
    description: 'A process that a site offers: in which role, materials and sizes, and how well that is proven.',
  });

/** A certificate that a site holds or works on. */
export const CertificateShape = z
  .strictObject({
    id: CertificateIdShape,
    scheme: SchemeIdShape,
    state: CertificateStateShape,
    number: textUpTo(MAX.word).exactOptional(),
    issuer: textUpTo(MAX.word).exactOptional(),
    scope: textUpTo(MAX.sentence).exactOptional(),
    issued: CalendarDateShape.exactOptional(),
    expires: CalendarDateShape.exactOptional(),
    expected: CalendarDateShape.exactOptional(),
    evidence: EvidenceShape,
    visibility: VisibilityShape.exactOptional(),
  })
  .meta({
    id: 'Certificate',
    description: 'A certificate, accreditation, assessment, status or declaration of a site.',
  });

/** A place where a supplier works. */
export const SiteShape = z
  .strictObject({
    id: SiteIdShape,
    name: textUpTo(MAX.word),
    kind: SiteKindShape,
    place: PlaceShape,
    capabilities: z.array(CapabilityShape).max(MAX.capabilities).exactOptional(),
    certificates: z.array(CertificateShape).max(MAX.certificates).exactOptional(),
    isPartial: z
      .boolean()
      .exactOptional()
      .meta({ description: 'True when the lists name only what somebody else has written about the site.' }),
  })
  .meta({
    id: 'Site',
    description:
      'One place where a supplier works. A list that is present speaks for itself, unless it is partial; an absent one is silence, which is unknown.',
  });

/** The sites of a supplier. */
export const SitesView = z
  .strictObject({ items: z.array(SiteShape).max(MAX.sites) })
  .meta({ id: 'Sites', description: 'The sites of a supplier, as the caller may see them.' });

/** What a site can do. */
export const CapabilitiesView = z.strictObject({ items: z.array(CapabilityShape).max(MAX.capabilities) }).meta({
  id: 'Capabilities',
  description: 'What a site can do, as the caller may see it; empty also where nothing has been stated.',
});

/** What a site holds. */
export const CertificatesView = z.strictObject({ items: z.array(CertificateShape).max(MAX.certificates) }).meta({
  id: 'Certificates',
  description: 'What a site holds or works on, as the caller may see it; empty also where nothing has been stated.',
});
