import type { Stores } from '../../../db/stores/stores';
import type { MemberSave } from '../../../db/stores/supplier/member-batch-store';
import type { Supplier } from '../../../domain/supplier/supplier';
import { noteChange } from '../../log/note-change';
import type { ImportContext } from '../record-kind';

/** A member that was saved, and its own facts as they were before; absent for a new one. */
interface NotedMember {
  readonly save: MemberSave;
  readonly before: Supplier | undefined;
}

/** Puts every member that an import has saved, or taken away, on record: as the last step of the transaction that did. */
export async function noteMembers(
  { deps, actor }: ImportContext,
  stores: Stores,
  members: readonly NotedMember[],
  removed: readonly Supplier[] = [],
): Promise<void> {
  const done = members.map(({ save, before }) => ({
    operation: 'import-members' as const,
    subject: { supplierId: save.supplier.id },
    ...(save.savesProfile && { saved: { revision: save.revision + 1, draft: save.draft } }),
    ...(save.savesRecord && { before, after: save.supplier }),
  }));
  const gone = removed.map((before) => ({
    operation: 'import-members' as const,
    subject: { supplierId: before.id },
    ...{ before, after: {} },
  }));
  await noteChange(stores, deps, actor, [...done, ...gone]);
}
