import { z } from 'zod';
import { DimensionShape } from '../demand/asked';
import { MilestoneShape } from '../demand/requirement';
import { CalendarDateShape, ConceptIdShape, LanguageShape, MAX, SchemeIdShape, textUpTo } from '../primitives';
import { RangeShape } from './site';
import { MentionView } from './understanding';

/** A text to be read. */
export const RecogniseBody = z
  .strictObject({ text: textUpTo(MAX.recognisedText), language: LanguageShape.exactOptional() })
  .meta({ id: 'RecogniseBody', example: { text: 'Punktsvetsning av kallformade plåtdetaljer', language: 'sv' } });

/** A size, force, mass or volume that a text states. */
const QuantityView = z
  .strictObject({
    dimension: DimensionShape,
    range: RangeShape,
    start: z.int().min(0),
    end: z.int().min(0),
  })
  .meta({
    id: 'Quantity',
    description: 'A number with its unit, by the words beside it; tonnes of a press are told in whole kilonewtons.',
  });

/** A certification scheme that a text names. */
const SchemeMentionView = z
  .strictObject({
    scheme: SchemeIdShape,
    start: z.int().min(0),
    end: z.int().min(0),
    negated: z.boolean(),
    retired: z
      .strictObject({ since: CalendarDateShape, successor: SchemeIdShape.exactOptional() })
      .exactOptional()
      .meta({ description: 'Present when nobody can hold the scheme any more; the successor is what to ask for.' }),
  })
  .meta({ id: 'SchemeMention', description: 'A certification scheme named in a text, in any of its spellings.' });

/** A milestone that a text gives a day. */
const MilestoneMentionView = z
  .strictObject({
    milestone: MilestoneShape,
    on: CalendarDateShape,
    precision: z.enum(['day', 'week', 'month', 'quarter', 'half', 'year']).meta({
      description: 'How exactly the text names it; `on` is the first day of a period.',
    }),
    start: z.int().min(0),
    end: z.int().min(0),
  })
  .meta({ id: 'MilestoneMention', description: 'A date that the words beside it call a milestone: "SOP March 2028".' });

/** What was read in it. */
export const RecogniseView = z
  .strictObject({
    languages: z.array(LanguageShape).meta({ description: 'In which it was read, the surest first.' }),
    mentions: z.array(MentionView),
    families: z.array(ConceptIdShape).meta({
      description: 'The main groups of work that the text names, most telling first; what is denied counts for none.',
    }),
    quantities: z.array(QuantityView),
    schemes: z.array(SchemeMentionView),
    milestones: z.array(MilestoneMentionView),
    terms: z.array(z.string()),
  })
  .meta({
    id: 'Recognised',
    description:
      'What is understood of a text: concepts, main groups, sizes, schemes, dates, and terms that no concept covers.',
  });
