import type { NeedSave } from '../../../db/stores/demand/need-batch-store';
import type { ImportChange } from '../../../db/stores/import-store';
import type { Stores } from '../../../db/stores/stores';
import { NEED_CELLS, type NeedValues } from '../../../documents/columns/need-cells';
import type { Buyer } from '../../../domain/demand/buyer';
import type { Requirement } from '../../../domain/demand/requirement';
import type { SheetField } from '../../../domain/exchange/fields';
import type { RequirementId } from '../../../domain/ids';
import { type Fault, Problem, refuseFaults } from '../../../domain/problem';
import { understand } from '../../../text/recognition/understand';
import { checkId } from '../../check-values';
import { noteChange } from '../../log/note-change';
import { checkBuyer } from '../../requirement/check-requirement';
import { takeIds } from '../new-ids';
import type { Found, ImportContext, ReadChange, RecordKind } from '../record-kind';
import { applyNeed, type NeedItem } from './apply-need';

type Values = Partial<NeedValues>;

/** More buyers than any cluster has. */
const MOST_BUYERS = 10_000;

/** How needs are imported. The buyers are read with every batch, since one of them may lose a site meanwhile. */
export function needKind(): RecordKind<NeedValues, NeedItem> {
  let buyers: readonly Buyer[] = [];
  return {
    readers: NEED_CELLS,
    ambiguous: 'one need of that title',
    keyOf,
    idOf: ({ id }) => id,
    claimsOf: ({ id, mayBeRenamed }) => (mayBeRenamed ? [] : [['id', id]]),
    find: async (context, key, rows) => {
      buyers = await context.deps.database.stores.buyers.list(MOST_BUYERS);
      return findNeeds(context, key, rows);
    },
    apply: (context, before, values) => {
      const { item, faults } = applyNeed(context, before, values, buyers);
      const ofId = checkId(item.id, '').map(({ path: _path, ...fault }) => ({ ...fault, field: 'id' as const }));
      return { item, faults: [...ofId, ...faults] };
    },
    isSame: (one, other) => one.draft === other.draft,
    understand: ({ reference }, { after: { draft } }) => understand(draft.texts, draft.corrections, reference.lexicon),
    store: storeNeeds,
    undo: undoNeeds,
  };
}

function keyOf(values: Values, key: SheetField): string | undefined {
  const value = values[key as 'id' | 'titleSv' | 'titleEn'];
  return key === 'id' ? value : value?.toLowerCase();
}

async function findNeeds(
  { deps, actor }: ImportContext,
  key: SheetField,
  rows: readonly { readonly key: string; readonly values: Values }[],
): Promise<Found<NeedItem>> {
  const { requirements } = deps.database.stores;
  const keys = [...new Set(rows.map((row) => row.key))];
  const ids = rows.flatMap(({ values }) => values.id ?? []) as RequirementId[];
  const [found, ofIds] = await Promise.all([
    key === 'id' ? [] : requirements.findTitled(key === 'titleEn' ? 'en' : 'sv', keys),
    requirements.findAll(ids),
  ]);
  // What is somebody else's looks as if it were not there, but for its id, which is taken.
  const isOwn = ({ buyerId }: Requirement) => actor.role !== 'purchaser' || buyerId === actor.buyerId;
  const byKey = new Map<string, NeedItem | 'ambiguous'>();
  for (const requirement of (key === 'id' ? ofIds : found).filter(isOwn)) {
    const { id, title } = requirement;
    const value = key === 'id' ? id : (key === 'titleEn' ? title.en : title.sv)?.toLowerCase();
    if (value !== undefined) byKey.set(value, byKey.has(value) ? 'ambiguous' : itemOf(requirement));
  }
  const holders = new Set<string>([...ofIds, ...found].map(({ id }) => id));
  return {
    get: (value) => byKey.get(value),
    holderOf: (field, value) => (field === 'id' && holders.has(value) ? value : undefined),
  };
}

function itemOf({ id, revision, understood: _derived, ...draft }: Requirement): NeedItem {
  return { id, draft, revision, mayBeRenamed: false };
}

async function storeNeeds(
  context: ImportContext,
  stores: Stores,
  changes: readonly ReadChange<NeedItem>[],
): Promise<readonly ImportChange[]> {
  const { deps, actor } = context;
  const changeNumbers = await stores.needBatches.reserve(changes.length);
  const ids = await takeIds(
    changes.map(({ after }) => after),
    (some) => stores.needBatches.findTakenIds(some),
  );
  const saves = changes.map(
    ({ after: { draft, revision }, understood }, index): NeedSave => ({
      ...{ id: (ids[index] ?? '') as RequirementId, draft, revision },
      understood,
      changeNumber: changeNumbers[index] ?? Number.NaN,
    }),
  );
  await refuseTaken(stores, saves);
  refuseFaults([...(await findLostSites(stores, saves)).values()].flat());
  await stores.needBatches.saveAll(saves, { savedAt: deps.now(), savedBy: actor.name });
  await noteNeeds(context, stores, saves);
  return changes.map(({ row, after: { revision } }, index) => ({
    ...{ row, subject: ids[index] ?? '', revisionBefore: revision, revisionAfter: revision + 1 },
    ...{ recordBefore: null, recordRevisionAfter: 0 },
  }));
}

/** Somebody may have entered one of them since they were looked up. */
async function refuseTaken({ needBatches }: Stores, saves: readonly NeedSave[]): Promise<void> {
  const added = saves.filter(({ revision }) => revision === 0).map(({ id }) => id);
  const [taken] = await needBatches.findTakenIds(added);
  if (taken !== undefined) throw new Problem('conflict', [{ code: 'collision', path: '/id', value: taken }]);
}

/** A site that has been taken away in between would leave every worker with a need it cannot place. */
async function findLostSites(
  { buyers }: Stores,
  saves: readonly NeedSave[],
): Promise<ReadonlyMap<RequirementId, readonly Fault[]>> {
  const found = await buyers.findAll([...new Set(saves.map(({ draft }) => draft.buyerId))]);
  const byId = new Map(found.map((buyer) => [buyer.id, buyer]));
  const faults = saves.map(({ id, draft }) => [id, checkBuyer(draft, byId.get(draft.buyerId))] as const);
  return new Map(faults.filter(([, ofNeed]) => ofNeed.length > 0));
}

/** What was new is taken away, what was changed is saved as it was before; what others have changed since is left. */
async function undoNeeds(
  context: ImportContext,
  stores: Stores,
  changes: readonly ImportChange[],
): Promise<readonly number[]> {
  const { deps, actor } = context;
  const changeNumbers = await stores.needBatches.reserve(changes.length);
  const ids = changes.map(({ subject }) => subject as RequirementId);
  const now = new Map((await stores.requirements.findAll(ids)).map((need) => [need.id, need]));
  const before = await needsBefore(stores, changes);
  const rows = new Map(changes.map(({ row, subject }) => [subject, row]));
  const left: string[] = [];
  const saves: NeedSave[] = [];
  const added: { readonly subject: RequirementId; readonly changeNumber: number }[] = [];
  for (const [index, { subject, revisionBefore, revisionAfter }] of changes.entries()) {
    const id = subject as RequirementId;
    const changeNumber = changeNumbers[index] ?? Number.NaN;
    const [current, earlier] = [now.get(id), before.get(id)];
    // Taken away already: there is nothing left to take back.
    if (current === undefined) continue;
    if (current.revision !== revisionAfter) left.push(id);
    else if (revisionBefore === 0) added.push({ subject: id, changeNumber });
    else if (earlier !== undefined) {
      const { understood } = earlier;
      saves.push({ id, draft: itemOf(earlier).draft, understood, revision: revisionAfter, changeNumber });
    }
  }
  const lost = await findLostSites(stores, saves);
  const staying = await stores.removals.removeAll('needs', added);
  const kept = saves.filter(({ id }) => !lost.has(id));
  await stores.needBatches.saveAll(kept, { savedAt: deps.now(), savedBy: actor.name });
  const removed = added.flatMap(({ subject }) => (staying.includes(subject) ? [] : (now.get(subject) ?? [])));
  await noteNeeds(context, stores, kept, removed);
  return [...left, ...lost.keys(), ...staying].flatMap((subject) => rows.get(subject) ?? []);
}

async function needsBefore(
  { requirements }: Stores,
  changes: readonly ImportChange[],
): Promise<ReadonlyMap<RequirementId, Requirement>> {
  const wanted = changes
    .filter(({ revisionBefore }) => revisionBefore > 0)
    .map(({ subject, revisionBefore }) => ({ id: subject as RequirementId, revision: revisionBefore }));
  return new Map((await requirements.findRevisions(wanted)).map((need) => [need.id, need]));
}

/** Puts every need that was saved, or taken away, on record: as the last step of the transaction. */
async function noteNeeds(
  { deps, actor }: ImportContext,
  stores: Stores,
  saves: readonly NeedSave[],
  removed: readonly Requirement[] = [],
): Promise<void> {
  const operation = 'import-needs' as const;
  const done = saves.map(({ id, draft, revision }) => ({
    ...{ operation, subject: { requirementId: id, buyerId: draft.buyerId } },
    saved: { revision: revision + 1, draft },
  }));
  const gone = removed.map(({ id, buyerId, title, state }) => ({
    ...{ operation, subject: { requirementId: id, buyerId } },
    ...{ before: { title, state }, after: {} },
  }));
  await noteChange(stores, deps, actor, [...done, ...gone]);
}
