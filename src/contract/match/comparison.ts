import { z } from 'zod';
import { ID_PATTERN, type SupplierId } from '../../domain/ids';
import { COMPARED } from '../../domain/match/comparison';
import { NecessityShape } from '../demand/requirement';
import { CountingShape, SiteIdShape, SupplierIdShape } from '../primitives';
import { CriterionShape, FindingView, SentencesView, VerdictShape } from './finding';
import { NamedSupplierView, NeedView, PointsShape } from './shortlist';

/** The suppliers to be compared, as a query names them: `ebp,ytab`. */
export const ComparedSuppliersInQuery: z.ZodType<readonly SupplierId[], string> = z
  .string()
  .min(1)
  .max(600)
  .transform((text) => text.split(','))
  .pipe(
    z
      .array(z.string().regex(ID_PATTERN, { error: 'an id' }).max(80))
      .min(COMPARED.least)
      .max(COMPARED.most)
      .refine((ids) => new Set(ids).size === ids.length, { params: { code: 'duplicate' }, error: 'different ids' }),
  )
  .meta({
    description: `Ids of ${COMPARED.least} to ${COMPARED.most} different suppliers with a comma between them.`,
    example: 'ebp,ytab',
    override: { type: 'string', maxLength: 600 },
  }) as unknown as z.ZodType<readonly SupplierId[], string>;

const CriterionPointsView = z
  .strictObject({ criterion: CriterionShape, points: PointsShape, maximum: PointsShape })
  .meta({ id: 'CriterionPoints', description: 'What was earned by one criterion, and what could have been.' });

const ComparedSupplierView = z
  .strictObject({
    supplier: NamedSupplierView,
    profileRevision: CountingShape,
    leadSite: z.strictObject({ id: SiteIdShape, name: z.string() }).exactOptional(),
    verdict: VerdictShape,
    points: PointsShape,
    criteria: z.array(CriterionPointsView),
  })
  .meta({ id: 'ComparedSupplier', description: 'The head of one column.' });

const ComparedCellView = z
  .strictObject({ supplierId: SupplierIdShape, finding: FindingView, inBrief: SentencesView })
  .meta({ id: 'ComparedCell', description: 'How one supplier answers; `inBrief` is what it holds, in a few words.' });

const ComparedRowView = z
  .strictObject({
    ask: z.string(),
    criterion: CriterionShape,
    necessity: NecessityShape,
    asked: SentencesView,
    differs: z.boolean().meta({ description: 'True when they do not all answer alike, or do not all earn the same.' }),
    cells: z.array(ComparedCellView),
  })
  .meta({ id: 'ComparedRow', description: 'One point of the need, and how each supplier answers it.' });

/** Some suppliers side by side for one need. */
export const ComparisonView = z
  .strictObject({ requirement: NeedView, suppliers: z.array(ComparedSupplierView), rows: z.array(ComparedRowView) })
  .meta({
    id: 'Comparison',
    description: 'Suppliers side by side, as things stand now: the same row, the same question.',
  });
