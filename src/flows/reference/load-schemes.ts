import type { LoadedReference } from '../../db/stores/reference-data-store';
import { type Actor, requireMay } from '../../domain/permission';
import { makeSchemeBook, type Scheme } from '../../domain/reference/scheme';
import { announce } from '../announce';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';

/**
 * Puts certification schemes in force as the next version, unless they are in force already, and has everything scored by them.
 *
 * @throws Problem `invalid` listing every duplicate, dangling reference, shared name and cycle
 */
export async function loadSchemes(deps: FlowDeps, actor: Actor, schemes: readonly Scheme[]): Promise<LoadedReference> {
  requireMay(actor, 'load-reference-data');
  makeSchemeBook(schemes);
  const loaded = await deps.database.inTransaction(async (stores) => {
    const added = await stores.referenceData.addSchemes(schemes, deps.now());
    const subject = { other: `schemes ${added.version}` };
    if (added.isNew) await noteChange(stores, deps, actor, { operation: 'load-reference-data', subject });
    return added;
  });
  if (loaded.isNew) await announce(deps, { name: 'rescore-everything' });
  return loaded;
}
