import { z } from 'zod';
import { AskedView, DimensionShape } from '../demand/asked';
import { MilestoneShape, NecessityShape } from '../demand/requirement';
import { StandView } from '../demand/trial';
import { PAGE } from '../paging';
import { CalendarDateShape, CountingShape } from '../primitives';
import { RangeShape } from '../supplier/site';
import { SentencesView } from './finding';
import { ImprovementView, ProcessView, SchemeView } from './improvement';
import { NamedSupplierView, NeedView, VerdictCountsView } from './shortlist';

/** How many pieces of advice are given when nothing is said, and at most. */
export const ADVICE_LENGTH = { usual: 20, most: PAGE.most } as const;

const CountShape = z.int().min(0);
const ExtentView = z.strictObject({ found: CountShape, lookedAt: CountShape }).meta({
  id: 'Extent',
  description: 'How many there are, and how many of them were looked at. The search is bounded.',
});

/** A supplier's gaps. */
export const GapsView = z
  .strictObject({
    supplier: NamedSupplierView,
    now: VerdictCountsView.meta({ description: 'How many of the needs looked at give which verdict as things stand.' }),
    gaps: z.array(
      z.strictObject({
        improvements: z.array(ImprovementView),
        moves: z.array(z.strictObject({ requirement: NeedView, from: StandView, to: StandView })),
        pointsGained: z.int(),
        asksMet: CountShape,
        sentences: SentencesView,
      }),
    ),
    lookedAt: z.strictObject({ needs: ExtentView, singles: ExtentView, sets: ExtentView }),
  })
  .meta({
    id: 'Gaps',
    description:
      'What a supplier could change and which open needs that would move: every effect was found by scoring again, and no part of a change can be left out.',
  });

const at = z
  .string()
  .meta({ description: 'JSON Pointer into the need: the ask that it is about.', example: '/steps/0' });
const asked = AskedView;

const RelaxationView = z
  .discriminatedUnion('do', [
    z.strictObject({ do: z.literal('accept-plan'), at, asked }),
    z.strictObject({
      do: z.literal('later-milestone'),
      at,
      asked,
      milestone: MilestoneShape,
      on: CalendarDateShape,
    }),
    z.strictObject({ do: z.literal('allow-bought'), at, asked }),
    z.strictObject({ do: z.literal('narrow'), at, asked, dimension: DimensionShape, range: RangeShape }),
    z.strictObject({ do: z.literal('farther'), at, asked, withinKm: z.int().min(1) }),
    z.strictObject({ do: z.literal('make-wish'), at, asked }),
  ])
  .meta({ id: 'Relaxation', description: 'One thing that a buyer could give way on.' });

/** What a buyer could give way on. */
export const RelaxationsView = z
  .strictObject({
    requirement: NeedView,
    now: VerdictCountsView,
    relaxations: z.array(
      z.strictObject({
        relaxation: RelaxationView,
        moreQualified: CountShape,
        fewerExcluded: CountShape,
        letIn: z.array(
          z.strictObject({ supplier: NamedSupplierView, from: StandView, to: StandView, rank: CountingShape }),
        ),
        sentences: SentencesView,
      }),
    ),
    lookedAt: z.strictObject({ relaxations: ExtentView }),
  })
  .meta({
    id: 'Relaxations',
    description:
      'Which single relaxation would let in whom, found by ranking everybody again. The counts are of all suppliers, the names of the first ten.',
  });

const RankedStandView = z
  .strictObject({ ...StandView.shape, rank: CountingShape })
  .meta({ id: 'RankedStand', description: 'Where a supplier stands on the list of a need.' });

/** What to ask whom. */
export const QuestionsView = z
  .strictObject({
    requirement: NeedView,
    questions: z.array(
      z.strictObject({
        supplier: NamedSupplierView,
        answer: ImprovementView,
        from: RankedStandView,
        to: RankedStandView,
        sentences: SentencesView,
      }),
    ),
    found: CountShape.meta({ description: 'How many single answers would change anything.' }),
    withoutSite: z.array(NamedSupplierView).meta({
      description: 'Suppliers that have not even stated a site: no single answer about one can be weighed yet.',
    }),
    lookedAt: z.strictObject({ suppliers: ExtentView }),
  })
  .meta({
    id: 'Questions',
    description: 'Which single answer of which supplier would move the list most, were it a yes, or enough.',
  });

const DemandView = z
  .strictObject({ must: CountShape, wish: CountShape })
  .meta({ id: 'Demand', description: 'How many needs, by how strongly they ask.' });

const CoverageRowView = z
  .strictObject({
    of: z.union([ProcessView, SchemeView]),
    name: SentencesView,
    asked: DemandView,
    uncovered: DemandView.meta({ description: 'Of those, the needs that no member meets.' }),
    members: z
      .strictObject({ met: CountShape, partly: CountShape, unknown: CountShape, none: CountShape })
      .meta({ description: 'Each member by its best answer to any of the needs that ask.' }),
  })
  .meta({ id: 'CoverageRow', description: 'What the open needs ask for in one process or scheme, and who can.' });

/** What the cluster lacks. */
export const CoverageView = z
  .strictObject({
    processes: z.array(CoverageRowView),
    schemes: z.array(CoverageRowView),
    lookedAt: z.strictObject({ needs: ExtentView, members: ExtentView }),
  })
  .meta({
    id: 'Coverage',
    description: 'What the open needs ask for that the members lack, least covered first, counted from assessments.',
  });

/** Who asks for one process or scheme, and who can. */
export const CoverageDetailView = z
  .strictObject({
    needs: z.array(
      z.strictObject({
        requirement: NeedView,
        necessity: NecessityShape,
        isCovered: z.boolean().meta({ description: 'True where at least one member meets it.' }),
      }),
    ),
    members: z.array(
      z.strictObject({
        supplier: NamedSupplierView,
        stand: z.enum(['met', 'partly', 'unknown', 'none']).meta({ description: 'Its best answer to any of them.' }),
      }),
    ),
  })
  .meta({ id: 'CoverageDetail', description: 'Who asks for one process or scheme, and what each member holds.' });
