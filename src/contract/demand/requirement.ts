import { z } from 'zod';
import {
  BuyerIdShape,
  BuyerSiteIdShape,
  CalendarDateShape,
  ConceptIdShape,
  CountingShape,
  LanguageCodeShape,
  MAX,
  RequirementIdShape,
  SchemeIdShape,
  TextsShape,
} from '../primitives';
import { EvidenceShape } from '../supplier/evidence';
import { RangeShape } from '../supplier/site';
import { CorrectionsShape, UnderstandingView } from '../supplier/understanding';

/** A must decides the verdict; a wish only earns points. */
export const NecessityShape = z
  .enum(['must', 'wish'])
  .meta({ id: 'Necessity', description: 'A must decides the verdict and earns points; a wish only earns points.' });

/** The days on which a buyer looks at a supplier. */
export const MilestoneShape = z
  .enum(['visit', 'nomination', 'startOfProduction'])
  .meta({ id: 'Milestone', description: 'A day on which certificates are judged.' });

/** The days of a need. */
export const MilestonesShape = z.strictObject({
  visit: CalendarDateShape.exactOptional(),
  nomination: CalendarDateShape.exactOptional(),
  startOfProduction: CalendarDateShape,
});

/** Where a requirement stands. */
export const RequirementStateShape = z.enum(['draft', 'open', 'closed']).meta({
  id: 'RequirementState',
  description: 'Open needs are ranked; a draft is not yet; a closed one keeps its last shortlist.',
});

/** What a size, force or tolerance may be asked of. */
export const AskedDimensionShape = z.enum([
  'partLengthMm',
  'partWidthMm',
  'partHeightMm',
  'sheetThicknessMm',
  'massKg',
  'pressForceKn',
  'bedLengthMm',
  'bedWidthMm',
  'toleranceMm',
]);

const StepShape = z.strictObject({ process: ConceptIdShape, necessity: NecessityShape, inHouse: z.boolean() }).meta({
  id: 'ProcessStep',
  description: 'One step of the process chain, in the order in which the part passes them.',
});

const CertificateAskShape = z
  .strictObject({
    anyOf: z.array(SchemeIdShape).min(1).max(MAX.asks),
    by: MilestoneShape,
    necessity: NecessityShape,
    planAccepted: z.boolean(),
  })
  .meta({ id: 'CertificateAsk', description: 'Any one of the schemes will do, held on the day of the milestone.' });

const WeightShape = z.int().min(0).max(1000).exactOptional();

const WeightsShape = z
  .strictObject({
    standing: WeightShape,
    processes: WeightShape,
    materials: WeightShape,
    envelope: WeightShape,
    volume: WeightShape,
    certificates: WeightShape,
    place: WeightShape,
    languages: WeightShape,
    proof: WeightShape,
    texts: WeightShape,
  })
  .meta({
    id: 'Weights',
    description: "The buyer's own weights by criterion, whole numbers, in place of those of the rules.",
  });

const VisibleToShape = z
  .strictObject({ to: z.literal('all-clusters') })
  .meta({ id: 'RequirementVisibility', description: 'Who may read the need beside its buyer.' });

const SIMPLE_ASKS = {
  materials: z
    .array(
      z.strictObject({
        material: ConceptIdShape,
        process: ConceptIdShape.exactOptional().meta({
          description: 'The step it is meant for; absent where any will do.',
        }),
        necessity: NecessityShape,
      }),
    )
    .max(MAX.asks),
  dimensions: z
    .array(z.strictObject({ dimension: AskedDimensionShape, range: RangeShape, necessity: NecessityShape }))
    .max(MAX.asks),
  volume: z.strictObject({ pieces: RangeShape, necessity: NecessityShape }).exactOptional(),
  certificates: z.array(CertificateAskShape).max(MAX.asks),
  languages: z.array(z.strictObject({ language: LanguageCodeShape, necessity: NecessityShape })).max(MAX.asks),
  distance: z.strictObject({ withinKm: z.number().min(0).max(20_038), necessity: NecessityShape }).exactOptional(),
};

/** A buyer's need as it stands. */
export const RequirementDraftShape = z
  .strictObject({
    buyerId: BuyerIdShape,
    receivingSiteId: BuyerSiteIdShape,
    title: TextsShape,
    texts: TextsShape,
    corrections: CorrectionsShape,
    steps: z.array(StepShape).min(1).max(MAX.steps),
    ...SIMPLE_ASKS,
    issuedOn: CalendarDateShape,
    milestones: MilestonesShape,
    weights: WeightsShape,
    visibility: VisibleToShape,
    state: RequirementStateShape,
    evidence: EvidenceShape,
  })
  .meta({ id: 'RequirementDraft', description: "A buyer's need." });

/** A need as a person sends it: without `steps` they are taken from the texts. */
export const SaveRequirementBody = RequirementDraftShape.extend({
  steps: z.array(StepShape).min(1).max(MAX.steps).exactOptional(),
}).meta({
  id: 'SaveRequirementBody',
  description: 'A need. Without `steps`, the processes found in the texts become its chain.',
});

/** A new need with the id it shall have. */
export const CreateRequirementBody = z
  .strictObject({ id: RequirementIdShape, draft: SaveRequirementBody })
  .meta({ id: 'CreateRequirementBody', description: 'A new need and the id it shall have.' });

/** One revision of a need. */
export const RequirementView = z
  .strictObject({
    id: RequirementIdShape,
    revision: CountingShape,
    draft: RequirementDraftShape,
    understood: UnderstandingView,
  })
  .meta({
    id: 'Requirement',
    description: 'One revision of a need. Change `draft` and send it back with the ETag in If-Match.',
  });
