import { type Import, UNDO_DAYS } from '../../domain/exchange/import';
import { type Actor, type Operation, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { memberKind } from './members/member-kind';
import { needKind } from './needs/need-kind';
import type { ImportContext, RecordKind } from './record-kind';

/** What imports of each kind are to permission. */
export const OPERATION_OF = { members: 'import-members', needs: 'import-needs' } as const satisfies Readonly<
  Record<Import['kind'], Operation>
>;

/** Under what a stored import is gone on with, in the name of whoever started it. */
export async function contextOf(deps: FlowDeps, { fileName }: Import, actor: Actor): Promise<ImportContext> {
  const today = deps.now().toISOString().slice(0, 10);
  const evidence = { tier: 'declared', on: today, source: `Import: ${fileName}`, illustrative: false } as const;
  return { deps, actor, reference: await deps.reference.current(), evidence, today };
}

/** How records of that kind are imported. The rest of the room does not care what they are, which is why their types are let go of here. */
export function recordKindOf(kind: Import['kind']): RecordKind<object, object> {
  return (kind === 'members' ? memberKind() : needKind()) as unknown as RecordKind<object, object>;
}

/**
 * Loads an import for what the actor wants to do with it.
 *
 * @throws Problem `forbidden` where the role can import nothing; `absent` where there is no such import, and in the same words where
 * it is not the actor's
 */
export async function findImportFor(deps: FlowDeps, actor: Actor, number: number): Promise<Import> {
  const stored = await deps.database.stores.imports.find(number);
  const found = actor.role === 'purchaser' && stored?.buyerId !== actor.buyerId ? undefined : stored;
  const owner = found?.buyerId === undefined ? {} : { buyerId: found.buyerId };
  requireMay(actor, found ? OPERATION_OF[found.kind] : 'import-needs', owner);
  if (!found) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return found;
}

/** From when on files are kept and imports can be undone. */
export function keptSince(now: Date): Date {
  return new Date(now.getTime() - UNDO_DAYS * 86_400_000);
}
