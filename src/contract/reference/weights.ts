import { z } from 'zod';
import { NamedSupplierView, NeedView } from '../match/shortlist';
import { BilingualShape, InstantShape, MAX, textUpTo } from '../primitives';

const WeightShape = z.int().min(0).max(1000);
const CountShape = z.int().min(0);

/** How much each criterion counts. */
const RuleWeightsView = z
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
  .meta({ id: 'RuleWeights', description: 'How much each criterion counts; together 1,000.' });

const FingerprintShape = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .meta({
    description: 'Names exactly what was shown, and what it would replace.',
    example: '3f8a0c51d2e94b76',
  });

const RulesVersionShape = z.string().meta({ description: 'As shortlists name it.', example: '2026.2+w2' });

/** What was learnt from. */
const LearningSampleView = z
  .strictObject({
    decisions: CountShape.meta({ description: 'The newest decision on each match.' }),
    notShown: CountShape.meta({ description: 'Of those, on suppliers that the list on the screen did not name.' }),
    pairs: CountShape.meta({ description: 'One match kept or invited, one rejected, for the same need.' }),
    usable: CountShape.meta({ description: 'Pairs of one verdict. Between two verdicts weights change nothing.' }),
    needs: CountShape.meta({ description: 'Needs that the usable pairs come from.' }),
  })
  .meta({ id: 'LearningSample', description: 'What can be learnt from.' });

/** How many of the usable pairs stand in the purchasers' order. */
const PairsRightView = z
  .strictObject({
    experts: CountShape.meta({ description: "By the rules' own weights." }),
    fitted: CountShape.meta({
      description: 'By the learnt weights, on the very decisions that they were learnt from.',
    }),
    unseen: CountShape.meta({ description: 'By weights learnt, for each need, from all other needs.' }),
  })
  .meta({ id: 'PairsRight', description: "How many of the usable pairs stand in the purchasers' order." });

/** How the first ten of a need would change. */
const NeedEffectView = z
  .strictObject({
    requirement: NeedView,
    changedPlaces: CountShape,
    enters: z.array(NamedSupplierView),
    leaves: z.array(NamedSupplierView),
    sentence: BilingualShape,
  })
  .meta({ id: 'WeightsNeedEffect', description: 'How the first ten places of one open need would change.' });

/** What the decisions say about the weights. */
export const WeightsProposalView = z
  .strictObject({
    outcome: z
      .enum(['too-few', 'no-change', 'proposal'])
      .meta({ description: 'Too few decisions; they speak for what is in force; or something that can be adopted.' }),
    inForce: z.strictObject({ version: CountShape, rulesVersion: RulesVersionShape, weights: RuleWeightsView }),
    sample: LearningSampleView,
    atLeast: z.strictObject({ pairs: CountShape, needs: CountShape }).exactOptional(),
    weights: RuleWeightsView.exactOptional(),
    right: PairsRightView.exactOptional(),
    inForceRight: CountShape.exactOptional().meta({
      description: 'Usable pairs that the weights in force order right.',
    }),
    fingerprint: FingerprintShape.exactOptional(),
    effect: z
      .strictObject({
        needs: z.strictObject({ found: CountShape, lookedAt: CountShape }),
        changes: z.array(NeedEffectView),
      })
      .exactOptional(),
    sentences: z.array(BilingualShape),
  })
  .meta({
    id: 'WeightsProposal',
    description: 'What the decisions of purchasers say about the weights, and what following them would change.',
  });

/** One version of the weights. */
export const WeightsVersionView = z
  .strictObject({
    version: CountShape.meta({ description: "0 for the rules' own." }),
    rulesVersion: RulesVersionShape,
    weights: RuleWeightsView,
    isInForce: z.boolean(),
    fingerprint: FingerprintShape.exactOptional(),
    origin: BilingualShape,
    learntFrom: z.strictObject({ sample: LearningSampleView, right: PairsRightView }).exactOptional(),
    sameAsVersion: CountShape.exactOptional(),
    reason: z.string().exactOptional(),
    adoptedBy: z.string().exactOptional(),
    adoptedAt: InstantShape.exactOptional(),
  })
  .meta({
    id: 'WeightsVersion',
    description: 'One version of the weights. With its fingerprint it can be put in force again, as a new version.',
  });

/** Every version, newest first. */
export const WeightsVersionsView = z
  .strictObject({ items: z.array(WeightsVersionView) })
  .meta({ id: 'WeightsVersions', description: "Every version of the weights, newest first, the rules' own last." });

/** What is to come into force. */
export const AdoptWeightsBody = z.strictObject({ fingerprint: FingerprintShape, reason: textUpTo(MAX.sentence) }).meta({
  id: 'AdoptWeightsBody',
  example: { fingerprint: '3f8a0c51d2e94b76', reason: 'It holds on needs that it has not seen.' },
});
