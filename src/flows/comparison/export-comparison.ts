import { comparisonSheet } from '../../documents/comparison/comparison-sheet';
import { writeSheets } from '../../documents/sheet/write-sheets';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { MadeFile } from '../../domain/made-file';
import type { Actor } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import type { ExportOrder } from '../shortlist/export-shortlist';
import { compareSuppliers } from './compare-suppliers';

/** Some suppliers side by side as a file: what `compareSuppliers` shows to the same reader. */
export async function exportComparison(
  deps: FlowDeps,
  actor: Actor,
  requirementId: RequirementId,
  { supplierIds, format, language }: ExportOrder & { readonly supplierIds: readonly SupplierId[] },
): Promise<MadeFile> {
  const { matches, rows, names } = await compareSuppliers(deps, actor, requirementId, supplierIds);
  const sheet = comparisonSheet({ assessments: matches.map(({ assessment }) => assessment), rows, names }, language);
  return writeSheets(`${requirementId}-${{ sv: 'jämförelse', en: 'comparison' }[language]}`, [sheet], format);
}
