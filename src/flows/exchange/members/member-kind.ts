import type { ImportChange } from '../../../db/stores/import-store';
import type { Stores } from '../../../db/stores/stores';
import type { Member, MemberKey, MemberSave } from '../../../db/stores/supplier/member-batch-store';
import { MEMBER_CELLS, type MemberValues } from '../../../documents/columns/member-cells';
import type { SheetField } from '../../../domain/exchange/fields';
import type { SupplierId } from '../../../domain/ids';
import { Problem } from '../../../domain/problem';
import { NOTHING_UNDERSTOOD, type Understanding } from '../../../domain/supplier/understanding';
import { understand } from '../../../text/recognition/understand';
import { takeIds } from '../new-ids';
import type { Found, ImportContext, ReadChange, RecordChange, RecordKind } from '../record-kind';
import { applyMember, isSameMember, type MemberItem } from './apply-member';
import type { KnownPlaces } from './apply-site';
import { knownPlaces, NOWHERE } from './known-places';
import { noteMembers } from './note-members';
import { undoMembers } from './undo-members';

type Values = Partial<MemberValues>;

/** How members are imported. What is known of towns is read when a row first needs it, and kept for the import. */
export function memberKind(): RecordKind<MemberValues, MemberItem> {
  let places: KnownPlaces | undefined;
  return {
    readers: MEMBER_CELLS,
    ambiguous: 'one member of that name',
    keyOf: (values, key) => keyOf(values, key),
    idOf: ({ supplier }) => supplier.id,
    claimsOf: ({ supplier, mayBeRenamed }) => [
      ...(mayBeRenamed ? [] : [['id', supplier.id] as const]),
      ...(supplier.organisationNumber === undefined
        ? []
        : [['organisationNumber', supplier.organisationNumber] as const]),
    ],
    find: async (context, key, rows) => {
      if (places === undefined && rows.some(({ values }) => needsPlace(values))) {
        places = knownPlaces(await context.deps.database.stores.memberBatches.listPlaces());
      }
      return findMembers(context, key, rows);
    },
    apply: (context, before, values) => applyMember(context, before, values, places ?? NOWHERE),
    isSame: isSameMember,
    understand: understandChange,
    store: storeMembers,
    undo: undoMembers,
  };
}

function keyOf(values: Readonly<Partial<Record<MemberKey, string>>>, key: SheetField): string | undefined {
  const value = values[key as MemberKey];
  return key === 'name' ? value?.toLowerCase() : value;
}

function needsPlace({ town, latitude, longitude }: Values): boolean {
  return town !== undefined && (latitude === undefined || longitude === undefined);
}

async function findMembers(
  { deps }: ImportContext,
  key: SheetField,
  rows: readonly { readonly key: string; readonly values: Values }[],
): Promise<Found<MemberItem>> {
  const { memberBatches: members } = deps.database.stores;
  const said = (field: 'id' | 'organisationNumber') => rows.flatMap(({ values }) => values[field] ?? []);
  const [found, ofIds, ofNumbers] = await Promise.all([
    members.findBy(key as MemberKey, [...new Set(rows.map((row) => row.key))]),
    key === 'id' ? [] : members.findBy('id', said('id')),
    key === 'organisationNumber' ? [] : members.findBy('organisationNumber', said('organisationNumber')),
  ]);
  const byKey = new Map<string, MemberItem | 'ambiguous'>();
  for (const member of found) {
    const value = keyOf(member.supplier, key);
    if (value !== undefined) byKey.set(value, byKey.has(value) ? 'ambiguous' : itemOf(member));
  }
  const holders = new Map<string, string>();
  for (const { supplier } of [...found, ...ofIds, ...ofNumbers]) {
    holders.set(`id/${supplier.id}`, supplier.id);
    if (supplier.organisationNumber !== undefined) {
      holders.set(`organisationNumber/${supplier.organisationNumber}`, supplier.id);
    }
  }
  return { get: (value) => byKey.get(value), holderOf: (field, value) => holders.get(`${field}/${value}`) };
}

function itemOf({ supplier, recordRevision, profile }: Member): MemberItem {
  const { supplierId: _id, revision, understood: _derived, ...draft } = profile;
  return { supplier, draft, recordRevision, revision, mayBeRenamed: false };
}

async function storeMembers(
  context: ImportContext,
  stores: Stores,
  changes: readonly ReadChange<MemberItem>[],
): Promise<readonly ImportChange[]> {
  const stamp = { savedAt: context.deps.now(), savedBy: context.actor.name };
  const changeNumbers = await stores.suppliers.reserve(changes.length);
  const wanted = changes.map(({ after: { supplier, mayBeRenamed } }) => ({ id: supplier.id, mayBeRenamed }));
  const ids = (await takeIds(wanted, (some) => stores.memberBatches.findTakenIds(some))) as readonly SupplierId[];
  const saves = changes.map((change, index) => ({
    ...saveOf(change, ids[index] ?? change.after.supplier.id),
    understood: change.understood,
    changeNumber: changeNumbers[index] ?? Number.NaN,
  }));
  const added = saves.filter((_save, index) => changes[index]?.before === undefined);
  await refuseTaken(stores, added);
  await stores.memberBatches.addAll(added, stamp);
  await stores.memberBatches.saveAll(
    saves.filter((_save, index) => changes[index]?.before !== undefined),
    stamp,
  );
  const noted = saves.map((save, index) => ({ save, before: changes[index]?.before?.supplier }));
  await noteMembers(context, stores, noted);
  return changes.map((change, index) => changeOf(change, saves[index]));
}

function understandChange({ reference }: ImportContext, { before, after }: RecordChange<MemberItem>): Understanding {
  const { draft } = after;
  if (before?.draft === draft) return NOTHING_UNDERSTOOD;
  return understand(draft.texts, draft.corrections, reference.lexicon);
}

function saveOf(
  { before, after }: RecordChange<MemberItem>,
  id: SupplierId,
): Omit<MemberSave, 'changeNumber' | 'understood'> {
  const { supplier, draft, recordRevision, revision } = after;
  return {
    supplier: { ...supplier, id },
    draft,
    recordRevision,
    revision,
    savesRecord: before?.supplier !== supplier,
    savesProfile: before?.draft !== draft,
  };
}

/** Somebody may have entered one of them since they were looked up. */
async function refuseTaken({ suppliers }: Stores, added: readonly MemberSave[]): Promise<void> {
  const [holder] = added.length === 0 ? [] : await suppliers.findTaken(added.map(({ supplier }) => supplier));
  if (holder) throw new Problem('conflict', [{ code: 'collision', path: '/id', value: holder.id }]);
}

function changeOf({ row, before }: RecordChange<MemberItem>, save: MemberSave | undefined): ImportChange {
  if (save === undefined) throw new Error('A change was not saved.');
  const { supplier, revision, recordRevision, savesProfile, savesRecord } = save;
  return {
    row,
    subject: supplier.id,
    revisionBefore: revision,
    revisionAfter: revision + (savesProfile ? 1 : 0),
    recordBefore: before !== undefined && savesRecord ? before.supplier : null,
    recordRevisionAfter: recordRevision + (savesRecord ? 1 : 0),
  };
}
