import type { MemorandumId } from '../../domain/ids';
import { type Memorandum, type MemorandumDraft, REGIONS_OF_MEMORANDUM } from '../../domain/outcome/memorandum';
import { type Actor, requireMay } from '../../domain/permission';
import { type Fault, Problem, refuseFaults } from '../../domain/problem';
import { checkCountry, checkDate, checkEvidence, checkId, checkLength, checkName, checkOrder } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';

/**
 * Enters a memorandum.
 *
 * @throws Problem `invalid` listing every fault; `conflict` when the id is taken
 */
export async function createMemorandum(
  deps: FlowDeps,
  actor: Actor,
  { id, draft }: { readonly id: MemorandumId; readonly draft: MemorandumDraft },
): Promise<Memorandum> {
  requireMay(actor, 'save-memorandum');
  refuseFaults([...checkId(id, '/id'), ...checkMemorandum(draft)]);
  return deps.database.inTransaction(async (stores) => {
    const added = await stores.memoranda.add(id, { draft, savedAt: deps.now(), savedBy: actor.name });
    if (!added) throw new Problem('conflict', [{ code: 'collision', path: '/id', value: id }]);
    const subject = { other: id };
    await noteChange(stores, deps, actor, { operation: 'save-memorandum', subject, after: draft });
    return added;
  });
}

/**
 * Stores the next revision of a memorandum.
 *
 * @throws Problem `invalid` listing every fault; `conflict` when somebody else saved first
 */
export async function saveMemorandum(
  deps: FlowDeps,
  actor: Actor,
  id: MemorandumId,
  { draft, expectedRevision }: { readonly draft: MemorandumDraft; readonly expectedRevision: number },
): Promise<Memorandum> {
  requireMay(actor, 'save-memorandum');
  refuseFaults(checkMemorandum(draft));
  return deps.database.inTransaction(async (stores) => {
    const before = await stores.memoranda.find(id);
    const save = { draft, savedAt: deps.now(), savedBy: actor.name };
    const saved = await stores.memoranda.saveNext(id, expectedRevision, save);
    const done = { operation: 'save-memorandum', subject: { other: id }, before, after: saved } as const;
    await noteChange(stores, deps, actor, done);
    return saved;
  });
}

function checkMemorandum({ title, regions, signedOn, validUntil, evidence }: MemorandumDraft): readonly Fault[] {
  return [
    ...checkName(title, '/title'),
    ...checkLength(regions, '/regions', REGIONS_OF_MEMORANDUM, REGIONS_OF_MEMORANDUM),
    ...regions.flatMap(({ name, country }, index) => [
      ...checkName(name, `/regions/${index}/name`),
      ...checkCountry(country, `/regions/${index}/country`),
    ]),
    ...checkDate(signedOn, '/signedOn'),
    ...checkDate(validUntil, '/validUntil'),
    ...checkOrder(signedOn, validUntil, '/validUntil'),
    ...checkEvidence(evidence, '/evidence'),
  ];
}
