import { z } from 'zod';
import { AskedAboutShape, AskedView, DimensionShape } from '../demand/asked';
import { NecessityShape } from '../demand/requirement';
import {
  CalendarDateShape,
  ConceptIdShape,
  CountryCodeShape,
  LanguageCodeShape,
  SchemeIdShape,
  SiteIdShape,
} from '../primitives';
import { EvidenceShape, EvidenceTierShape } from '../supplier/evidence';
import { RangeShape } from '../supplier/site';
import { HeldView } from './held';

/** The five answers. */
export const AnswerShape = z
  .enum(['met', 'partly', 'unmet', 'unknown', 'not-applicable'])
  .meta({ id: 'Answer', description: '`unknown` is silence: it never counts as met, and never as no.' });

/** What the findings come to. */
export const VerdictShape = z
  .enum(['qualified', 'conditional', 'excluded'])
  .meta({ id: 'Verdict', description: 'Every must met; none failed but some open; at least one failed.' });

/** The criteria by which a supplier is judged. */
export const CriterionShape = z
  .enum([
    'standing',
    'processes',
    'materials',
    'envelope',
    'volume',
    'certificates',
    'place',
    'languages',
    'proof',
    'texts',
  ])
  .meta({ id: 'Criterion', description: 'By what a supplier is judged.' });

const anyOf = z.array(SchemeIdShape);

/** What would change an answer. */
const RemedyView = z
  .discriminatedUnion('do', [
    z.strictObject({ do: z.literal('state'), about: AskedAboutShape }),
    z.strictObject({ do: z.literal('state-bounds'), dimension: DimensionShape }),
    z.strictObject({ do: z.literal('state-as-capability'), concept: ConceptIdShape }),
    z.strictObject({ do: z.literal('confirm-narrower'), concept: ConceptIdShape }),
    z.strictObject({ do: z.literal('offer-process'), concept: ConceptIdShape }),
    z.strictObject({ do: z.literal('take-in-house'), concept: ConceptIdShape }),
    z.strictObject({ do: z.literal('certify-site'), site: SiteIdShape }),
    z.strictObject({ do: z.literal('work-in-material'), concept: ConceptIdShape }),
    z.strictObject({ do: z.literal('widen'), dimension: DimensionShape, range: RangeShape }),
    z.strictObject({ do: z.literal('free-capacity'), on: CalendarDateShape }),
    z.strictObject({ do: z.literal('state-expiry'), scheme: SchemeIdShape }),
    z.strictObject({ do: z.literal('renew'), scheme: SchemeIdShape, before: CalendarDateShape }),
    z.strictObject({ do: z.literal('obtain'), anyOf, before: CalendarDateShape }),
    z.strictObject({ do: z.literal('complete'), scheme: SchemeIdShape, before: CalendarDateShape }),
    z.strictObject({ do: z.literal('lift-suspension'), scheme: SchemeIdShape, before: CalendarDateShape }),
    z.strictObject({ do: z.literal('ask-instead'), anyOf }),
    z.strictObject({ do: z.literal('deliver-to'), country: CountryCodeShape }),
    z.strictObject({ do: z.literal('work-in-language'), language: LanguageCodeShape }),
    z.strictObject({ do: z.literal('prove'), tier: EvidenceTierShape }),
  ])
  .meta({
    id: 'Remedy',
    description: 'What would change the answer; `ask-instead` is advice to the buyer, all others to the supplier.',
  });

/** A finding as data, without its sentences. */
export const FindingShape = z.strictObject({
  criterion: CriterionShape,
  ask: z.string().meta({ description: 'Names the ask within the requirement.', example: 'processes/spot-welding' }),
  necessity: NecessityShape,
  asked: AskedView,
  held: HeldView,
  answer: AnswerShape,
  points: z.int().min(0).max(1000),
  maximum: z.int().min(0).max(1000),
  evidence: EvidenceShape.exactOptional(),
  remedy: RemedyView.exactOptional(),
});

/** The same sentence in both languages, or in the one that was asked for. */
export const SentencesView = z.strictObject({ sv: z.string().exactOptional(), en: z.string().exactOptional() }).meta({
  id: 'Sentences',
  description: 'The same in words: in both languages, or in the one asked for by `language`.',
});

/** One point of a need, answered. */
export const FindingView = FindingShape.extend({ sentences: SentencesView }).meta({
  id: 'Finding',
  description: 'One point of a need, answered. The points of all findings add up to the score.',
});
