import type { SupplierId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { Reminder } from '../../domain/reminder';
import type { FlowDeps } from '../flow-deps';

/**
 * The last reminder of a supplier; undefined when there has been none.
 *
 * @throws Problem `absent` when there is no such supplier
 */
export async function readLastReminder(
  deps: FlowDeps,
  actor: Actor,
  supplierId: SupplierId,
): Promise<Reminder | undefined> {
  requireMay(actor, 'read-reminder', { supplierId });
  const { suppliers, reminders } = deps.database.stores;
  if (!(await suppliers.find(supplierId))) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return reminders.find(supplierId);
}
