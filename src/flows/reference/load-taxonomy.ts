import type { LoadedReference } from '../../db/stores/reference-data-store';
import { type Actor, requireMay } from '../../domain/permission';
import { type Concept, makeTaxonomy } from '../../domain/reference/concept';
import { buildLexicon } from '../../text/lexicon/lexicon';
import { announce } from '../announce';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';

/**
 * Puts concepts in force as the next version, unless they are in force already, and has everything scored by them.
 *
 * @throws Problem `invalid` listing every duplicate, dangling reference, cycle and collision of labels
 */
export async function loadTaxonomy(
  deps: FlowDeps,
  actor: Actor,
  concepts: readonly Concept[],
): Promise<LoadedReference> {
  requireMay(actor, 'load-reference-data');
  makeTaxonomy(concepts);
  buildLexicon(concepts);
  const loaded = await deps.database.inTransaction(async (stores) => {
    const added = await stores.referenceData.addConcepts(concepts, deps.now());
    const subject = { other: `taxonomy ${added.version}` };
    if (added.isNew) await noteChange(stores, deps, actor, { operation: 'load-reference-data', subject });
    return added;
  });
  if (loaded.isNew) await announce(deps, { name: 'rescore-everything' });
  return loaded;
}
