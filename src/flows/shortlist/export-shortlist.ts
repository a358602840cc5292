import { writeSheets } from '../../documents/sheet/write-sheets';
import { shortlistSheets } from '../../documents/shortlist/shortlist-sheets';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { MadeFile, SheetFormat } from '../../domain/made-file';
import type { Shortlist } from '../../domain/match/shortlist';
import type { Actor } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { gatherMatchNames } from './read-match-names';
import { readShortlist } from './read-shortlist';

/** In what a table is wanted. */
export interface ExportOrder {
  readonly format: SheetFormat;
  readonly language: Language;
}

/** In what a shortlist is wanted, which version of it, and which of its rows; all of them when none are named. */
export interface ShortlistOrder extends ExportOrder {
  readonly version?: number | undefined;
  readonly suppliers?: readonly SupplierId[] | undefined;
}

/**
 * The shortlist of a need as a file: exactly what the page shows to the same reader, since it is made from the same read.
 *
 * @throws Problem `absent` when there is no such requirement, no such version, or no list has been made yet
 */
export async function exportShortlist(
  deps: FlowDeps,
  actor: Actor,
  requirementId: RequirementId,
  { format, language, version, suppliers }: ShortlistOrder,
): Promise<MadeFile> {
  const read = await readShortlist(deps, actor, requirementId, { version });
  const { buyerId } = read.requirement;
  const [names, buyer] = await Promise.all([
    gatherMatchNames(deps, buyerId, [...read.suppliers.keys()]),
    deps.database.stores.buyers.find(buyerId),
  ]);
  const shortlist = suppliers === undefined ? read.shortlist : onlyOf(read.shortlist, new Set(suppliers));
  const sheets = shortlistSheets({ ...read, shortlist, names, buyer: buyer?.name ?? buyerId }, language);
  return writeSheets(`${requirementId}-${read.shortlist.version}`, sheets, format);
}

function onlyOf(shortlist: Shortlist, suppliers: ReadonlySet<SupplierId>): Shortlist {
  return { ...shortlist, entries: shortlist.entries.filter(({ supplierId }) => suppliers.has(supplierId)) };
}
