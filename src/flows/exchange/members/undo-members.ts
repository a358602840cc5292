import type { ImportChange } from '../../../db/stores/import-store';
import type { Member, MemberSave } from '../../../db/stores/member-batch-store';
import type { Stores } from '../../../db/stores/stores';
import type { SupplierId } from '../../../domain/ids';
import type { Supplier } from '../../../domain/supplier/supplier';
import type { ImportContext } from '../record-kind';
import { noteMembers } from './note-members';

/**
 * Takes changes of members back: what was new is taken away, what was changed is saved as it was before. Whoever has been saved
 * since, or on whom anything hangs by now, is left.
 */
export async function undoMembers(
  context: ImportContext,
  stores: Stores,
  changes: readonly ImportChange[],
): Promise<readonly number[]> {
  const changeNumbers = await stores.suppliers.reserve(changes.length);
  const found = await stores.memberBatches.findBy(
    'id',
    changes.map(({ subject }) => subject),
  );
  const members = new Map<string, Member>(found.map((member) => [member.supplier.id, member]));
  const left: number[] = [];
  const saves: MemberSave[] = [];
  const removed: Supplier[] = [];
  for (const [index, change] of changes.entries()) {
    const changeNumber = changeNumbers[index] ?? Number.NaN;
    const member = members.get(change.subject);
    // Taken away already: there is nothing left to take back.
    if (member === undefined) continue;
    if (!isAsLeft(member, change)) left.push(change.row);
    else if (change.revisionBefore > 0) saves.push(await saveBefore(stores, member, change, changeNumber));
    else if (await stores.removals.remove('members', change.subject, changeNumber)) removed.push(member.supplier);
    else left.push(change.row);
  }
  await stores.memberBatches.saveAll(saves, { savedAt: context.deps.now(), savedBy: context.actor.name });
  await noteMembers(
    context,
    stores,
    saves.map((save) => ({ save, before: members.get(save.supplier.id)?.supplier })),
    removed,
  );
  return left;
}

function isAsLeft({ profile, recordRevision }: Member, { revisionAfter, recordRevisionAfter }: ImportChange): boolean {
  return profile.revision === revisionAfter && recordRevision === recordRevisionAfter;
}

async function saveBefore(
  { profiles }: Stores,
  { supplier, recordRevision, profile }: Member,
  { revisionBefore, revisionAfter, recordBefore }: ImportChange,
  changeNumber: number,
): Promise<MemberSave> {
  const before = await profiles.findRevision(supplier.id as SupplierId, revisionBefore);
  const { supplierId: _id, revision: _revision, understood, ...draft } = before ?? profile;
  return {
    supplier: recordBefore ?? supplier,
    draft,
    understood,
    recordRevision,
    revision: profile.revision,
    savesRecord: recordBefore !== null,
    savesProfile: revisionAfter > revisionBefore,
    changeNumber,
  };
}
