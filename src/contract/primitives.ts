import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '../domain/calendar-date';
import {
  type BuyerId,
  type BuyerSiteId,
  type CapabilityId,
  type CertificateId,
  type ConceptId,
  ID_PATTERN,
  type MeetingId,
  type MemorandumId,
  type OutcomeId,
  type RequirementId,
  type SchemeId,
  type SiteId,
  type SupplierId,
  type TripBuyerId,
  type TripId,
  type TripPlaceId,
} from '../domain/ids';

/** Bounds of what may be sent, in characters and in members of a list; published in the OpenAPI document. */
export const MAX = {
  word: 500,
  sentence: 2_000,
  text: 20_000,
  recognisedText: 100_000,
  sites: 50,
  capabilities: 200,
  certificates: 100,
  materials: 100,
  corrections: 200,
  languages: 50,
  countries: 250,
  windows: 100,
  references: 100,
  buyers: 100,
  steps: 50,
  asks: 100,
} as const;

/** A schema of an id: the shape is checked here once, and from here on the type is trusted. */
export function idOf<Id extends string>(id: string, description: string, example: string): z.ZodType<Id, string> {
  const schema = z.string().regex(ID_PATTERN, { error: 'an id' }).max(80).meta({ id, description, example });
  return schema as unknown as z.ZodType<Id, string>;
}

export const SupplierIdShape = idOf<SupplierId>('SupplierId', 'A supplier.', 'ebp');
export const SiteIdShape = idOf<SiteId>('SiteId', 'A site, unique within its supplier.', 'olofstrom');
export const CapabilityIdShape = idOf<CapabilityId>(
  'CapabilityId',
  'A capability, unique within its supplier.',
  'pressing',
);
export const CertificateIdShape = idOf<CertificateId>(
  'CertificateId',
  'A certificate, unique within its supplier.',
  'iatf',
);
export const BuyerIdShape = idOf<BuyerId>('BuyerId', 'A buyer.', 'jaguar');
export const BuyerSiteIdShape = idOf<BuyerSiteId>(
  'BuyerSiteId',
  'A site of a buyer, unique within the buyer.',
  'castle-bromwich',
);
export const RequirementIdShape = idOf<RequirementId>(
  'RequirementId',
  "A buyer's requirement.",
  'jaguar-body-side-bracket',
);
export const ConceptIdShape = idOf<ConceptId>('ConceptId', 'A concept of the taxonomy.', 'spot-welding');
export const SchemeIdShape = idOf<SchemeId>('SchemeId', 'A certification scheme.', 'iatf-16949');
export const MemorandumIdShape = idOf<MemorandumId>(
  'MemorandumId',
  'An agreement between two regions.',
  'olofstrom-coventry-2016',
);
export const OutcomeIdShape = idOf<OutcomeId>(
  'OutcomeId',
  'What came of a match; made by the server.',
  '8c9f0a52-1f0e-4b6c-9f5e-2d1c6b7a9e10',
);
export const TripIdShape = idOf<TripId>('TripId', 'A trip.', 'jaguar-stands-2016');
export const TripPlaceIdShape = idOf<TripPlaceId>('TripPlaceId', 'A place, unique within its trip.', 'whitley');
export const TripBuyerIdShape = idOf<TripBuyerId>(
  'TripBuyerId',
  'People of a buyer, unique within the trip.',
  'body-purchasing',
);
export const MeetingIdShape = idOf<MeetingId>(
  'MeetingId',
  'A meeting; made by the server.',
  '1f0e8c9f-0a52-4b6c-9f5e-2d1c6b7a9e10',
);

/**
 * A text that people write, of 1 to `max` characters.
 *
 * The character NUL and halves of surrogate pairs are refused: Postgres stores neither.
 */
export function textUpTo(max: number): z.ZodString {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !/[\0\p{Cs}]/u.test(text), { params: { code: 'malformed' }, error: 'a text' });
}

/** A day of the calendar. */
export const CalendarDateShape: z.ZodType<CalendarDate, string> = z
  .string()
  .max(10)
  .refine(isCalendarDate, { params: { code: 'malformed' }, error: 'a date YYYY-MM-DD' })
  .meta({
    id: 'CalendarDate',
    description: 'A day that exists, from 1900 to 2199.',
    format: 'date',
    example: '2027-09-01',
  }) as unknown as z.ZodType<CalendarDate, string>;

/** A moment, made by the server. */
export const InstantShape = z.iso
  .datetime({ offset: true })
  .meta({ id: 'Instant', description: 'A moment, ISO 8601 with zone.', example: '2026-11-23T12:00:00.000Z' });

/** The languages in which the product speaks. */
export const LanguageShape = z
  .enum(['sv', 'en'])
  .meta({ id: 'Language', description: 'A language in which Matchverk speaks.', example: 'sv' });

/** A text in Swedish, English, both or neither. */
export const TextsShape = z
  .strictObject({ sv: textUpTo(MAX.text).exactOptional(), en: textUpTo(MAX.text).exactOptional() })
  .meta({
    id: 'Texts',
    description: 'A text in Swedish, in English, in both or in neither.',
    example: { en: 'We press and spot-weld body parts.' },
  });

/** One sentence in both languages, made by the server. */
export const BilingualShape = z
  .strictObject({ sv: z.string(), en: z.string() })
  .meta({ id: 'Bilingual', description: 'The same sentence in Swedish and in English.' });

/** A language in which people can work, ISO 639-1. */
export const LanguageCodeShape = z
  .string()
  .max(2)
  .regex(/^[a-z]{2}$/, { error: 'a language code' })
  .meta({ description: 'ISO 639-1.', example: 'en' });

/** A country, ISO 3166-1 alpha-2. */
export const CountryCodeShape = z
  .string()
  .max(2)
  .regex(/^[A-Z]{2}$/, { error: 'a country code' })
  .meta({ description: 'ISO 3166-1 alpha-2.', example: 'GB' });

/** A whole number from 1: a revision, a version or a rank. */
export const CountingShape = z.int().min(1).max(1_000_000_000);
