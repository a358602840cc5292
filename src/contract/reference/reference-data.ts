import { z } from 'zod';
import { CalendarDateShape, ConceptIdShape, CountingShape, MAX, SchemeIdShape, textUpTo } from '../primitives';
import { SiteKindShape } from '../supplier/site';

/** What a concept names. */
const ConceptKindShape = z
  .enum(['process', 'material', 'product', 'tooling', 'service'])
  .meta({ id: 'ConceptKind', description: 'What a concept names.' });

const LabelsShape = z
  .strictObject({ preferred: textUpTo(MAX.word), alternative: z.array(textUpTo(MAX.word)).max(100) })
  .meta({
    id: 'Labels',
    description: 'The words for a concept in one language; the preferred one is what people are shown.',
  });

/** One entry of the taxonomy. */
export const ConceptShape = z
  .strictObject({
    id: ConceptIdShape,
    kind: ConceptKindShape,
    broader: ConceptIdShape.exactOptional(),
    labels: z.strictObject({ sv: LabelsShape, en: LabelsShape }),
    german: textUpTo(MAX.word).exactOptional(),
    note: z.string().max(MAX.sentence),
  })
  .meta({ id: 'Concept', description: 'One entry of the taxonomy.' });

/** The whole taxonomy. */
export const ConceptsView = z
  .strictObject({ version: CountingShape, items: z.array(ConceptShape) })
  .meta({ id: 'Concepts', description: 'The whole taxonomy, in one version.' });

/** Kinds of proof, which must not be mixed. */
const SchemeKindShape = z
  .enum(['certificate', 'accreditation', 'assessment', 'self-assessment', 'customer-status', 'declaration'])
  .meta({ id: 'SchemeKind', description: 'Kinds of proof, which must not be mixed.' });

const InsteadShape = z.array(SchemeIdShape).max(100).exactOptional();

/** A certification or qualification scheme. */
export const SchemeShape = z
  .strictObject({
    id: SchemeIdShape,
    kind: SchemeKindShape,
    labels: z.strictObject({ sv: textUpTo(MAX.word), en: textUpTo(MAX.word) }),
    aliases: z.array(textUpTo(MAX.word)).max(100),
    validityMonths: z.int().min(1).max(1200).exactOptional(),
    eligible: z.array(SiteKindShape).max(4),
    insteadAsk: z.strictObject({
      production: InsteadShape,
      'tooling-and-equipment': InsteadShape,
      engineering: InsteadShape,
      logistics: InsteadShape,
    }),
    implies: z.array(SchemeIdShape).max(100),
    about: z.array(ConceptIdShape).min(1).max(100).exactOptional(),
    retired: z.strictObject({ since: CalendarDateShape, successor: SchemeIdShape.exactOptional() }).exactOptional(),
    source: z.string().max(MAX.sentence),
  })
  .meta({
    id: 'Scheme',
    description:
      'A certification or qualification scheme: who can hold it, how long, what it implies and which processes it is about.',
  });

/** Every scheme. */
export const SchemesView = z
  .strictObject({ version: CountingShape, items: z.array(SchemeShape) })
  .meta({ id: 'Schemes', description: 'Every scheme, in one version.' });

const NAME = z.strictObject({ sv: z.string(), en: z.string() });

/** The names of every concept and scheme: what a screen needs to show ids as words. */
export const VocabularyView = z
  .strictObject({
    concepts: z.array(
      z.strictObject({
        id: ConceptIdShape,
        kind: ConceptKindShape,
        broader: ConceptIdShape.exactOptional(),
        name: NAME,
      }),
    ),
    schemes: z.array(
      z.strictObject({
        id: SchemeIdShape,
        kind: SchemeKindShape,
        name: NAME,
        eligible: z.array(SiteKindShape).max(4),
        isRetired: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Vocabulary', description: 'The names of every concept and scheme, without synonyms and rules.' });
