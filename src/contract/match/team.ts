import { z } from 'zod';
import { NecessityShape } from '../demand/requirement';
import { BilingualShape, ConceptIdShape, CountingShape, SiteIdShape } from '../primitives';
import { FindingView, VerdictShape } from './finding';
import { NamedSupplierView, NeedView, PointsShape } from './shortlist';

const SentencesView = BilingualShape.partial().meta({
  id: 'TeamSentences',
  description: 'In both languages, or in the one asked for by `language`.',
});

const PlaceAtView = { supplier: NamedSupplierView, site: SiteIdShape, siteName: z.string() };

/** How a member takes a step. */
const StepSourceShape = z.enum(['in-house', 'open', 'bought']).meta({
  id: 'StepSource',
  description:
    'Done at its own site with every must about the step met; done there with a must still open; or bought from others.',
});

const StepView = z
  .strictObject({
    process: ConceptIdShape,
    necessity: NecessityShape,
    inHouse: z.boolean(),
    offeredBy: z.int().min(0).meta({ description: 'How many can take the step in the way in which it is taken.' }),
    taken: z
      .strictObject({
        ...PlaceAtView,
        source: StepSourceShape,
        points: PointsShape.meta({ description: 'Per mille of what the findings could earn.' }),
        findings: z.array(FindingView),
      })
      .exactOptional()
      .meta({ description: 'Absent where nobody takes the step.' }),
    sentences: SentencesView,
  })
  .meta({ id: 'TeamStep', description: 'One step of the chain: who takes it, at which site and how.' });

const TransportView = z
  .strictObject({
    afterStep: z.int().min(0).meta({ description: 'Number of the step after which the part leaves, from 0.' }),
    from: z.strictObject(PlaceAtView),
    to: z.strictObject(PlaceAtView).exactOptional().meta({ description: 'Absent for the receiving site.' }),
    km: z.int().min(0).meta({ description: 'As the crow flies.' }),
    sentences: SentencesView,
  })
  .meta({ id: 'TeamTransport', description: 'The part on its way to the next step, or to the receiving site.' });

/** The smallest team for a need. */
export const TeamView = z
  .strictObject({
    requirement: NeedView,
    outcome: z.enum(['alone', 'team', 'incomplete', 'nobody']).meta({
      description: 'One member takes every must step; several do; some step is taken by nobody; or none is.',
    }),
    verdict: VerdictShape,
    points: PointsShape,
    summary: z.array(SentencesView).meta({ description: 'The answer in a few sentences: who, how, and how sure.' }),
    lead: z
      .strictObject({ ...PlaceAtView, verdict: VerdictShape, findings: z.array(FindingView) })
      .exactOptional()
      .meta({ description: 'Who answers for the team, and how it meets what is asked of the lead alone.' }),
    members: z.array(
      z.strictObject({
        supplier: NamedSupplierView,
        profileRevision: CountingShape,
        steps: z.array(z.int().min(0)).meta({ description: 'Numbers of its steps, from 0.' }),
      }),
    ),
    steps: z.array(StepView),
    transports: z.array(TransportView),
    totalKm: z.int().min(0),
    weakestCertificate: z
      .strictObject({ ...PlaceAtView, finding: FindingView })
      .exactOptional()
      .meta({ description: 'The certificate on which the team rests that is nearest to failing.' }),
    proof: z
      .strictObject({
        isSmallest: z.boolean().meta({ description: 'Is it proved that no smaller team of anybody takes as much?' }),
        isBest: z.boolean().meta({ description: 'Is it proved that no other team of that size earns more points?' }),
        considered: z.int().min(0),
        isEverybody: z.boolean(),
      })
      .meta({ id: 'TeamProof', description: 'What the size and the choice of the team rest on.' }),
  })
  .meta({ id: 'Team', description: 'The smallest team that takes the whole chain of a need, as things stand now.' });
