import { type MemberRow, memberColumns } from '../../documents/columns/member-columns';
import { sheetOf } from '../../documents/sheet/sheet';
import { writeSheets } from '../../documents/sheet/write-sheets';
import type { SupplierId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { MadeFile } from '../../domain/made-file';
import { type Actor, requireMay, viewerOf } from '../../domain/permission';
import { type ProfileDraft, profileAsSeenBy } from '../../domain/supplier/profile';
import type { Supplier } from '../../domain/supplier/supplier';
import type { FlowDeps } from '../flow-deps';
import { nameWriter } from './name-finder';

/** What is wanted as a sheet. */
export interface ExportOrder<Id extends string> {
  readonly format: Parameters<typeof writeSheets>[2];
  readonly language: Language;
  /** Exactly these, in this order, as a filtered view shows them; all there are when it is left out. */
  readonly ids?: readonly Id[] | undefined;
}

/** Read at once. */
const BATCH_LENGTH = 1_000;

/**
 * Makes a sheet of members, one site a row, as the reader may see them. It can be imported again as it is: what it does not show
 * stays as it was.
 */
export async function exportMembers(
  deps: FlowDeps,
  actor: Actor,
  { format, language, ids }: ExportOrder<SupplierId>,
): Promise<MadeFile> {
  const own = actor.role === 'supplier-editor' ? actor.supplierId : undefined;
  requireMay(actor, 'export-members', own === undefined ? {} : { supplierId: own });
  const wanted = own === undefined ? ids : [own];
  const rows: MemberRow[] = [];
  for await (const members of wanted === undefined ? listAll(deps) : listNamed(deps, wanted)) {
    for (const { supplier, profile } of members) {
      rows.push(...rowsOf(supplier, profileAsSeenBy(profile, viewerOf(actor, supplier.id))));
    }
  }
  const names = nameWriter(await deps.reference.current(), language);
  const [stem, name] = language === 'sv' ? ['medlemmar', 'Medlemmar'] : ['members', 'Members'];
  return writeSheets(stem, [sheetOf(name, memberColumns(names), rows)], format);
}

async function* listAll({ database }: FlowDeps) {
  for (let after: SupplierId | undefined; ; ) {
    const members = await database.stores.members.list({ limit: BATCH_LENGTH, after });
    yield members;
    after = members.at(-1)?.supplier.id;
    if (members.length < BATCH_LENGTH) return;
  }
}

/** Those that exist of them. */
async function* listNamed({ database }: FlowDeps, ids: readonly SupplierId[]) {
  for (let start = 0; start < ids.length; start += BATCH_LENGTH) {
    const some = ids.slice(start, start + BATCH_LENGTH);
    const found = await database.stores.memberBatches.findBy('id', some);
    const byId = new Map(found.map((member) => [member.supplier.id, member]));
    yield some.flatMap((id) => byId.get(id) ?? []);
  }
}

function rowsOf(supplier: Supplier, draft: ProfileDraft): readonly MemberRow[] {
  if (draft.sites.length === 0) return [{ supplier, draft }];
  return draft.sites.map((site) => ({ supplier, draft, site }));
}
