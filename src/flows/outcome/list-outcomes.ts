import type { OutcomeFilter } from '../../db/stores/outcome/outcome-store';
import type { OutcomeId } from '../../domain/ids';
import type { Outcome } from '../../domain/outcome/outcome';
import { type Actor, requireMay } from '../../domain/permission';
import { refuseFaults } from '../../domain/problem';
import { checkDate, checkOrder } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { type Page, pageOf, rowsForPage } from '../page';

/**
 * Lists outcomes, the newest order first; a supplier's own alone, whatever it asks for.
 *
 * @throws Problem `invalid` for days that do not exist or stand in the wrong order
 */
export async function listOutcomes(
  deps: FlowDeps,
  actor: Actor,
  { limit, ...filter }: OutcomeFilter,
): Promise<Page<Outcome, OutcomeId>> {
  const own = actor.role === 'supplier-editor' ? actor.supplierId : filter.supplierId;
  requireMay(actor, 'read-outcomes', own === undefined ? {} : { supplierId: own });
  const { from, to } = filter;
  refuseFaults([...checkDate(from, '/from'), ...checkDate(to, '/to'), ...checkOrder(from, to, '/to')]);
  const asked = { ...filter, supplierId: own, limit: rowsForPage(limit) };
  return pageOf(await deps.database.stores.outcomes.list(asked), limit);
}
