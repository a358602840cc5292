import type { ImportChange } from '../../../db/stores/import-store';
import type { Stores } from '../../../db/stores/stores';
import { NEED_CELLS, type NeedValues } from '../../../documents/columns/need-cells';
import type { Buyer } from '../../../domain/demand/buyer';
import type { Requirement } from '../../../domain/demand/requirement';
import type { SheetField } from '../../../domain/exchange/fields';
import type { RequirementId } from '../../../domain/ids';
import type { Actor } from '../../../domain/permission';
import { Problem } from '../../../domain/problem';
import { understand } from '../../../text/recognition/understand';
import { checkId } from '../../check-values';
import type { FlowDeps } from '../../flow-deps';
import { noteChange } from '../../log/note-change';
import { refuseLostSite } from '../../requirement/prepare-save';
import { freeId } from '../new-ids';
import type { Found, ImportContext, RecordChange, RecordKind } from '../record-kind';
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
  { deps, actor, reference }: ImportContext,
  stores: Stores,
  changes: readonly RecordChange<NeedItem>[],
): Promise<readonly ImportChange[]> {
  const done: ImportChange[] = [];
  const noted: Requirement[] = [];
  for (const { row, after } of changes) {
    const { draft, revision } = after;
    const understood = understand(draft.texts, draft.corrections, reference.lexicon);
    const save = { draft, understood, savedAt: deps.now(), savedBy: actor.name };
    const id = revision > 0 ? after.id : await idFor(stores, after);
    const saved =
      revision > 0
        ? await stores.requirements.saveNext(id, revision, save)
        : await stores.requirements.add(id, await stores.requirements.reserve(), save);
    await refuseLostSite(stores, saved);
    const revisions = { revisionBefore: revision, revisionAfter: saved.revision };
    done.push({ row, subject: id, ...revisions, recordBefore: null, recordRevisionAfter: 0 });
    noted.push(saved);
  }
  await noteNeeds(deps, actor, stores, noted);
  return done;
}

/** An id that was made from the title gets a number behind it where it is taken. */
async function idFor({ requirements }: Stores, { id, mayBeRenamed }: NeedItem): Promise<RequirementId> {
  // From here on nobody else can take one.
  await requirements.reserve();
  const tried = new Set<string>();
  for (let wanted: string = id; ; wanted = freeId(id, (one) => tried.has(one))) {
    if (!(await requirements.findStanding(wanted as RequirementId))) return wanted as RequirementId;
    if (!mayBeRenamed) throw new Problem('conflict', [{ code: 'collision', path: '/id', value: id }]);
    tried.add(wanted);
  }
}

/** What was new is taken away, what was changed is saved as it was before; what others have changed since is left. */
async function undoNeeds(
  { deps, actor }: ImportContext,
  stores: Stores,
  changes: readonly ImportChange[],
): Promise<readonly number[]> {
  const { requirements, removals } = stores;
  const left: number[] = [];
  const noted: Requirement[] = [];
  for (const { row, subject, revisionBefore, revisionAfter } of changes) {
    const id = subject as RequirementId;
    const changeNumber = await requirements.reserve();
    const now = await requirements.find(id);
    if (now === undefined) continue;
    const before = revisionBefore > 0 ? await requirements.findRevision(id, revisionBefore) : undefined;
    if (now.revision !== revisionAfter) left.push(row);
    else if (before !== undefined) {
      const { draft } = itemOf(before);
      const save = { draft, understood: before.understood, savedAt: deps.now(), savedBy: actor.name };
      noted.push(await requirements.saveNext(id, revisionAfter, save));
    } else if (!(await removals.remove('needs', id, changeNumber))) left.push(row);
  }
  await noteNeeds(deps, actor, stores, noted);
  return left;
}

/** Puts every need that was saved on record, as the last step of the transaction. */
async function noteNeeds(deps: FlowDeps, actor: Actor, stores: Stores, saved: readonly Requirement[]): Promise<void> {
  const done = saved.map(({ id, buyerId, revision, understood: _derived, ...draft }) => ({
    operation: 'import-needs' as const,
    subject: { requirementId: id, buyerId },
    saved: { revision, draft: { ...draft, buyerId } },
  }));
  await noteChange(stores, deps, actor, done);
}
