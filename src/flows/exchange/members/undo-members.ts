import type { ImportChange } from '../../../db/stores/import-store';
import type { Stores } from '../../../db/stores/stores';
import type { MemberSave, MemberStanding } from '../../../db/stores/supplier/member-batch-store';
import type { SupplierId } from '../../../domain/ids';
import type { Profile } from '../../../domain/supplier/profile';
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
  const found = await stores.memberBatches.findStandings(changes.map(({ subject }) => subject));
  const members = new Map<string, MemberStanding>(found.map((member) => [member.supplier.id, member]));
  const before = await revisionsBefore(stores, changes);
  const left: number[] = [];
  const saves: MemberSave[] = [];
  const added = new Map<string, { readonly row: number; readonly changeNumber: number; readonly supplier: Supplier }>();
  for (const [index, change] of changes.entries()) {
    const { row, subject } = change;
    const changeNumber = changeNumbers[index] ?? Number.NaN;
    const member = members.get(subject);
    // Taken away already: there is nothing left to take back.
    if (member === undefined) continue;
    const profile = before.get(subject);
    if (!isAsLeft(member, change)) left.push(row);
    else if (change.revisionBefore === 0) added.set(subject, { row, changeNumber, supplier: member.supplier });
    else if (profile !== undefined) saves.push({ ...saveBefore(member, change, profile), changeNumber });
  }
  const removals = [...added].map(([subject, { changeNumber }]) => ({ subject, changeNumber }));
  const staying = await stores.removals.removeAll('members', removals);
  await stores.memberBatches.saveAll(saves, { savedAt: context.deps.now(), savedBy: context.actor.name });
  await noteMembers(
    context,
    stores,
    saves.map((save) => ({ save, before: members.get(save.supplier.id)?.supplier })),
    [...added].flatMap(([subject, { supplier }]) => (staying.includes(subject) ? [] : [supplier])),
  );
  return [...left, ...staying.flatMap((subject) => added.get(subject)?.row ?? [])];
}

/** The profiles as they were before; of those that were not changed, as they are. */
async function revisionsBefore(
  { profiles }: Stores,
  changes: readonly ImportChange[],
): Promise<ReadonlyMap<string, Profile>> {
  const wanted = changes
    .filter(({ revisionBefore }) => revisionBefore > 0)
    .map(({ subject, revisionBefore }) => ({ id: subject as SupplierId, revision: revisionBefore }));
  return new Map((await profiles.findRevisions(wanted)).map((profile) => [profile.supplierId, profile]));
}

function isAsLeft(
  { revision, recordRevision }: MemberStanding,
  { revisionAfter, recordRevisionAfter }: ImportChange,
): boolean {
  return revision === revisionAfter && recordRevision === recordRevisionAfter;
}

function saveBefore(
  { supplier, recordRevision, revision }: MemberStanding,
  { revisionBefore, revisionAfter, recordBefore }: ImportChange,
  { supplierId: _id, revision: _before, understood, ...draft }: Profile,
): Omit<MemberSave, 'changeNumber'> {
  return {
    ...{ supplier: recordBefore ?? supplier, draft, understood, recordRevision, revision },
    savesRecord: recordBefore !== null,
    savesProfile: revisionAfter > revisionBefore,
  };
}
