import { z } from 'zod';
import { ConceptIdShape, MAX } from '../primitives';

/** How a mention was found. */
const MentionKindShape = z
  .enum(['label', 'stem', 'compound', 'misspelling'])
  .meta({ id: 'MentionKind', description: 'How a mention was found, surest first.' });

/** A concept found in a text. */
export const MentionView = z
  .strictObject({
    concept: ConceptIdShape,
    start: z.int().min(0),
    end: z.int().min(0),
    how: MentionKindShape,
    confidence: z.number().min(0).max(1),
    negated: z.boolean().meta({ description: 'True for "we do not weld".' }),
  })
  .meta({
    id: 'Mention',
    description: 'A concept found in a text; `start` and the exclusive `end` count UTF-16 code units.',
  });

/** What people say about our reading of their text. */
export const CorrectionsShape = z
  .strictObject({
    rejected: z.array(ConceptIdShape).max(MAX.corrections),
    added: z.array(ConceptIdShape).max(MAX.corrections),
  })
  .meta({
    id: 'Corrections',
    description: 'Concepts that were read wrongly, and concepts that were missed.',
    example: { rejected: [], added: [] },
  });

/** What was understood of a text. */
export const UnderstandingView = z
  .strictObject({
    mentions: z.strictObject({ sv: z.array(MentionView).exactOptional(), en: z.array(MentionView).exactOptional() }),
    concepts: z.array(ConceptIdShape),
    terms: z.array(z.string()),
  })
  .meta({ id: 'Understanding', description: 'What was understood of the texts, after corrections.' });
