import { z } from 'zod';
import { EXCHANGE_KINDS, FIELDS_OF } from '../../domain/exchange/fields';
import { IMPORT_STATES } from '../../domain/exchange/import';
import { BilingualShape, InstantShape, LanguageShape, RequirementIdShape, SupplierIdShape } from '../primitives';
import { SheetFormatShape } from '../sheet-format';

/** What is taken in or given out. */
export const ExchangeKindShape = z
  .enum(EXCHANGE_KINDS)
  .meta({ id: 'ExchangeKind', description: 'What a sheet is about.', example: 'members' });

const FieldShape = z
  .enum([...new Set([...FIELDS_OF.members, ...FIELDS_OF.needs])])
  .meta({ id: 'SheetField', description: 'What a column holds.', example: 'organisationNumber' });

const CountShape = z.int().min(0);

/** Which column is what. */
export const ImportPlanShape = z
  .strictObject({
    columns: z
      .array(FieldShape.nullable())
      .max(200)
      .meta({ description: 'By column of the file; null for one that is passed over.' }),
    key: FieldShape.meta({ description: 'By which field a row is known to be about a record that is there.' }),
  })
  .meta({ id: 'ImportPlan', description: 'Which column is what, and how rows find their records.' });

/** An import. */
export const ImportView = z
  .strictObject({
    number: z.int().min(1),
    kind: ExchangeKindShape,
    fileName: z.string(),
    format: z.enum(['csv', 'xlsx']),
    size: CountShape.meta({ description: 'In bytes.' }),
    startedBy: z.string(),
    startedAt: InstantShape,
    state: z
      .enum(IMPORT_STATES)
      .meta({ id: 'ImportState', description: 'Where it stands; `checking`, `running` and `undoing` are under way.' }),
    head: z.strictObject({
      row: z.int().min(1).meta({ description: 'The row of the heads, as a spreadsheet counts.' }),
      heads: z.array(z.string()),
      samples: z.array(z.array(z.string())).meta({ description: 'The first rows, by column.' }),
    }),
    plan: ImportPlanShape,
    counts: z
      .strictObject({ added: CountShape, changed: CountShape, unchanged: CountShape, faulty: CountShape })
      .meta({ description: 'Rows, as they were tried or taken in so far.' }),
    done: CountShape.meta({ description: 'The last row that has been dealt with.' }),
    total: CountShape.meta({ description: 'The last row; estimated while rows are tried.' }),
    endedAt: InstantShape.exactOptional(),
    canBeUndone: z.boolean(),
    leftAlone: CountShape.meta({ description: 'Records that undoing has left, since others have changed them.' }),
    failure: BilingualShape.exactOptional().meta({ description: 'Why the file could not be read.' }),
  })
  .meta({ id: 'Import', description: 'A file on its way in: tried, taken in, or taken back.' });

/** One thing that is wrong with a row. */
export const RowFaultView = z
  .strictObject({
    row: z.int().min(1),
    column: z.int().min(0).exactOptional().meta({ description: 'From 0; absent where no single column is at fault.' }),
    head: z.string().exactOptional().meta({ description: 'The head of that column.' }),
    value: z.string().exactOptional(),
    detail: BilingualShape.meta({ description: 'What is wrong, and what would be right.' }),
  })
  .meta({ id: 'RowFault', description: 'What is wrong at one place of the file.' });

/** A record that undoing has left. */
export const LeftRecordView = z
  .strictObject({ row: z.int().min(1), id: z.string(), name: z.string() })
  .meta({ id: 'LeftRecord', description: 'A record that was left as others have changed it since.' });

/** The most records that an order may name: as many as fit into one body. */
const MOST_IDS = 30_000;

const exportOrder = <Id extends z.ZodType>(id: Id) => ({
  format: SheetFormatShape,
  language: LanguageShape,
  ids: z
    .array(id)
    .max(MOST_IDS)
    .exactOptional()
    .meta({ description: 'Exactly these, in this order, as a filtered view shows them; all when it is left out.' }),
});

/** A sheet of members that is wanted. */
export const ExportMembersBody = z
  .strictObject(exportOrder(SupplierIdShape))
  .meta({ id: 'ExportMembersBody', description: 'Which members, and in what.' });

/** A sheet of needs that is wanted. */
export const ExportNeedsBody = z
  .strictObject(exportOrder(RequirementIdShape))
  .meta({ id: 'ExportNeedsBody', description: 'Which needs, and in what.' });
